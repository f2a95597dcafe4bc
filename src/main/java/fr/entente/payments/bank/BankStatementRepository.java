package fr.entente.payments.bank;

import fr.entente.kernel.AggregateRepository;
import fr.entente.kernel.Money;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;

/// Statements by their bank account.
interface BankStatementRepository extends AggregateRepository<BankStatement, Long> {
  String OF_ACCOUNT =
      " from BankStatement s join BankAccount b on b.id = s.bankAccountId where b.ibanHash = :hash";

  @Query("select max(s.sequence)" + OF_ACCOUNT)
  Optional<Long> lastSequence(String hash);

  @Query("select count(s) > 0" + OF_ACCOUNT + " and s.sequence = :sequence and s.closing <> :sum")
  boolean closedOtherThan(String hash, long sequence, Money sum);
}
