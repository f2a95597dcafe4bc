package fr.entente.accounts;

import fr.entente.kernel.AggregateRepository;
import fr.entente.kernel.ContactId;
import fr.entente.kernel.DebtorId;
import fr.entente.kernel.PhoneNumber;
import java.time.LocalDateTime;
import java.util.List;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.jpa.repository.Query;

/// Who can be reached at a debtor's, the preferred ones first.
interface ContactRepository extends AggregateRepository<ContactRow, ContactId> {
  List<Contact> findByDebtorOrderByPreferredDescIdAsc(DebtorId debtor);

  boolean existsByDebtorAndEmail(DebtorId debtor, String email);

  @Modifying
  @NativeQuery(
      "UPDATE contact SET email = :email WHERE debtor_id = :debtor AND name = :name"
          + " AND email IS NULL LIMIT 1")
  int completeEmail(long debtor, String name, String email);

  default void rememberEmail(DebtorId debtor, String name, String email) {
    if (existsByDebtorAndEmail(debtor, email) || completeEmail(debtor.value(), name, email) > 0) {
      return;
    }
    String who = name.length() > 120 ? name.substring(0, 120) : name;
    persist(new ContactRow(debtor, who.isBlank() ? "E-mail" : who, ContactRole.OTHER, null, email));
  }

  @Modifying
  @Query("update ContactRow c set c.email = null where c.debtor = :debtor and c.email = :email")
  int forgetEmail(DebtorId debtor, String email);

  @Modifying
  @Query(
      "update ContactRow c set c.whyUnusable = :reason"
          + " where c.debtor = :debtor and c.phone = :number and c.whyUnusable is null")
  int wrongNumber(DebtorId debtor, PhoneNumber number, String reason);

  /// What an import would bring is known as removed.
  @Modifying
  @NativeQuery(
      "INSERT INTO contact_removed (debtor_id, phone, email, removed_at)"
          + " SELECT debtor_id, phone, email, :now FROM contact WHERE id = :contact")
  int markRemoved(long contact, LocalDateTime now);
}
