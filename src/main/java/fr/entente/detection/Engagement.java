package fr.entente.detection;

import fr.entente.listening.Label;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

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

  /// What is to be shown, one at a time and each label once: an alarm before all, a prompt before
  /// what only asks, and of equals what was said first. What is said later waits its turn.
  static List<Engaged> waiting(List<Engaged> engaged) {
    var labels = EnumSet.noneOf(Label.class);
    return engaged.stream()
        .filter(Engaged::open)
        .sorted(Comparator.comparing(Engagement::gravity).reversed())
        .filter(one -> labels.add(one.finding().label()))
        .toList();
  }

  private static int gravity(Engaged one) {
    return one.alarm() ? 2 : one.response().prompts() ? 1 : 0;
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
