package fr.entente.desk;

import fr.entente.agents.Agent;
import fr.entente.calls.CallRecord;
import fr.entente.calls.Utterance;
import fr.entente.compliance.PolicySummary;
import fr.entente.outreach.Thanks;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Everything on an agent's screen, in one picture. Computed from the database each time it is
/// asked for, so that every screen and every restart shows the same.
public record DeskState(
    Agent agent,
    Phase phase,
    @Nullable String pauseReason,
    @Nullable Brief brief,
    @Nullable CallRecord call,
    @Nullable ScriptPage script,
    List<Utterance> transcript,
    @Nullable Prompt prompt,
    List<Sign> signs,
    Draft draft,
    @Nullable WrapUp wrapUp,
    @Nullable PolicySummary policy,
    boolean smallAccounts,
    Figures figures,
    int parked,
    @Nullable Counsel counsel,
    Thanks.@Nullable Proposal thanks) {
  public @Nullable Notice notice() {
    return draft.notice();
  }

  public boolean identityConfirmed() {
    return call != null && call.identityConfirmedAt() != null;
  }

  /// Changes whenever a repeated key would mean something else: a command sent with an old token is
  /// ignored.
  public String token() {
    String account = brief == null ? "-" : Long.toString(brief.account().value());
    String callId = call == null ? "-" : Long.toString(call.id().value());
    return phase + ":" + account + ":" + callId;
  }

  DeskState with(Draft changed) {
    return new DeskState(
        agent,
        phase,
        pauseReason,
        brief,
        call,
        script,
        transcript,
        prompt,
        signs,
        changed,
        wrapUp,
        policy,
        smallAccounts,
        figures,
        parked,
        counsel,
        thanks);
  }

  DeskState with(@Nullable Counsel given) {
    return new DeskState(
        agent,
        phase,
        pauseReason,
        brief,
        call,
        script,
        transcript,
        prompt,
        signs,
        draft,
        wrapUp,
        policy,
        smallAccounts,
        figures,
        parked,
        given,
        thanks);
  }
}
