package fr.entente.commitments.agreement;

import fr.entente.commitments.CommitmentResult;
import fr.entente.commitments.CommitmentStatus;
import fr.entente.commitments.CommitmentTerms;
import fr.entente.commitments.DayShift;
import fr.entente.commitments.Instalment;
import fr.entente.commitments.standing.StoredCommitment;
import fr.entente.commitments.standing.StoredCommitment.StoredPart;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.InvoiceId;
import fr.entente.kernel.Money;
import fr.entente.kernel.PublicHolidays;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One part of what is still to come, put on another day. Pure.
public record Move(
    List<StoredPart> toCome, StoredPart moved, LocalDate to, LocalDate today, int mostDays) {
  /// Nothing when that part is not waiting any more.
  public static Optional<Move> of(
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

  /// The schedule from here on: each part less what came in for it, in the order of the days.
  public CommitmentTerms terms(
      StoredCommitment terms, List<InvoiceId> invoices, AgentId author, PublicHolidays calendar) {
    record Line(LocalDate due, LocalDate effective, long cents) {}
    List<Line> lines = new ArrayList<>();
    for (StoredPart part : toCome) {
      LocalDate due = part == moved ? to : part.dueOn();
      LocalDate effective =
          part == moved ? DayShift.FOLLOWING.apply(to, calendar) : part.effectiveDueOn();
      lines.add(new Line(due, effective, part.cents() - part.paid()));
    }
    lines.sort(Comparator.comparing(Line::due));
    List<Instalment> parts = new ArrayList<>();
    for (Line line : lines) {
      parts.add(
          new Instalment(
              parts.size() + 1, line.due(), line.effective(), Money.ofCents(line.cents())));
    }
    return new CommitmentTerms(
        terms.account(),
        null,
        author,
        parts,
        terms.means(),
        invoices,
        terms.words(),
        terms.payerName());
  }

  public String told() {
    return moved.number() + " " + moved.dueOn() + " " + to;
  }
}
