package fr.entente.practice;

import fr.entente.scripts.Effect;
import fr.entente.scripts.StepTag;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What the sentences of a script mean, by the tags of their step, and what its answers do.
final class StepMeaning {
  private StepMeaning() {}

  static Set<Intent> of(Set<StepTag> tags) {
    var meant = EnumSet.noneOf(Intent.class);
    tags.forEach(tag -> meant.addAll(of(tag)));
    return meant;
  }

  private static Set<Intent> of(StepTag tag) {
    return switch (tag) {
      case OPEN -> Set.of(Intent.WHO);
      case GATEKEEPER -> Set.of(Intent.ASK_PERSON);
      case IDENTITY -> Set.of(Intent.IDENTITY);
      case NOTICE -> Set.of(Intent.NOTICE);
      case PURPOSE -> Set.of(Intent.PURPOSE);
      case SILENCE -> Set.of(Intent.SILENCE);
      case LISTEN, DIAGNOSE, WELLBEING -> Set.of(Intent.OPEN_QUESTION);
      case ACKNOWLEDGE -> Set.of(Intent.ACKNOWLEDGE, Intent.REFORMULATE);
      case NEGOTIATE -> Set.of(Intent.ASK_AMOUNT);
      case RECAP -> Set.of(Intent.RECAP);
      case CLOSE -> Set.of(Intent.GOODBYE);
      case CRISIS -> Set.of(Intent.DROP, Intent.ACKNOWLEDGE);
      case ASSERTIVE, PROMISE, PLAN, LEGAL, ASKED -> Set.of();
    };
  }

  /// The alert of the crisis protocol brings somebody in; a mail with what was agreed is written.
  static Set<Intent> ofEffect(@Nullable String effect) {
    if (effect == null) {
      return Set.of();
    }
    return Effect.of(effect)
        .map(known ->
            switch (known) {
              case CRISIS, MANAGER -> Set.of(Intent.HANDOVER);
              case RECAP -> Set.of(Intent.WRITTEN);
              case DISPUTE -> Set.of(Intent.DISPUTE);
              default -> Set.<Intent>of();
            })
        .orElse(Set.of());
  }
}
