package fr.entente.commitments.standing;

import fr.entente.commitments.DayShift;
import fr.entente.kernel.PublicHolidays;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.springframework.modulith.NamedInterface;

/// What was agreed, as rules R1 to R12 see it. Amounts are cents.
@NamedInterface("standing")
public record Arrangement(
    LocalDate createdOn,
    List<String> references,
    List<String> otherOpenReferences,
    List<Part> parts,
    int graceDays,
    Tolerance tolerance,
    List<Change> changes) {
  public Arrangement {
    parts =
        parts.stream().sorted(Comparator.comparing(Part::due).thenComparing(Part::number)).toList();
    changes = changes.stream().sorted(Comparator.comparing(Change::date)).toList();
  }

  /// R4: the effective due date is the nominal one, moved to a business day if so agreed.
  @NamedInterface("standing")
  public record Part(int number, LocalDate due, LocalDate effectiveDue, long cents) {
    public static Part of(
        int number, LocalDate due, long cents, DayShift shift, PublicHolidays calendar) {
      return new Part(number, due, shift.apply(due, calendar), cents);
    }
  }

  /// R6: the larger of an amount and a percentage, rounded down to the cent.
  @NamedInterface("standing")
  public record Tolerance(long cents, BigDecimal percent) {
    static final Tolerance NONE = new Tolerance(0, BigDecimal.ZERO);

    long of(long amount) {
      long share =
          percent
              .multiply(BigDecimal.valueOf(amount))
              .movePointLeft(2)
              .setScale(0, RoundingMode.FLOOR)
              .longValueExact();
      return Math.max(cents, share);
    }
  }

  /// What happened to the arrangement after it was agreed.
  @NamedInterface("standing")
  public sealed interface Change {
    LocalDate date();
  }

  @NamedInterface("standing")
  public record Cancelled(LocalDate date, String reason) implements Change {}

  @NamedInterface("standing")
  public record Rescheduled(LocalDate date, List<Part> parts) implements Change {}

  /// Where it stands at the end of a day, by the money that had come in.
  public ArrangementStanding standing(List<Receipt> receipts, LocalDate on) {
    return StatusRules.of(this, receipts, on);
  }

  /// R5: inclusive, and never shifted itself.
  LocalDate deadline(Part part) {
    return part.effectiveDue().plusDays(graceDays);
  }

  long tolerated(Part part) {
    return tolerance.of(part.cents());
  }

  Arrangement with(List<Part> newParts, List<Change> newChanges) {
    return new Arrangement(
        createdOn, references, otherOpenReferences, newParts, graceDays, tolerance, newChanges);
  }
}
