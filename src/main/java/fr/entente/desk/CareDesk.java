package fr.entente.desk;

import fr.entente.accounts.Portfolio;
import fr.entente.compliance.Compliance;
import fr.entente.compliance.HoldType;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.InvoiceId;
import fr.entente.kernel.Money;
import fr.entente.worklist.CallbackRequest;
import fr.entente.worklist.Worklist;
import java.time.Clock;
import java.time.Instant;
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

  Draft callBack(DeskState state, Brief brief, Instant at, boolean onlyMe, String words) {
    if (!at.isAfter(clock.instant())) {
      return state.draft().notice(Notice.warning("desk.refused.callback_past", Map.of()));
    }
    AgentId me = state.agent().id();
    worklist.schedule(new CallbackRequest(brief.account(), at, onlyMe ? me : null, words, me));
    return closed(state, "callback", "desk.done.callback");
  }

  Draft dispute(DeskState state, InvoiceId invoice, Money part, String reason) {
    portfolio.dispute(invoice, part, reason, state.agent().id());
    return closed(state, "dispute", "desk.done.dispute");
  }

  Draft wrongNumber(DeskState state, Brief brief, String reason) {
    if (brief.callee() == null) {
      return state.draft().notice(Notice.warning("desk.refused.no_number", Map.of()));
    }
    portfolio.markPhoneUnusable(brief.callee().id(), reason);
    return closed(state, "wrong_number", "desk.done.wrong_number");
  }

  Draft hold(DeskState state, Brief brief, HoldType type, String reason, @Nullable Instant until) {
    compliance.placeHold(brief.debtor(), brief.account(), type, reason, until, state.agent().id());
    String outcome =
        switch (type) {
          case INSOLVENCY -> "insolvency";
          case VULNERABILITY, OVERINDEBTEDNESS_FILED, DEBT_ADVICE -> "vulnerability";
          case CRISIS -> "crisis";
          case DISPUTE -> "dispute";
          default -> state.draft().outcome();
        };
    return closed(state, outcome, "desk.done.hold");
  }

  /// After a crisis nobody collects until a person has looked at it.
  void stopAfterCrisis(DeskState state, Brief brief) {
    boolean held = brief.holds().stream().anyMatch(hold -> hold.type() == HoldType.CRISIS);
    if (!held) {
      compliance.placeHold(
          brief.debtor(),
          null,
          HoldType.CRISIS,
          "crisis",
          clock.instant().plus(settings.crisisHold()),
          state.agent().id());
    }
  }

  private static Draft closed(DeskState state, @Nullable String outcome, String notice) {
    return state.draft().form(Form.NONE, null).outcome(outcome).notice(Notice.done(notice));
  }
}
