package fr.entente.detection;

import fr.entente.kernel.AccountId;
import fr.entente.kernel.AggregateRepository;
import java.util.List;
import org.springframework.data.domain.Limit;

/// Received mail.
interface ReceivedMailRepository extends AggregateRepository<ReceivedMailRow, Long> {
  List<ReceivedMail> findByAccountIdOrderByAtDescIdDesc(AccountId account, Limit most);
}
