package fr.entente.listening;

import fr.entente.listening.Features.Feature;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// What must be said before a possible danger to life is named as such. One idea that hardly means
/// anything else suffices: the wish to die, suicide, harming oneself, a plan with its day, a
/// farewell, no future, being a burden, going on no longer, a person feared for. Words that mean it
/// only together (means, weapons, rescue services, death, joining somebody, sudden calm) must be
/// two. What is denied does not count, nor does anything that a pattern silences, nor what is no
/// more than an idiom of exhaustion: whoever is dead tired is asked gently, and not about death.
final class CrisisEvidence {
  private static final Set<String> BY_ITSELF =
      Set.of(
          "DEATH_WISH",
          "SUICIDE_TERM",
          "SELF_HARM",
          "PAST_ATTEMPT",
          "CRISIS_PLAN_TIME",
          "END_IT",
          "GOODBYE",
          "NO_FUTURE",
          "HOPELESSNESS",
          "BURDEN",
          "CANNOT_GO_ON",
          "WORRY_ABOUT_PERSON",
          "NOTE_CRISIS");

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
    return BY_ITSELF.contains(idea) || TOGETHER.contains(idea);
  }

  static boolean given(Features features) {
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
    for (Feature feature : features.list()) {
      if (feature.name().startsWith("c=") && !idioms.cover(feature)) {
        String idea = feature.name().substring(2);
        strong |= BY_ITSELF.contains(idea);
        if (TOGETHER.contains(idea)) {
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
