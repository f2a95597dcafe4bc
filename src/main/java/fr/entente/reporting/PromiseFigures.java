package fr.entente.reporting;

import fr.entente.commitments.CommitmentStatus;
import fr.entente.commitments.grade.Grade;
import fr.entente.kernel.AccountId;
import fr.entente.kernel.CallId;
import fr.entente.kernel.CommitmentId;
import fr.entente.kernel.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/// Front door: what promises became, told apart as `PromiseBy` lists; every figure with the
/// instalments behind it. Both days are included; days are those of deadlines.
@Service
@PreAuthorize("hasAnyRole('LEAD', 'MANAGER')")
public class PromiseFigures {
  private static final String FROM =
      """
      FROM instalment_line i JOIN commitment_line c ON c.id = i.commitment_id
      LEFT JOIN grade_line g ON g.commitment_id = c.id
      LEFT JOIN agent_card n ON n.id = c.agent_id
      JOIN (SELECT commitment_id, COUNT(*) AS parts, SUM(amount) AS total
            FROM instalment_line GROUP BY commitment_id) p ON p.commitment_id = c.id
      """;
  private static final String ENDED =
      " WHERE i.deadline BETWEEN :from AND :to"
          + " AND i.status IN ('KEPT', 'KEPT_LATE', 'PARTIALLY_KEPT', 'BROKEN') ";

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
            "SELECT COALESCE("
                + by.column()
                + """
                , '–') AS it, COUNT(*) AS resolved, SUM(i.status = 'KEPT') AS kept,
                  SUM(i.status = 'KEPT_LATE') AS late, SUM(i.status = 'PARTIALLY_KEPT') AS partly,
                  SUM(i.status = 'BROKEN') AS broken, SUM(i.amount) AS promised,
                  SUM(LEAST(i.paid, i.amount)) AS received,
                  ROUND(SUM(i.amount * COALESCE(g.foreseen, 0)), 2) AS foreseen
                """
                + FROM
                + by.join()
                + ENDED
                + "GROUP BY it ORDER BY promised DESC, it")
        .param("from", from)
        .param("to", to)
        .query((row, _) ->
            new PromiseGroup(
                row.getString("it"),
                row.getInt("resolved"),
                row.getInt("kept"),
                row.getInt("late"),
                row.getInt("partly"),
                row.getInt("broken"),
                Money.euros(row.getBigDecimal("promised")),
                Money.euros(row.getBigDecimal("received")),
                Money.euros(row.getBigDecimal("foreseen"))))
        .list();
  }

  /// The instalments behind a group, the newest deadline first.
  public List<PromiseLine> lines(
      PromiseBy by, String key, LocalDate from, LocalDate to, int limit) {
    return jdbc.sql(
            lines(by.join())
                + ENDED
                + "AND COALESCE("
                + by.column()
                + ", '–') = :key ORDER BY i.deadline DESC, c.id DESC LIMIT "
                + limit)
        .param("from", from)
        .param("to", to)
        .param("key", key)
        .query(PromiseFigures::line)
        .list();
  }

  /// The instalments behind what is forecast for a grade, the nearest deadline first.
  public List<PromiseLine> open(Grade grade, int limit) {
    return jdbc.sql(
            lines("")
                + " WHERE i.status = 'PENDING' AND c.ended_on IS NULL AND c.next_deadline IS NOT NULL"
                + " AND g.grade = :grade ORDER BY i.deadline, c.id LIMIT "
                + limit)
        .param("grade", grade.name())
        .query(PromiseFigures::line)
        .list();
  }

  private static String lines(String join) {
    return "SELECT c.id, c.account_id, d0.name AS debtor, c.call_id, n.name AS agent, c.agreed_on,"
        + " i.number, i.deadline, i.amount, i.paid, i.status, c.words "
        + FROM
        + join
        + " JOIN account_card a ON a.id = c.account_id JOIN debtor_card d0 ON d0.id = a.debtor_id";
  }

  private static PromiseLine line(ResultSet row, int number) throws SQLException {
    long call = row.getLong("call_id");
    CallId from = row.wasNull() ? null : new CallId(call);
    String agent = row.getString("agent");
    return new PromiseLine(
        new CommitmentId(row.getLong("id")),
        new AccountId(row.getLong("account_id")),
        row.getString("debtor"),
        from,
        agent == null ? "–" : agent,
        row.getObject("agreed_on", LocalDate.class),
        row.getInt("number"),
        row.getObject("deadline", LocalDate.class),
        Money.euros(row.getBigDecimal("amount")),
        Money.euros(row.getBigDecimal("paid")),
        CommitmentStatus.valueOf(row.getString("status")),
        row.getString("words"));
  }
}
