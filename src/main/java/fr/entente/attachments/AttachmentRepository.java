package fr.entente.attachments;

import fr.entente.kernel.AccountId;
import fr.entente.kernel.AggregateRepository;
import fr.entente.kernel.InvoiceId;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.jpa.repository.Query;

/// Papers of accounts; lists never read the bytes.
interface AttachmentRepository extends AggregateRepository<AttachmentRow, Long> {
  @Query(
      "select new fr.entente.attachments.Attachment(a.id, a.accountId, a.invoiceId, a.kind, a.name,"
          + " a.type, a.size, a.signed, a.authorId, a.at) from AttachmentRow a"
          + " where a.accountId = :account order by a.kind, a.id desc")
  List<Attachment> of(AccountId account);

  /// The newest of an invoice.
  Optional<AttachmentRow> findFirstByInvoiceIdAndKindOrderByIdDesc(
      InvoiceId invoice, AttachmentKind kind);

  /// Uploads to one account take turns, so that their number can be counted.
  @NativeQuery("SELECT id FROM account_card WHERE id = :account FOR UPDATE")
  Long lockAccount(long account);
}
