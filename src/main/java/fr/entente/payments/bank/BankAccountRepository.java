package fr.entente.payments.bank;

import fr.entente.kernel.AggregateRepository;
import java.util.Optional;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.NativeQuery;

/// Bank accounts by the hash of their IBAN.
interface BankAccountRepository extends AggregateRepository<BankAccount, Long> {
  Optional<BankAccount> findByIbanHash(String hash);

  /// Whose it is stays as it was first said, also when two files say it at once.
  @Modifying
  @NativeQuery(
      "INSERT IGNORE INTO bank_account (creditor_id, iban_hash, iban_shown)"
          + " VALUES (:creditor, :hash, :shown)")
  void know(long creditor, String hash, String shown);
}
