package fr.entente.commitments.agreement;

import fr.entente.commitments.CommitmentResult;
import fr.entente.commitments.CommitmentStatus;
import fr.entente.commitments.standing.StoredCommitment;
import fr.entente.commitments.standing.StoredCommitment.StoredPart;
import fr.entente.kernel.PublicHolidays;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What was missed is paid on a day, alone or together with the next part; all the others stay as
/// they were agreed. Pure.
public record MakeUp(
    List<StoredPart> missed,
    List<StoredPart> together,
    List<StoredPart> rest,
    LocalDate on,
    LocalDate today,
    int mostDays)
    implements NewDates {
  /// Nothing when nothing was missed, or when the arrangement has ended.
  public static Optional<NewDates> of(
      StoredCommitment terms, LocalDate on, boolean withNext, LocalDate today, int mostDays) {
    if (terms.ended()) {
      return Optional.empty();
    }
    List<StoredPart> missed = terms.parts().stream().filter(part -> missed(part.status())).toList();
    List<StoredPart> toCome =
        terms.parts().stream().filter(part -> part.status() == CommitmentStatus.PENDING).toList();
    int next = withNext && !toCome.isEmpty() ? 1 : 0;
    return missed.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new MakeUp(
                missed,
                toCome.subList(0, next),
                toCome.subList(next, toCome.size()),
                on,
                today,
                mostDays));
  }

  private static boolean missed(CommitmentStatus status) {
    return status == CommitmentStatus.BROKEN || status == CommitmentStatus.PARTIALLY_KEPT;
  }

  @Override
  public Optional<CommitmentResult> refusal() {
    if (on.isBefore(today)) {
      return refused("date_past", Map.of("date", on.toString()));
    }
    LocalDate latest = today.plusDays(mostDays);
    if (on.isAfter(latest)) {
      return refused("date_too_far", Map.of("latest", latest.toString()));
    }
    boolean taken = rest.stream().anyMatch(part -> part.dueOn().equals(on));
    return taken ? refused("dates_out_of_order", Map.of()) : Optional.empty();
  }

  private static Optional<CommitmentResult> refused(String why, Map<String, String> detail) {
    return Optional.of(new CommitmentResult.Refused("date", why, detail));
  }

  @Override
  public List<Line> lines(PublicHolidays calendar) {
    var lines = new ArrayList<Line>();
    lines.add(Line.on(on, owed(missed) + owed(together), calendar));
    rest.forEach(part ->
        lines.add(new Line(part.dueOn(), part.effectiveDueOn(), part.cents() - part.paid())));
    return lines;
  }

  private static long owed(List<StoredPart> parts) {
    return parts.stream().mapToLong(part -> part.cents() - part.paid()).sum();
  }

  @Override
  public String told() {
    return "made up " + missed.getFirst().number() + " " + missed.getFirst().dueOn() + " " + on;
  }
}
