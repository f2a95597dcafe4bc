package fr.entente.desk.listening;

import fr.entente.compliance.HoldType;
import fr.entente.desk.Payable;
import fr.entente.desk.Subject;
import fr.entente.desk.money.MoneyDesk;
import fr.entente.desk.picture.DeskCommand;
import fr.entente.desk.picture.Draft;
import fr.entente.desk.picture.KnownOutcome;
import fr.entente.detection.FindingState;
import fr.entente.detection.Findings;
import fr.entente.kernel.CallId;
import fr.entente.listening.Label;
import fr.entente.worklist.HandOver;
import fr.entente.worklist.HandOvers;
import java.util.EnumSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What an answered suspicion changes on the desk: confirmed, it proposes the plan, the hold or the
/// outcome that fits; cleared, nothing but the count.
@Component
class ListeningDesk {
  private final Findings findings;
  private final MoneyDesk money;
  private final HandOvers handOvers;

  ListeningDesk(Findings findings, MoneyDesk money, HandOvers handOvers) {
    this.findings = findings;
    this.money = money;
    this.handOvers = handOvers;
  }

  /// A suspicion of the agent's own.
  void declare(Subject subject, Label label, String card) {
    findings.declare(subject.account(), subject.call(), subject.agent(), label, card);
  }

  /// `payable` is what a form of money may be opened with; none where the debt must not be named.
  Draft confirm(Subject subject, @Nullable Payable payable, Draft draft, Label label, String how) {
    answer(subject, label, FindingState.CONFIRMED, how);
    return switch (label) {
      case CRISIS_RISK -> draft.closed().outcome(KnownOutcome.CRISIS);
      case CASH_FLOW_HIDDEN, BANK_PROBLEM_HIDDEN -> opened(payable, draft, DeskCommand.PLAN);
      // Another way to the debtor is what is missing, and no plan.
      case ACCOUNTING_UNREACHABLE ->
          draft.form() == null ? draft.form(DeskCommand.CONTACT, null) : draft;
      case INSOLVENCY_RISK -> held(draft.outcome(KnownOutcome.INSOLVENCY), HoldType.INSOLVENCY);
      case PERSONAL_VULNERABILITY ->
          held(draft.outcome(KnownOutcome.VULNERABILITY), HoldType.VULNERABILITY);
      case DISPUTE_HIDDEN -> opened(payable, draft, DeskCommand.DISPUTE);
      case EVASIVE_PROMISE -> opened(payable, draft, DeskCommand.PROMISE);
      default -> draft;
    };
  }

  /// By the key of the prompt: the finding is settled and nothing opens. What is advised waits for
  /// a key of its own, so that no key changes its meaning under the finger.
  Draft confirmed(Subject subject, Draft draft, Label label) {
    answer(subject, label, FindingState.CONFIRMED, "key");
    return switch (label) {
      case CRISIS_RISK -> draft.closed().outcome(KnownOutcome.CRISIS);
      case INSOLVENCY_RISK -> draft.outcome(KnownOutcome.INSOLVENCY).expects(HoldType.INSOLVENCY);
      case PERSONAL_VULNERABILITY ->
          draft.outcome(KnownOutcome.VULNERABILITY).expects(HoldType.VULNERABILITY);
      default -> draft;
    };
  }

  Draft clear(Subject subject, Draft draft, Label label, String how) {
    answer(subject, label, FindingState.CLEARED, how);
    boolean crisis = label == Label.CRISIS_RISK && KnownOutcome.CRISIS.is(draft.outcome());
    return crisis ? draft.undecided() : draft;
  }

  void putAway(Subject subject, Label label) {
    findings.putAway(subject.account(), subject.call(), subject.agent(), label);
  }

  /// Passed over until all the others were looked at: then each comes again in its turn.
  static Draft next(Draft draft, Label shown) {
    var passed = EnumSet.of(shown);
    if (!draft.passed(shown)) {
      passed.addAll(draft.passedOver());
    }
    return draft.passed(passed);
  }

  /// Opens a form with what is most likely in it, where money may be spoken of and nothing else is
  /// being written.
  Draft opened(@Nullable Payable payable, Draft draft, DeskCommand form) {
    if (payable == null || draft.form() != null) {
      return draft;
    }
    return form.kind() == DeskCommand.Kind.TERMS
        ? money.opened(payable, draft, form)
        : draft.form(form, null);
  }

  private static Draft held(Draft draft, HoldType type) {
    return draft.form() == null ? draft.hold(type) : draft;
  }

  private void answer(Subject subject, Label label, FindingState state, String how) {
    findings.answer(subject.account(), subject.call(), subject.agent(), label, state, how);
    var why = grave(label);
    if (why != null && subject.call() != null) {
      nextAction(subject, subject.call(), why, state);
    }
  }

  // Confirmed, it is a lead's to see to, whatever comes out of the call; cleared, it is not.
  private void nextAction(Subject subject, CallId call, HandOver why, FindingState state) {
    if (state == FindingState.CONFIRMED) {
      handOvers.toLead(subject.account(), call, why, subject.agent());
    } else {
      handOvers.takeBack(subject.account(), call, why, subject.agent());
    }
  }

  private static @Nullable HandOver grave(Label label) {
    return switch (label) {
      case PERSONAL_VULNERABILITY -> HandOver.VULNERABILITY;
      case INSOLVENCY_RISK -> HandOver.INSOLVENCY;
      default -> null;
    };
  }
}
