package fr.entente.commitments.agreement;

import fr.entente.commitments.CommitmentTerms;
import fr.entente.kernel.AccountId;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.AggregateRepository;
import fr.entente.kernel.CommitmentId;
import fr.entente.kernel.DebtorId;
import fr.entente.kernel.InvoiceId;
import fr.entente.kernel.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.NativeQuery;

/// Writes commitments, and finds those that need a look.
public interface CommitmentRepository extends AggregateRepository<CommitmentRow, CommitmentId> {
  /// Locked, so that no payment slips in between the balance talked about and the promise on it.
  default Optional<AccountState> lock(AccountId account) {
    long id = account.value();
    return lockBalance(id).map(euros -> new AccountState(Money.euros(euros), ledgerMark(id)));
  }

  @NativeQuery("SELECT balance FROM account_card WHERE id = :account FOR UPDATE")
  Optional<BigDecimal> lockBalance(long account);

  @NativeQuery("SELECT COALESCE(MAX(id), 0) FROM ledger_line WHERE account_id = :account")
  long ledgerMark(long account);

  default Money balance(AccountId account) {
    return Money.euros(balance(account.value()));
  }

  @NativeQuery("SELECT balance FROM account_card WHERE id = :account")
  BigDecimal balance(long account);

  /// With the invoices that the debtor spoke of; without a choice, of all that was open.
  default CommitmentId agree(CommitmentRow fresh, CommitmentTerms terms) {
    CommitmentId id = persist(fresh).id();
    long account = terms.account().value();
    if (terms.invoices().isEmpty()) {
      coverOpen(id.value(), account);
    } else {
      cover(id.value(), account, terms.invoices().stream().map(InvoiceId::value).toList());
    }
    return id;
  }

  @Modifying
  @NativeQuery(
      """
      INSERT INTO commitment_invoice (commitment_id, invoice_id)
      SELECT :id, i.id FROM invoice_line i WHERE i.account_id = :account AND i.open_amount > 0
      """)
  void coverOpen(long id, long account);

  @Modifying
  @NativeQuery(
      """
      INSERT INTO commitment_invoice (commitment_id, invoice_id)
      SELECT :id, i.id FROM invoice_line i WHERE i.account_id = :account AND i.id IN (:invoices)
      """)
  void cover(long id, long account, Collection<Long> invoices);

  default List<InvoiceId> invoicesOf(CommitmentId id) {
    return invoicesOf(id.value()).stream().map(InvoiceId::new).toList();
  }

  @NativeQuery("SELECT invoice_id FROM commitment_invoice WHERE commitment_id = :id")
  List<Long> invoicesOf(long id);

  @NativeQuery(
      """
      SELECT i.number FROM commitment_invoice ci JOIN invoice_line i ON i.id = ci.invoice_id
      WHERE ci.commitment_id = :id ORDER BY i.due_on, i.id
      """)
  List<String> numbersOf(long id);

  default int moves(CommitmentId id) {
    return moves(id.value());
  }

  /// Each move makes a commitment that says so; what was agreed anew begins again.
  @NativeQuery(
      """
      WITH RECURSIVE moved AS (
        SELECT c.id, c.replaces_id FROM commitment c WHERE c.id = :id
          AND EXISTS (SELECT 1 FROM commitment_event e WHERE e.commitment_id = c.id AND e.kind = 'MOVED')
        UNION ALL
        SELECT c.id, c.replaces_id FROM commitment c JOIN moved m ON c.id = m.replaces_id
        WHERE EXISTS (SELECT 1 FROM commitment_event e WHERE e.commitment_id = c.id AND e.kind = 'MOVED'))
      SELECT COUNT(*) FROM moved
      """)
  int moves(long id);

  default void end(CommitmentId id, String how, LocalDate on, long mark, String reason) {
    end(id.value(), how, on, mark, reason);
  }

  /// Once; how it ended does not change.
  @Modifying
  @NativeQuery(
      """
      UPDATE commitment SET ended_how = :how, ended_on = :on, ended_mark = :mark,
        end_reason = :reason
      WHERE id = :id AND ended_on IS NULL
      """)
  void end(long id, String how, LocalDate on, long mark, String reason);

  /// Commitments with a deadline that has passed; locked, those of another node left out.
  @NativeQuery(
      """
      SELECT id FROM commitment WHERE next_deadline < :today ORDER BY next_deadline, id
      LIMIT :most FOR UPDATE SKIP LOCKED
      """)
  List<Long> overdue(LocalDate today, int most);

  /// All of an account, oldest first, locked.
  default List<Long> lockedOf(AccountId account) {
    return lockedOf(List.of(account));
  }

  default List<Long> lockedOf(List<AccountId> accounts) {
    return lockAll(accounts.stream().map(AccountId::value).sorted().toList());
  }

  @NativeQuery(
      """
      SELECT id FROM commitment WHERE account_id IN (:accounts) ORDER BY account_id, id FOR UPDATE
      """)
  List<Long> lockAll(Collection<Long> accounts);

  /// The newest first.
  default List<Long> of(AccountId account) {
    return idsOf(account.value());
  }

  @NativeQuery("SELECT id FROM commitment WHERE account_id = :account ORDER BY id DESC")
  List<Long> idsOf(long account);

  default List<Long> openOf(AccountId account) {
    return openIdsOf(account.value());
  }

  @NativeQuery("SELECT id FROM commitment WHERE open_account = :account")
  List<Long> openIdsOf(long account);

  /// Commitments in force that a hold on a debtor, or on one of its accounts, would end.
  default List<CommitmentId> inForce(DebtorId debtor, @Nullable AccountId account) {
    return inForce(debtor.value(), account == null ? null : account.value()).stream()
        .map(CommitmentId::new)
        .toList();
  }

  @NativeQuery(
      """
      SELECT c.id FROM account_card a JOIN commitment c ON c.account_id = a.id
      WHERE a.debtor_id = :debtor AND (:account IS NULL OR a.id = :account)
        AND c.ended_on IS NULL AND c.next_deadline IS NOT NULL
      """)
  List<Long> inForce(long debtor, @Nullable Long account);

  /// Who agreed it with the debtor.
  default AgentId agentOf(CommitmentId id) {
    return new AgentId(agentOf(id.value()));
  }

  @NativeQuery("SELECT agent_id FROM commitment WHERE id = :id")
  long agentOf(long id);

  /// The one in whose place this one came.
  default Optional<CommitmentId> replacedBy(CommitmentId id) {
    return replacedBy(id.value()).map(CommitmentId::new);
  }

  @NativeQuery("SELECT replaces_id FROM commitment WHERE id = :id")
  Optional<Long> replacedBy(long id);

  /// May this name speak for the debtor: is it a legal representative's?
  default boolean representative(AccountId account, String name) {
    return representatives(account.value(), name) > 0;
  }

  @NativeQuery(
      """
      SELECT COUNT(*) FROM account_card a JOIN contact_card p ON p.debtor_id = a.debtor_id
      WHERE a.id = :account AND p.role = 'REPRESENTATIVE' AND p.name = :name
      """)
  long representatives(long account, String name);
}
