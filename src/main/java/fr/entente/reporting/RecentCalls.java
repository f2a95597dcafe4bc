package fr.entente.reporting;

import fr.entente.calls.CallStatus;
import fr.entente.kernel.AccountId;
import fr.entente.kernel.CallId;
import fr.entente.kernel.PhoneNumber;
import fr.entente.kernel.Utc;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/// Front door: recent calls and refused dials of the whole floor, newest first.
@Service
public class RecentCalls {
  private final JdbcClient jdbc;

  RecentCalls(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @PreAuthorize("hasAnyRole('LEAD', 'MANAGER')")
  public List<CallLine> recent(int limit) {
    return jdbc.sql(
            """
            SELECT c.id, c.requested_at, g.name AS agent_name, c.account_id, d.name AS debtor_name, c.number,
              c.status, c.answered_at, c.ended_at, c.disposition, c.failure
            FROM call_line c JOIN agent_card g ON g.id = c.agent_id JOIN debtor_card d ON d.id = c.debtor_id
            ORDER BY c.id DESC LIMIT ?
            """)
        .param(limit)
        .query(RecentCalls::call)
        .list();
  }

  @PreAuthorize("hasAnyRole('LEAD', 'MANAGER')")
  public List<RefusalLine> refusals(int limit) {
    return jdbc.sql(
            """
            SELECT r.at, COALESCE(g.name, '') AS agent_name, r.account_id, d.name AS debtor_name, r.reason,
              r.rule, r.policy_key
            FROM refusal_line r LEFT JOIN agent_card g ON g.id = r.agent_id
              LEFT JOIN debtor_card d ON d.id = r.debtor_id
            ORDER BY r.id DESC LIMIT ?
            """)
        .param(limit)
        .query(RecentCalls::refusal)
        .list();
  }

  private static CallLine call(ResultSet row, int number) throws SQLException {
    return new CallLine(
        new CallId(row.getLong("id")),
        Utc.instant(row, "requested_at"),
        row.getString("agent_name"),
        new AccountId(row.getLong("account_id")),
        row.getString("debtor_name"),
        new PhoneNumber(row.getString("number")),
        CallStatus.valueOf(row.getString("status")),
        length(Utc.instantOrNull(row, "answered_at"), Utc.instantOrNull(row, "ended_at")),
        row.getString("disposition"),
        row.getString("failure"));
  }

  private static @Nullable Duration length(@Nullable Instant answered, @Nullable Instant ended) {
    return answered == null || ended == null ? null : Duration.between(answered, ended);
  }

  private static RefusalLine refusal(ResultSet row, int number) throws SQLException {
    return new RefusalLine(
        Utc.instant(row, "at"),
        row.getString("agent_name"),
        new AccountId(row.getLong("account_id")),
        row.getString("debtor_name"),
        row.getString("reason"),
        row.getString("rule"),
        row.getString("policy_key"));
  }
}
