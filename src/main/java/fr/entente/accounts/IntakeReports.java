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

  private final JdbcClient jdbc;
  private final Settlings settlings;

  IntakeReports(JdbcClient jdbc, Settlings settlings) {
    this.jdbc = jdbc;
    this.settlings = settlings;
  }

  IntakeReport allNew(IntakeOrder order) {
    return one(
        order,
        "SELECT (SELECT COUNT(*) FROM {items}) fresh, 0 changed, 0 same,"
            + " (SELECT COUNT(*) FROM {accounts} WHERE debtor_id IS NULL AND ord = debtor_ord) debtors,"
            + " COUNT(*) accounts, COUNT(*) touched FROM {accounts}",
        Settling.NOTHING);
  }

  IntakeReport difference(IntakeOrder order) {
    return one(
        order,
        "SELECT COALESCE(SUM(i.id IS NULL), 0) fresh,"
            + " COALESCE(SUM(i.id IS NOT NULL AND NOT ("
            + SAME
            + ")), 0) changed,"
            + " COALESCE(SUM("
            + SAME
            + "), 0) same,"
            + " (SELECT COUNT(*) FROM {accounts} WHERE debtor_id IS NULL AND ord = debtor_ord) debtors,"
            + " (SELECT COUNT(*) FROM {accounts} WHERE account_id IS NULL) accounts,"
            + " (SELECT COUNT(*) FROM {accounts} WHERE touched) touched"
            + " FROM {items} s JOIN {accounts} k ON k.ord = s.ord"
            + " LEFT JOIN invoice i ON i.account_id = k.account_id AND "
            + IntakeParts.SAME_ITEM,
        order.snapshot() ? settlings.missing(order) : Settling.NOTHING);
  }

  private IntakeReport one(IntakeOrder order, String sql, Settling settling) {
    return bind(jdbc, order, sql, Map.of())
        .query((row, _) ->
            new IntakeReport(
                row.getLong("fresh"),
                row.getLong("changed"),
                row.getLong("same"),
                settling,
                row.getLong("debtors"),
                row.getLong("accounts"),
                row.getLong("touched")))
        .single();
  }

  static JdbcClient.StatementSpec bind(
      JdbcClient jdbc, IntakeOrder order, String sql, Map<String, Object> more) {
    return jdbc.sql(
            sql.replace("{items}", IntakeStage.items(order.batch()))
                .replace("{accounts}", IntakeStage.accounts(order.batch()))
                .replace("{left}", IntakeStage.left(order.batch())))
        .params(more)
        .param("creditor", order.creditor().value())
        .param("batch", order.batch())
        .param("keep", !order.disputesKnown());
  }
}
