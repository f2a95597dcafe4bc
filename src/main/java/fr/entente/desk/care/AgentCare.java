package fr.entente.desk.care;

import fr.entente.accounts.Account;
import fr.entente.accounts.Contact;
import fr.entente.accounts.ContactBook;
import fr.entente.accounts.DisputeRequest;
import fr.entente.accounts.DisputeResult;
import fr.entente.accounts.Disputes;
import fr.entente.accounts.Portfolio;
import fr.entente.compliance.Compliance;
import fr.entente.compliance.HoldType;
import fr.entente.desk.DeskCommands;
import fr.entente.desk.Subject;
import fr.entente.desk.picture.DeskCommand;
import fr.entente.desk.picture.DeskState;
import fr.entente.desk.picture.Draft;
import fr.entente.desk.picture.KnownOutcome;
import fr.entente.desk.picture.Notice;
import fr.entente.desk.seat.Seat;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.Money;
import fr.entente.worklist.CallbackRequest;
import fr.entente.worklist.Worklist;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/// Front door: what an agent notes besides money: callbacks, disputes, wrong numbers, holds.
@Service
@PreAuthorize("hasAnyRole('AGENT', 'LEAD')")
public class AgentCare {
  private final DeskCommands commands;
  private final Worklist worklist;
  private final Portfolio portfolio;
  private final ContactBook contacts;
  private final Disputes disputes;
  private final Compliance compliance;
  private final Clock clock;

  AgentCare(
      DeskCommands commands,
      Worklist worklist,
      Portfolio portfolio,
      ContactBook contacts,
      Disputes disputes,
      Compliance compliance,
      Clock clock) {
    this.commands = commands;
    this.worklist = worklist;
    this.portfolio = portfolio;
    this.contacts = contacts;
    this.disputes = disputes;
    this.compliance = compliance;
    this.clock = clock;
  }

  public DeskState callBack(Seat seat, Instant at, boolean onlyMe, String words) {
    return commands.note(
        seat,
        DeskCommand.CALLBACK,
        (subject, desk) -> callBack(subject, desk.draft(), at, onlyMe, words));
  }

  Draft callBack(Subject subject, Draft draft, Instant at, boolean onlyMe, String words) {
    if (!at.isAfter(clock.instant())) {
      return draft.notice(Notice.warning("desk.refused.callback_past", Map.of()));
    }
    AgentId me = subject.agent();
    worklist.schedule(
        new CallbackRequest(
            subject.account(), at, onlyMe ? me : null, words, !words.isBlank(), me));
    return closed(draft.outcome(KnownOutcome.CALLBACK), "desk.done.callback");
  }

  public DeskState dispute(Seat seat, Contested what) {
    return commands.note(
        seat, DeskCommand.DISPUTE, (subject, desk) -> dispute(subject, desk.draft(), what));
  }

  Draft dispute(Subject subject, Draft draft, Contested what) {
    var asked =
        new DisputeRequest(
            subject.account(),
            what.type(),
            what.parts(),
            what.words(),
            what.resolver(),
            what.dueOn(),
            subject.agent());
    return switch (disputes.open(asked)) {
      case DisputeResult.Refused(var why) ->
          draft.notice(Notice.warning("desk.refused.dispute." + why, Map.of()));
      case DisputeResult.Done _ ->
          draft
              .outcome(KnownOutcome.DISPUTE)
              .closed()
              .notice(contested(portfolio.account(subject.account())));
    };
  }

  // What can still be spoken of in this very call.
  private static Notice contested(Optional<Account> account) {
    return account
        .map(Account::overdue)
        .filter(Money::isPositive)
        .map(rest ->
            Notice.done("desk.done.dispute", Map.of("amount", rest.amount().toPlainString())))
        .orElseGet(() -> Notice.done("desk.done.dispute.whole"));
  }

  public DeskState wrongNumber(Seat seat, String reason) {
    return commands.note(
        seat,
        DeskCommand.WRONG_NUMBER,
        (subject, desk) -> wrongNumber(subject, desk.callee(), desk.draft(), reason));
  }

  Draft wrongNumber(Subject subject, @Nullable Contact callee, Draft draft, String reason) {
    if (callee == null || callee.phone() == null) {
      return draft.notice(Notice.warning("desk.refused.no_number", Map.of()));
    }
    contacts.wrongNumber(subject.debtor(), callee.phone(), reason, subject.agent());
    // Before the dial it says nothing of the call that is to come, on another number.
    return closed(
        subject.call() == null ? draft : draft.outcome(KnownOutcome.WRONG_NUMBER),
        "desk.done.wrong_number");
  }

  public DeskState hold(Seat seat, HoldType type, String reason, @Nullable Instant until) {
    return commands.note(
        seat,
        DeskCommand.HOLD,
        (subject, desk) -> hold(subject, desk.draft(), type, reason, until));
  }

  Draft hold(Subject subject, Draft draft, HoldType type, String reason, @Nullable Instant until) {
    compliance.placeHold(subject.debtor(), subject.account(), type, reason, until, subject.agent());
    var known =
        switch (type) {
          case INSOLVENCY -> draft.outcome(KnownOutcome.INSOLVENCY);
          case VULNERABILITY, OVERINDEBTEDNESS_FILED, DEBT_ADVICE ->
              draft.outcome(KnownOutcome.VULNERABILITY);
          case CRISIS -> draft.outcome(KnownOutcome.CRISIS);
          case DISPUTE -> draft.outcome(KnownOutcome.DISPUTE);
          default -> draft;
        };
    return closed(known, "desk.done.hold");
  }

  private static Draft closed(Draft draft, String notice) {
    return draft.closed().notice(Notice.done(notice));
  }
}
