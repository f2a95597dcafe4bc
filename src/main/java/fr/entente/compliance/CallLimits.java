package fr.entente.compliance;

import static fr.entente.compliance.RuleId.*;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How often a debtor may be called: attempts that rang, in rolling windows, and peace after a
/// conversation.
final class CallLimits {
  private CallLimits() {}

  static Optional<Refusal> cap(
      RuleId rule, @Nullable Integer cap, Duration window, ContactFacts facts, Instant at) {
    if (cap == null) {
      return Optional.empty();
    }
    if (cap == 0) {
      return Optional.of(Refusal.of(rule, null, "cap", "0", "made", "0"));
    }
    return freeAgain(cap, window, facts, at)
        .map(next ->
            Refusal.of(
                rule,
                next,
                "cap",
                cap.toString(),
                "made",
                Integer.toString(within(window, facts, at).size())));
  }

  // Empty when a place is free now; else when enough of the oldest attempts have left the window.
  static Optional<Instant> freeAgain(int cap, Duration window, ContactFacts facts, Instant at) {
    List<PastAttempt> within = within(window, facts, at);
    return within.size() < cap
        ? Optional.empty()
        : Optional.of(within.get(within.size() - cap).at().plus(window));
  }

  static List<PastAttempt> within(Duration window, ContactFacts facts, Instant at) {
    return facts.rungBefore(at).stream()
        .filter(attempt -> attempt.at().plus(window).isAfter(at))
        .toList();
  }

  static Optional<Refusal> cooldown(ContactPolicy policy, ContactFacts facts, Instant at) {
    if (facts.agreedCallback() || policy.cooldown().isZero()) {
      return Optional.empty();
    }
    return facts.attempts().stream()
        .filter(attempt -> attempt.rightParty() && !attempt.at().isAfter(at))
        .map(PastAttempt::at)
        .max(Instant::compareTo)
        .filter(last -> last.plus(policy.cooldown()).isAfter(at))
        .map(last ->
            Refusal.of(
                COOLDOWN,
                last.plus(policy.cooldown()),
                "days",
                Long.toString(policy.cooldown().toDays()),
                "conversation",
                last.atZone(facts.zone()).toLocalDate().toString()));
  }
}
