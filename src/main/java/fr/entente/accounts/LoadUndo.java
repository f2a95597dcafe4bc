package fr.entente.accounts;

import fr.entente.kernel.AccountId;
import fr.entente.kernel.Utc;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The set-based statements that undo a load. Postings stay in the ledger and get their
/// counter-entries; everything else is as if the load had never come.
@Repository
class LoadUndo {
  private static final String NET =
      " (SELECT {of} AS id, SUM(amount) AS net FROM ledger_entry WHERE batch_id = :batch AND {where}"
          // What is told and moved nothing.
          + " AND kind <> 'RETURN_FEE'"
          + " GROUP BY {of}) t ON t.id = ";
  private static final String COUNTER =
      """
      INSERT INTO ledger_entry (account_id, invoice_id, kind, amount, booked_on, reference, means, source_key,
        part_number, created_at, batch_id)
      SELECT e.account_id, e.invoice_id,
        CASE e.kind WHEN 'PAYMENT' THEN 'REVERSAL' WHEN 'REVERSAL' THEN 'PAYMENT' ELSE e.kind END, -e.amount,
        e.booked_on, e.reference, e.means, e.source_key, {other}, :now, e.batch_id
      FROM ledger_entry e LEFT JOIN ledger_entry o ON o.source_key = e.source_key AND o.part_number = {other}
        AND IF(e.kind IN ('PAYMENT', 'REVERSAL'), o.kind IN ('PAYMENT', 'REVERSAL') AND o.kind <> e.kind, o.kind = e.kind)
      WHERE e.batch_id = :batch AND o.id IS NULL
      """;
  // Differences and fees have one kind for both ways: the other way has a part number of its own.
  private static final String OTHER_WAY =
      "IF(e.kind IN ('PAYMENT', 'REVERSAL'), e.part_number, IF(e.part_number >= {undone},"
          + " e.part_number - {undone}, e.part_number + {undone}))";
  private static final String OURS =
      " JOIN intake_load l ON l.batch_id = :batch AND t.id > l.after_{t} AND t.id <= l.last_{t}";

  private final JdbcClient jdbc;

  LoadUndo(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Each posting of the load gets its counter-entry on the same day, under a key of its own: the
  /// key of the payment is free again, and a payment that the load had undone stands again.
  void postings(long batch, Instant now) {
    run(
        batch,
        "UPDATE invoice i JOIN"
            + NET.replace("{of}", "invoice_id").replace("{where}", "invoice_id IS NOT NULL")
            + "i.id SET i.open_amount = i.open_amount - t.net");
    run(
        batch,
        "UPDATE account a JOIN"
            + NET.replace("{of}", "account_id").replace("{where}", "invoice_id IS NULL")
            + "a.id SET a.unallocated = a.unallocated + t.net");
    run(
        batch,
        "UPDATE ledger_entry SET source_key = CONCAT('back:', :batch, ':', source_key)"
            + " WHERE batch_id = :batch");
    jdbc.sql(
            COUNTER.replace("{other}", OTHER_WAY.replace("{undone}", "" + LedgerRepository.UNDONE)))
        .param("batch", batch)
        .param("now", Utc.of(now))
        .update();
  }

  /// Known invoices as they stood; facts, contacts and disputes that came with the load are gone.
  void known(long batch) {
    run(
        batch,
        "UPDATE invoice i JOIN intake_invoice b ON b.batch_id = :batch AND b.invoice_id = i.id SET"
            + " i.issued_on = b.issued_on, i.due_on = b.due_on, i.amount = b.amount,"
            + " i.open_amount = b.open_amount, i.disputed = b.disputed, i.factored = b.factored,"
            + " i.terms = b.terms");
    run(
        batch,
        "DELETE p FROM dispute_part p JOIN dispute d ON d.id = p.dispute_id WHERE d.batch_id = :batch");
    run(batch, "DELETE FROM dispute WHERE batch_id = :batch");
    brought(batch, "fact", " AND t.batch_id = :batch");
    brought(batch, "contact", " AND t.batch_id = :batch");
  }

  List<Long> ids(long batch, String table) {
    return jdbc.sql(
            "SELECT t.id FROM " + table + " t" + OURS.replace("{t}", table) + " ORDER BY t.id")
        .param("batch", batch)
        .query(Long.class)
        .list();
  }

  /// Invoices, accounts and debtors that came with the load.
  void brought(long batch) {
    brought(batch, "invoice", "");
    brought(batch, "account", "");
    brought(batch, "debtor", "");
  }

  private void brought(long batch, String table, String and) {
    run(batch, "DELETE t FROM " + table + " t" + OURS.replace("{t}", table) + and);
  }

  /// What the load wrote on known accounts themselves; their sums have been worked out anew.
  void accounts(long batch, List<AccountId> accounts) {
    jdbc.sql(
            "UPDATE account a JOIN intake_account b ON b.batch_id = :batch AND b.account_id = a.id SET"
                + " a.batch_id = b.previous_batch, a.letter_reference = b.letter_reference,"
                + " a.letter_sent_on = b.letter_sent_on, a.factored = b.factored,"
                + " a.settled_on = IF(a.settled_on IS NULL, NULL, COALESCE(b.settled_on, a.settled_on))"
                + " WHERE a.id IN (:accounts)")
        .param("batch", batch)
        .param("accounts", accounts.stream().map(AccountId::value).toList())
        .update();
  }

  /// What was written down for this is not needed any more.
  void forget(long batch) {
    run(batch, "DELETE FROM intake_invoice WHERE batch_id = :batch");
    run(batch, "DELETE FROM intake_account WHERE batch_id = :batch");
  }

  private void run(long batch, String sql) {
    jdbc.sql(sql).param("batch", batch).update();
  }
}
