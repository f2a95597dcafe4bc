package fr.entente.reporting;

import fr.entente.commitments.CommitmentStatus;
import fr.entente.kernel.AccountId;
import fr.entente.kernel.CallId;
import fr.entente.kernel.CommitmentId;
import fr.entente.kernel.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;

/// How instalments are counted, in groups and one by one: the words of every query that does so.
final class EndedPromises {
  static final String FROM =
      """
      FROM instalment_line i JOIN commitment_line c ON c.id = i.commitment_id
      LEFT JOIN grade_line g ON g.commitment_id = c.id
      LEFT JOIN agent_card n ON n.id = c.agent_id
      """;

  /// How an instalment is over.
  static final String OVER = "i.status IN ('KEPT', 'KEPT_LATE', 'PARTIALLY_KEPT', 'BROKEN')";

  /// Between two days of the floor, both included.
  static final String ENDED = " WHERE i.deadline BETWEEN :from AND :to AND " + OVER + " ";

  /// Of the one who owes.
  static final String DEBTOR =
      " JOIN account_card a ON a.id = c.account_id JOIN debtor_card d0 ON d0.id = a.debtor_id ";

  static final String LINES =
      "SELECT c.id, c.account_id, d0.name AS debtor, c.call_id, n.name AS agent, c.agreed_on,"
          + " i.number, i.deadline, i.amount, i.paid, i.status, c.words ";

  private EndedPromises() {}

  /// The head of a query that counts by this column; the group is called `it`.
  static String counted(String column) {
    return "SELECT COALESCE("
        + column
        + """
        , '–') AS it, COUNT(*) AS resolved, SUM(i.status = 'KEPT') AS kept,
          SUM(i.status = 'KEPT_LATE') AS late, SUM(i.status = 'PARTIALLY_KEPT') AS partly,
          SUM(i.status = 'BROKEN') AS broken, SUM(i.amount) AS promised,
          SUM(LEAST(i.paid, i.amount)) AS received,
          ROUND(SUM(i.amount * COALESCE(g.foreseen, 0)), 2) AS foreseen
        """;
  }

  static PromiseGroup group(ResultSet row, int number) throws SQLException {
    return new PromiseGroup(
        row.getString("it"),
        row.getInt("resolved"),
        row.getInt("kept"),
        row.getInt("late"),
        row.getInt("partly"),
        row.getInt("broken"),
        Money.euros(row.getBigDecimal("promised")),
        Money.euros(row.getBigDecimal("received")),
        Money.euros(row.getBigDecimal("foreseen")));
  }

  static PromiseLine line(ResultSet row, int number) throws SQLException {
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
