package fr.entente.accounts;

import fr.entente.kernel.AccountId;
import fr.entente.kernel.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What a complete list settles, counted before it is done and again when it is.
@Repository
class Settlings {
  static final String MISSING =
      " i.open_amount <> 0 AND NOT EXISTS (SELECT 1 FROM {accounts} m JOIN {items} s ON s.ord = m.ord"
          + " WHERE m.account_id = i.account_id AND "
          + IntakeParts.SAME_ITEM
          + ")";

  private static final int SHOWN = 10;

  private static final String LARGEST =
      "SELECT i.account_id, a.reference, i.number, i.due_on, i.open_amount FROM invoice i"
          + " JOIN account a ON a.id = i.account_id WHERE a.creditor_id = :creditor AND"
          + MISSING
          + " ORDER BY i.open_amount DESC, i.id LIMIT "
          + SHOWN;

  // The figures of the journal are those of the statement that will settle: read under its locks.
  private static final String MARK =
      "COUNT(*) AS count, COALESCE(SUM(GREATEST(i.open_amount, 0)), 0) AS sum,"
          + " COALESCE(SUM(CRC32(CONCAT(i.id, ':', i.open_amount))), 0) AS mark";

  private final JdbcClient jdbc;

  Settlings(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  private record Figures(long count, Money sum, long mark) {
    static Figures of(ResultSet row, int number) throws SQLException {
      return new Figures(
          row.getLong("count"), Money.euros(row.getBigDecimal("sum")), row.getLong("mark"));
    }
  }

  /// Of all that is open of the creditor, what the list does not name.
  Settling missing(IntakeOrder order) {
    String of =
        "SELECT "
            + MARK
            + " FROM invoice i JOIN account a ON a.id = i.account_id WHERE a.creditor_id = :creditor"
            + " AND i.open_amount <> 0";
    Figures open = bind(order, of).query(Figures::of).single();
    Figures missing = bind(order, of + " AND" + MISSING).query(Figures::of).single();
    return with(order, missing, open);
  }

  /// What was noted to be settled by this load, in the load's transaction.
  Settling noted(IntakeOrder order) {
    Figures noted =
        jdbc.sql(
                "SELECT "
                    + MARK
                    + " FROM intake_invoice b JOIN invoice i ON i.id = b.invoice_id"
                    + " WHERE b.batch_id = ? AND b.settled")
            .param(order.batch())
            .query(Figures::of)
            .single();
    return new Settling(
        noted.count(),
        noted.sum(),
        order.shown().openCount(),
        order.shown().openSum(),
        order.shown().leftOut(),
        noted.mark(),
        order.shown().largest());
  }

  private Settling with(IntakeOrder order, Figures missing, Figures open) {
    return new Settling(
        missing.count(),
        missing.sum(),
        open.count(),
        open.sum(),
        missing.count() == 0 ? 0 : leftOut(order),
        missing.mark(),
        missing.count() == 0 ? List.of() : largest(order));
  }

  private List<SettlingItem> largest(IntakeOrder order) {
    return bind(order, LARGEST)
        .query((row, _) ->
            new SettlingItem(
                new AccountId(row.getLong("account_id")),
                row.getString("reference"),
                row.getString("number"),
                row.getObject("due_on", LocalDate.class),
                Money.euros(row.getBigDecimal("open_amount"))))
        .list();
  }

  private long leftOut(IntakeOrder order) {
    return bind(
            order,
            "SELECT COUNT(DISTINCT i.id) FROM {left} l JOIN account a ON a.creditor_id = :creditor"
                + " AND a.reference = l.reference JOIN invoice i ON i.account_id = a.id"
                + " AND i.number = l.number WHERE"
                + MISSING)
        .query(Long.class)
        .single();
  }

  private JdbcClient.StatementSpec bind(IntakeOrder order, String sql) {
    return IntakeReports.bind(jdbc, order, sql, Map.of());
  }
}
