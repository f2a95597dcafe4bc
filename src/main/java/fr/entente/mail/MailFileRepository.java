package fr.entente.mail;

import fr.entente.kernel.AggregateRepository;
import java.util.List;

/// The files of all mail; written with it and never changed.
interface MailFileRepository extends AggregateRepository<MailFileRow, Long> {
  List<MailFileRow> findByMailIdOrderById(long mailId);
}
