package fr.entente.payments;

import fr.entente.kernel.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Undoes payments that the bank took back. The original is found by the references that both carry
/// and by its amount: what the bank says was ordered, else exactly what went out, else that less a
/// fee within a limit. When there is not exactly one, a person decides. A fee is told on the
/// account and owed by nobody there.
@Component
class Reversals {
  private static final List<String> REFERENCES =
      List.of("end_to_end", "transaction_reference", "bank_reference", "mandate");
  // A mandate is that of many debits: without the exact amount it names none of them.
  private static final List<String> TELLING = REFERENCES.subList(0, 3);
  private static final String ORIGINALS =
      """
      SELECT o.id FROM bank_entry r STRAIGHT_JOIN bank_entry o ON o.<column> = r.<column>
        AND o.creditor_id = r.creditor_id AND o.amount BETWEEN <from> AND <to> AND o.booked_on <= r.booked_on
      JOIN bank_entry_state s ON s.entry_id = o.id AND s.status <condition>
      WHERE r.id = ?
      """;

  private final JdbcClient jdbc;
  private final Payments payments;
  private final BigDecimal mostFee;

  Reversals(
      JdbcClient jdbc,
      Payments payments,
      @Value("${entente.payments.return-fee:20.00}") BigDecimal mostFee) {
    this.jdbc = jdbc;
    this.payments = payments;
    this.mostFee = mostFee;
  }

  /// True when exactly one original was found and undone.
  boolean undo(long reversal) {
    List<Long> originals = originals(reversal, "NOT IN ('REVERSED', 'IGNORED')");
    if (originals.size() != 1) {
      return false;
    }
    undo(reversal, originals.getFirst(), importOf(reversal));
    return true;
  }

  /// What may have been undone by this entry: exactly one, as long as no other is like it.
  List<Long> undone(long reversal) {
    return originals(reversal, "= 'REVERSED'");
  }

  private List<Long> originals(long reversal, String condition) {
    List<Long> told = originals(reversal, condition, REFERENCES, "r.ordered", "r.ordered");
    if (!told.isEmpty()) {
      return told;
    }
    List<Long> exact = originals(reversal, condition, REFERENCES, "-r.amount", "-r.amount");
    String least = "-r.amount - " + mostFee.toPlainString();
    return exact.isEmpty() ? originals(reversal, condition, TELLING, least, "-r.amount") : exact;
  }

  // The most telling reference that leads anywhere decides.
  private List<Long> originals(
      long reversal, String condition, List<String> columns, String from, String to) {
    for (String column : columns) {
      String sql =
          ORIGINALS
              .replace("<column>", column)
              .replace("<condition>", condition)
              .replace("<from>", from)
              .replace("<to>", to);
      List<Long> found = jdbc.sql(sql).param(reversal).query(Long.class).list();
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }

  private @Nullable Long importOf(long entry) {
    return jdbc.sql("SELECT import_id FROM bank_entry WHERE id = ?")
        .param(entry)
        .query((row, _) -> row.getObject(1, Long.class))
        .list()
        .getFirst();
  }

  /// The same by a person's word.
  void undo(long reversal, long original) {
    undo(reversal, original, null);
  }

  /// The original's money leaves the accounts on the day of the reversal.
  private void undo(long reversal, long original, @Nullable Long importId) {
    // Whoever decides on the original at this moment is waited for, and what he posted is undone
    // too.
    jdbc.sql("SELECT version FROM bank_entry_state WHERE entry_id = ? FOR UPDATE")
        .param(original)
        .query(Integer.class)
        .single();
    LocalDate on =
        jdbc.sql("SELECT booked_on FROM bank_entry WHERE id = ?")
            .param(reversal)
            .query(LocalDate.class)
            .single();
    takeBack(original, on, fee(reversal, original), importId);
    jdbc.sql(
            "UPDATE bank_entry_state SET status = 'REVERSED', reason = 'TAKEN_BACK', allocated = 0,"
                + " version = version + 1 WHERE entry_id IN (?, ?)")
        .param(original)
        .param(reversal)
        .update();
  }

  // What went out beyond the payment that came back.
  private Money fee(long reversal, long original) {
    BigDecimal beyond =
        jdbc.sql(
                "SELECT -r.amount - o.amount FROM bank_entry r, bank_entry o WHERE r.id = ? AND o.id = ?")
            .param(reversal)
            .param(original)
            .query(BigDecimal.class)
            .single();
    return Money.euros(beyond.max(BigDecimal.ZERO));
  }

  /// Takes the parts of an entry off the accounts again.
  void takeBack(long entry, LocalDate on) {
    takeBack(entry, on, Money.ZERO, null);
  }

  private void takeBack(long entry, LocalDate on, Money fee, @Nullable Long importId) {
    Money untold = fee;
    List<Long> parts =
        jdbc.sql(
                "SELECT id FROM bank_allocation WHERE entry_id = ? AND posted AND undone_on IS NULL"
                    + " ORDER BY id FOR UPDATE")
            .param(entry)
            .query(Long.class)
            .list();
    for (long part : parts) {
      payments.reverse(PostingRepository.source(part), on, untold, importId);
      untold = Money.ZERO;
      jdbc.sql("UPDATE bank_allocation SET undone_on = ? WHERE id = ?")
          .param(on)
          .param(part)
          .update();
    }
  }
}
