package fr.entente.listening;

import fr.entente.listening.Features.Feature;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// What must be said before a possible danger to life is named as such. One idea that hardly means
/// anything else suffices: the wish to die, suicide, harming oneself, ending it, being a burden,
/// going on no longer, a person feared for. An idea that people also have of an office, a holiday
/// or a stage (a farewell, a day that is fixed, no future, nothing left) suffices only where the
/// danger is nearly certain, or beside another. What only agents write counts in writing alone.
/// Words that mean it only together (means, weapons, rescue services, death, joining somebody,
/// sudden calm) must be two. What is denied does not count, nor does anything that a pattern
/// silences, nor what is no more than an idiom of exhaustion: whoever is dead tired is asked
/// gently, and not about death.
final class CrisisEvidence {
  private static final Set<String> BY_ITSELF =
      Set.of(
          "DEATH_WISH",
          "SUICIDE_TERM",
          "SELF_HARM",
          "END_IT",
          "BURDEN",
          "CANNOT_GO_ON",
          "WORRY_ABOUT_PERSON",
          "NOTE_CRISIS");

  private static final Set<String> WHEN_SURE =
      Set.of("CRISIS_PLAN_TIME", "GOODBYE", "NO_FUTURE", "HOPELESSNESS", "PAST_ATTEMPT");

  /// Nearly certain.
  private static final double SURE = 0.8;

  private static final Set<String> TOGETHER =
      Set.of(
          "METHOD_MEANS",
          "WEAPON_WORD",
          "DANGER_NOW",
          "EMERGENCY_SERVICE",
          "DEATH_WORD",
          "JOIN_DEAD",
          "SUDDEN_CALM");

  private CrisisEvidence() {}

  /// Suffices alone or with another.
  static boolean speaks(String idea) {
    return BY_ITSELF.contains(idea) || WHEN_SURE.contains(idea) || TOGETHER.contains(idea);
  }

  /// `danger`: how likely a danger to life is, by everything that was said.
  static boolean given(Features features, double danger) {
    List<Feature> together = new ArrayList<>();
    var idioms = Exhaustion.in(features);
    boolean strong = false;
    for (PhraseBook.Hit hit : features.hits()) {
      Phrase phrase = hit.phrase();
      if (phrase.veto() && (phrase.label() == Label.NONE || phrase.label() == Label.CRISIS_RISK)) {
        return false;
      }
      var place =
          new Feature(
              Features.View.IDEAS,
              "phrase",
              features.place(hit.from()),
              features.place(hit.to() - 1) + 1);
      if (!phrase.veto() && phrase.label() == Label.CRISIS_RISK && !idioms.cover(place)) {
        strong |= phrase.strong();
        together.add(place);
      }
    }
    boolean spoken = features.list().stream().anyMatch(f -> f.name().equals("channel=said"));
    for (Feature feature : features.list()) {
      if (feature.name().startsWith("c=") && !idioms.cover(feature)) {
        String idea = feature.name().substring(2);
        if (spoken && idea.equals("NOTE_CRISIS")) {
          continue;
        }
        strong |= BY_ITSELF.contains(idea);
        strong |= WHEN_SURE.contains(idea) && danger > SURE;
        if (TOGETHER.contains(idea) || WHEN_SURE.contains(idea)) {
          together.add(feature);
        }
      }
    }
    return strong || two(together);
  }

  /// Two ideas of two places: a gun is both a weapon and a means.
  private static boolean two(List<Feature> ideas) {
    for (Feature one : ideas) {
      for (Feature other : ideas) {
        if (one.to() <= other.from() && !one.name().equals(other.name())) {
          return true;
        }
      }
    }
    return false;
  }
}
