package fr.entente.reporting;

import fr.entente.commitments.grade.Grade;
import fr.entente.commitments.grade.Grades;
import fr.entente.commitments.grade.KeptProbability;
import fr.entente.kernel.Money;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What is open at each grade, with the odds that were counted last night.
@Repository
class Forecasts {
  private final JdbcClient jdbc;
  private final Grades grades;

  Forecasts(JdbcClient jdbc, Grades grades) {
    this.jdbc = jdbc;
    this.grades = grades;
  }

  List<Forecast> byGrade() {
    Map<Grade, BigDecimal> odds =
        grades.probabilities().stream()
            .collect(Collectors.toMap(KeptProbability::grade, KeptProbability::probability));
    return jdbc.sql(
            """
            SELECT g.grade, COUNT(DISTINCT c.id) AS commitments, SUM(i.amount - i.paid) AS open
            FROM commitment_line c JOIN grade_line g ON g.commitment_id = c.id
            JOIN instalment_line i ON i.commitment_id = c.id AND i.status = 'PENDING'
            WHERE c.next_deadline IS NOT NULL AND c.ended_on IS NULL GROUP BY g.grade ORDER BY g.grade
            """)
        .query((row, _) -> forecast(row, odds))
        .list();
  }

  private static Forecast forecast(ResultSet row, Map<Grade, BigDecimal> odds) throws SQLException {
    var grade = Grade.valueOf(row.getString("grade"));
    return new Forecast(
        grade,
        row.getInt("commitments"),
        Money.euros(row.getBigDecimal("open")),
        Objects.requireNonNull(odds.get(grade)));
  }
}
