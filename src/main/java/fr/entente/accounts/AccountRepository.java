package fr.entente.accounts;

import fr.entente.kernel.AccountId;
import fr.entente.kernel.AggregateRepository;
import fr.entente.kernel.DebtorId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.NativeQuery;

/// Accounts, and each way to name one: one prefix read of one index, stopped at the limit.
interface AccountRepository extends AggregateRepository<AccountRow, AccountId> {
  String BY_DEBTOR = "SELECT a.id FROM debtor d JOIN account a ON a.debtor_id = d.id WHERE ";

  Optional<Account> findAccountById(AccountId id);

  List<Account> findByIdInOrderByBalanceDescIdAsc(Collection<AccountId> ids, Limit most);

  default List<AccountId> of(DebtorId debtor) {
    return idsOf(debtor.value()).stream().map(AccountId::new).toList();
  }

  @NativeQuery("SELECT id FROM account WHERE debtor_id = :debtor ORDER BY id")
  List<Long> idsOf(long debtor);

  @NativeQuery("SELECT id FROM account WHERE reference LIKE :start LIMIT :most")
  List<Long> byReference(String start, int most);

  @NativeQuery("SELECT account_id FROM invoice WHERE number_key LIKE :start LIMIT :most")
  List<Long> byInvoice(String start, int most);

  @NativeQuery(BY_DEBTOR + "d.siren LIKE :start LIMIT :most")
  List<Long> bySiren(String start, int most);

  @NativeQuery(
      "SELECT a.id FROM contact c JOIN account a ON a.debtor_id = c.debtor_id"
          + " WHERE c.phone LIKE :start LIMIT :most")
  List<Long> byPhone(String start, int most);

  @NativeQuery(BY_DEBTOR + "d.name LIKE :start ORDER BY d.name LIMIT :most")
  List<Long> byName(String start, int most);

  @NativeQuery(BY_DEBTOR + "d.name LIKE :part LIMIT :most")
  List<Long> byLaterWord(String part, int most);
}
