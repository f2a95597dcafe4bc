package fr.entente.accounts;

import fr.entente.kernel.AccountId;
import fr.entente.kernel.AggregateRepository;
import fr.entente.kernel.DebtorId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.jpa.repository.Query;

/// Accounts, and each way to name one: one prefix read of one index, stopped at the limit. The
/// indexes are named: a plan that begins elsewhere reads a million rows.
interface AccountRepository extends AggregateRepository<AccountRow, AccountId> {
  String TO_ACCOUNT = " STRAIGHT_JOIN account a FORCE INDEX (account_debtor) ON a.debtor_id = ";

  Optional<Account> findAccountById(AccountId id);

  List<Account> findByIdInOrderByBalanceDescIdAsc(Collection<AccountId> ids, Limit most);

  default List<AccountId> of(DebtorId debtor) {
    return idsOf(debtor.value()).stream().map(AccountId::new).toList();
  }

  @NativeQuery("SELECT id FROM account WHERE debtor_id = :debtor ORDER BY id")
  List<Long> idsOf(long debtor);

  /// The largest balance first.
  @Query(
      "select new fr.entente.accounts.AccountHit(a.id, a.reference, d.name, d.city, c.name, a.balance)"
          + " from AccountRow a join DebtorRow d on d.id = a.debtor"
          + " join CreditorRow c on c.id = a.creditor"
          + " where a.id in :ids order by a.balance desc, a.id")
  List<AccountHit> hits(Collection<AccountId> ids);

  @NativeQuery(
      "SELECT id FROM account FORCE INDEX (account_reference_key)"
          + " WHERE reference_key LIKE :start LIMIT :most")
  List<Long> byReference(String start, int most);

  @NativeQuery(
      "SELECT account_id FROM invoice FORCE INDEX (invoice_number_key)"
          + " WHERE number_key LIKE :start LIMIT :most")
  List<Long> byInvoice(String start, int most);

  @NativeQuery(
      "SELECT a.id FROM debtor d FORCE INDEX (debtor_siren)"
          + TO_ACCOUNT
          + "d.id WHERE d.siren LIKE :start LIMIT :most")
  List<Long> bySiren(String start, int most);

  @NativeQuery(
      "SELECT a.id FROM contact c FORCE INDEX (contact_phone)"
          + TO_ACCOUNT
          + "c.debtor_id WHERE c.phone LIKE :start LIMIT :most")
  List<Long> byPhone(String start, int most);

  @NativeQuery(
      "SELECT a.id FROM debtor d FORCE INDEX (debtor_name)"
          + TO_ACCOUNT
          + "d.id WHERE d.name LIKE :start ORDER BY d.name LIMIT :most")
  List<Long> byName(String start, int most);

  @NativeQuery(
      "SELECT a.id FROM ((SELECT id FROM debtor FORCE INDEX (debtor_name_2)"
          + " WHERE name_2 LIKE :start LIMIT :most)"
          + " UNION ALL (SELECT id FROM debtor FORCE INDEX (debtor_name_3)"
          + " WHERE name_3 LIKE :start LIMIT :most)"
          + " UNION ALL (SELECT id FROM debtor FORCE INDEX (debtor_name_4)"
          + " WHERE name_4 LIKE :start LIMIT :most)"
          + " UNION ALL (SELECT id FROM debtor FORCE INDEX (debtor_name_5)"
          + " WHERE name_5 LIKE :start LIMIT :most)) d"
          + TO_ACCOUNT
          + "d.id LIMIT :most")
  List<Long> byLaterWord(String start, int most);
}
