package fr.entente.desk;

import fr.entente.accounts.Contact;
import fr.entente.accounts.Portfolio;
import fr.entente.compliance.Compliance;
import fr.entente.compliance.Hold;
import fr.entente.compliance.HoldType;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.InvoiceId;
import fr.entente.kernel.Money;
import fr.entente.worklist.CallbackRequest;
import fr.entente.worklist.Worklist;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What is noted on the desk besides money: callbacks, disputes, wrong numbers, holds.
@Component
class CareDesk {
  private final Worklist worklist;
  private final Portfolio portfolio;
  private final Compliance compliance;
  private final DeskSettings settings;
  private final Clock clock;

  CareDesk(
      Worklist worklist,
      Portfolio portfolio,
      Compliance compliance,
      DeskSettings settings,
      Clock clock) {
    this.worklist = worklist;
    this.portfolio = portfolio;
    this.compliance = compliance;
    this.settings = settings;
    this.clock = clock;
  }

  Draft callBack(Subject subject, Draft draft, Instant at, boolean onlyMe, String words) {
    if (!at.isAfter(clock.instant())) {
      return draft.notice(Notice.warning("desk.refused.callback_past", Map.of()));
    }
    AgentId me = subject.agent();
    worklist.schedule(new CallbackRequest(subject.account(), at, onlyMe ? me : null, words, me));
    return closed(draft.outcome(Outcome.CALLBACK), "desk.done.callback");
  }

  Draft dispute(Subject subject, Draft draft, InvoiceId invoice, Money part, String reason) {
    portfolio.dispute(invoice, part, reason, subject.agent());
    return closed(draft.outcome(Outcome.DISPUTE), "desk.done.dispute");
  }

  Draft wrongNumber(@Nullable Contact callee, Draft draft, String reason) {
    if (callee == null) {
      return draft.notice(Notice.warning("desk.refused.no_number", Map.of()));
    }
    portfolio.markPhoneUnusable(callee.id(), reason);
    return closed(draft.outcome(Outcome.WRONG_NUMBER), "desk.done.wrong_number");
  }

  Draft hold(Subject subject, Draft draft, HoldType type, String reason, @Nullable Instant until) {
    compliance.placeHold(subject.debtor(), subject.account(), type, reason, until, subject.agent());
    var known =
        switch (type) {
          case INSOLVENCY -> draft.outcome(Outcome.INSOLVENCY);
          case VULNERABILITY, OVERINDEBTEDNESS_FILED, DEBT_ADVICE ->
              draft.outcome(Outcome.VULNERABILITY);
          case CRISIS -> draft.outcome(Outcome.CRISIS);
          case DISPUTE -> draft.outcome(Outcome.DISPUTE);
          default -> draft;
        };
    return closed(known, "desk.done.hold");
  }

  /// After a crisis nobody collects until a person has looked at it.
  void stopAfterCrisis(Subject subject, List<Hold> holds) {
    boolean held = holds.stream().anyMatch(hold -> hold.type() == HoldType.CRISIS);
    if (!held) {
      compliance.placeHold(
          subject.debtor(),
          null,
          HoldType.CRISIS,
          "crisis",
          clock.instant().plus(settings.crisisHold()),
          subject.agent());
    }
  }

  private static Draft closed(Draft draft, String notice) {
    return draft.form(Form.NONE, null).notice(Notice.done(notice));
  }
}
