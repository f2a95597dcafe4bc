package fr.entente.desk;

import fr.entente.accounts.Stance;
import fr.entente.calls.CallRecord;
import fr.entente.commitments.Commitment;
import fr.entente.commitments.CommitmentStatus;
import fr.entente.commitments.grade.Grade;
import fr.entente.desk.picture.RiskSign;
import fr.entente.desk.picture.Sign;
import fr.entente.detection.FindingState;
import fr.entente.kernel.Money;
import fr.entente.listening.Label;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Signs that are each worth little add up to a flag, and the flag names them. Computed from facts
/// that stand, so that it is there in every call until they do not. Pure.
final class RiskFlag {
  /// So much together is a flag.
  static final int ENOUGH = 3;

  private static final int UNANSWERED = 4;
  private static final int PAYMENTS = 2;
  private static final Set<Label> DIFFICULTY =
      EnumSet.of(
          Label.CASH_FLOW_HIDDEN,
          Label.BANK_PROBLEM_HIDDEN,
          Label.INSOLVENCY_RISK,
          Label.ACCOUNTING_UNREACHABLE,
          Label.EVASIVE_PROMISE);

  private RiskFlag() {}

  /// What is looked at; calls the newest first.
  record Facts(
      List<Commitment> promises,
      @Nullable Grade grade,
      List<Money> payments,
      boolean overdue,
      List<Sign> signs,
      @Nullable Stance stance,
      List<CallRecord> calls) {}

  /// The signs behind the flag; empty while there is none.
  static List<RiskSign> of(Facts facts) {
    var signs = new ArrayList<RiskSign>();
    long broken = facts.promises().stream().filter(RiskFlag::broken).count();
    add(signs, RiskSign.PROMISES_BROKEN, broken > 1);
    add(signs, RiskSign.PROMISE_BROKEN, broken == 1);
    add(signs, RiskSign.WEAK_PROMISE, facts.grade() == Grade.WEAK);
    add(signs, RiskSign.PART_PAYMENTS, facts.overdue() && facts.payments().size() >= PAYMENTS);
    boolean confirmed = heard(facts, FindingState.CONFIRMED) > 0;
    add(signs, RiskSign.DIFFICULTY_CONFIRMED, confirmed);
    add(signs, RiskSign.DIFFICULTY_HEARD, !confirmed && heard(facts, FindingState.SUSPECTED) > 1);
    add(signs, RiskSign.CANNOT_PAY, facts.stance() == Stance.CANNOT);
    add(signs, RiskSign.SILENCE, silent(facts.calls()));
    int sum = signs.stream().mapToInt(RiskSign::weight).sum();
    return sum >= ENOUGH ? List.copyOf(signs) : List.of();
  }

  private static void add(List<RiskSign> signs, RiskSign sign, boolean so) {
    if (so) {
      signs.add(sign);
    }
  }

  static boolean broken(Commitment promise) {
    return promise.statuses().stream()
        .anyMatch(s -> s == CommitmentStatus.BROKEN || s == CommitmentStatus.PARTIALLY_KEPT);
  }

  private static long heard(Facts facts, FindingState state) {
    return facts.signs().stream()
        .filter(sign -> sign.state() == state && DIFFICULTY.contains(sign.label()))
        .count();
  }

  private static boolean silent(List<CallRecord> calls) {
    var over = calls.stream().filter(call -> call.endedAt() != null).limit(UNANSWERED).toList();
    return over.size() == UNANSWERED
        && over.stream().allMatch(call -> call.identityConfirmedAt() == null);
  }
}
