package fr.entente.payments;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Undoes payments that the bank took back. The original is found by the references that both carry
/// and by its exact amount; when there is not exactly one, a person decides.
@Component
class Reversals {
  private static final List<String> REFERENCES =
      List.of("end_to_end", "transaction_reference", "bank_reference", "mandate");
  private static final String ORIGINALS =
      """
      SELECT o.id FROM bank_entry r STRAIGHT_JOIN bank_entry o ON o.<column> = r.<column>
        AND o.creditor_id = r.creditor_id AND o.amount = -r.amount AND o.booked_on <= r.booked_on
      JOIN bank_entry_state s ON s.entry_id = o.id AND s.status NOT IN ('REVERSED', 'IGNORED')
      WHERE r.id = ?
      """;

  private final JdbcClient jdbc;
  private final Payments payments;

  Reversals(JdbcClient jdbc, Payments payments) {
    this.jdbc = jdbc;
    this.payments = payments;
  }

  /// True when exactly one original was found and undone.
  boolean undo(long reversal) {
    List<Long> originals = originals(reversal);
    if (originals.size() != 1) {
      return false;
    }
    undo(reversal, originals.getFirst());
    return true;
  }

  // The most telling reference that leads anywhere decides.
  private List<Long> originals(long reversal) {
    for (String column : REFERENCES) {
      List<Long> found =
          jdbc.sql(ORIGINALS.replace("<column>", column)).param(reversal).query(Long.class).list();
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }

  /// The original's money leaves the accounts on the day of the reversal.
  void undo(long reversal, long original) {
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
    takeBack(original, on);
    jdbc.sql(
            "UPDATE bank_entry_state SET status = 'REVERSED', reason = 'TAKEN_BACK', allocated = 0,"
                + " version = version + 1 WHERE entry_id IN (?, ?)")
        .param(original)
        .param(reversal)
        .update();
  }

  /// Takes the parts of an entry off the accounts again.
  void takeBack(long entry, LocalDate on) {
    List<Long> parts =
        jdbc.sql(
                "SELECT id FROM bank_allocation WHERE entry_id = ? AND posted AND undone_on IS NULL"
                    + " ORDER BY id FOR UPDATE")
            .param(entry)
            .query(Long.class)
            .list();
    for (long part : parts) {
      payments.reverse(PostingRepository.source(part), on);
      jdbc.sql("UPDATE bank_allocation SET undone_on = ? WHERE id = ?")
          .param(on)
          .param(part)
          .update();
    }
  }
}
