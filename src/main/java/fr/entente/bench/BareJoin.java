package fr.entente.bench;

import fr.entente.kernel.CreditorId;
import fr.entente.payments.BankLine;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What a good hand at SQL would do with entries that are clean already: store them, join them by
/// indexes, store what is found. No spelling, no doubt, no reasons, no entry taken only once.
final class BareJoin {
  private static final String STORE = "INSERT INTO bench_copy SELECT * FROM bench_entry";
  private static final String FOUND =
      "INSERT IGNORE INTO bench_match SELECT e.id, a.id, c.id, e.amount FROM bench_copy e ";
  private static final String PROMISE =
      " JOIN commitment c ON c.open_account = a.id JOIN instalment p ON p.commitment_id = c.id"
          + " AND p.status = 'PENDING' AND p.amount - p.paid = e.amount WHERE a.creditor_id = ?";
  private static final String BY_REFERENCE =
      FOUND
          + "JOIN invoice i ON i.number_key = e.reference JOIN account a ON a.id = i.account_id"
          + PROMISE;
  private static final String BY_ACCOUNT =
      FOUND
          + "LEFT JOIN bench_match m ON m.entry_id = e.id JOIN bench_payer k ON k.iban = e.iban"
          + " JOIN account a ON a.debtor_id = k.debtor_id"
          + PROMISE
          + " AND m.entry_id IS NULL";
  private static final String BY_AMOUNT =
      FOUND
          + "LEFT JOIN bench_match m ON m.entry_id = e.id JOIN instalment p ON p.status = 'PENDING'"
          + " AND p.amount = e.amount AND p.effective_due_on BETWEEN e.booked_on - INTERVAL 10 DAY"
          + " AND e.booked_on + INTERVAL 10 DAY JOIN commitment c ON c.id = p.commitment_id"
          + " JOIN account a ON a.id = c.open_account JOIN debtor d ON d.id = a.debtor_id"
          + " AND d.name = e.name WHERE a.creditor_id = ? AND m.entry_id IS NULL";

  private final JdbcClient jdbc;
  private final CreditorId creditor;

  BareJoin(JdbcClient jdbc, CreditorId creditor) {
    this.jdbc = jdbc;
    this.creditor = creditor;
  }

  /// The same entries as a table, with the reference already found and clean.
  void entries(List<BankLine> lines) {
    jdbc.sql("DROP TABLE IF EXISTS bench_entry, bench_match, bench_payer, bench_copy").update();
    jdbc.sql(
            "CREATE TABLE bench_entry (id BIGINT PRIMARY KEY, reference VARCHAR(64) CHARACTER SET ascii"
                + " COLLATE ascii_bin NOT NULL, amount DECIMAL(14, 2) NOT NULL, booked_on DATE NOT NULL,"
                + " iban CHAR(34) CHARACTER SET ascii NOT NULL, name VARCHAR(160) NOT NULL,"
                + " text VARCHAR(200) NOT NULL)")
        .update();
    jdbc.sql("CREATE TABLE bench_copy LIKE bench_entry").update();
    jdbc.sql(
            "CREATE TABLE bench_match (entry_id BIGINT PRIMARY KEY, account_id BIGINT NOT NULL,"
                + " commitment_id BIGINT NOT NULL, amount DECIMAL(14, 2) NOT NULL, KEY (account_id))")
        .update();
    jdbc.sql(
            "CREATE TABLE bench_payer (iban CHAR(34) CHARACTER SET ascii PRIMARY KEY, debtor_id BIGINT NOT NULL)")
        .update();
    jdbc.sql(
            "INSERT INTO bench_payer SELECT CONCAT('FR76999900', LPAD(2 * seq, 11, '0'), '00'), d.id"
                + " FROM seq_1_to_10000000_step_20 JOIN debtor d ON d.name = CONCAT('Maison ',"
                + " LOWER(CONV(seq, 10, 26)), ' Fils') WHERE seq < ?")
        .param(2 * lines.size())
        .update();
    write(lines);
  }

  private void write(List<BankLine> lines) {
    var rows = new StringBuilder();
    for (int i = 0; i < lines.size(); i++) {
      BankLine line = lines.get(i);
      String text = line.text();
      int at = text.indexOf("FX-");
      String key = at < 0 ? "" : "FX" + pad(text.substring(at + 3));
      rows.append(rows.isEmpty() ? "" : ",")
          .append(
              "(%d,'%s',%s,'%s','%s','%s','%s')"
                  .formatted(
                      i,
                      key,
                      line.amount().amount(),
                      line.bookedOn(),
                      line.payerIban(),
                      line.payerName(),
                      text));
      if (i % 2_000 == 1_999 || i == lines.size() - 1) {
        jdbc.sql("INSERT INTO bench_entry VALUES " + rows).update();
        rows.setLength(0);
      }
    }
    jdbc.sql("ANALYZE TABLE bench_entry, bench_payer").query((_, _) -> 0).list();
  }

  private static String pad(String digits) {
    return "0".repeat(8 - digits.length()) + digits;
  }

  /// Stores the entries and joins them by their references alone.
  int references() {
    jdbc.sql(STORE).update();
    return jdbc.sql(BY_REFERENCE).param(creditor.value()).update();
  }

  /// The same by references, then by known bank accounts, then by promised amounts and names.
  int all() {
    return references()
        + jdbc.sql(BY_ACCOUNT).param(creditor.value()).update()
        + jdbc.sql(BY_AMOUNT).param(creditor.value()).update();
  }

  void empty() {
    jdbc.sql("TRUNCATE TABLE bench_match").update();
    jdbc.sql("TRUNCATE TABLE bench_copy").update();
  }
}
