package fr.entente.desk;

import fr.entente.calls.CallRecord;
import fr.entente.desk.LineSliceReader.Line;
import fr.entente.desk.picture.KnownOutcome;
import fr.entente.desk.picture.Situation;
import fr.entente.detection.FindingState;
import fr.entente.kernel.AccountId;
import fr.entente.listening.Label;
import fr.entente.worklist.Tier;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/// From what was read of an account to what the rules of [Situation] ask. Pure.
final class SituationFacts {
  private SituationFacts() {}

  /// A call that has begun keeps its script, whatever is known by now.
  static Situation situation(Line line, Readings.Account known, int lastStageDays, LocalDate day) {
    return ScriptDesk.begun(line.call())
        .map(Situation::ofScript)
        .orElseGet(() -> Situation.of(of(line, known, lastStageDays, day)));
  }

  static Situation.Facts of(Line line, Readings.Account known, int lastStageDays, LocalDate day) {
    var account = known.who().file().account();
    var past = known.who().past().calls();
    var here = past.stream().filter(call -> call.account().equals(account.id())).toList();
    var call = line.call();
    var item = line.item();
    var oldest = account.oldestDueOn();
    return new Situation.Facts(
        call != null && call.incoming(),
        item != null && item.why().tier() == Tier.CRISIS_REVIEW
            || endedIn(past, KnownOutcome.CRISIS),
        endedIn(past, KnownOutcome.VULNERABILITY) || vulnerable(known),
        item != null && item.agreedCallback(),
        item == null ? null : item.broken(),
        account.overdue().isPositive(),
        oldest == null ? 0 : (int) Math.max(0, ChronoUnit.DAYS.between(oldest, day)),
        lastStageDays,
        (int) here.stream().filter(SituationFacts::talk).count(),
        (int) here.stream().filter(one -> "refuses_to_pay".equals(one.disposition())).count(),
        known.agreed().story().open() != null);
  }

  private static boolean vulnerable(Readings.Account known) {
    return known.heard().earlier().stream()
        .anyMatch(sign ->
            sign.label() == Label.PERSONAL_VULNERABILITY && sign.state() == FindingState.CONFIRMED);
  }

  // The state of a person is known to all who call, for whatever account; a later conversation that
  // ended otherwise is newer news. A crisis may come before anybody said who they are.
  private static boolean endedIn(List<CallRecord> calls, KnownOutcome outcome) {
    return calls.stream()
        .filter(call ->
            talk(call)
                || KnownOutcome.CRISIS.is(call.disposition())
                || KnownOutcome.VULNERABILITY.is(call.disposition()))
        .findFirst()
        .filter(call -> outcome.is(call.disposition()))
        .isPresent();
  }

  /// The last conversation about this very account.
  static Optional<CallRecord> lastTalk(List<CallRecord> calls, AccountId id) {
    return calls.stream()
        .filter(call -> call.account().equals(id))
        .filter(SituationFacts::talk)
        .findFirst();
  }

  private static boolean talk(CallRecord call) {
    return call.wrappedUpAt() != null
        && call.identityConfirmedAt() != null
        && call.disposition() != null;
  }
}
