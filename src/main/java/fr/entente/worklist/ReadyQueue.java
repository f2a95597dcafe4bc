package fr.entente.worklist;

import fr.entente.kernel.Utc;
import fr.entente.worklist.NextResult.Nothing;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/// Reads the ready rows in their order, from one index range a query. What a filter or closed
/// calling hours leave out is never walked over: each combination of hours, stage and factoring is
/// a lane of its own, and the heads of the lanes are merged here.
@Component
class ReadyQueue {
  private final JdbcTemplate jdbc;
  private final WindowGroups groups;
  private final Clock clock;

  ReadyQueue(JdbcTemplate jdbc, WindowGroups groups, Clock clock) {
    this.jdbc = jdbc;
    this.groups = groups;
    this.clock = clock;
  }

  /// One index range; null in every part is the whole list.
  record Lane(
      @Nullable Integer group,
      @Nullable Stage stage,
      @Nullable Boolean factored,
      @Nullable Long creditor) {
    static final Lane WHOLE = new Lane(null, null, null, null);

    String index() {
      if (group == null) {
        return "work_item_order";
      }
      return creditor == null ? "work_item_lane" : "work_item_creditor";
    }

    // The hint is a promise, not a guess: statistics of a table that changes this fast mislead the
    // optimiser.
    String range(String columns) {
      StringBuilder sql =
          new StringBuilder("SELECT " + columns + " FROM work_item w FORCE INDEX (" + index() + ")")
              .append(" WHERE w.state = 'READY'");
      if (creditor != null) {
        sql.append(" AND w.creditor_id = ").append(creditor);
      }
      if (group != null) {
        sql.append(" AND w.window_group = ").append(group);
        sql.append(" AND w.stage = '").append(stage).append("' AND w.factored = ").append(factored);
      }
      return sql.toString();
    }
  }

  /// A place in the list without its row.
  record Spot(long account, long position, Lane lane) {
    static final Comparator<Spot> ORDER =
        Comparator.comparingLong(Spot::position).thenComparingLong(Spot::account);
  }

  static final String IN_ORDER = " ORDER BY w.position, w.account_id LIMIT ";

  // Two accounts of one debtor must not be in two agents' hands.
  static final String DEBTOR_IS_FREE =
      " AND NOT EXISTS (SELECT 1 FROM work_item h WHERE h.debtor_id = w.debtor_id AND h.state ="
          + " 'HELD')";

  List<Lane> callable(WorklistFilter filter) {
    var open = groups.open();
    return lanes(filter, open, open.size() == groups.all().size());
  }

  List<Lane> listed(WorklistFilter filter) {
    return lanes(filter, groups.all(), true);
  }

  private static List<Lane> lanes(
      WorklistFilter filter, List<WindowGroups.Group> groups, boolean every) {
    if (every && filter.equals(WorklistFilter.ALL)) {
      return groups.isEmpty() ? List.of() : List.of(Lane.WHOLE);
    }
    Long creditor = filter.creditor() == null ? null : filter.creditor().value();
    List<Stage> stages = filter.stage() == null ? List.of(Stage.values()) : List.of(filter.stage());
    List<Boolean> factored =
        filter.factored() == null ? List.of(false, true) : List.of(filter.factored());
    List<Lane> lanes = new ArrayList<>();
    for (var group : groups) {
      for (Stage stage : stages) {
        factored.forEach(assigned -> lanes.add(new Lane(group.id(), stage, assigned, creditor)));
      }
    }
    return lanes;
  }

  /// The first spots after a position, over all lanes, read without locks from the indexes alone.
  List<Spot> first(List<Lane> lanes, int count, @Nullable Spot after) {
    if (lanes.isEmpty()) {
      return List.of();
    }
    String sql =
        java.util.stream.IntStream.range(0, lanes.size())
            .mapToObj(i ->
                "("
                    + lanes.get(i).range("w.account_id, w.position, " + i + " AS lane")
                    + beyond(after)
                    + IN_ORDER
                    + count
                    + ")")
            .collect(Collectors.joining(" UNION ALL "));
    return jdbc
        .query(sql, (row, _) -> new Spot(row.getLong(1), row.getLong(2), lanes.get(row.getInt(3))))
        .stream()
        .sorted(Spot.ORDER)
        .limit(count)
        .toList();
  }

  static String beyond(@Nullable Spot after) {
    return after == null
        ? ""
        : " AND w.position >= %d AND (w.position > %d OR w.account_id > %d)"
            .formatted(after.position(), after.position(), after.account());
  }

  /// How many rows to take from each lane so that the best come first.
  Map<Lane, Integer> shares(List<Lane> lanes, int count) {
    if (lanes.size() == 1) {
      return Map.of(lanes.getFirst(), count);
    }
    Map<Lane, Integer> shares = new LinkedHashMap<>();
    first(lanes, count, null).forEach(spot -> shares.merge(spot.lane(), 1, Integer::sum));
    return shares;
  }

  /// Nothing is ready, or what is ready must not be called at this hour.
  Nothing whyNothing(WorklistFilter filter) {
    boolean later = !first(listed(filter), 1, null).isEmpty();
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
