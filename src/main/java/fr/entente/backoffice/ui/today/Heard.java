package fr.entente.backoffice.ui.today;

import fr.entente.backoffice.ui.today.Card.Item;
import fr.entente.detection.FindingTally;
import fr.entente.listening.Label;
import fr.entente.uikit.chart.ChartKind;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

/// What was heard, by label, as bars: the most frequent first.
final class Heard {
  static final ToIntFunction<FindingTally> FIRED = FindingTally::fired;
  static final ToIntFunction<FindingTally> CONFIRMED = FindingTally::confirmed;
  static final ToIntFunction<FindingTally> CLEARED = FindingTally::cleared;

  private static final int SHOWN = 5;

  private Heard() {}

  static List<Item> bars(
      List<FindingTally> tallies, ToIntFunction<FindingTally> what, String opens) {
    Map<Label, Long> sums = new EnumMap<>(Label.class);
    tallies.forEach(one -> sums.merge(one.label(), (long) what.applyAsInt(one), Long::sum));
    List<Card.Point> points =
        sums.entrySet().stream()
            .filter(sum -> sum.getValue() > 0)
            .sorted(Map.Entry.<Label, Long>comparingByValue().reversed())
            .limit(SHOWN)
            .map(sum -> point(sum.getKey(), sum.getValue(), opens))
            .toList();
    return points.isEmpty()
        ? List.of()
        : List.of(new Card.Picture(ChartKind.RANKS, "heard", points));
  }

  private static Card.Point point(Label label, Long count, String opens) {
    return Card.Point.of(
        new Card.Word("backoffice.label." + label, List.of()), count, count, opens);
  }
}
