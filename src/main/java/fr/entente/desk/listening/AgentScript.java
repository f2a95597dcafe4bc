package fr.entente.desk.listening;

import fr.entente.agents.Agents;
import fr.entente.agents.Presence;
import fr.entente.calls.CallRecord;
import fr.entente.calls.Calls;
import fr.entente.desk.Desk;
import fr.entente.desk.DeskCommands;
import fr.entente.desk.ScriptDesk;
import fr.entente.desk.Slice;
import fr.entente.desk.picture.DeskCommand;
import fr.entente.desk.picture.DeskState;
import fr.entente.desk.picture.Draft;
import fr.entente.desk.picture.Notice;
import fr.entente.desk.picture.Phase;
import fr.entente.desk.seat.Seat;
import fr.entente.kernel.AuditTrail;
import fr.entente.listening.Label;
import fr.entente.scripts.ScriptAnswer;
import fr.entente.scripts.ScriptCard;
import fr.entente.scripts.ScriptRun;
import fr.entente.scripts.ScriptStep;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/// Front door: the script on an agent's desk. It guides and never forces: skips and cards are
/// journalled with the call, and what a card suggests stays a suspicion until somebody confirms it.
@Service
@PreAuthorize("hasAnyRole('AGENT', 'LEAD')")
public class AgentScript {
  private final DeskCommands commands;
  private final ScriptDesk scripts;
  private final Calls calls;
  private final Agents agents;
  private final ListeningDesk listening;
  private final ListeningConsent consent;
  private final ScriptDeeds deeds;
  private final AuditTrail audit;

  AgentScript(
      DeskCommands commands,
      ScriptDesk scripts,
      Calls calls,
      Agents agents,
      ListeningDesk listening,
      ListeningConsent consent,
      ScriptDeeds deeds,
      AuditTrail audit) {
    this.commands = commands;
    this.scripts = scripts;
    this.calls = calls;
    this.agents = agents;
    this.listening = listening;
    this.consent = consent;
    this.deeds = deeds;
    this.audit = audit;
  }

  /// Takes the answer with this digit; digits without an answer change nothing.
  public DeskState answer(Seat seat, int digit) {
    return commands.act(
        seat,
        DeskCommand.SKIP,
        Slice.CALL,
        desk -> {
          var run = desk.run();
          var call = desk.state().call();
          if (run == null || call == null) {
            return desk.draft();
          }
          var step = run.step();
          return step.answers().stream()
              .filter(answer -> answer.digit() == digit)
              .filter(answer -> call.answeredAt() != null || !needsSomebody(step, answer))
              .findFirst()
              .map(answer -> {
                boolean known = desk.state().identityConfirmed();
                var next = ScriptDesk.pastIdentity(run.answer(digit), known);
                scripts.save(call.id(), next);
                String said = step.mandatory() ? " said" : "";
                calls.journal(call.id(), "step", step.id() + " " + digit + said);
                consent.answered(call.id(), step, answer);
                consent.moved(call, next.step());
                return follow(desk, call, answer);
              })
              .orElse(desk.draft());
        });
  }

  /// Full sentences instead of keywords, or the other way round; kept for this person.
  public DeskState otherGuidance(Seat seat) {
    return commands.act(
        seat,
        DeskCommand.GUIDANCE,
        Slice.JUST_LINE,
        desk -> {
          var me = desk.state().agent();
          agents.prefer(me.language(), me.guidance().other());
          return desk.draft();
        });
  }

  /// Goes on without saying the step; recorded, never forbidden.
  public DeskState skip(Seat seat) {
    return walk(seat, "skip", ScriptRun::skip);
  }

  /// One step back, or out of a card to the step it interrupted.
  public DeskState back(Seat seat) {
    return walk(seat, "back", run -> run.state().returns().isEmpty() ? run.back() : run.resume());
  }

  /// Opens a card. A detection card also raises its one prompt: suspected, not established.
  public DeskState open(Seat seat, String cardId) {
    return commands.act(
        seat,
        DeskCommand.OBJECTIONS,
        Slice.CALL,
        desk -> {
          var card = ScriptDesk.card(desk.run(), cardId);
          if (card == null) {
            return desk.draft();
          }
          show(desk, card);
          if (card.detects() != null && desk.subject() != null) {
            listening.declare(desk.subject(), label(card.detects()), card.id());
          }
          return desk.draft();
        });
  }

  /// Drops the debt and opens the emergency protocol, from anywhere.
  public DeskState crisis(Seat seat) {
    return commands.act(
        seat,
        DeskCommand.CRISIS,
        Slice.CALL,
        desk -> {
          var script = desk.state().script();
          if (script != null) {
            script.cards("crisis").stream().findFirst().ifPresent(card -> show(desk, card));
          }
          return confirm(desk, desk.draft(), Label.CRISIS_RISK, "crisis");
        });
  }

  /// Asks the lead for help without a word on the line: seen on the lead's board at once.
  public DeskState alert(Seat seat) {
    return commands.act(
        seat,
        DeskCommand.ALERT,
        Slice.CALL,
        desk -> {
          var call = desk.state().call();
          agents.setPresence(seat.agent(), Presence.ON_CALL, "crisis");
          audit.record(
              seat.agent(), "desk.alert", call == null ? "desk" : "call:" + call.id().value(), "");
          boolean over = desk.state().phase() == Phase.WRAP_UP;
          return desk.draft().notice(Notice.done("desk.done.alerted" + (over ? ".after" : "")));
        });
  }

  private DeskState walk(Seat seat, String kind, UnaryOperator<ScriptRun> step) {
    return commands.act(
        seat,
        DeskCommand.SKIP,
        Slice.CALL,
        desk -> {
          var run = desk.run();
          var call = desk.state().call();
          if (run != null && call != null) {
            var next = step.apply(run);
            scripts.save(call.id(), next);
            calls.journal(call.id(), kind, run.step().id());
            consent.moved(call, next.step());
            if (next.equals(run) && ListeningConsent.needsSomebody(run.step())) {
              return desk.draft().notice(Notice.warning("desk.refused.notice", Map.of()));
            }
          }
          return desk.draft();
        });
  }

  private void show(Desk desk, ScriptCard card) {
    var run = desk.run();
    var call = desk.state().call();
    if (run != null && call != null) {
      scripts.save(call.id(), run.open(card.id()));
      calls.journal(call.id(), "card", card.id());
    }
  }

  // While it rings there is nobody to identify: the key that says so does nothing yet.
  private static boolean needsSomebody(ScriptStep step, ScriptAnswer answer) {
    return ScriptDesk.confirmsIdentity(answer) || ListeningConsent.needsSomebody(step);
  }

  private Draft follow(Desk desk, CallRecord call, ScriptAnswer answer) {
    var draft = desk.draft();
    if (answer.outcome() != null) {
      draft = draft.outcome(answer.outcome());
    }
    return deeds.of(desk, call, draft, answer);
  }

  private Draft confirm(Desk desk, Draft draft, Label label, String how) {
    return desk.subject() == null
        ? draft
        : listening.confirm(desk.subject(), desk.payable(), draft, label, how);
  }

  private static Label label(String code) {
    return Label.of(code).orElseThrow();
  }
}
