package fr.entente.commitments;

import fr.entente.kernel.AccountId;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.CommitmentId;
import fr.entente.kernel.DebtorId;
import fr.entente.kernel.InvoiceId;
import fr.entente.kernel.Money;
import fr.entente.kernel.Utc;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Repository;

/// Writes commitments, and finds those that need a look.
@Repository
class CommitmentRepository {
  private final JdbcClient jdbc;
  private final JdbcTemplate template;

  CommitmentRepository(JdbcClient jdbc, JdbcTemplate template) {
    this.jdbc = jdbc;
    this.template = template;
  }

  /// What an account can promise, and how far its ledger has come.
  record AccountState(Money balance, long ledgerMark) {}

  /// Locked, so that no payment slips in between the balance talked about and the promise on it.
  Optional<AccountState> lock(AccountId account) {
    Optional<BigDecimal> balance =
        jdbc.sql("SELECT balance FROM account_card WHERE id = ? FOR UPDATE")
            .param(account.value())
            .query(BigDecimal.class)
            .optional();
    return balance.map(amount -> new AccountState(Money.euros(amount), mark(account)));
  }

  Money balance(AccountId account) {
    return Money.euros(
        jdbc.sql("SELECT balance FROM account_card WHERE id = ?")
            .param(account.value())
            .query(BigDecimal.class)
            .single());
  }

  List<InvoiceId> invoicesOf(CommitmentId id) {
    return jdbc.sql("SELECT invoice_id FROM commitment_invoice WHERE commitment_id = ?")
        .param(id.value())
        .query((row, _) -> new InvoiceId(row.getLong(1)))
        .list();
  }

  /// Each move makes a commitment that says so; what was agreed anew begins again.
  int moves(CommitmentId id) {
    return jdbc.sql(
            """
            WITH RECURSIVE moved AS (
              SELECT c.id, c.replaces_id FROM commitment c WHERE c.id = ?
                AND EXISTS (SELECT 1 FROM commitment_event e WHERE e.commitment_id = c.id AND e.kind = 'MOVED')
              UNION ALL
              SELECT c.id, c.replaces_id FROM commitment c JOIN moved m ON c.id = m.replaces_id
              WHERE EXISTS (SELECT 1 FROM commitment_event e WHERE e.commitment_id = c.id AND e.kind = 'MOVED'))
            SELECT COUNT(*) FROM moved
            """)
        .param(id.value())
        .query(Integer.class)
        .single();
  }

  private long mark(AccountId account) {
    return jdbc.sql("SELECT COALESCE(MAX(id), 0) FROM ledger_line WHERE account_id = ?")
        .param(account.value())
        .query(Long.class)
        .single();
  }

  CommitmentId insert(
      CommitmentTerms terms,
      CommitmentsSettings settings,
      LocalDate today,
      Instant now,
      long mark,
      LocalDate nextDeadline,
      @Nullable CommitmentId replaces) {
    Money total =
        terms.instalments().stream().map(Instalment::amount).reduce(Money.ZERO, Money::plus);
    KeyHolder key = new GeneratedKeyHolder();
    jdbc.sql(
            """
            INSERT INTO commitment (account_id, call_id, agent_id, replaces_id, agreed_on, opened_mark,
              means, words, payer_name, total, grace_days, tolerance, tolerance_percent, status,
              next_deadline, created_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'PENDING', ?, ?)
            """)
        .param(terms.account().value())
        .param(terms.call() == null ? null : terms.call().value())
        .param(terms.agent().value())
        .param(replaces == null ? null : replaces.value())
        .param(today)
        .param(mark)
        .param(terms.means().name())
        .param(terms.words())
        .param(terms.payerName())
        .param(total.amount())
        .param(settings.graceDays())
        .param(settings.tolerance())
        .param(settings.tolerancePercent())
        .param(nextDeadline)
        .param(Utc.of(now))
        .update(key, "id");
    var id = new CommitmentId(Objects.requireNonNull(key.getKey()).longValue());
    insertParts(id, terms.instalments(), settings.graceDays());
    insertInvoices(id, terms);
    return id;
  }

  private void insertParts(CommitmentId id, List<Instalment> parts, int graceDays) {
    template.batchUpdate(
        "INSERT INTO instalment (commitment_id, number, due_on, effective_due_on, deadline, amount,"
            + " status) VALUES (?, ?, ?, ?, ?, ?, 'PENDING')",
        parts,
        parts.size(),
        (row, part) -> {
          row.setLong(1, id.value());
          row.setInt(2, part.number());
          row.setObject(3, part.dueOn());
          row.setObject(4, part.effectiveDueOn());
          row.setObject(5, part.effectiveDueOn().plusDays(graceDays));
          row.setBigDecimal(6, part.amount().amount());
        });
  }

  // Without a choice of invoices the debtor spoke of all that was open.
  private void insertInvoices(CommitmentId id, CommitmentTerms terms) {
    if (terms.invoices().isEmpty()) {
      jdbc.sql(
              "INSERT INTO commitment_invoice (commitment_id, invoice_id) SELECT ?, id FROM invoice_line"
                  + " WHERE account_id = ? AND open_amount > 0")
          .param(id.value())
          .param(terms.account().value())
          .update();
      return;
    }
    jdbc.sql(
            "INSERT INTO commitment_invoice (commitment_id, invoice_id) SELECT :id, id FROM invoice_line"
                + " WHERE account_id = :account AND id IN (:invoices)")
        .param("id", id.value())
        .param("account", terms.account().value())
        .param("invoices", terms.invoices().stream().map(i -> i.value()).toList())
        .update();
  }

  void end(CommitmentId id, String how, LocalDate on, long mark, String reason) {
    jdbc.sql(
            "UPDATE commitment SET ended_how = ?, ended_on = ?, ended_mark = ?, end_reason = ?"
                + " WHERE id = ? AND ended_on IS NULL")
        .param(how)
        .param(on)
        .param(mark)
        .param(reason)
        .param(id.value())
        .update();
  }

  /// Commitments with a deadline that has passed; locked, those of another node left out.
  List<Long> overdue(LocalDate today, int limit) {
    return jdbc.sql(
            "SELECT id FROM commitment WHERE next_deadline < ? ORDER BY next_deadline, id LIMIT ?"
                + " FOR UPDATE SKIP LOCKED")
        .param(today)
        .param(limit)
        .query(Long.class)
        .list();
  }

  /// All of an account, oldest first, locked.
  List<Long> lockedOf(AccountId account) {
    return jdbc.sql("SELECT id FROM commitment WHERE account_id = ? ORDER BY id FOR UPDATE")
        .param(account.value())
        .query(Long.class)
        .list();
  }

  List<Long> lockedOf(List<AccountId> accounts) {
    return jdbc.sql(
            "SELECT id FROM commitment WHERE account_id IN (:ids) ORDER BY account_id, id FOR UPDATE")
        .param("ids", accounts.stream().map(AccountId::value).sorted().toList())
        .query(Long.class)
        .list();
  }

  List<Long> of(AccountId account) {
    return jdbc.sql("SELECT id FROM commitment WHERE account_id = ? ORDER BY id DESC")
        .param(account.value())
        .query(Long.class)
        .list();
  }

  List<Long> openOf(AccountId account) {
    return jdbc.sql("SELECT id FROM commitment WHERE open_account = ?")
        .param(account.value())
        .query(Long.class)
        .list();
  }

  /// Commitments in force that a hold on a debtor, or on one of its accounts, would end.
  List<CommitmentId> inForce(DebtorId debtor, @Nullable AccountId account) {
    return jdbc.sql(
            "SELECT c.id FROM account_card a JOIN commitment c ON c.account_id = a.id WHERE a.debtor_id = ?"
                + " AND (? IS NULL OR a.id = ?) AND c.ended_on IS NULL AND c.next_deadline IS NOT NULL")
        .param(debtor.value())
        .param(account == null ? null : account.value())
        .param(account == null ? null : account.value())
        .query((row, _) -> new CommitmentId(row.getLong("id")))
        .list();
  }

  /// Who agreed it with the debtor.
  AgentId agentOf(CommitmentId id) {
    return jdbc.sql("SELECT agent_id FROM commitment WHERE id = ?")
        .param(id.value())
        .query((row, _) -> new AgentId(row.getLong(1)))
        .single();
  }

  /// May this name speak for the debtor: is it a legal representative's?
  boolean representative(AccountId account, String name) {
    return jdbc.sql(
            "SELECT EXISTS (SELECT 1 FROM account_card a JOIN contact_card p ON p.debtor_id = a.debtor_id"
                + " WHERE a.id = ? AND p.role = 'REPRESENTATIVE' AND p.name = ?)")
        .param(account.value())
        .param(name)
        .query(Boolean.class)
        .single();
  }
}
