package fr.entente.practice;

import fr.entente.practice.TalkLine.Who;
import java.util.List;
import java.util.Optional;

/// The protocol when a life is in danger: the debt is dropped, one asks plainly, names a help line,
/// and does not stay alone with it.
final class CrisisScoring {
  private static final String CRISIS = "crisis_risk";

  private final List<TalkLine> after;
  private final Optional<TalkLine> signal;

  CrisisScoring(List<TalkLine> lines) {
    signal =
        lines.stream()
            .filter(line -> line.who() == Who.DEBTOR && line.signal().equals(CRISIS))
            .findFirst();
    int from = signal.map(TalkLine::number).orElse(Integer.MAX_VALUE);
    after =
        lines.stream().filter(line -> line.number() > from && line.who() != Who.DEBTOR).toList();
  }

  /// Whoever has not heard the sign has not dropped anything.
  ScoredCriterion dropped() {
    Optional<TalkLine> money = after.stream().filter(CrisisScoring::money).findFirst();
    return money.isPresent() || signal.isEmpty()
        ? RehearsalScoring.none(Criterion.DEBT_DROPPED, money)
        : RehearsalScoring.full(Criterion.DEBT_DROPPED, signal);
  }

  ScoredCriterion asked() {
    return found(Criterion.ASKED_PLAINLY, Intent.DANGER);
  }

  ScoredCriterion helpLine() {
    return found(Criterion.HELP_LINE, Intent.SIGNPOST);
  }

  ScoredCriterion handOver() {
    return found(Criterion.HAND_OVER, Intent.HANDOVER);
  }

  private ScoredCriterion found(Criterion criterion, Intent intent) {
    Optional<TalkLine> line = after.stream().filter(each -> each.meant(intent)).findFirst();
    return line.isPresent()
        ? RehearsalScoring.full(criterion, line)
        : RehearsalScoring.none(criterion, signal);
  }

  private static boolean money(TalkLine line) {
    boolean asks =
        line.heard()
            .filter(said ->
                said.has(Intent.PURPOSE) || said.intents().stream().anyMatch(Intent::wantsMoney))
            .isPresent();
    return asks && !line.meant(Intent.DROP);
  }
}
