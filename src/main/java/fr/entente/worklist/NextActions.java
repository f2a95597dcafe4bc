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
  private final JdbcClient jdbc;

  NextActions(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Nothing before the account was first placed.
  @PreAuthorize("isAuthenticated()")
  public Optional<NextAction> of(AccountId account) {
    return jdbc.sql(
            """
            SELECT state, tier, IF(finds AND state = 'READY', 'find_number', reason) AS reason,
              IF(tier = 'CALLBACK', callback_at, due_at) AS at,
              COALESCE(held_by, reserved_for,
                IF(tier = 'CALLBACK' AND state = 'WAITING' OR finds, callback_for, NULL)) AS owner
            FROM (SELECT w.*, COALESCE(recycle_reason = 'find_number', FALSE) AND callback_at IS NULL
                AND state IN ('WAITING', 'READY') AS finds
              FROM work_item w WHERE account_id = ?) AS placed
            """)
        .param(account.value())
        .query((row, _) ->
            new NextAction(
                NextAction.State.valueOf(row.getString("state")),
                Tier.valueOf(row.getString("tier")),
                row.getString("reason"),
                Utc.instantOrNull(row, "at"),
                owner(row)))
        .optional();
  }

  private static @Nullable AgentId owner(ResultSet row) throws SQLException {
    long owner = row.getLong("owner");
    return row.wasNull() ? null : new AgentId(owner);
  }
}
