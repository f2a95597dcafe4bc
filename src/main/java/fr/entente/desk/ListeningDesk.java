package fr.entente.desk;

import fr.entente.compliance.HoldType;
import fr.entente.detection.FindingState;
import fr.entente.detection.Findings;
import fr.entente.kernel.AccountId;
import fr.entente.kernel.CallId;
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

  void declare(DeskReader.Desk desk, String label, String card) {
    var account = account(desk);
    if (account != null) {
      findings.declare(account, call(desk), desk.state().agent().id(), of(label), card);
    }
  }

  Draft suspect(DeskReader.Desk desk, Draft draft, String label) {
    declare(desk, label, "script");
    return draft;
  }

  Draft confirm(DeskReader.Desk desk, Draft draft, String label, String how) {
    answer(desk, label, FindingState.CONFIRMED, how);
    return switch (of(label)) {
      case CRISIS_RISK -> draft.form(Form.NONE, null).outcome("crisis");
      case CASH_FLOW_HIDDEN, BANK_PROBLEM_HIDDEN, ACCOUNTING_UNREACHABLE ->
          opened(desk, draft, Form.PLAN);
      case INSOLVENCY_RISK -> held(draft.outcome("insolvency"), HoldType.INSOLVENCY);
      case PERSONAL_VULNERABILITY -> held(draft.outcome("vulnerability"), HoldType.VULNERABILITY);
      case DISPUTE_HIDDEN -> opened(desk, draft, Form.DISPUTE);
      case EVASIVE_PROMISE -> opened(desk, draft, Form.PROMISE);
      default -> draft;
    };
  }

  Draft clear(DeskReader.Desk desk, Draft draft, String label, String how) {
    answer(desk, label, FindingState.CLEARED, how);
    boolean crisis = of(label) == Label.CRISIS_RISK && "crisis".equals(draft.outcome());
    return crisis ? draft.outcome(null) : draft;
  }

  void putAway(DeskReader.Desk desk, String label) {
    var account = account(desk);
    if (account != null) {
      findings.putAway(account, call(desk), desk.state().agent().id(), of(label));
    }
  }

  /// Opens a form with what is most likely in it, where money may be spoken of and nothing else is
  /// being written.
  Draft opened(DeskReader.Desk desk, Draft draft, Form form) {
    var file = desk.file();
    var brief = desk.state().brief();
    if (file == null || brief == null || brief.masked() || draft.form() != Form.NONE) {
      return draft;
    }
    return switch (form) {
      case PLAN -> draft.form(form, money.plan(file, brief.callee()));
      case PROMISE -> draft.form(form, money.promise(file, brief.callee()));
      default -> draft.form(form, null);
    };
  }

  private static Draft held(Draft draft, HoldType type) {
    return draft.form() == Form.NONE ? draft.hold(type) : draft;
  }

  private void answer(DeskReader.Desk desk, String label, FindingState state, String how) {
    var account = account(desk);
    if (account != null) {
      findings.answer(account, call(desk), desk.state().agent().id(), of(label), state, how);
    }
  }

  private static @Nullable AccountId account(DeskReader.Desk desk) {
    var brief = desk.state().brief();
    return brief == null ? null : brief.account();
  }

  private static @Nullable CallId call(DeskReader.Desk desk) {
    var call = desk.state().call();
    return call == null ? null : call.id();
  }

  private static Label of(String label) {
    return Label.of(label).orElseThrow();
  }
}
