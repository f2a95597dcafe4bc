package fr.entente.commitments.agreement;

import fr.entente.commitments.CommitmentResult;
import fr.entente.commitments.CommitmentStatus;
import fr.entente.commitments.standing.StoredCommitment;
import fr.entente.commitments.standing.StoredCommitment.StoredPart;
import fr.entente.kernel.PublicHolidays;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One part of what is still to come, put on another day. Pure.
public record Move(
    List<StoredPart> toCome, StoredPart moved, LocalDate to, LocalDate today, int mostDays)
    implements NewDates {
  /// Nothing when that part is not waiting any more.
  public static Optional<NewDates> of(
      StoredCommitment terms, int number, LocalDate to, LocalDate today, int mostDays) {
    List<StoredPart> toCome =
        terms.ended()
            ? List.of()
            : terms.parts().stream()
                .filter(part -> part.status() == CommitmentStatus.PENDING)
                .toList();
    return toCome.stream()
        .filter(part -> part.number() == number)
        .findFirst()
        .map(part -> new Move(toCome, part, to, today, mostDays));
  }

  @Override
  public Optional<CommitmentResult> refusal() {
    if (to.isBefore(today)) {
      return Optional.of(
          new CommitmentResult.Refused("date", "date_past", Map.of("date", to.toString())));
    }
    LocalDate latest = moved.dueOn().plusDays(mostDays);
    if (to.isAfter(latest)) {
      return Optional.of(
          new CommitmentResult.Refused(
              "date", "date_too_far", Map.of("latest", latest.toString())));
    }
    boolean taken = toCome.stream().anyMatch(part -> part != moved && part.dueOn().equals(to));
    return taken || ChronoUnit.DAYS.between(moved.dueOn(), to) == 0
        ? Optional.of(new CommitmentResult.Refused("date", "dates_out_of_order", Map.of()))
        : Optional.empty();
  }

  @Override
  public List<Line> lines(PublicHolidays calendar) {
    return toCome.stream()
        .map(part ->
            part == moved
                ? Line.on(to, part.cents() - part.paid(), calendar)
                : new Line(part.dueOn(), part.effectiveDueOn(), part.cents() - part.paid()))
        .toList();
  }

  @Override
  public String told() {
    return moved.number() + " " + moved.dueOn() + " " + to;
  }
}
