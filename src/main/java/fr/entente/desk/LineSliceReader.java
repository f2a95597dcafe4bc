package fr.entente.desk;

import fr.entente.agents.Agent;
import fr.entente.agents.AgentStateChanged;
import fr.entente.agents.Agents;
import fr.entente.calls.CallRecord;
import fr.entente.calls.Calls;
import fr.entente.calls.Consent;
import fr.entente.calls.Hearing;
import fr.entente.calls.LineRequest;
import fr.entente.desk.picture.Draft;
import fr.entente.desk.picture.LineSlice;
import fr.entente.desk.picture.Phase;
import fr.entente.kernel.AccountId;
import fr.entente.kernel.AgentId;
import fr.entente.worklist.WorkItem;
import fr.entente.worklist.Worklist;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Reads where an agent's work stands.
@Component
class LineSliceReader {
  private final Agents agents;
  private final Worklist worklist;
  private final Calls calls;
  private final Consent consent;
  private final WrapUpClock wrapUps;

  LineSliceReader(
      Agents agents, Worklist worklist, Calls calls, Consent consent, WrapUpClock wrapUps) {
    this.agents = agents;
    this.worklist = worklist;
    this.calls = calls;
    this.consent = consent;
    this.wrapUps = wrapUps;
  }

  /// As it was read.
  record Line(
      Agent agent,
      AgentStateChanged presence,
      @Nullable CallRecord call,
      @Nullable WorkItem item,
      Phase phase,
      List<LineRequest> requests,
      @Nullable Hearing hearing) {
    @Nullable AccountId account() {
      if (!phase.working()) {
        return null;
      }
      return call != null ? call.account() : item == null ? null : item.account();
    }

    boolean confirmed() {
      return call != null && call.identityConfirmedAt() != null;
    }

    /// The same call, at the same stage of knowing who is on the line.
    boolean sameCall(Line other) {
      var before = call == null ? null : call.id();
      var after = other.call == null ? null : other.call.id();
      return Objects.equals(before, after) && confirmed() == other.confirmed();
    }
  }

  Line read(AgentId id) {
    var presence = agents.presence(id);
    var call = calls.current(id).orElse(null);
    // Whoever rings in may be of another account than the one that waits on the desk meanwhile.
    var item =
        worklist
            .heldBy(id)
            .filter(held -> call == null || held.account().equals(call.account()))
            .orElse(null);
    var phase = Phase.of(presence.presence(), item != null, call);
    var hearing = call == null ? null : consent.of(call.id()).orElse(null);
    return new Line(agents.byId(id), presence, call, item, phase, calls.requests(id), hearing);
  }

  /// What is shown of it.
  LineSlice shown(Line line, Draft draft) {
    var call = line.call();
    return new LineSlice(
        line.agent(),
        line.phase(),
        line.account() == null ? line.presence().reason() : null,
        line.account() == null ? null : call,
        call != null && line.phase() == Phase.WRAP_UP ? wrapUps.of(call, draft) : null,
        line.requests(),
        line.account() == null ? null : line.hearing());
  }
}
