package fr.entente.desk.listening;

import fr.entente.accounts.Cause;
import fr.entente.accounts.ContactBook;
import fr.entente.accounts.Obstacles;
import fr.entente.accounts.Stance;
import fr.entente.calls.CallRecord;
import fr.entente.calls.Calls;
import fr.entente.compliance.HoldType;
import fr.entente.desk.Desk;
import fr.entente.desk.picture.DeskCommand;
import fr.entente.desk.picture.Draft;
import fr.entente.desk.picture.Notice;
import fr.entente.listening.Label;
import fr.entente.scripts.Effect;
import fr.entente.scripts.ScriptAnswer;
import fr.entente.worklist.HandOver;
import fr.entente.worklist.HandOvers;
import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Does what an answer of the script says. Each effect has its deed here, and the compiler counts
/// them: what is a matter of one key is done at once; what needs words opens its form, and is owed
/// until the form is saved.
@Component
class ScriptDeeds {
  private final Calls calls;
  private final ListeningDesk listening;
  private final ListeningConsent consent;
  private final ContactBook contacts;
  private final Obstacles obstacles;
  private final HandOvers handOvers;
  private final Clock clock;

  ScriptDeeds(
      Calls calls,
      ListeningDesk listening,
      ListeningConsent consent,
      ContactBook contacts,
      Obstacles obstacles,
      HandOvers handOvers,
      Clock clock) {
    this.calls = calls;
    this.listening = listening;
    this.consent = consent;
    this.contacts = contacts;
    this.obstacles = obstacles;
    this.handOvers = handOvers;
    this.clock = clock;
  }

  Draft of(Desk desk, CallRecord call, Draft draft, ScriptAnswer answer) {
    String written = answer.effect();
    if (written == null) {
      return draft;
    }
    String about = Effect.about(written);
    var effect = Effect.of(written).orElse(null);
    if (effect != Effect.CONFIRM_IDENTITY) {
      calls.journal(call.id(), written.split(":", 2)[0], about);
    }
    // A word of an earlier version of the script is on record, and has no deed any more.
    return effect == null ? draft : done(desk, call, draft, effect, about, answer);
  }

  private Draft done(
      Desk desk, CallRecord call, Draft draft, Effect effect, String about, ScriptAnswer answer) {
    return switch (effect) {
      case CONFIRM_IDENTITY -> identified(call, draft);
      case PROMISE -> terms(desk, draft, DeskCommand.PROMISE);
      case PLAN -> terms(desk, draft, DeskCommand.PLAN);
      case MAKE_UP -> draft.said(DeskCommand.MAKE_UP, "");
      case CALLBACK -> draft.said(DeskCommand.CALLBACK, "");
      case DISPUTE -> draft.said(DeskCommand.DISPUTE, "");
      case PAID -> draft.said(DeskCommand.PAID, "");
      case DOCUMENT -> draft.said(DeskCommand.DOCUMENT, about);
      case RECAP -> draft.said(DeskCommand.RECAP, "");
      case CONTACT -> draft.said(DeskCommand.CONTACT, "");
      case HOLD -> draft.hold(HoldType.valueOf(about)).owes(DeskCommand.HOLD);
      case CRISIS -> confirm(desk, draft, Label.CRISIS_RISK);
      case SUSPECT -> suspect(desk, draft, label(about));
      case CONFIRM -> confirm(desk, draft, label(about));
      case CLEAR -> clear(desk, draft, label(about));
      case CANNOT_PAY -> obstacle(call, draft, Stance.CANNOT);
      case WILL_NOT_PAY -> obstacle(call, draft, Stance.WILL_NOT);
      case REFUSAL -> refused(call, draft, answer);
      case MANAGER -> toLead(call, draft, HandOver.MANAGER);
      case REMOVE_NUMBER -> removed(call, draft);
      // Done with the step that the answer belongs to, by ListeningConsent#answered.
      case STOP_LISTENING, NOTICE_KNOWN, NOTICE_UNSAID -> draft;
      case ERASE_HEARD -> consent.forget(call.id(), draft);
    };
  }

  private Draft identified(CallRecord call, Draft draft) {
    calls.confirmIdentity(call.id(), "script");
    return draft;
  }

  // What was opened by an answer before gives way; it is owed still.
  private Draft terms(Desk desk, Draft draft, DeskCommand form) {
    var open = draft.form();
    var free = open != null && draft.undone().contains(open) ? draft.closed() : draft;
    return listening.opened(desk.payable(), free, form).owes(form);
  }

  private Draft suspect(Desk desk, Draft draft, Label label) {
    if (desk.subject() != null) {
      listening.declare(desk.subject(), label, "script");
    }
    return draft;
  }

  private Draft confirm(Desk desk, Draft draft, Label label) {
    return desk.subject() == null
        ? draft
        : listening.confirm(desk.subject(), desk.payable(), draft, label, "script");
  }

  private Draft clear(Desk desk, Draft draft, Label label) {
    return desk.subject() == null ? draft : listening.clear(desk.subject(), draft, label, "script");
  }

  // Which of the two it is stands at once; why is asked for.
  private Draft obstacle(CallRecord call, Draft draft, Stance stance) {
    noted(call, stance);
    return draft.said(DeskCommand.OBSTACLE, stance.name());
  }

  // The refusal that ends the call is a lead's to answer: that is what is said.
  private Draft refused(CallRecord call, Draft draft, ScriptAnswer answer) {
    noted(call, Stance.WILL_NOT);
    return answer.outcome() == null ? draft : toLead(call, draft, HandOver.REFUSAL);
  }

  private void noted(CallRecord call, Stance stance) {
    obstacles.note(call.account(), stance, Cause.UNSAID, "", call.id(), call.agent());
  }

  private Draft toLead(CallRecord call, Draft draft, HandOver why) {
    var by = handOvers.toLead(call.account(), call.id(), why, call.agent());
    String day = by.atZone(clock.getZone()).toLocalDate().toString();
    return draft.notice(Notice.done("desk.done.to_lead", Map.of("date", day)));
  }

  // Said to whoever answered, and so at once.
  private Draft removed(CallRecord call, Draft draft) {
    if (call.number() != null) {
      contacts.wrongNumber(call.debtor(), call.number(), "script", call.agent());
    }
    return draft;
  }

  private static Label label(String code) {
    return Label.of(code).orElseThrow();
  }
}
