package fr.entente.desk;

import fr.entente.agents.Agents;
import fr.entente.agents.Presence;
import fr.entente.calls.Calls;
import fr.entente.calls.DialRequest;
import fr.entente.calls.DialResult;
import fr.entente.kernel.AgentId;
import fr.entente.worklist.NextResult;
import fr.entente.worklist.Worklist;
import fr.entente.worklist.WorklistFilter;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// From the worklist to the line: the next account, which of its numbers, the dial.
@Component
class LineDesk {
  private final Worklist worklist;
  private final Agents agents;
  private final Calls calls;
  private final ScriptDesk scripts;
  private final Simulation simulation;

  LineDesk(
      Worklist worklist, Agents agents, Calls calls, ScriptDesk scripts, Simulation simulation) {
    this.worklist = worklist;
    this.agents = agents;
    this.calls = calls;
    this.scripts = scripts;
    this.simulation = simulation;
  }

  /// Claims the next account; an agent who has one keeps it.
  Draft next(AgentId me, DeskState state) {
    if (state.phase().working()) {
      return state.draft();
    }
    return switch (worklist.next(me, WorklistFilter.ALL)) {
      case NextResult.Claimed(var item) -> {
        if (state.phase() == Phase.PAUSED) {
          agents.setPresence(me, Presence.READY, null);
        }
        yield Draft.blank(item.account().value(), UUID.randomUUID().toString());
      }
      case NextResult.Nothing(var reason, var again) ->
          state
              .draft()
              .notice(
                  new Notice(
                      Notice.Level.WARNING,
                      "desk.nothing." + reason,
                      Map.of(),
                      List.of(),
                      again,
                      null));
    };
  }

  /// Rings the number on the screen; the contact policy decides inside.
  Draft dial(AgentId me, DeskReader.Desk desk) {
    var state = desk.state();
    var brief = state.brief();
    var draft = state.draft();
    if (state.phase() != Phase.PREVIEW || brief == null) {
      return draft;
    }
    var callee = brief.callee();
    if (callee == null || callee.phone() == null) {
      return draft.notice(Notice.warning("desk.refused.no_number", Map.of()));
    }
    boolean agreed = worklist.heldBy(me).map(item -> item.agreedCallback()).orElse(false);
    var request = new DialRequest(me, brief.account(), callee.phone(), draft.clickId(), agreed);
    return switch (calls.dial(request)) {
      case DialResult.Dialling(var call) -> {
        scripts.begin(call, desk);
        yield draft;
      }
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

  Draft choose(DeskState state, long contact) {
    var brief = state.brief();
    boolean known =
        brief != null && brief.contacts().stream().anyMatch(one -> one.id().value() == contact);
    return known ? state.draft().callee(contact) : state.draft();
  }

  List<String> scenarios() {
    return simulation.scenarios();
  }

  /// Whoever is rung next from this desk behaves so.
  void simulate(DeskState state, String scenario) {
    var brief = state.brief();
    if (brief != null && brief.callee() != null && brief.callee().phone() != null) {
      simulation.choose(brief.callee().phone(), scenario);
    }
  }
}
