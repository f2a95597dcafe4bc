package fr.entente.commitments;

import fr.entente.kernel.AccountId;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.CommitmentId;
import fr.entente.kernel.Money;
import fr.entente.kernel.Utc;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Questions to leads, and their answers.
@Repository
class ApprovalRepository {
  private final JdbcClient jdbc;
  private final Clock clock;

  ApprovalRepository(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /// Asked once; the same open question is found again.
  Approval ask(CommitmentTerms terms, String reason) {
    var parts = terms.instalments();
    String hash = TermsHash.of(terms.account(), terms.agent(), parts);
    Money total = parts.stream().map(Instalment::amount).reduce(Money.ZERO, Money::plus);
    jdbc.sql(
            """
            INSERT IGNORE INTO plan_approval (account_id, agent_id, call_id, terms_hash, reason, parts,
              total, first_on, last_on, schedule, words, asked_at, state)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'ASKED')
            """)
        .param(terms.account().value())
        .param(terms.agent().value())
        .param(terms.call() == null ? null : terms.call().value())
        .param(hash)
        .param(reason)
        .param(parts.size())
        .param(total.amount())
        .param(parts.getFirst().dueOn())
        .param(parts.getLast().dueOn())
        .param(parts.stream().map(TermsHash::line).collect(Collectors.joining("\n")))
        .param(terms.words().substring(0, Math.min(500, terms.words().length())))
        .param(Utc.of(clock.instant()))
        .update();
    return find("open_hash = ?", hash).getFirst();
  }

  Optional<Approval> locked(long id) {
    return find("id = ? FOR UPDATE", id).stream().findFirst();
  }

  Optional<Approval> byId(long id) {
    return find("id = ?", id).stream().findFirst();
  }

  List<Approval> waiting() {
    return find("state = ? ORDER BY asked_at, id", "ASKED");
  }

  /// The latest question of this agent about this account since a day began.
  Optional<Approval> latest(AgentId agent, AccountId account) {
    return find(
            "agent_id = ? AND account_id = ? ORDER BY id DESC LIMIT 1",
            agent.value(),
            account.value())
        .stream()
        .findFirst();
  }

  /// A yes to exactly these terms that was not used yet.
  Optional<Approval> usable(AccountId account, AgentId agent, List<Instalment> parts) {
    return find(
            "agent_id = ? AND account_id = ? AND terms_hash = ? AND state = 'APPROVED'"
                + " AND used_by IS NULL ORDER BY id LIMIT 1 FOR UPDATE",
            agent.value(),
            account.value(),
            TermsHash.of(account, agent, parts))
        .stream()
        .findFirst();
  }

  void decide(long id, boolean yes, AgentId by, String answer) {
    jdbc.sql(
            "UPDATE plan_approval SET state = ?, decided_by = ?, decided_at = ?, answer = ? WHERE id = ?")
        .param(yes ? "APPROVED" : "REFUSED")
        .param(by.value())
        .param(Utc.of(clock.instant()))
        .param(answer)
        .param(id)
        .update();
  }

  void use(long id, CommitmentId by) {
    jdbc.sql("UPDATE plan_approval SET used_by = ? WHERE id = ?")
        .param(by.value())
        .param(id)
        .update();
  }

  private List<Approval> find(String which, Object... values) {
    return jdbc.sql("SELECT * FROM plan_approval WHERE " + which)
        .params(values)
        .query(ApprovalRepository::approval)
        .list();
  }

  private static Approval approval(ResultSet row, int number) throws SQLException {
    long decided = row.getLong("decided_by");
    AgentId by = row.wasNull() ? null : new AgentId(decided);
    row.getLong("used_by");
    boolean used = !row.wasNull();
    return new Approval(
        row.getLong("id"),
        new AccountId(row.getLong("account_id")),
        new AgentId(row.getLong("agent_id")),
        row.getString("reason"),
        row.getInt("parts"),
        Money.euros(row.getBigDecimal("total")),
        row.getObject("first_on", LocalDate.class),
        row.getObject("last_on", LocalDate.class),
        row.getString("words"),
        Utc.instant(row, "asked_at"),
        Approval.State.valueOf(row.getString("state")),
        by,
        row.getString("answer"),
        used,
        row.getString("terms_hash"));
  }
}
