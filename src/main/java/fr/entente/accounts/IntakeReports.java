package fr.entente.accounts;

import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What a bulk load would do, counted before it is done: the items of the file beside what is
/// known.
@Repository
class IntakeReports {
  static final String SAME =
      "i.open_amount = s.open_amount AND i.amount = s.amount AND i.due_on = s.due_on"
          + " AND i.issued_on = s.issued_on AND i.factored = s.factored AND i.terms <=> s.terms"
          + " AND (:keep OR i.disputed = s.disputed)";

  static final String MISSING =
      " i.open_amount <> 0 AND NOT EXISTS (SELECT 1 FROM {accounts} m JOIN {items} s ON s.ord = m.ord"
          + " WHERE m.account_id = i.account_id AND "
          + IntakeParts.SAME_ITEM
          + ")";

  private final JdbcClient jdbc;

  IntakeReports(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  IntakeReport allNew(IntakeOrder order) {
    return one(
        order,
        "SELECT (SELECT COUNT(*) FROM {items}) fresh, 0 changed, 0 same, 0 settled,"
            + " (SELECT COUNT(*) FROM {accounts} WHERE debtor_id IS NULL AND ord = debtor_ord) debtors,"
            + " COUNT(*) accounts, COUNT(*) touched FROM {accounts}");
  }

  IntakeReport difference(IntakeOrder order) {
    String settled =
        order.snapshot()
            ? "(SELECT COUNT(*) FROM invoice i JOIN account a ON a.id = i.account_id"
                + " WHERE a.creditor_id = :creditor AND"
                + MISSING
                + ")"
            : "0";
    return one(
        order,
        "SELECT COALESCE(SUM(i.id IS NULL), 0) fresh,"
            + " COALESCE(SUM(i.id IS NOT NULL AND NOT ("
            + SAME
            + ")), 0) changed,"
            + " COALESCE(SUM("
            + SAME
            + "), 0) same, "
            + settled
            + " settled,"
            + " (SELECT COUNT(*) FROM {accounts} WHERE debtor_id IS NULL AND ord = debtor_ord) debtors,"
            + " (SELECT COUNT(*) FROM {accounts} WHERE account_id IS NULL) accounts,"
            + " (SELECT COUNT(*) FROM {accounts} WHERE touched) touched"
            + " FROM {items} s JOIN {accounts} k ON k.ord = s.ord"
            + " LEFT JOIN invoice i ON i.account_id = k.account_id AND "
            + IntakeParts.SAME_ITEM);
  }

  private IntakeReport one(IntakeOrder order, String sql) {
    return bind(jdbc, order, sql, Map.of())
        .query((row, _) ->
            new IntakeReport(
                row.getLong("fresh"),
                row.getLong("changed"),
                row.getLong("same"),
                row.getLong("settled"),
                row.getLong("debtors"),
                row.getLong("accounts"),
                row.getLong("touched")))
        .single();
  }

  static JdbcClient.StatementSpec bind(
      JdbcClient jdbc, IntakeOrder order, String sql, Map<String, Object> more) {
    return jdbc.sql(
            sql.replace("{items}", IntakeStage.items(order.batch()))
                .replace("{accounts}", IntakeStage.accounts(order.batch())))
        .params(more)
        .param("creditor", order.creditor().value())
        .param("batch", order.batch())
        .param("keep", !order.disputesKnown());
  }
}
