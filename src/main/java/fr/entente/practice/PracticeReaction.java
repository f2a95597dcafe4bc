package fr.entente.practice;

import java.util.List;
import java.util.Set;

/// How a practice debtor answers when one of `when` happens and all of `conditions` hold. `lines`:
/// the first time, the second time ...; the last one stays. `signal`: what these words betray.
record PracticeReaction(
    String id,
    int line,
    Set<String> when,
    List<ReactionCondition> conditions,
    List<ReactionEffect> effects,
    List<String> lines,
    String signal) {

  boolean fits(Set<String> happened, Mood mood) {
    return when.stream().anyMatch(happened::contains)
        && conditions.stream().allMatch(condition -> condition.holds(mood, id));
  }

  String text(Mood mood) {
    return lines.get(Math.min(mood.times("#" + id), lines.size() - 1));
  }

  Mood on(Mood mood) {
    Mood next = mood.counted("#" + id);
    for (ReactionEffect effect : effects) {
      next = effect.on(next);
    }
    return next;
  }
}
