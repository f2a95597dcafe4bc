package fr.entente.worklist;

import fr.entente.kernel.Listed;
import fr.entente.kernel.Stretch;
import fr.entente.worklist.ReadyQueue.Lane;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/// Reads the list page by page: the places from the indexes alone, the rows of one page by their
/// keys.
@Component
class Pages {
  // By key, row after row: a join buffer over a small table would lose the list's order.
  private static final String ROWS =
      "SELECT STRAIGHT_JOIN a.reference AS reference, d.name AS debtor_name, c.name AS creditor_name, "
          + WorkItems.COLUMNS
          + " FROM (%s) AS p JOIN work_item w FORCE INDEX (PRIMARY) ON w.account_id = p.account_id"
          + " JOIN account a FORCE INDEX (PRIMARY) ON a.id = w.account_id"
          + " JOIN debtor d FORCE INDEX (PRIMARY) ON d.id = w.debtor_id"
          + " JOIN creditor c FORCE INDEX (PRIMARY) ON c.id = w.creditor_id"
          + " ORDER BY p.position, p.account_id";
  private static final Duration GOOD = Duration.ofMinutes(1);

  private final JdbcTemplate jdbc;
  private final ReadyQueue queue;
  private final Overload overload;
  private final Clock clock;
  private final Map<WorklistFilter, Instant> endless = new ConcurrentHashMap<>();

  Pages(JdbcTemplate jdbc, ReadyQueue queue, Overload overload, Clock clock) {
    this.jdbc = jdbc;
    this.queue = queue;
    this.overload = overload;
    this.clock = clock;
  }

  Listed<WorklistRow> page(WorklistFilter filter, Stretch wanted) {
    List<Lane> lanes = queue.listed(filter);
    int counted = counted(filter, lanes);
    Stretch stretch = wanted.within(counted);
    return new Listed<>(rows(lanes, stretch), stretch.from(), counted);
  }

  List<WorklistRow> first(WorklistFilter filter, int count) {
    return rows(queue.listed(filter), new Stretch(0, count));
  }

  // Of a list that nobody walks through it is known for a while that it is one.
  private int counted(WorklistFilter filter, List<Lane> lanes) {
    Instant now = clock.instant();
    if (endless.getOrDefault(filter, Instant.MIN).isAfter(now)) {
      return Stretch.REACH + 1;
    }
    int counted = counted(lanes);
    if (counted > Stretch.REACH) {
      endless.put(filter, now.plus(GOOD));
    } else {
      endless.remove(filter);
    }
    return counted;
  }

  private int counted(List<Lane> lanes) {
    int counted = 0;
    for (Lane lane : lanes) {
      if (counted <= Stretch.REACH) {
        counted += counted(lane);
      }
    }
    return Math.min(counted, Stretch.REACH + 1);
  }

  private int counted(Lane lane) {
    String sql = "SELECT COUNT(*) FROM (" + lane.range("1") + Listed.COUNT_TO + ") AS reached";
    return jdbc.query(sql, (row, _) -> row.getInt(1)).getFirst();
  }

  private List<WorklistRow> rows(List<Lane> lanes, Stretch stretch) {
    if (lanes.isEmpty()) {
      return List.of();
    }
    OptionalInt left = overload.left(null);
    int fits = left.isEmpty() ? Integer.MAX_VALUE : left.getAsInt();
    LocalDate today = LocalDate.now(clock);
    return jdbc.query(
        ROWS.formatted(placesSql(lanes, stretch)),
        (row, n) ->
            new WorklistRow(
                WorkItems.read(row, today, stretch.from() + n >= fits),
                row.getString("debtor_name"),
                row.getString("creditor_name"),
                row.getString("reference")));
  }

  static String placesSql(List<Lane> lanes, Stretch stretch) {
    String columns = "w.account_id, w.position";
    String cut = ReadyQueue.IN_ORDER + stretch.size() + " OFFSET " + stretch.from();
    if (lanes.size() == 1) {
      return lanes.getFirst().range(columns) + cut;
    }
    String reached = ReadyQueue.IN_ORDER + (stretch.from() + stretch.size());
    return lanes.stream()
        .map(lane -> "(" + lane.range(columns) + reached + ")")
        .collect(
            Collectors.joining(
                " UNION ALL ", "SELECT w.account_id, w.position FROM (", ") AS w" + cut));
  }
}
