package fr.entente.calls;

import fr.entente.agents.Agents;
import fr.entente.agents.Presence;
import fr.entente.kernel.CallId;
import fr.entente.kernel.RunAs;
import java.util.List;
import org.springframework.stereotype.Component;

/// Calls of people who left before they said what came of them: once over, they are closed without
/// an outcome, so that their accounts are free. A conversation is not cut off.
@Component
class AbandonedCalls {
  private final CallRepository calls;
  private final WrapUp wrapUp;
  private final Agents agents;

  AbandonedCalls(CallRepository calls, WrapUp wrapUp, Agents agents) {
    this.calls = calls;
    this.wrapUp = wrapUp;
    this.agents = agents;
  }

  /// Returns how many were closed.
  int close() {
    List<CallRecord> theirs =
        calls.ofLeavers().stream().flatMap(id -> calls.find(new CallId(id)).stream()).toList();
    return (int) theirs.stream().filter(call -> RunAs.system(() -> closed(call))).count();
  }

  private boolean closed(CallRecord call) {
    if (!wrapUp.leaveOpen(call.id(), "")) {
      return false;
    }
    agents.setPresence(call.agent(), Presence.OFFLINE, null);
    return true;
  }
}
