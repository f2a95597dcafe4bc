package fr.entente.payments;

import fr.entente.accounts.AccountsGone;
import fr.entente.accounts.Built;
import fr.entente.accounts.BuiltKind;
import fr.entente.kernel.AccountId;
import fr.entente.kernel.DebtorId;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Undoes what an import left beside the ledger: its entries and statements go, what was learnt of
/// payers is forgotten, entries of other files that it had taken back or replaced stand again.
@Component
class StatementUndo {
  private static final String DECIDED =
      """
      SELECT COALESCE(p.account_id, 0) AS account, COUNT(DISTINCT e.id) AS count FROM bank_entry e
      JOIN bank_entry_state s ON s.entry_id = e.id AND s.decided_by IS NOT NULL
      LEFT JOIN bank_allocation p ON p.entry_id = e.id WHERE e.import_id = ? GROUP BY 1
      """;
  private static final String UNLEARN =
      """
      UPDATE known_payer k JOIN (
        SELECT e.payer_hash, a.debtor_id, COUNT(*) AS times FROM bank_entry e
        JOIN bank_allocation p ON p.entry_id = e.id AND p.posted AND p.undone_on IS NULL
        JOIN account_card a ON a.id = p.account_id
        WHERE e.import_id = ? AND e.payer_hash IS NOT NULL GROUP BY e.payer_hash, a.debtor_id) t
      ON t.payer_hash = k.payer_hash AND t.debtor_id = k.debtor_id SET k.times = k.times - t.times
      """;
  private static final String SUMS =
      """
      UPDATE bank_part p JOIN bank_entry n ON n.id = p.entry_id AND n.import_id = ?
      JOIN bank_entry e ON e.creditor_id = p.creditor_id AND e.bank_reference = p.whole_reference
        AND e.amount = p.total AND ABS(DATEDIFF(e.booked_on, p.booked_on)) <= 7 AND NOT e.import_id <=> n.import_id
      JOIN bank_entry_state s ON s.entry_id = e.id AND s.reason = 'DETAILED_ELSEWHERE'
      SET s.status = 'REVIEW', s.reason = 'LUMP_SUM', s.version = s.version + 1
      WHERE NOT EXISTS (SELECT 1 FROM bank_part q JOIN bank_entry o ON o.id = q.entry_id
        AND o.import_id <> n.import_id
        WHERE q.creditor_id = p.creditor_id AND q.whole_reference = p.whole_reference AND q.total = p.total)
      """;
  // Its parts are in the ledger again, which knows best.
  private static final String PARTS =
      """
      UPDATE bank_allocation p JOIN ledger_line e ON e.source_key = CONCAT('bank:', p.id) AND e.kind = 'PAYMENT'
        AND e.part_number = 0
      LEFT JOIN ledger_line r ON r.source_key = e.source_key AND r.kind = 'REVERSAL' AND r.part_number = 0
      SET p.undone_on = NULL WHERE p.entry_id = ? AND r.id IS NULL
      """;
  private static final String STAND =
      """
      UPDATE bank_entry_state s JOIN bank_entry e ON e.id = s.entry_id
      LEFT JOIN (SELECT entry_id, SUM(amount) AS posted FROM bank_allocation
        WHERE entry_id = :entry AND posted AND undone_on IS NULL GROUP BY entry_id) p ON p.entry_id = e.id
      SET s.allocated = COALESCE(p.posted, 0), s.reason = NULL, s.version = s.version + 1,
        s.status = CASE WHEN p.posted IS NULL AND EXISTS (SELECT 1 FROM bank_proposal b WHERE b.entry_id = e.id) THEN 'REVIEW'
          WHEN p.posted IS NULL THEN 'UNALLOCATED' WHEN p.posted = e.amount THEN 'MATCHED' ELSE 'PARTLY' END
      WHERE e.id = :entry
      """;

  private final JdbcClient jdbc;
  private final Reversals reversals;

  StatementUndo(JdbcClient jdbc, Reversals reversals) {
    this.jdbc = jdbc;
    this.reversals = reversals;
  }

  /// What keeps the entries of an import from being taken back. Nobody decides on one of them until
  /// the transaction ends.
  List<Built> builtOn(long importId) {
    jdbc.sql(
            "SELECT s.entry_id FROM bank_entry e JOIN bank_entry_state s ON s.entry_id = e.id"
                + " WHERE e.import_id = ? FOR UPDATE")
        .param(importId)
        .query(Long.class)
        .list();
    List<Built> found = new ArrayList<>();
    jdbc.sql(DECIDED)
        .param(importId)
        .query(row -> {
          found.add(
              new Built(
                  BuiltKind.DECISION, new AccountId(row.getLong("account")), row.getLong("count")));
        });
    for (long reversal : reversing(importId)) {
      if (reversals.undone(reversal).size() != 1) {
        found.add(new Built(BuiltKind.RETURN, new AccountId(0), 1));
      }
    }
    return found;
  }

  private List<Long> reversing(long importId) {
    return jdbc.sql(
            "SELECT e.id FROM bank_entry e JOIN bank_entry_state s ON s.entry_id = e.id"
                + " AND s.status = 'REVERSED' WHERE e.import_id = ? AND e.amount < 0 ORDER BY e.id")
        .param(importId)
        .query(Long.class)
        .list();
  }

  /// In the transaction in which the ledger took the postings back.
  void undo(long importId) {
    for (long reversal : reversing(importId)) {
      standAgain(reversals.undone(reversal).getFirst());
    }
    run(UNLEARN, importId);
    jdbc.sql("DELETE FROM known_payer WHERE times <= 0").update();
    run(SUMS, importId);
    for (String table :
        List.of("bank_proposal", "bank_part", "bank_allocation", "bank_entry_state")) {
      run(
          "DELETE t FROM "
              + table
              + " t JOIN bank_entry e ON e.id = t.entry_id WHERE e.import_id = ?",
          importId);
    }
    erase(importId);
    jdbc.sql("DELETE FROM bank_statement WHERE import_id = ?").param(importId).update();
    jdbc.sql(
            "DELETE FROM bank_account WHERE NOT EXISTS"
                + " (SELECT 1 FROM bank_statement s WHERE s.bank_account_id = bank_account.id)")
        .update();
  }

  private void standAgain(long original) {
    jdbc.sql(PARTS).param(original).update();
    jdbc.sql(STAND).param("entry", original).update();
  }

  // What a bank said is never changed; what was misread for it is no word of the bank.
  private void erase(long importId) {
    jdbc.sql("SET @entente_erasing = 1").update();
    try {
      run("DELETE FROM bank_entry WHERE import_id = ?", importId);
    } finally {
      jdbc.sql("SET @entente_erasing = NULL").update();
    }
  }

  @EventListener
  void on(AccountsGone news) {
    if (!news.accounts().isEmpty()) {
      jdbc.sql("DELETE FROM bank_proposal WHERE account_id IN (:ids)")
          .param("ids", news.accounts().stream().map(AccountId::value).toList())
          .update();
    }
    if (!news.debtors().isEmpty()) {
      for (String table : List.of("payer_name", "known_payer")) {
        jdbc.sql("DELETE FROM " + table + " WHERE debtor_id IN (:ids)")
            .param("ids", news.debtors().stream().map(DebtorId::value).toList())
            .update();
      }
    }
  }

  private void run(String sql, long importId) {
    jdbc.sql(sql).param(importId).update();
  }
}
