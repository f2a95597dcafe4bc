package fr.entente.desk;

import fr.entente.compliance.HoldType;
import fr.entente.detection.FindingState;
import fr.entente.detection.Findings;
import fr.entente.listening.Label;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What an answered suspicion changes on the desk: confirmed, it proposes the plan, the hold or the
/// outcome that fits; cleared, nothing but the count.
@Component
class ListeningDesk {
  private final Findings findings;
  private final MoneyDesk money;

  ListeningDesk(Findings findings, MoneyDesk money) {
    this.findings = findings;
    this.money = money;
  }

  /// A suspicion of the agent's own.
  void declare(Subject subject, Label label, String card) {
    findings.declare(subject.account(), subject.call(), subject.agent(), label, card);
  }

  /// `payable` is what a form of money may be opened with; none where the debt must not be named.
  Draft confirm(Subject subject, @Nullable Payable payable, Draft draft, Label label, String how) {
    answer(subject, label, FindingState.CONFIRMED, how);
    return switch (label) {
      case CRISIS_RISK -> draft.form(Form.NONE, null).outcome(Outcome.CRISIS);
      case CASH_FLOW_HIDDEN, BANK_PROBLEM_HIDDEN, ACCOUNTING_UNREACHABLE ->
          opened(payable, draft, Form.PLAN);
      case INSOLVENCY_RISK -> held(draft.outcome(Outcome.INSOLVENCY), HoldType.INSOLVENCY);
      case PERSONAL_VULNERABILITY ->
          held(draft.outcome(Outcome.VULNERABILITY), HoldType.VULNERABILITY);
      case DISPUTE_HIDDEN -> opened(payable, draft, Form.DISPUTE);
      case EVASIVE_PROMISE -> opened(payable, draft, Form.PROMISE);
      default -> draft;
    };
  }

  Draft clear(Subject subject, Draft draft, Label label, String how) {
    answer(subject, label, FindingState.CLEARED, how);
    boolean crisis = label == Label.CRISIS_RISK && Outcome.CRISIS.is(draft.outcome());
    return crisis ? draft.undecided() : draft;
  }

  void putAway(Subject subject, Label label) {
    findings.putAway(subject.account(), subject.call(), subject.agent(), label);
  }

  /// Opens a form with what is most likely in it, where money may be spoken of and nothing else is
  /// being written.
  Draft opened(@Nullable Payable payable, Draft draft, Form form) {
    if (payable == null || draft.form() != Form.NONE) {
      return draft;
    }
    return switch (form) {
      case PLAN -> draft.form(form, money.plan(payable));
      case PROMISE -> draft.form(form, money.promise(payable));
      default -> draft.form(form, null);
    };
  }

  private static Draft held(Draft draft, HoldType type) {
    return draft.form() == Form.NONE ? draft.hold(type) : draft;
  }

  private void answer(Subject subject, Label label, FindingState state, String how) {
    findings.answer(subject.account(), subject.call(), subject.agent(), label, state, how);
  }
}
