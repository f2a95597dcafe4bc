package fr.entente.practice;

import fr.entente.practice.DebtorPage.Faults;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What the reactions of a debtor's file must amount to: somebody picks up, can agree to something,
/// tells what others wait for, and always has an answer.
record DebtorFileChecks(Faults faults, List<PracticeReaction> own, List<PracticeReaction> common) {

  void check(String aim) {
    if (own.stream().noneMatch(r -> r.when().contains(DebtorEvent.START.word()))) {
      faults.at(1, "debtor-never-answers", DebtorEvent.START.name());
    }
    if (!aim.equals(Aim.CRISIS.word()) && effects(ReactionEffect.Kind.AGREES).findAny().isEmpty()) {
      faults.at(1, "debtor-never-agrees", aim);
    }
    told();
    boolean always =
        Stream.concat(own.stream(), common.stream())
            .anyMatch(
                r -> r.when().contains(DebtorEvent.ANYTHING.word()) && r.conditions().isEmpty());
    if (!always) {
      faults.at(1, "debtor-may-be-silent", DebtorEvent.ANYTHING.name());
    }
  }

  private void told() {
    Set<String> told =
        effects(ReactionEffect.Kind.TELLS).map(ReactionEffect::about).collect(Collectors.toSet());
    for (PracticeReaction reaction : own) {
      reaction.conditions().stream()
          .filter(c -> c.kind() == ReactionCondition.Kind.TOLD && !told.contains(c.about()))
          .forEach(c -> faults.at(reaction.line(), "debtor-never-tells", c.about()));
    }
  }

  private Stream<ReactionEffect> effects(ReactionEffect.Kind kind) {
    return own.stream().flatMap(r -> r.effects().stream()).filter(e -> e.kind() == kind);
  }
}
