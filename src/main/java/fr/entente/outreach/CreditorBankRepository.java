package fr.entente.outreach;

import fr.entente.kernel.AggregateRepository;
import fr.entente.kernel.CreditorId;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.NativeQuery;

/// Where each creditor is paid.
interface CreditorBankRepository extends AggregateRepository<CreditorBank, CreditorId> {
  Optional<BankDetails> findBankDetailsByCreditorId(CreditorId creditor);

  @Modifying
  @NativeQuery(
      """
      INSERT INTO creditor_bank (creditor_id, holder, iban, bic, changed_at)
      VALUES (:creditor, :holder, :iban, :bic, :now)
      ON DUPLICATE KEY UPDATE holder = VALUES(holder), iban = VALUES(iban), bic = VALUES(bic),
        changed_at = VALUES(changed_at)
      """)
  void put(long creditor, String holder, String iban, @Nullable String bic, Instant now);
}
