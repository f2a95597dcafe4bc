package fr.entente.reporting;

import fr.entente.calls.CallStatus;
import fr.entente.kernel.AccountId;
import fr.entente.kernel.CallId;
import fr.entente.kernel.Listed;
import fr.entente.kernel.PhoneNumber;
import fr.entente.kernel.Sorted;
import fr.entente.kernel.Stretch;
import fr.entente.kernel.Utc;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/// Front door: calls and refused dials of the whole floor. The logs grow for ever: pages, orders
/// and filters look at the newest [Stretch#REACH].
@Service
public class RecentCalls {
  private static final String CALLS = "SELECT * FROM call_line ORDER BY id DESC LIMIT ";
  private static final String REFUSALS = "SELECT * FROM refusal_line ORDER BY id DESC LIMIT ";

  private final JdbcClient jdbc;

  RecentCalls(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Null means any status.
  @PreAuthorize("hasAnyRole('LEAD', 'MANAGER')")
  public Listed<CallLine> calls(
      @Nullable CallStatus status, Sorted<CallOrder> order, Stretch wanted) {
    String only = status == null ? "" : " WHERE c.status = '" + status + "'";
    int counted = counted("(" + CALLS + reached(1) + ") AS c" + only);
    Stretch stretch = wanted.within(counted);
    boolean newest = status == null && order.by() == CallOrder.AT && order.down();
    String head =
        """
        SELECT c.id, c.requested_at, g.name AS agent_name, c.account_id, d.name AS debtor_name, c.number,
          c.incoming, c.status, c.answered_at, c.ended_at, c.disposition, c.failure
        FROM (%s) AS c JOIN agent_card g ON g.id = c.agent_id JOIN debtor_card d ON d.id = c.debtor_id
        """
            .formatted(CALLS + (newest ? stretch.from() + stretch.size() : reached(0)));
    String tail = tail(order.by().sql() + order.direction(), "c.id DESC", stretch);
    return new Listed<>(
        jdbc.sql(head + only + tail).query(RecentCalls::call).list(), stretch.from(), counted);
  }

  @PreAuthorize("hasAnyRole('LEAD', 'MANAGER')")
  public Listed<RefusalLine> refusals(Sorted<RefusalOrder> order, Stretch wanted) {
    int counted = counted("(" + REFUSALS + reached(1) + ") AS r");
    Stretch stretch = wanted.within(counted);
    boolean newest = order.by() == RefusalOrder.AT && order.down();
    String head =
        """
        SELECT r.at, COALESCE(g.name, '') AS agent_name, r.account_id, d.name AS debtor_name, r.reason,
          r.rule, r.policy_key
        FROM (%s) AS r LEFT JOIN agent_card g ON g.id = r.agent_id
          LEFT JOIN debtor_card d ON d.id = r.debtor_id
        """
            .formatted(REFUSALS + (newest ? stretch.from() + stretch.size() : reached(0)));
    String tail = tail(order.by().sql() + order.direction(), "r.id DESC", stretch);
    return new Listed<>(
        jdbc.sql(head + tail).query(RecentCalls::refusal).list(), stretch.from(), counted);
  }

  private int counted(String rows) {
    return jdbc.sql("SELECT COUNT(*) FROM " + rows).query(Integer.class).single();
  }

  private static String reached(int more) {
    return Integer.toString(Stretch.REACH + more);
  }

  private static String tail(String by, String then, Stretch stretch) {
    return " ORDER BY %s, %s LIMIT %d OFFSET %d"
        .formatted(by, then, stretch.size(), stretch.from());
  }

  private static CallLine call(ResultSet row, int number) throws SQLException {
    return new CallLine(
        new CallId(row.getLong("id")),
        Utc.instant(row, "requested_at"),
        row.getString("agent_name"),
        new AccountId(row.getLong("account_id")),
        row.getString("debtor_name"),
        Optional.ofNullable(row.getString("number")).map(PhoneNumber::new).orElse(null),
        row.getBoolean("incoming"),
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
