package fr.entente.outreach.answer;

import fr.entente.kernel.AccountId;
import fr.entente.kernel.Listed;
import fr.entente.kernel.Stretch;
import fr.entente.kernel.Utc;
import fr.entente.outreach.AnswerKind;
import fr.entente.outreach.AnswerLine;
import fr.entente.outreach.CohortFigures;
import fr.entente.outreach.CohortFigures.Cohort;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Reads answers and what they go with.
@Repository
public class AnswerBook {
  private static final String NEWEST =
      " FROM (SELECT * FROM debtor_answer ORDER BY id DESC" + Listed.COUNT_TO + ") a ";

  private final JdbcClient jdbc;

  AnswerBook(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public Listed<AnswerLine> page(@Nullable AnswerKind kind, Stretch wanted) {
    String only = kind == null ? "" : " WHERE a.kind = '" + kind + "'";
    int counted = jdbc.sql("SELECT COUNT(*)" + NEWEST + only).query(Integer.class).single();
    Stretch stretch = wanted.within(counted);
    String rows =
        """
        SELECT a.at, a.kind, a.account_id, d.name, a.wanted_on, a.words %s
        JOIN account_card x ON x.id = a.account_id JOIN debtor_card d ON d.id = x.debtor_id
        %s ORDER BY a.id DESC LIMIT %d OFFSET %d
        """
            .formatted(NEWEST, only, stretch.size(), stretch.from());
    return new Listed<>(jdbc.sql(rows).query(AnswerBook::line).list(), stretch.from(), counted);
  }

  private static AnswerLine line(ResultSet row, int number) throws SQLException {
    return new AnswerLine(
        Utc.instant(row, "at"),
        AnswerKind.valueOf(row.getString("kind")),
        new AccountId(row.getLong("account_id")),
        row.getString("name"),
        row.getObject("wanted_on", LocalDate.class),
        row.getString("words"));
  }

  /// A commitment is judged when nothing of it is pending any more. A visit counts while the first
  /// date could still be met: who looks afterwards was not moved by it.
  public List<CohortFigures> cohorts() {
    Map<Cohort, CohortFigures> found =
        jdbc
            .sql(
                """
                SELECT cohort, COUNT(*) AS arrangements, SUM(status = 'KEPT') AS kept, SUM(total) AS promised,
                  SUM(LEAST(paid, total)) AS received
                FROM (SELECT c.status, c.total, c.paid,
                    CASE
                      WHEN EXISTS (SELECT 1 FROM debtor_answer a WHERE a.commitment_id = c.id
                        AND a.kind = 'CONFIRMED') THEN 'CONFIRMED'
                      WHEN EXISTS (SELECT 1 FROM mail_line m JOIN link_event e ON e.link_id = m.link_id
                        AND e.kind = 'VISITED' WHERE m.commitment_id = c.id AND m.kind = 'RECAP'
                        AND DATE(e.at) <= (SELECT MIN(i.deadline) FROM instalment_line i
                          WHERE i.commitment_id = c.id)) THEN 'VISITED'
                      WHEN EXISTS (SELECT 1 FROM mail_line m WHERE m.commitment_id = c.id
                        AND m.kind = 'RECAP' AND m.state = 'SENT') THEN 'WRITTEN'
                      ELSE 'NOT_WRITTEN' END AS cohort
                  FROM commitment_line c
                  WHERE c.status IN ('KEPT', 'KEPT_LATE', 'PARTIALLY_KEPT', 'BROKEN')
                    AND c.next_deadline IS NULL) AS judged
                GROUP BY cohort
                """)
            .query((row, _) ->
                CohortFigures.of(
                    Cohort.valueOf(row.getString("cohort")),
                    row.getInt("arrangements"),
                    row.getInt("kept"),
                    row.getBigDecimal("promised"),
                    row.getBigDecimal("received")))
            .list()
            .stream()
            .collect(Collectors.toMap(CohortFigures::cohort, Function.identity()));
    return Arrays.stream(Cohort.values())
        .map(cohort ->
            found.getOrDefault(
                cohort, CohortFigures.of(cohort, 0, 0, BigDecimal.ZERO, BigDecimal.ZERO)))
        .toList();
  }
}
