package fr.entente.reporting;

import fr.entente.commitments.grade.Grade;
import fr.entente.kernel.Listed;
import fr.entente.kernel.Sorted;
import fr.entente.kernel.Stretch;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/// Front door: what promises became, told apart as `PromiseBy` lists; every figure with the
/// instalments behind it. Both days are included; days are those of deadlines.
@Service
@PreAuthorize("hasAnyRole('LEAD', 'MANAGER')")
public class PromiseFigures {
  private static final String FROM =
      EndedPromises.FROM
          + """
          JOIN (SELECT commitment_id, COUNT(*) AS parts, SUM(amount) AS total
                FROM instalment_line GROUP BY commitment_id) p ON p.commitment_id = c.id
          """;

  private final JdbcClient jdbc;
  private final Forecasts forecasts;

  PromiseFigures(JdbcClient jdbc, Forecasts forecasts) {
    this.jdbc = jdbc;
    this.forecasts = forecasts;
  }

  /// What is open and likely to come, by grade.
  public List<Forecast> forecast() {
    return forecasts.byGrade();
  }

  /// The groups that have instalments, the most promised first.
  public List<PromiseGroup> groups(PromiseBy by, LocalDate from, LocalDate to) {
    return jdbc.sql(
            EndedPromises.counted(by.column())
                + FROM
                + by.join()
                + EndedPromises.ENDED
                + "GROUP BY it ORDER BY promised DESC, it")
        .param("from", from)
        .param("to", to)
        .query(EndedPromises::group)
        .list();
  }

  /// The instalments behind a group.
  public Listed<PromiseLine> lines(
      PromiseBy by,
      String key,
      LocalDate from,
      LocalDate to,
      Sorted<PromiseOrder> order,
      Stretch wanted) {
    String behind =
        FROM
            + by.join()
            + EndedPromises.DEBTOR
            + EndedPromises.ENDED
            + "AND COALESCE("
            + by.column()
            + ", '–') = :key";
    return page(behind, Map.of("from", from, "to", to, "key", key), order, wanted);
  }

  /// The instalments behind what is forecast for a grade.
  public Listed<PromiseLine> open(Grade grade, Sorted<PromiseOrder> order, Stretch wanted) {
    String behind =
        FROM
            + EndedPromises.DEBTOR
            + " WHERE i.status = 'PENDING' AND c.ended_on IS NULL AND c.next_deadline IS NOT NULL"
            + " AND g.grade = :grade";
    return page(behind, Map.of("grade", grade.name()), order, wanted);
  }

  private Listed<PromiseLine> page(
      String behind, Map<String, Object> holes, Sorted<PromiseOrder> order, Stretch wanted) {
    int counted =
        jdbc.sql(
                "SELECT COUNT(*) FROM (SELECT i.number "
                    + behind
                    + Listed.COUNT_TO
                    + ") AS reached")
            .params(holes)
            .query(Integer.class)
            .single();
    Stretch stretch = wanted.within(counted);
    String cut =
        " ORDER BY %s%s, c.id DESC, i.number LIMIT %d OFFSET %d"
            .formatted(order.by().sql(), order.direction(), stretch.size(), stretch.from());
    return new Listed<>(
        jdbc.sql(EndedPromises.LINES + behind + cut)
            .params(holes)
            .query(EndedPromises::line)
            .list(),
        stretch.from(),
        counted);
  }
}
