package fr.entente.worklist;

import fr.entente.kernel.AgentId;
import fr.entente.kernel.DebtorId;
import fr.entente.kernel.Utc;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.StatementCallback;
import org.springframework.stereotype.Component;

/// The statements of a claim, for all who ask together, in two messages: the first begins the
/// transaction and locks, the last writes and commits. A transaction of the framework's needs six,
/// and an agent waits for each.
@Component
class Claims {
  private final JdbcTemplate jdbc;
  private final Clock clock;

  Claims(JdbcTemplate jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /// What these agents hold already, callbacks that wait for one of them by name, then one account
  /// for each of those who may have more, in the order in which they asked; fewer when there are
  /// not enough.
  Map<AgentId, WorkItem> take(
      List<AgentId> agents,
      Overload.Capacity capacity,
      Map<ReadyQueue.Lane, Integer> shares,
      Instant until) {
    return Objects.requireNonNull(
        jdbc.execute(
            (StatementCallback<Map<AgentId, WorkItem>>)
                statement -> {
                  boolean committed = false;
                  try {
                    Found found = lock(statement, agents, shares);
                    Map<AgentId, WorkItem> handed = found.hand(agents, capacity, until);
                    if (!handed.isEmpty()) {
                      statement.execute(write(handed, until));
                      committed = true;
                    }
                    Map<AgentId, WorkItem> all = new LinkedHashMap<>(found.mine());
                    all.putAll(handed);
                    return all;
                  } finally {
                    if (!committed) {
                      statement.execute("ROLLBACK");
                    }
                  }
                }));
  }

  private record Named(AgentId agent, WorkItem item) {}

  private record Found(Map<AgentId, WorkItem> mine, List<Named> named, List<WorkItem> ready) {
    Map<AgentId, WorkItem> hand(List<AgentId> agents, Overload.Capacity capacity, Instant until) {
      Map<AgentId, WorkItem> handed = new LinkedHashMap<>();
      named.stream()
          .filter(each -> !mine.containsKey(each.agent()))
          .forEach(each ->
              handed.putIfAbsent(each.agent(), WorkItems.heldBy(each.item(), each.agent(), until)));
      List<AgentId> waiting =
          agents.stream()
              .filter(agent -> !mine.containsKey(agent) && !handed.containsKey(agent))
              .toList();
      var free = capacity.allowed(waiting).iterator();
      Set<DebtorId> debtors =
          handed.values().stream()
              .map(WorkItem::debtor)
              .collect(Collectors.toCollection(HashSet::new));
      for (WorkItem item : ready) {
        if (free.hasNext() && debtors.add(item.debtor())) {
          AgentId agent = free.next();
          handed.put(agent, WorkItems.heldBy(item, agent, until));
        }
      }
      return handed;
    }
  }

  private Found lock(
      Statement statement, List<AgentId> agents, Map<ReadyQueue.Lane, Integer> shares)
      throws SQLException {
    Found found = new Found(new LinkedHashMap<>(), new ArrayList<>(), new ArrayList<>());
    LocalDate today = LocalDate.now(clock);
    boolean rows = statement.execute(locking(agents, shares));
    while (rows || statement.getUpdateCount() != -1) {
      if (rows) {
        try (ResultSet row = statement.getResultSet()) {
          while (row.next()) {
            sort(found, WorkItems.read(row, today, false), row.getLong("reserved_for"));
          }
        }
      }
      rows = statement.getMoreResults();
    }
    found.ready().sort(Comparator.comparingLong(WorkItems::position));
    return found;
  }

  private static void sort(Found found, WorkItem item, long reservedFor) {
    AgentId holder = item.heldBy();
    if (holder != null) {
      found.mine().put(holder, item);
    } else if (reservedFor != 0) {
      found.named().add(new Named(new AgentId(reservedFor), item));
    } else {
      found.ready().add(item);
    }
  }

  private static String locking(List<AgentId> agents, Map<ReadyQueue.Lane, Integer> shares) {
    String ids =
        agents.stream().map(agent -> Long.toString(agent.value())).collect(Collectors.joining(","));
    String columns = WorkItems.COLUMNS + ", w.reserved_for";
    String known = "SELECT " + columns + " FROM work_item w WHERE w.";
    return Stream.concat(
            Stream.of(
                "START TRANSACTION",
                known + "held_by IN (" + ids + ")",
                known
                    + "reserved_for IN ("
                    + ids
                    + ") AND w.state = 'RESERVED' FOR UPDATE SKIP LOCKED"),
            shares.entrySet().stream()
                .map(lane ->
                    lane.getKey().range(columns)
                        + ReadyQueue.DEBTOR_IS_FREE
                        + ReadyQueue.IN_ORDER
                        + lane.getValue()
                        + " FOR UPDATE SKIP LOCKED"))
        .collect(Collectors.joining("; ", "BEGIN NOT ATOMIC ", "; END"));
  }

  private static String write(Map<AgentId, WorkItem> handed, Instant until) {
    StringBuilder holders = new StringBuilder();
    StringBuilder ids = new StringBuilder();
    handed.forEach((agent, item) -> {
      long id = item.account().value();
      holders.append(" WHEN ").append(id).append(" THEN ").append(agent.value());
      ids.append(ids.isEmpty() ? "" : ",").append(id);
    });
    return "BEGIN NOT ATOMIC UPDATE work_item SET state = 'HELD', reserved_for = NULL, due_at = NULL,"
        + " held_until = '"
        + Utc.of(until)
        + "', held_by = CASE account_id"
        + holders
        + " END WHERE account_id IN ("
        + ids
        + "); COMMIT; END";
  }
}
