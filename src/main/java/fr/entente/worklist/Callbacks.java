package fr.entente.worklist;

import fr.entente.agents.SignedInAgent;
import fr.entente.kernel.AccountId;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.Money;
import fr.entente.kernel.Utc;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/// Front door: agreed callbacks that are still to be made, as the list keeps them.
@Service
public class Callbacks {
  private static final String DUE =
      "w.tier = 'CALLBACK' AND w.callback_at IS NOT NULL AND w.state IN ('READY', 'RESERVED')";

  private final JdbcClient jdbc;
  private final Clock clock;

  Callbacks(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /// How many have come due and are in nobody's hands.
  @PreAuthorize("hasAnyRole('LEAD', 'MANAGER')")
  public long late() {
    return jdbc.sql(
            "SELECT COUNT(*) FROM work_item w FORCE INDEX (work_item_callback) WHERE " + DUE)
        .query(Long.class)
        .single();
  }

  /// Those that have come due and are in nobody's hands, the earliest first.
  @PreAuthorize("hasAnyRole('LEAD', 'MANAGER')")
  public List<Callback> due(int limit) {
    return jdbc.sql(
            """
            SELECT w.account_id, d.name, w.callback_at, w.overdue_cents
            FROM work_item w FORCE INDEX (work_item_callback) JOIN debtor_card d ON d.id = w.debtor_id
            WHERE %s ORDER BY w.callback_at, w.account_id LIMIT :limit
            """
                .formatted(DUE))
        .param("limit", limit)
        .query(Callbacks::callback)
        .list();
  }

  /// What this agent agreed to do until the end of so many days, today being the first; what came
  /// due included; the earliest first.
  @PreAuthorize("hasAnyRole('AGENT', 'LEAD')")
  public List<Callback> within(AgentId agent, int days, int limit) {
    if (!SignedInAgent.mayActFor(agent)) {
      throw new AccessDeniedException("callbacks of another agent");
    }
    var end = LocalDate.now(clock).plusDays(days).atStartOfDay(clock.getZone()).toInstant();
    return jdbc.sql(
            """
            SELECT account_id, name, callback_at, overdue_cents FROM (
              SELECT w.account_id, d.name, w.callback_at, w.overdue_cents
              FROM work_item w JOIN debtor_card d ON d.id = w.debtor_id
              WHERE w.callback_for = :agent AND w.state = 'WAITING' AND w.tier = 'CALLBACK' AND w.due_at < :end
              UNION ALL
              SELECT w.account_id, d.name, w.callback_at, w.overdue_cents
              FROM work_item w JOIN debtor_card d ON d.id = w.debtor_id
              WHERE w.callback_for = :agent AND %s) mine
            ORDER BY callback_at, account_id LIMIT :limit
            """
                .formatted(DUE))
        .param("agent", agent.value())
        .param("end", Utc.of(end))
        .param("limit", limit)
        .query(Callbacks::callback)
        .list();
  }

  /// What was agreed last with the debtor of this account; whether it stands still, the item tells.
  @PreAuthorize("isAuthenticated()")
  public Optional<AgreedCallback> latest(AccountId account) {
    return jdbc.sql(
            "SELECT at, author_id, words, agreed, created_at FROM callback WHERE account_id = ?"
                + " ORDER BY id DESC LIMIT 1")
        .param(account.value())
        .query(Callbacks::agreed)
        .optional();
  }

  private static AgreedCallback agreed(ResultSet row, int number) throws SQLException {
    return new AgreedCallback(
        Utc.instant(row, "at"),
        new AgentId(row.getLong("author_id")),
        row.getString("words"),
        row.getBoolean("agreed"),
        Utc.instant(row, "created_at"));
  }

  private static Callback callback(ResultSet row, int number) throws SQLException {
    return new Callback(
        new AccountId(row.getLong("account_id")),
        row.getString("name"),
        Utc.instant(row, "callback_at"),
        Money.ofCents(row.getLong("overdue_cents")));
  }
}
