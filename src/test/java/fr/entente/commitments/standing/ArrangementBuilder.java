package fr.entente.commitments.standing;

import fr.entente.commitments.CommitmentStatus;
import fr.entente.commitments.DayShift;
import fr.entente.commitments.standing.Arrangement.Change;
import fr.entente.commitments.standing.Arrangement.Part;
import fr.entente.commitments.standing.Arrangement.Tolerance;
import fr.entente.kernel.Money;
import fr.entente.kernel.PublicHolidays;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// `agreedOn("2026-02-02").part("2026-02-10", "800.00").paid("2026-02-09", "300.00").on("...")`.
final class ArrangementBuilder {
  private final LocalDate createdOn;
  private final List<Part> parts = new ArrayList<>();
  private final List<Change> changes = new ArrayList<>();
  private final List<Receipt> receipts = new ArrayList<>();
  private List<String> references = List.of();
  private List<String> others = List.of();
  private int grace = 0;
  private Tolerance tolerance = Tolerance.NONE;
  private DayShift shift = DayShift.NONE;
  private PublicHolidays calendar = PublicHolidays.FRANCE;

  private ArrangementBuilder(LocalDate createdOn) {
    this.createdOn = createdOn;
  }

  static ArrangementBuilder agreedOn(String date) {
    return new ArrangementBuilder(LocalDate.parse(date));
  }

  ArrangementBuilder grace(int days) {
    grace = days;
    return this;
  }

  ArrangementBuilder tolerating(String abs, String pct) {
    tolerance = new Tolerance(cents(abs), new BigDecimal(pct));
    return this;
  }

  ArrangementBuilder onBusinessDays(String region) {
    shift = DayShift.FOLLOWING;
    calendar = new PublicHolidays(region);
    return this;
  }

  ArrangementBuilder for_(List<String> ours, List<String> other) {
    references = ours;
    others = other;
    return this;
  }

  ArrangementBuilder part(String due, String amount) {
    parts.add(part(parts.size() + 1, due, amount));
    return this;
  }

  private Part part(int number, String due, String amount) {
    return Part.of(number, LocalDate.parse(due), cents(amount), shift, calendar);
  }

  ArrangementBuilder paid(String date, String amount) {
    return paid(date, amount, "");
  }

  ArrangementBuilder paid(String date, String amount, String reference) {
    return paid(date, amount, reference, null);
  }

  ArrangementBuilder paid(String date, String amount, String reference, String reversedOn) {
    receipts.add(
        new Receipt(
            "p" + (receipts.size() + 1),
            LocalDate.parse(date),
            cents(amount),
            reference,
            reversedOn == null ? null : LocalDate.parse(reversedOn)));
    return this;
  }

  ArrangementBuilder cancelled(String date) {
    changes.add(new Arrangement.Cancelled(LocalDate.parse(date), "asked"));
    return this;
  }

  ArrangementBuilder rescheduled(String date, String... dueAndAmount) {
    List<Part> schedule = new ArrayList<>();
    for (int i = 0; i < dueAndAmount.length; i += 2) {
      schedule.add(part(i / 2 + 1, dueAndAmount[i], dueAndAmount[i + 1]));
    }
    changes.add(new Arrangement.Rescheduled(LocalDate.parse(date), schedule));
    return this;
  }

  Arrangement arrangement() {
    return new Arrangement(createdOn, references, others, parts, grace, tolerance, changes);
  }

  List<Receipt> receipts() {
    return receipts;
  }

  ArrangementStanding on(String date) {
    return StatusRules.of(arrangement(), receipts, LocalDate.parse(date));
  }

  static long cents(String amount) {
    return Money.euros(amount).cents();
  }

  /// `kept 800.00, pending 0.00 = pending`, with what is left over when there is some.
  static String told(ArrangementStanding standing) {
    var parts =
        standing.parts().stream()
            .map(p -> word(p.status()) + " " + Money.ofCents(p.paid()).amount())
            .toList();
    String rest =
        standing.unallocated() == 0 ? "" : " + " + Money.ofCents(standing.unallocated()).amount();
    return String.join(", ", parts) + " = " + word(standing.overall()) + rest;
  }

  private static String word(CommitmentStatus status) {
    return status.name().toLowerCase(java.util.Locale.ROOT);
  }
}
