package fr.entente.telephony;

import fr.entente.calls.CallProgress;
import fr.entente.calls.CallStatus;
import fr.entente.calls.Calls;
import fr.entente.calls.Dialer.Placed;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The two legs of a call and what the news of one mean for the other: the debtor is rung once the
/// agent is there, and nobody is left alone on the line.
@Component
@WhenConfigured
class Legs {
  static final String AGENT = "agent";
  static final String DEBTOR = "debtor";

  private final BridgeRepository bridges;
  private final Line line;
  private final Calls calls;
  private final Errands errands;
  private final TelephonySettings settings;
  private final Clock clock;

  Legs(
      BridgeRepository bridges,
      Line line,
      Calls calls,
      Errands errands,
      TelephonySettings settings,
      Clock clock) {
    this.bridges = bridges;
    this.line = line;
    this.calls = calls;
    this.errands = errands;
    this.settings = settings;
    this.clock = clock;
  }

  /// The agent stands in the conference: ring the debtor, once in the life of the call.
  void agentIsThere(Bridge bridge) {
    if (bridges.requestDebtor(bridge, clock.instant())) {
      tell(bridge, "debtor:requested", CallStatus.DIALLING, null, null);
      errands.run("Ringing the debtor", () -> ringDebtor(bridges.of(bridge.call()).orElseThrow()));
    }
  }

  private void ringDebtor(Bridge bridge) {
    switch (line.ringDebtor(bridge)) {
      case Placed.Accepted(String sid) -> debtorHas(bridge, sid);
      case Placed.Rejected(int _, int _, String message) ->
          debtorCannotBeRung(bridge, "debtor:rejected", message);
      // Its webhooks will tell, or the search for it.
      case Placed.Unknown _ -> {}
    }
  }

  /// The debtor's leg is known; a call closed in the meantime is hung up.
  void debtorHas(Bridge bridge, String sid) {
    bridges.debtorSid(bridge, sid);
    calls.progress(
        new CallProgress(
            bridge.call(), "debtor:sid", CallStatus.DIALLING, sid, null, null, clock.instant()));
    if (bridges.of(bridge.call()).filter(Bridge::closed).isPresent()) {
      line.end(sid);
    }
  }

  void debtorCannotBeRung(Bridge bridge, String key, String failure) {
    bridges.close(bridge.call(), clock.instant());
    tell(bridge, key, CallStatus.FAILED, null, failure);
    endAgent(bridge);
  }

  /// News of the agent's desk phone.
  void agentLeg(Bridge bridge, String sid, String key, LegStatus status) {
    if (!bridges.agentSid(bridge, sid)) {
      return;
    }
    if (!status.over()) {
      tell(bridge, key, CallStatus.AGENT_RINGING, null, null);
    } else if (bridges.closeBeforeDebtor(bridge, clock.instant())) {
      tell(bridge, key, status.ofAgentAlone(), AGENT, whyAgentLeft(status));
    } else {
      // Closed first: a debtor whose ringing is still being asked for is hung up as soon as known.
      bridges.close(bridge.call(), clock.instant());
      errands.run("Ending the debtor's leg", () -> endDebtor(bridge));
    }
  }

  /// News of the debtor's leg.
  void debtorLeg(Bridge bridge, String sid, String key, LegStatus status, @Nullable String sip) {
    if (!bridges.debtorSid(bridge, sid)) {
      return;
    }
    calls.progress(
        new CallProgress(
            bridge.call(),
            key,
            status.ofDebtor(),
            sid,
            null,
            whyDebtorFailed(status, sip),
            clock.instant()));
    if (!status.over() && bridge.closed()) {
      errands.run("Ending a leg of a closed call", () -> line.end(sid));
    } else if (status == LegStatus.IN_PROGRESS) {
      transcribe(bridge, sid);
    }
    if (status.over()) {
      bridges.close(bridge.call(), clock.instant());
      errands.run("Ending the agent's leg", () -> endAgent(bridge));
    }
  }

  /// Who hung up, as the conference saw it.
  void hungUp(Bridge bridge, String key, String who) {
    calls.progress(new CallProgress(bridge.call(), key, null, null, who, null, clock.instant()));
  }

  private void transcribe(Bridge bridge, String sid) {
    if (settings.transcription() && bridges.requestTranscription(bridge, clock.instant())) {
      errands.run("Starting the transcription", () -> line.transcribe(bridge, sid));
    }
  }

  private void endAgent(Bridge bridge) {
    bridges.of(bridge.call()).map(Bridge::agentSid).ifPresent(line::end);
  }

  private void endDebtor(Bridge bridge) {
    bridges.of(bridge.call()).map(Bridge::debtorSid).ifPresent(line::end);
  }

  private void tell(
      Bridge bridge, String key, CallStatus status, @Nullable String by, @Nullable String failure) {
    Instant now = clock.instant();
    calls.progress(new CallProgress(bridge.call(), key, status, null, by, failure, now));
  }

  private static @Nullable String whyAgentLeft(LegStatus status) {
    return switch (status) {
      case BUSY -> "telephony.agent.busy";
      case NO_ANSWER -> "telephony.agent.no_answer";
      case FAILED -> "telephony.agent.failed";
      case COMPLETED, CANCELED -> "telephony.agent.left";
      case QUEUED, INITIATED, RINGING, IN_PROGRESS -> null;
    };
  }

  private static @Nullable String whyDebtorFailed(LegStatus status, @Nullable String sip) {
    // The conference tells of the end too, but not why: the leg's own news will.
    if (status != LegStatus.FAILED || sip == null) {
      return null;
    }
    return "404".equals(sip) ? "telephony.debtor.unreachable" : "telephony.debtor.failed";
  }
}
