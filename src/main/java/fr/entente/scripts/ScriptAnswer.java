package fr.entente.scripts;

import fr.entente.criteria.Condition;
import org.jspecify.annotations.Nullable;

/// One way on from a step, chosen by its digit. `target` is a step id, or `return` for the step a
/// card interrupted. `outcome` is a disposition code the wrap-up will propose; `effect` is what the
/// desk does, an [Effect] and what it is about. Where there is a `condition` the answer is offered
/// only while it is known to hold.
public record ScriptAnswer(
    int digit,
    String text,
    String target,
    @Nullable String outcome,
    @Nullable String effect,
    @Nullable Condition condition) {
  public ScriptAnswer(
      int digit, String text, String target, @Nullable String outcome, @Nullable String effect) {
    this(digit, text, target, outcome, effect, null);
  }

  ScriptAnswer withText(String other) {
    return new ScriptAnswer(digit, other, target, outcome, effect, condition);
  }
}
