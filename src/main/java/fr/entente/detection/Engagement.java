package fr.entente.detection;

import fr.entente.listening.Label;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// Takes all findings of one call in the order in which they were said, whatever the order in which
/// they arrived, and says what the screen does about each. Pure.
final class Engagement {
  private final EngagementSettings settings;

  Engagement(EngagementSettings settings) {
    this.settings = settings;
  }

  /// `known`: labels that a hold on the account already names.
  List<Engaged> of(List<Finding> findings, Set<Label> known) {
    var answered = EnumSet.noneOf(Label.class);
    findings.stream().filter(f -> f.state().answered()).forEach(f -> answered.add(f.label()));
    var engaged = new ArrayList<Engaged>();
    findings.stream()
        .sorted(Comparator.comparing(Finding::at).thenComparing(Finding::id))
        .forEach(sign -> engaged.add(one(sign, List.copyOf(engaged), answered, known)));
    return List.copyOf(engaged);
  }

  /// The one thing on the screen: an alarm before all; else what was said last, unless a prompt
  /// before it still waits for its answer.
  static Optional<Engaged> shown(List<Engaged> engaged) {
    var open = engaged.stream().filter(Engaged::open).toList();
    var alarm = open.stream().filter(Engaged::alarm).findFirst();
    if (alarm.isPresent()) {
      return alarm;
    }
    var prompted =
        last(engaged, e -> e.response().prompts())
            .filter(Engaged::open)
            .filter(e -> e.finding().state() == FindingState.SUSPECTED);
    return prompted.isPresent()
        ? prompted
        : last(engaged, e -> e.response() != Response.NOTHING).filter(Engaged::open);
  }

  private static Optional<Engaged> last(List<Engaged> engaged, Predicate<Engaged> which) {
    return engaged.stream().filter(which).reduce((_, later) -> later);
  }

  private Engaged one(Finding sign, List<Engaged> before, Set<Label> answered, Set<Label> known) {
    var wanted = Response.NOTHING;
    var decided = EngagementRule.NO_SIGN;
    for (var rule : EngagementRule.values()) {
      boolean asked = rule.keepsQuiet() || wanted == Response.NOTHING;
      if (asked
          && rule.applies(new EngagementCase(sign, before, answered, known, settings, wanted))) {
        wanted = rule.response();
        decided = rule;
        if (rule.last()) {
          break;
        }
      }
    }
    return new Engaged(sign, wanted, decided);
  }
}
