package fr.entente.worklist;

import fr.entente.kernel.AgentId;
import fr.entente.kernel.DebtorId;
import fr.entente.kernel.Utc;
import fr.entente.worklist.NextResult.Nothing;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/// The statements of a claim. Always inside the allocator's transaction.
@Component
class Claims {
  private static final int ROUNDS = 5;

  private final JdbcTemplate jdbc;
  private final ReadyQueue queue;
  private final WindowGroups groups;
  private final Clock clock;

  Claims(JdbcTemplate jdbc, ReadyQueue queue, WindowGroups groups, Clock clock) {
    this.jdbc = jdbc;
    this.queue = queue;
    this.groups = groups;
    this.clock = clock;
  }

  /// What these agents hold already, and callbacks that wait for one of them by name.
  Map<AgentId, WorkItem> mine(List<AgentId> agents, Instant until) {
    String ids =
        agents.stream().map(agent -> Long.toString(agent.value())).collect(Collectors.joining(","));
    Map<AgentId, WorkItem> mine = new HashMap<>();
    Map<AgentId, WorkItem> reserved = new HashMap<>();
    jdbc.query(
        """
        SELECT %1$s, NULL AS named FROM work_item w WHERE w.held_by IN (%2$s)
        UNION ALL
        SELECT %1$s, w.reserved_for AS named FROM work_item w
        WHERE w.reserved_for IN (%2$s) AND w.state = 'RESERVED'
        """
            .formatted(WorkItems.COLUMNS, ids),
        row -> {
          WorkItem item = WorkItems.read(row, LocalDate.now(clock), false);
          if (item.heldBy() != null) {
            mine.put(item.heldBy(), item);
          } else {
            reserved.putIfAbsent(new AgentId(row.getLong("named")), item);
          }
        });
    reserved.keySet().removeAll(mine.keySet());
    reserved.forEach((agent, item) -> {
      if (hold(agent, item, until)) {
        mine.put(agent, WorkItems.heldBy(item, agent, until));
      }
    });
    return mine;
  }

  private boolean hold(AgentId agent, WorkItem item, Instant until) {
    return jdbc.update(
            "UPDATE work_item SET state = 'HELD', reserved_for = NULL, due_at = NULL, held_by = ?,"
                + " held_until = ? WHERE account_id = ? AND state = 'RESERVED'",
            agent.value(),
            Utc.of(until),
            item.account().value())
        == 1;
  }

  /// One account for each agent, in the order in which they asked; fewer when there are not enough.
  Map<AgentId, WorkItem> take(List<ReadyQueue.Lane> lanes, List<AgentId> agents, Instant until) {
    Map<AgentId, WorkItem> given = new LinkedHashMap<>();
    for (int round = 0;
        round < ROUNDS && given.size() < agents.size() && !lanes.isEmpty();
        round++) {
      List<AgentId> open = agents.subList(given.size(), agents.size());
      List<WorkItem> locked = lock(lanes, open.size());
      if (locked.isEmpty()) {
        break;
      }
      Map<AgentId, WorkItem> handed = hand(locked, open, until);
      write(handed, until);
      given.putAll(handed);
    }
    return given;
  }

  private List<WorkItem> lock(List<ReadyQueue.Lane> lanes, int count) {
    List<WorkItem> locked = new ArrayList<>();
    queue
        .shares(lanes, count)
        .forEach((lane, share) ->
            jdbc.query(
                lane.range(WorkItems.COLUMNS)
                    + ReadyQueue.DEBTOR_IS_FREE
                    + ReadyQueue.IN_ORDER
                    + share
                    + " FOR UPDATE SKIP LOCKED",
                row -> {
                  locked.add(WorkItems.read(row, LocalDate.now(clock), false));
                }));
    locked.sort(java.util.Comparator.comparingLong(WorkItems::position));
    return locked;
  }

  private static Map<AgentId, WorkItem> hand(
      List<WorkItem> locked, List<AgentId> agents, Instant until) {
    Map<AgentId, WorkItem> handed = new LinkedHashMap<>();
    Set<DebtorId> debtors = new HashSet<>();
    var free = agents.iterator();
    for (WorkItem item : locked) {
      if (free.hasNext() && debtors.add(item.debtor())) {
        AgentId agent = free.next();
        handed.put(agent, WorkItems.heldBy(item, agent, until));
      }
    }
    return handed;
  }

  private void write(Map<AgentId, WorkItem> handed, Instant until) {
    StringBuilder holders = new StringBuilder();
    StringBuilder ids = new StringBuilder();
    handed.forEach((agent, item) -> {
      long id = item.account().value();
      holders.append(" WHEN ").append(id).append(" THEN ").append(agent.value());
      ids.append(ids.isEmpty() ? "" : ",").append(id);
    });
    jdbc.update(
        "UPDATE work_item SET state = 'HELD', held_until = ?, held_by = CASE account_id"
            + holders
            + " END WHERE account_id IN ("
            + ids
            + ")",
        Utc.of(until));
  }

  /// Nothing is ready, or what is ready must not be called at this hour.
  Nothing whyNothing(WorklistFilter filter) {
    boolean later = !queue.first(queue.listed(filter), 1, null).isEmpty();
    if (later && groups.open().size() < groups.all().size()) {
      return new Nothing("windows_closed", groups.nextOpening().orElse(null));
    }
    return jdbc.query(
            "SELECT MIN(due_at) AS due_at FROM work_item WHERE due_at > ?",
            (row, _) -> new Nothing("empty", Utc.instantOrNull(row, "due_at")),
            Utc.of(clock.instant()))
        .getFirst();
  }
}
