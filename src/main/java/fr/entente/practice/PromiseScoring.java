package fr.entente.practice;

import fr.entente.practice.TalkLine.Turning;
import fr.entente.practice.TalkLine.Who;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// Whether a promise is complete: amount, day, means, and said back or put in writing. A recording
/// of one's wish is none: it counts from the terms to which the debtor agreed.
final class PromiseScoring {
  private final List<TalkLine> lines;
  private final Understanding hearing;
  private final List<String> references;

  PromiseScoring(PracticeDebtor debtor, List<TalkLine> lines) {
    this.lines = lines;
    this.hearing = new Understanding(debtor.language(), debtor.means().owes());
    this.references =
        List.of("invoice.number", "letter.reference", "account.reference").stream()
            .flatMap(name -> Optional.ofNullable(debtor.facts().get(name)).stream())
            .toList();
  }

  ScoredCriterion complete() {
    Optional<TalkLine> agreed =
        lines.stream().filter(line -> line.turning() == Turning.AGREED).findFirst();
    if (agreed.isEmpty()) {
      return RehearsalScoring.none(Criterion.COMPLETE, Optional.empty());
    }
    int from = agreed.get().number() - 1; // the agent's words to which the debtor agreed
    int points = 3; // the amount: terms without one are not agreed to
    points += any(from, line -> Understanding.dayIn(counted(line))) ? 3 : 0;
    points += any(from, line -> Understanding.meansIn(counted(line))) ? 2 : 0;
    points += any(from, this::kept) ? 2 : 0;
    return RehearsalScoring.scored(Criterion.COMPLETE, points, agreed);
  }

  private boolean kept(TalkLine line) {
    return line.meant(Intent.RECAP)
        || line.meant(Intent.WRITTEN)
        || (line.who() == Who.AGENT && references.stream().anyMatch(line.text()::contains));
  }

  private String counted(TalkLine line) {
    return hearing.counted(line.text());
  }

  private boolean any(int from, Predicate<TalkLine> wanted) {
    return lines.stream()
        .filter(
            line -> line.number() >= from && line.who() != Who.DEED || line.meant(Intent.WRITTEN))
        .anyMatch(wanted);
  }
}
