package fr.entente.desk.listening;

import fr.entente.agents.Agents;
import fr.entente.detection.FindingAnswered;
import fr.entente.detection.FindingRaised;
import fr.entente.detection.FindingState;
import fr.entente.detection.Response;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.AuditTrail;
import fr.entente.kernel.RunAs;
import fr.entente.listening.Label;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Calls the lead without a word on the line, the moment that a crisis is heard: as one that is
/// feared, until the agent says that it is so; takes it back when it was a manner of speaking.
@Component
class CrisisAlarm {
  private static final String CONFIRMED = "crisis";
  private static final String FEARED = "crisis_feared";
  private final Agents agents;
  private final AuditTrail audit;

  CrisisAlarm(Agents agents, AuditTrail audit) {
    this.agents = agents;
    this.audit = audit;
  }

  @EventListener
  void on(FindingRaised raised) {
    if (raised.response() != Response.ALARM) {
      return;
    }
    var agent = raised.agent();
    // Whoever had that call may have somebody else on the line by now.
    if (agent != null && !raised.late() && !CONFIRMED.equals(reason(agent))) {
      presence(agent, FEARED);
    }
    audit.record(null, "desk.alert", "finding:" + raised.finding(), "");
  }

  @EventListener
  void on(FindingAnswered answered) {
    var agent = answered.agent();
    if (answered.label() != Label.CRISIS_RISK || agent == null) {
      return;
    }
    if (answered.state() == FindingState.CONFIRMED) {
      presence(agent, CONFIRMED);
    } else if (CONFIRMED.equals(reason(agent)) || FEARED.equals(reason(agent))) {
      presence(agent, null);
    }
  }

  private @Nullable String reason(AgentId agent) {
    return agents.presence(agent).reason();
  }

  private void presence(AgentId agent, @Nullable String reason) {
    RunAs.system(() -> agents.setPresence(agent, agents.presence(agent).presence(), reason));
  }
}
