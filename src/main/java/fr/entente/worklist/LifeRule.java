package fr.entente.worklist;

import fr.entente.worklist.NextAction.State;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/// The states of an account, one rule each, in the order in which they are asked: exactly one
/// holds. Drawn in `src/docs/account-life.md`. Pure.
record LifeRule(LifeState state, Predicate<NextAction> holds, Function<NextAction, WayOut> out) {
  static final List<LifeRule> ALL =
      List.of(
          rule(LifeState.CLOSED, next -> next.state() == State.CLOSED, WayOut.NONE),
          rule(LifeState.HELD, next -> next.state() == State.HELD, WayOut.FINISH),
          new LifeRule(
              LifeState.ON_HOLD,
              next -> next.state() == State.BLOCKED,
              next -> next.decision() ? WayOut.LIFT_HOLD : WayOut.HOLD_ENDS),
          new LifeRule(
              LifeState.SET_ASIDE,
              next -> next.state() == State.ASIDE,
              next -> next.way() == null ? WayOut.DECISION : next.way()),
          rule(LifeState.IN_DISPUTE, next -> next.state() == State.DISPUTED, WayOut.ANSWER_DISPUTE),
          rule(LifeState.CALLED_BACK, next -> next.tier() == Tier.CALLBACK, WayOut.CALL_BACK),
          rule(
              LifeState.PROMISED,
              next -> next.state() == State.WAITING && "commitment".equals(next.reason()),
              WayOut.PAYMENT),
          rule(LifeState.READY, _ -> true, WayOut.CALL));

  private static LifeRule rule(LifeState state, Predicate<NextAction> holds, WayOut out) {
    return new LifeRule(state, holds, _ -> out);
  }

  static Life of(NextAction next) {
    LifeRule rule = ALL.stream().filter(each -> each.holds().test(next)).findFirst().orElseThrow();
    return new Life(rule.state(), next.reason(), next.owner(), next.at(), rule.out().apply(next));
  }
}
