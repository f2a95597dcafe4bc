package fr.entente.commitments.standing;

import static fr.entente.commitments.CommitmentStatus.*;

import fr.entente.commitments.CommitmentStatus;
import fr.entente.commitments.standing.Arrangement.Cancelled;
import fr.entente.commitments.standing.Arrangement.Change;
import fr.entente.commitments.standing.Arrangement.Part;
import fr.entente.commitments.standing.Arrangement.Rescheduled;
import fr.entente.commitments.standing.ArrangementStanding.PartStanding;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.modulith.NamedInterface;

/// The one function from (arrangement, money received, date) to statuses: rules R2 to R12. Pure, so
/// that the answer for a past date is the same for ever.
@NamedInterface("standing")
final class StatusRules {
  private StatusRules() {}

  static ArrangementStanding of(Arrangement arrangement, List<Receipt> receipts, LocalDate on) {
    List<Receipt> counted =
        receipts.stream()
            .filter(receipt -> counts(arrangement, receipt, on))
            .sorted(Receipt.ORDER)
            .toList();
    Set<Receipt> kept = Set.copyOf(counted);
    List<String> ignored =
        receipts.stream().filter(receipt -> !kept.contains(receipt)).map(Receipt::id).toList();
    ArrangementStanding standing = standing(arrangement, counted, on);
    return new ArrangementStanding(
        standing.parts(),
        standing.overall(),
        standing.unallocated(),
        ignored,
        standing.replacement());
  }

  // R2, with R9: what was taken back by the date never came.
  private static boolean counts(Arrangement arrangement, Receipt receipt, LocalDate on) {
    return !receipt.date().isBefore(arrangement.createdOn())
        && !receipt.date().isAfter(on)
        && !receipt.reversed(on)
        && References.counts(
            receipt.reference(), arrangement.references(), arrangement.otherOpenReferences());
  }

  // The first change that found something to change decides; the others had no effect.
  private static ArrangementStanding standing(
      Arrangement arrangement, List<Receipt> counted, LocalDate on) {
    for (Change change : arrangement.changes()) {
      if (change.date().isAfter(on)) {
        break;
      }
      List<Receipt> before =
          counted.stream().filter(r -> !r.date().isAfter(change.date())).toList();
      ArrangementStanding then = simple(arrangement, before, change.date());
      if (takesEffect(change, then)) {
        List<Receipt> after =
            counted.stream().filter(r -> r.date().isAfter(change.date())).toList();
        return switch (change) {
          case Cancelled _ -> cancelled(then, after);
          case Rescheduled rescheduled -> rescheduled(arrangement, rescheduled, then, after, on);
        };
      }
    }
    return simple(arrangement, counted, on);
  }

  // R10: what is not pending cannot be cancelled. R11: what broke can still be owed anew.
  private static boolean takesEffect(Change change, ArrangementStanding then) {
    return then.parts().stream()
        .map(PartStanding::status)
        .anyMatch(status ->
            status == PENDING
                || (change instanceof Rescheduled
                    && (status == BROKEN || status == PARTIALLY_KEPT)));
  }

  // R10.
  private static ArrangementStanding cancelled(ArrangementStanding then, List<Receipt> after) {
    long later = after.stream().mapToLong(Receipt::cents).reduce(0, Math::addExact);
    return new ArrangementStanding(
        turned(then, CANCELLED),
        CANCELLED,
        Math.addExact(then.unallocated(), later),
        List.of(),
        null);
  }

  // R11. The new schedule may be changed in its turn. What broke before stays broken (R12).
  private static ArrangementStanding rescheduled(
      Arrangement arrangement,
      Rescheduled change,
      ArrangementStanding then,
      List<Receipt> after,
      LocalDate on) {
    List<Change> later =
        arrangement.changes().stream().skip(arrangement.changes().indexOf(change) + 1L).toList();
    ArrangementStanding next = standing(arrangement.with(change.parts(), later), after, on);
    boolean moved = then.parts().stream().anyMatch(part -> part.status() == PENDING);
    return new ArrangementStanding(
        turned(then, RESCHEDULED),
        moved ? RESCHEDULED : then.overall(),
        Math.addExact(then.unallocated(), next.unallocated()),
        List.of(),
        next);
  }

  private static List<PartStanding> turned(ArrangementStanding then, CommitmentStatus into) {
    return then.parts().stream()
        .map(part ->
            part.status() == PENDING
                ? new PartStanding(part.number(), part.deadline(), into, part.paid())
                : part)
        .toList();
  }

  // R7 and R8, without changes.
  private static ArrangementStanding simple(
      Arrangement arrangement, List<Receipt> receipts, LocalDate on) {
    List<Slot> slots = arrangement.parts().stream().map(p -> new Slot(arrangement, p)).toList();
    long unallocated = 0;
    for (Receipt receipt : receipts) {
      long left = receipt.cents();
      for (Slot slot : slots) {
        left -= slot.absorb(left, receipt.date());
      }
      unallocated = Math.addExact(unallocated, left);
    }
    List<PartStanding> parts = new ArrayList<>();
    slots.forEach(slot -> parts.add(slot.standing(on)));
    return new ArrangementStanding(parts, overall(parts), unallocated, List.of(), null);
  }

  // R12, for parts that no event touched.
  private static CommitmentStatus overall(List<PartStanding> parts) {
    if (parts.size() == 1) {
      return parts.getFirst().status();
    }
    Set<CommitmentStatus> statuses =
        parts.stream().map(PartStanding::status).collect(Collectors.toSet());
    if (statuses.contains(BROKEN) || statuses.contains(PARTIALLY_KEPT)) {
      return BROKEN;
    }
    if (statuses.contains(PENDING)) {
      return PENDING;
    }
    return statuses.equals(Set.of(KEPT)) ? KEPT : KEPT_LATE;
  }

  /// One part being filled.
  private static final class Slot {
    private final Part part;
    private final LocalDate deadline;
    private final long tolerated;
    private long paid;
    private long paidInTime;

    Slot(Arrangement arrangement, Part part) {
      this.part = part;
      this.deadline = arrangement.deadline(part);
      this.tolerated = arrangement.tolerated(part);
    }

    long absorb(long offered, LocalDate date) {
      long missing = part.cents() - paid;
      if (missing <= tolerated) {
        return 0;
      }
      long taken = Math.min(offered, missing);
      paid += taken;
      paidInTime += date.isAfter(deadline) ? 0 : taken;
      return taken;
    }

    PartStanding standing(LocalDate on) {
      return new PartStanding(part.number(), deadline, status(on), paid);
    }

    private CommitmentStatus status(LocalDate on) {
      long needed = part.cents() - tolerated;
      if (paidInTime >= needed) {
        return KEPT;
      }
      if (!on.isAfter(deadline)) {
        return PENDING;
      }
      if (paid >= needed) {
        return KEPT_LATE;
      }
      return paid > 0 ? PARTIALLY_KEPT : BROKEN;
    }
  }
}
