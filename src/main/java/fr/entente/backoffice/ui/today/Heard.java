package fr.entente.backoffice.ui.today;

import fr.entente.backoffice.ui.today.Card.Item;
import fr.entente.detection.FindingTally;
import fr.entente.listening.Label;
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
    long most = sums.values().stream().mapToLong(Long::longValue).max().orElse(0);
    return sums.entrySet().stream()
        .filter(sum -> sum.getValue() > 0)
        .sorted(Map.Entry.<Label, Long>comparingByValue().reversed())
        .limit(SHOWN)
        .<Item>map(sum -> bar(sum.getKey(), sum.getValue(), most, opens))
        .toList();
  }

  private static Card.Bar bar(Label label, long count, long most, String opens) {
    var word = new Card.Word("backoffice.label." + label, List.of());
    return new Card.Bar(
        new Card.Figure("name", List.of(word), count, opens, false), (double) count / most);
  }
}
