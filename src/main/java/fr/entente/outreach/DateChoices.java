package fr.entente.outreach;

import fr.entente.commitments.Commitment;
import fr.entente.commitments.CommitmentStatus;
import fr.entente.commitments.Instalment;
import fr.entente.kernel.PublicHolidays;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// To which days the next part of an arrangement may be moved from the page: business days before
/// the part after it; the near ones at once, the others if somebody agrees. Pure.
record DateChoices(Instalment part, List<Choice> choices) {
  record Choice(LocalDate date, boolean atOnce) {}

  static Optional<DateChoices> of(
      Commitment commitment,
      LocalDate today,
      PublicHolidays calendar,
      boolean mayMove,
      int moveDays,
      int askDays) {
    var parts = commitment.instalments();
    return IntStream.range(0, parts.size())
        .filter(i -> commitment.statuses().get(i) == CommitmentStatus.PENDING)
        .boxed()
        .findFirst()
        .map(i -> {
          Instalment part = parts.get(i);
          LocalDate end = part.effectiveDueOn().plusDays(askDays);
          if (i + 1 < parts.size() && !parts.get(i + 1).dueOn().isAfter(end)) {
            end = parts.get(i + 1).dueOn().minusDays(1);
          }
          LocalDate last = end;
          LocalDate soon = part.effectiveDueOn().plusDays(moveDays);
          List<Choice> choices =
              today
                  .datesUntil(last.isBefore(today) ? today : last.plusDays(1))
                  .filter(calendar::businessDay)
                  .filter(day -> !day.equals(part.effectiveDueOn()))
                  .map(day -> new Choice(day, mayMove && !day.isAfter(soon)))
                  .toList();
          return new DateChoices(part, choices);
        });
  }

  Optional<Choice> choice(LocalDate wanted) {
    return choices.stream().filter(choice -> choice.date().equals(wanted)).findFirst();
  }
}
