package fr.entente.exchange;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/// All that an import may touch, row by row: two of them are equal when nothing is left of what
/// came in between.
record Books(Map<String, List<String>> rows) {
  private static final List<String> TABLES =
      List.of(
          "debtor",
          "account",
          "contact",
          "contact_removed",
          "fact",
          "invoice",
          "dispute",
          "dispute_part",
          "obstacle",
          "note",
          "commitment",
          "instalment",
          "work_item",
          "worklist_orphan",
          "callback",
          "bank_account",
          "bank_statement",
          "bank_entry",
          "bank_allocation",
          "bank_proposal",
          "bank_part",
          "known_payer",
          "intake_account",
          "intake_invoice",
          "work_before_load");
  // The version refuses a decision on what somebody saw before, and never goes back.
  private static final String STATES =
      "SELECT entry_id, status, allocated, confidence, reason FROM bank_entry_state ORDER BY 1";
  // An index of names, which is brought up to date by whoever reads it.
  private static final String NAMES =
      "SELECT COUNT(*) FROM payer_name WHERE debtor_id NOT IN (SELECT id FROM debtor)";
  private static final String STANDING =
      "SELECT e.* FROM ledger_entry e WHERE e.source_key NOT LIKE 'back:%' ORDER BY e.id";
  private static final String SUMS =
      "SELECT account_id, invoice_id, booked_on, SUM(amount) AS net FROM ledger_entry"
          + " GROUP BY account_id, invoice_id, booked_on HAVING net <> 0 ORDER BY 1, 2, 3";

  static Books of(JdbcClient jdbc) {
    var rows = new LinkedHashMap<String, List<String>>();
    TABLES.forEach(
        table -> rows.put(table, read(jdbc, "SELECT * FROM " + table + " ORDER BY 1, 2")));
    rows.put("states", read(jdbc, STATES));
    rows.put("names", read(jdbc, NAMES));
    rows.put("ledger", read(jdbc, STANDING));
    rows.put("sums", read(jdbc, SUMS));
    return new Books(rows);
  }

  private static List<String> read(JdbcClient jdbc, String sql) {
    return jdbc.sql(sql).query().listOfRows().stream()
        .map(row ->
            row.entrySet().stream()
                .map(each -> each.getKey() + "=" + each.getValue())
                .collect(Collectors.joining(" ")))
        .toList();
  }
}
