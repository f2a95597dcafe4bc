package fr.entente.outreach;

import fr.entente.commitments.Commitment;
import fr.entente.commitments.CommitmentStatus;
import fr.entente.commitments.Instalment;
import fr.entente.kernel.PublicHolidays;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// To which days one unpaid part of an arrangement may be moved from the page: business days
/// between the parts around it; the near ones at once, the others if somebody agrees. Pure.
public record DateChoices(Instalment part, List<Choice> choices) {
  /// Farther than this nobody can promise to look.
  private static final int FARTHEST = 365;

  /// A day that may be asked for; at once or if somebody agrees.
  public record Choice(LocalDate date, boolean atOnce) {}

  /// What bounds the choice: may the debtor move alone, by how many days, and ask for how many.
  public record Bounds(LocalDate today, boolean mayMove, int moveDays, int askDays) {}

  /// Each part that still waits, in order.
  public static List<DateChoices> of(
      Commitment commitment, PublicHolidays calendar, Bounds bounds) {
    List<Instalment> waiting =
        IntStream.range(0, commitment.instalments().size())
            .filter(i -> commitment.statuses().get(i) == CommitmentStatus.PENDING)
            .mapToObj(commitment.instalments()::get)
            .toList();
    return IntStream.range(0, waiting.size())
        .mapToObj(i -> of(waiting, i, calendar, bounds))
        .toList();
  }

  private static DateChoices of(
      List<Instalment> waiting, int at, PublicHolidays calendar, Bounds bounds) {
    Instalment part = waiting.get(at);
    LocalDate first =
        at == 0 ? bounds.today() : later(bounds.today(), waiting.get(at - 1).effectiveDueOn());
    LocalDate last = part.effectiveDueOn().plusDays(bounds.askDays());
    if (at + 1 < waiting.size() && !waiting.get(at + 1).dueOn().isAfter(last)) {
      last = waiting.get(at + 1).dueOn().minusDays(1);
    }
    LocalDate soon = part.effectiveDueOn().plusDays(bounds.moveDays());
    List<Choice> choices =
        last.isBefore(first)
            ? List.of()
            : first
                .datesUntil(last.plusDays(1))
                .filter(calendar::businessDay)
                .filter(day -> !day.equals(part.effectiveDueOn()) && !day.equals(part.dueOn()))
                .map(day -> new Choice(day, bounds.mayMove() && !day.isAfter(soon)))
                .toList();
    return new DateChoices(part, choices);
  }

  private static LocalDate later(LocalDate today, LocalDate before) {
    return before.isBefore(today) ? today : before.plusDays(1);
  }

  public Optional<Choice> choice(LocalDate wanted) {
    return choices.stream().filter(choice -> choice.date().equals(wanted)).findFirst();
  }

  /// A date outside the list may still be asked for: a person answers.
  public boolean mayAsk(LocalDate wanted, LocalDate today) {
    return wanted.isAfter(today)
        && !wanted.isAfter(today.plusDays(FARTHEST))
        && !wanted.equals(part.effectiveDueOn());
  }
}
