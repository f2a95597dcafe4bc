package fr.entente.bench;

import fr.entente.kernel.AgentId;
import fr.entente.worklist.NextResult;
import fr.entente.worklist.Worklist;
import fr.entente.worklist.WorklistFilter;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// One way to give an agent the next account. Returns the account, or 0 when there was none.
interface Claiming {
  long claim(long agent) throws SQLException;

  /// The product's own service, with all it checks.
  static Claiming product(Worklist worklist) {
    return agent ->
        worklist.next(new AgentId(agent), WorklistFilter.ALL)
                instanceof NextResult.Claimed(var item)
            ? item.account().value()
            : 0;
  }

  /// The textbook: lock the first free row, mark it, commit. A connection a claim.
  static Claiming bare(DataSource connections) {
    return agent -> {
      try (Connection connection = connections.getConnection()) {
        return bare(connection, agent);
      }
    };
  }

  static long bare(Connection connection, long agent) throws SQLException {
    Long account = first(connection);
    if (account != null) {
      mark(connection, account, agent);
    }
    connection.commit();
    return account == null ? 0 : account;
  }

  private static @Nullable Long first(Connection connection) throws SQLException {
    try (PreparedStatement select =
            connection.prepareStatement(
                "SELECT account_id FROM work_item FORCE INDEX (work_item_order) WHERE state = 'READY'"
                    + " ORDER BY position, account_id LIMIT 1 FOR UPDATE SKIP LOCKED");
        ResultSet row = select.executeQuery()) {
      return row.next() ? row.getLong(1) : null;
    }
  }

  private static void mark(Connection connection, long account, long agent) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            "UPDATE work_item SET state = 'HELD', held_by = ?, held_until = ? WHERE account_id = ?")) {
      update.setLong(1, agent);
      update.setTimestamp(2, new Timestamp(4_000_000_000_000L));
      update.setLong(3, account);
      update.executeUpdate();
    }
  }
}
