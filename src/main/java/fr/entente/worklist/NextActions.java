package fr.entente.worklist;

import fr.entente.kernel.AccountId;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.Utc;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/// Front door: what happens next on one account, when and by whom.
@Service
public class NextActions {
  /// What [#read] reads.
  static final String COLUMNS =
      """
      w.state, w.tier, IF(w.state = 'READY' AND w.recycle_reason <=> 'find_number' AND w.callback_at IS NULL,
        'find_number', w.reason) AS reason, w.decide_by IS NOT NULL AS decision, IF(w.state = 'ASIDE', w.aside_way, NULL) AS way,
      CASE WHEN w.state IN ('WAITING', 'READY', 'RESERVED') AND w.tier = 'CALLBACK' THEN w.callback_at
           WHEN w.state = 'HELD' THEN w.held_until ELSE COALESCE(w.due_at, w.decide_by) END AS at,
      COALESCE(w.held_by, w.reserved_for, w.owner_id,
        IF((w.tier = 'CALLBACK' OR w.recycle_reason <=> 'find_number' AND w.callback_at IS NULL)
          AND w.state IN ('WAITING', 'READY'), w.callback_for, NULL)) AS owner
      """;

  private final JdbcClient jdbc;

  NextActions(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Nothing before the account was first placed.
  @PreAuthorize("isAuthenticated()")
  public Optional<NextAction> of(AccountId account) {
    return jdbc.sql("SELECT " + COLUMNS + " FROM work_item w WHERE w.account_id = ?")
        .param(account.value())
        .query((row, _) -> read(row))
        .optional();
  }

  static NextAction read(ResultSet row) throws SQLException {
    String way = row.getString("way");
    return new NextAction(
        NextAction.State.valueOf(row.getString("state")),
        Tier.valueOf(row.getString("tier")),
        row.getString("reason"),
        Utc.instantOrNull(row, "at"),
        owner(row),
        row.getBoolean("decision"),
        way == null ? null : WayOut.valueOf(way));
  }

  private static @Nullable AgentId owner(ResultSet row) throws SQLException {
    long owner = row.getLong("owner");
    return row.wasNull() ? null : new AgentId(owner);
  }
}
