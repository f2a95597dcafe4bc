package fr.entente.accounts;

import fr.entente.kernel.Utc;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Writes down what a load is about to change, and which rows it brought: what taking it back
/// needs.
@Repository
class IntakeJournal {
  private static final List<String> BROUGHT =
      List.of("debtor", "account", "invoice", "contact", "fact");

  private static final String INVOICE =
      "INSERT INTO intake_invoice (batch_id, invoice_id, settled, issued_on, due_on, amount,"
          + " open_amount, disputed, factored, terms) SELECT :batch, i.id, {settled}, i.issued_on, i.due_on,"
          + " i.amount, i.open_amount, i.disputed, i.factored, i.terms FROM ";

  private static final String ACCOUNT =
      "INSERT IGNORE INTO intake_account (batch_id, account_id, previous_batch, letter_reference,"
          + " letter_sent_on, factored, settled_on) SELECT :batch, a.id, a.batch_id, a.letter_reference,"
          + " a.letter_sent_on, a.factored, a.settled_on FROM ";

  private final JdbcClient jdbc;

  IntakeJournal(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// The load begins: what it brings comes after these rows.
  void begin(IntakeOrder order, Instant now) {
    jdbc.sql(
            "INSERT INTO intake_load (batch_id, creditor_id, taken_at, "
                + columns("after_")
                + ") SELECT :batch, :creditor, :now, "
                + BROUGHT.stream().map(IntakeJournal::last).collect(Collectors.joining(", ")))
        .param("batch", order.batch())
        .param("creditor", order.creditor().value())
        .param("now", Utc.of(now))
        .update();
  }

  /// The load has brought everything.
  void end(IntakeOrder order) {
    jdbc.sql(
            "UPDATE intake_load SET "
                + BROUGHT.stream()
                    .map(table -> "last_" + table + " = " + last(table))
                    .collect(Collectors.joining(", "))
                + " WHERE batch_id = ?")
        .param(order.batch())
        .update();
  }

  // Ids that a load had before it was taken back belong to nothing else, ever.
  private static String last(String table) {
    return "COALESCE((SELECT MAX(id) FROM " + table + "), 0)";
  }

  private static String columns(String prefix) {
    return BROUGHT.stream().map(table -> prefix + table).collect(Collectors.joining(", "));
  }

  /// Known invoices and accounts as they stand, locked until the load is done.
  void before(IntakeOrder order) {
    run(
        order,
        INVOICE.replace("{settled}", "FALSE")
            + "{items} s JOIN {accounts} m ON m.ord = s.ord AND m.touched JOIN invoice i"
            + " ON i.account_id = m.account_id AND "
            + IntakeParts.SAME_ITEM
            + " WHERE NOT ("
            + IntakeReports.SAME
            + ") FOR UPDATE");
    run(
        order,
        ACCOUNT + "{accounts} m JOIN account a ON a.id = m.account_id WHERE m.touched FOR UPDATE");
    if (order.snapshot()) {
      run(
          order,
          INVOICE.replace("{settled}", "TRUE")
              + "account a JOIN invoice i ON i.account_id = a.id WHERE a.creditor_id = :creditor AND"
              + Settlings.MISSING
              + " FOR UPDATE");
      run(
          order,
          ACCOUNT
              + "intake_invoice b JOIN invoice i ON i.id = b.invoice_id JOIN account a"
              + " ON a.id = i.account_id WHERE b.batch_id = :batch AND b.settled FOR UPDATE");
    }
  }

  private void run(IntakeOrder order, String sql) {
    IntakeReports.bind(jdbc, order, sql, Map.of()).update();
  }
}
