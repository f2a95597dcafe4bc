package fr.entente.desk.ui;

import fr.entente.worklist.Boost;
import fr.entente.worklist.Tier;
import fr.entente.worklist.Why;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Why an account stands where it stands, in words.
final class WhyWords {
  private WhyWords() {}

  static String of(Control control, Why why) {
    String text =
        why.tier() == Tier.AMOUNT
            ? control.text(
                "desk.why.AMOUNT", control.formats().money(why.overdue()), why.daysPastDue())
            : control.text("desk.why." + why.tier());
    return Stream.concat(
            Stream.of(text),
            why.boosts().stream()
                .map(Boost::kind)
                .filter(kind -> !told(why.tier(), kind))
                .map(kind -> control.text("desk.why.boost." + kind, why.daysWaiting())))
        .collect(Collectors.joining(", "));
  }

  // What the tier says already.
  private static boolean told(Tier tier, Boost.Kind kind) {
    return kind == Boost.Kind.CALLBACK
        || kind == Boost.Kind.BROKEN && tier == Tier.BROKEN_COMMITMENT;
  }
}
