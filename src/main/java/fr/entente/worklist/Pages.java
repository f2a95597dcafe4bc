package fr.entente.worklist;

import fr.entente.worklist.ReadyQueue.Lane;
import fr.entente.worklist.ReadyQueue.Spot;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/// Reads the list page by page, each from where the last ended.
@Component
class Pages {
  private static final String ROW =
      "a.reference AS reference, d.name AS debtor_name, c.name AS creditor_name, ";
  // By key, row after row: a join buffer over a small table would lose the list's order.
  private static final String NAMES =
      " JOIN account a FORCE INDEX (PRIMARY) ON a.id = w.account_id"
          + " JOIN debtor d FORCE INDEX (PRIMARY) ON d.id = w.debtor_id"
          + " JOIN creditor c FORCE INDEX (PRIMARY) ON c.id = w.creditor_id";

  private final JdbcTemplate jdbc;
  private final ReadyQueue queue;
  private final Overload overload;
  private final Clock clock;

  Pages(JdbcTemplate jdbc, ReadyQueue queue, Overload overload, Clock clock) {
    this.jdbc = jdbc;
    this.queue = queue;
    this.overload = overload;
    this.clock = clock;
  }

  private record Cursor(@Nullable Spot after, int rank) {
    static Cursor read(@Nullable String text) {
      if (text == null) {
        return new Cursor(null, 0);
      }
      String[] parts = text.split("_");
      return new Cursor(
          new Spot(Long.parseLong(parts[1]), Long.parseLong(parts[0]), Lane.WHOLE),
          Integer.parseInt(parts[2]));
    }

    static String write(WorkItem last, int rank) {
      return WorkItems.position(last) + "_" + last.account().value() + "_" + rank;
    }
  }

  WorklistPage page(WorklistFilter filter, @Nullable String after, int size) {
    Cursor cursor = Cursor.read(after);
    OptionalInt left = overload.left(null);
    int fits = left.isEmpty() ? Integer.MAX_VALUE : left.getAsInt();
    List<Lane> lanes = queue.listed(filter);
    List<WorklistRow> rows =
        lanes.equals(List.of(Lane.WHOLE))
            ? whole(cursor, size, fits)
            : merged(lanes, cursor, size, fits);
    int rank = cursor.rank() + rows.size();
    return new WorklistPage(
        rows, rows.size() < size ? null : Cursor.write(rows.getLast().item(), rank));
  }

  private List<WorklistRow> whole(Cursor cursor, int size, int fits) {
    // The join follows the list's order; another order would sort the whole table.
    String sql = wholeSql(ReadyQueue.beyond(cursor.after()), size);
    return jdbc.query(sql, (row, n) -> row(row, cursor.rank() + n >= fits));
  }

  static String wholeSql(String beyond, int size) {
    return "SELECT STRAIGHT_JOIN "
        + ROW
        + WorkItems.COLUMNS
        + " FROM work_item w FORCE INDEX (work_item_order)"
        + NAMES
        + " WHERE w.state = 'READY'"
        + beyond
        + ReadyQueue.IN_ORDER
        + size;
  }

  private List<WorklistRow> merged(List<Lane> lanes, Cursor cursor, int size, int fits) {
    List<Spot> spots = queue.first(lanes, size, cursor.after());
    if (spots.isEmpty()) {
      return List.of();
    }
    Map<Long, Integer> ranks = new HashMap<>();
    spots.forEach(spot -> ranks.put(spot.account(), ranks.size()));
    String ids =
        spots.stream().map(spot -> Long.toString(spot.account())).collect(Collectors.joining(","));
    return jdbc
        .query(
            "SELECT "
                + ROW
                + WorkItems.COLUMNS
                + " FROM work_item w"
                + NAMES
                + " WHERE w.account_id IN ("
                + ids
                + ")",
            (row, _) ->
                row(row, cursor.rank() + ranks.getOrDefault(row.getLong("account_id"), 0) >= fits))
        .stream()
        .sorted(
            java.util.Comparator.comparingInt(
                each -> ranks.getOrDefault(each.item().account().value(), 0)))
        .toList();
  }

  private WorklistRow row(java.sql.ResultSet row, boolean canWait) throws java.sql.SQLException {
    return new WorklistRow(
        WorkItems.read(row, LocalDate.now(clock), canWait),
        row.getString("debtor_name"),
        row.getString("creditor_name"),
        row.getString("reference"));
  }
}
