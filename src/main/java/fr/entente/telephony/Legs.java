package fr.entente.telephony;

import fr.entente.calls.CallProgress;
import fr.entente.calls.CallStatus;
import fr.entente.calls.Calls;
import fr.entente.calls.Dialer.Placed;
import fr.entente.kernel.RunAs;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
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

  /// The call was given up, or ended otherwise: nobody is to be rung for it.
  boolean over(Bridge bridge) {
    return RunAs.system(() -> calls.record(bridge.call()))
        .filter(call -> call.status().terminal())
        .isPresent();
  }

  /// The agent stands in the conference: ring the debtor, once in the life of the call.
  void agentIsThere(Bridge bridge) {
    if (bridges.requestDebtor(bridge, clock.instant())) {
      tell(bridge, "debtor:requested", CallStatus.DIALLING, null, null);
      errands.run("Ringing the debtor", () -> ringDebtor(bridges.of(bridge.call()).orElseThrow()));
    }
  }

  // Waited for too long, for the database or a thread: whoever searches for the leg in vain gives
  // the call up, and then nobody may ring for it any more.
  private void ringDebtor(Bridge bridge) {
    Instant requested = Optional.ofNullable(bridge.debtorRequestedAt()).orElseThrow();
    if (bridge.closed()) {
      bridges.debtorOver(bridge.call(), clock.instant());
      endTheRest(bridge);
    } else if (requested.isBefore(clock.instant().minus(settings.debtorLostAfter().dividedBy(2)))) {
      debtorCannotBeRung(bridge, "debtor:too_late", "telephony.error.too_late");
    } else {
      ringNow(bridge);
    }
  }

  private void ringNow(Bridge bridge) {
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
    bridges.debtorOver(bridge.call(), clock.instant());
    tell(bridge, key, CallStatus.FAILED, null, failure);
    endTheRest(bridge);
  }

  /// The debtor's leg stands in the conference: answered, or ringing there for the agent to hear.
  /// Which of them is asked, for the leg's own news may be lost or late.
  void debtorIsThere(Bridge bridge, String sid) {
    errands.run(
        "Asking about the debtor's leg",
        () -> line.leg(sid, clock.instant()).ifPresent(news -> debtorLeg(bridge, news)));
  }

  /// News of the agent's desk phone.
  void agentLeg(Bridge bridge, LegNews news) {
    LegStatus status = news.status();
    if (!bridges.agentSid(bridge, news.sid())) {
      return;
    }
    if (!status.over()) {
      tell(bridge, news, CallStatus.AGENT_RINGING, null, null);
      return;
    }
    bridges.agentOver(bridge.call(), clock.instant());
    if (bridges.closeBeforeDebtor(bridge, clock.instant())) {
      tell(bridge, news, status.ofAgentAlone(), AGENT, whyAgentLeft(bridge, status));
    } else {
      // Closed first: a debtor whose ringing is still being asked for is hung up as soon as known.
      bridges.close(bridge.call(), clock.instant());
    }
    endTheRest(bridge);
  }

  /// News of the debtor's leg.
  void debtorLeg(Bridge bridge, LegNews news) {
    LegStatus status = news.status();
    String sid = news.sid();
    if (!bridges.debtorSid(bridge, sid)) {
      return;
    }
    if (status.over()) {
      // Before it is told: with that, what is left of the line is ended.
      bridges.debtorOver(bridge.call(), clock.instant());
      bridges.close(bridge.call(), clock.instant());
    }
    answeredBefore(bridge, news);
    tell(bridge, news, status.ofDebtor(), null, whyDebtorFailed(status, news.sip()));
    if (status.over()) {
      endTheRest(bridge);
    } else if (bridge.closed()) {
      errands.run("Ending a leg of a closed call", () -> line.end(sid));
    }
  }

  // The answer was lost: the end says for how long was talked.
  private void answeredBefore(Bridge bridge, LegNews news) {
    if (news.status() != LegStatus.COMPLETED || news.seconds() == 0) {
      return;
    }
    boolean lost =
        RunAs.system(() -> calls.record(bridge.call()))
            .filter(call -> call.answeredAt() == null)
            .isPresent();
    if (lost) {
      Instant at = news.at().minusSeconds(news.seconds());
      Instant answered = at.isBefore(bridge.createdAt()) ? bridge.createdAt() : at;
      String key = news.key() + ":answered";
      calls.progress(
          new CallProgress(
              bridge.call(), key, CallStatus.IN_PROGRESS, news.sid(), null, null, answered));
    }
  }

  /// Who hung up, as the conference saw it.
  void hungUp(Bridge bridge, String key, String who, Instant at) {
    calls.progress(new CallProgress(bridge.call(), key, null, null, who, null, at));
  }

  private void endTheRest(Bridge bridge) {
    if (bridges.of(bridge.call()).filter(Bridge::gone).isPresent()) {
      calls.lineGone(bridge.call());
    } else {
      calls.endLine(bridge.call());
    }
  }

  private void tell(
      Bridge bridge,
      LegNews news,
      CallStatus status,
      @Nullable String by,
      @Nullable String failure) {
    String sid = AGENT.equals(by) || status == CallStatus.AGENT_RINGING ? null : news.sid();
    calls.progress(
        new CallProgress(bridge.call(), news.key(), status, sid, by, failure, news.at()));
  }

  private void tell(
      Bridge bridge, String key, CallStatus status, @Nullable String by, @Nullable String failure) {
    Instant now = clock.instant();
    calls.progress(new CallProgress(bridge.call(), key, status, null, by, failure, now));
  }

  private static @Nullable String whyAgentLeft(Bridge bridge, LegStatus status) {
    return switch (status) {
      case BUSY -> "telephony.agent.busy";
      case NO_ANSWER -> "telephony.agent.no_answer";
      case FAILED -> "telephony.agent.failed";
      // Picked up, yet the key was never pressed and nobody asked for a hang-up: an answering
      // machine.
      case COMPLETED ->
          bridge.pressedAt() == null && !bridge.closed()
              ? "telephony.agent.no_key"
              : "telephony.agent.left";
      case CANCELED -> "telephony.agent.left";
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
