package fr.entente.desk.line;

import fr.entente.accounts.Contact;
import fr.entente.agents.Agents;
import fr.entente.agents.Presence;
import fr.entente.calls.CallRecord;
import fr.entente.calls.Calls;
import fr.entente.calls.DialRequest;
import fr.entente.calls.DialResult;
import fr.entente.calls.LineRequest;
import fr.entente.desk.ScriptDesk;
import fr.entente.desk.Subject;
import fr.entente.desk.picture.Draft;
import fr.entente.desk.picture.Notice;
import fr.entente.kernel.AgentId;
import fr.entente.scripts.ScriptRun;
import fr.entente.worklist.Focus;
import fr.entente.worklist.NextResult;
import fr.entente.worklist.Worklist;
import fr.entente.worklist.WorklistFilter;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// From the worklist to the line: the next account, which of its numbers, the dial.
@Component
class LineDesk {
  private final Worklist worklist;
  private final Focus focus;
  private final Agents agents;
  private final Calls calls;
  private final ScriptDesk scripts;
  private final Simulation simulation;

  LineDesk(
      Worklist worklist,
      Focus focus,
      Agents agents,
      Calls calls,
      ScriptDesk scripts,
      Simulation simulation) {
    this.worklist = worklist;
    this.focus = focus;
    this.agents = agents;
    this.calls = calls;
    this.scripts = scripts;
    this.simulation = simulation;
  }

  /// Claims the next account.
  Draft next(AgentId me, boolean paused, Draft draft) {
    var part = focus.of(me);
    return switch (worklist.next(me, part)) {
      case NextResult.Claimed(var item) -> {
        if (paused) {
          agents.setPresence(me, Presence.READY, null);
        }
        yield Draft.blank(item.account().value(), UUID.randomUUID().toString());
      }
      case NextResult.Nothing(var reason, var again) ->
          draft.notice(
              new Notice(
                  Notice.Level.WARNING, nothing(reason, part), Map.of(), List.of(), again, null));
    };
  }

  // Nobody is left in the part that was chosen: whoever is told that there is nobody goes home.
  private static String nothing(String reason, WorklistFilter part) {
    boolean chosen = reason.equals("empty") && !part.equals(WorklistFilter.ALL);
    return "desk.nothing." + (chosen ? "focus" : reason);
  }

  /// Rings the number on the screen; the contact policy decides inside.
  Draft dial(
      Subject subject,
      @Nullable Contact callee,
      boolean agreed,
      @Nullable ScriptRun script,
      Draft draft) {
    if (callee == null || callee.phone() == null) {
      return draft.notice(Notice.warning("desk.refused.no_number", Map.of()));
    }
    var request =
        new DialRequest(
            subject.agent(), subject.account(), callee.phone(), draft.clickId(), agreed);
    return switch (calls.dial(request)) {
      case DialResult.Dialling(var call) -> {
        scripts.begin(call, script);
        yield draft;
      }
      case DialResult.Spent _ ->
          dial(subject, callee, agreed, script, draft.clickId(UUID.randomUUID().toString()));
      case DialResult.Refused refused ->
          draft
              .clickId(UUID.randomUUID().toString())
              .notice(
                  Notice.stop("desk.refused.policy", refused.refusals(), refused.nextAllowed()));
      case DialResult.AlreadyLive(var what, var _) ->
          draft.notice(Notice.warning("desk.refused.live_" + what, Map.of()));
      case DialResult.NotPossible(var reason) ->
          draft
              .clickId(UUID.randomUUID().toString())
              .notice(Notice.warning("desk.refused." + reason, Map.of()));
    };
  }

  /// The other way round than it is, or than it was asked for and is not so yet.
  void toggle(CallRecord call, LineRequest.Kind kind) {
    boolean mute = kind == LineRequest.Kind.MUTE;
    boolean wanted =
        calls.requests(call.agent()).stream()
            .filter(one -> one.kind() == kind && one.call().equals(call.id()))
            .findFirst()
            .map(LineRequest::on)
            .orElse(mute ? call.muted() : call.onHold());
    if (mute) {
      calls.mute(call.id(), !wanted);
    } else {
      calls.hold(call.id(), !wanted);
    }
  }

  /// The question is answered: it is not asked again.
  void identified(CallRecord call, @Nullable ScriptRun script) {
    if (script == null) {
      return;
    }
    script.step().answers().stream()
        .filter(ScriptDesk::confirmsIdentity)
        .findFirst()
        .ifPresent(answer -> {
          scripts.save(call.id(), script.answer(answer.digit()));
          calls.journal(call.id(), "step", script.step().id() + " " + answer.digit());
        });
  }

  static Draft choose(List<Contact> known, long contact, Draft draft) {
    return known.stream().anyMatch(one -> one.id().value() == contact)
        ? draft.callee(contact)
        : draft;
  }

  List<String> scenarios() {
    return simulation.scenarios();
  }

  /// Whoever is rung next from this desk behaves so.
  void simulate(@Nullable Contact callee, String scenario) {
    if (callee != null && callee.phone() != null) {
      simulation.choose(callee.phone(), scenario);
    }
  }
}
