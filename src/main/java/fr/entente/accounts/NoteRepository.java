package fr.entente.accounts;

import fr.entente.kernel.AccountId;
import fr.entente.kernel.AggregateRepository;
import java.util.List;

/// What agents wrote, the latest first.
interface NoteRepository extends AggregateRepository<NoteRow, Long> {
  List<Note> findTop200ByAccountOrderByAtDescIdDesc(AccountId account);
}
