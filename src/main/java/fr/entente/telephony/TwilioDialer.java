package fr.entente.telephony;

import fr.entente.calls.CallStatus;
import fr.entente.calls.DialOrder;
import fr.entente.calls.Dialer;
import fr.entente.kernel.CallId;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Twilio as the telephone company: rings the agent's desk phone; the rest follows by webhook.
@Component
@WhenConfigured
class TwilioDialer implements Dialer {
  private static final String FICTION = "telephony.error.fiction";
  private static final Placed TOO_LATE = new Placed.Rejected(0, 0, "telephony.error.too_late");

  private final BridgeRepository bridges;
  private final Line line;
  private final Ending ending;
  private final Legs legs;
  private final TelephonySettings settings;
  private final Clock clock;

  TwilioDialer(
      BridgeRepository bridges,
      Line line,
      Ending ending,
      Legs legs,
      TelephonySettings settings,
      Clock clock) {
    this.bridges = bridges;
    this.line = line;
    this.ending = ending;
    this.legs = legs;
    this.settings = settings;
    this.clock = clock;
  }

  @Override
  public Placed place(DialOrder order) {
    if (settings.live() && (order.number().fiction() || order.agentPhone().fiction())) {
      return new Placed.Rejected(0, 0, FICTION);
    }
    bridges.open(order, UUID.randomUUID().toString(), clock.instant());
    Bridge bridge = bridges.of(order.call()).orElseThrow();
    // Looked at once the bridge is there: whoever gives the call up from here on finds it.
    Placed placed = legs.over(bridge) ? TOO_LATE : line.ringAgent(bridge);
    if (placed instanceof Placed.Accepted(String sid)) {
      bridges.agentSid(bridge, sid);
      // Hung up while the request was under way.
      if (bridges.of(order.call()).filter(Bridge::closed).isPresent()) {
        line.end(sid);
      }
    } else if (placed instanceof Placed.Rejected) {
      bridges.close(bridge.call(), clock.instant());
      bridges.agentOver(bridge.call(), clock.instant());
    }
    return placed;
  }

  /// Closes the call first, so that nobody is rung for it afterwards.
  @Override
  public boolean hangUp(CallId call) {
    bridges.close(call, clock.instant());
    return bridges.of(call).map(ending::end).orElse(true);
  }

  @Override
  public void hold(CallId call, boolean on) {
    Bridge bridge = bridges.of(call).orElseThrow();
    line.hold(conference(bridge), Optional.ofNullable(bridge.debtorSid()).orElseThrow(), on);
  }

  @Override
  public void mute(CallId call, boolean on) {
    Bridge bridge = bridges.of(call).orElseThrow();
    line.mute(conference(bridge), Optional.ofNullable(bridge.agentSid()).orElseThrow(), on);
  }

  /// At most one transcription of a call is alive: the one before is known to be gone when the next
  /// is asked for.
  @Override
  public void listen(CallId call, boolean on) {
    Bridge bridge = bridges.of(call).orElseThrow();
    String sid = bridge.debtorSid();
    if (sid == null) {
      if (on) {
        throw new IllegalStateException("the debtor's leg is not known yet");
      }
      return;
    }
    if (bridge.ears() > 0) {
      line.deafen(bridge, sid, bridge.ears() - 1);
    }
    if (on) {
      bridges.oneMoreEar(call, clock.instant());
      line.transcribe(bridge, sid, bridge.ears());
    }
  }

  @Override
  public boolean listens() {
    return settings.transcription();
  }

  private static String conference(Bridge bridge) {
    return Optional.ofNullable(bridge.conferenceSid()).orElseThrow();
  }

  /// The debtor's leg where there is one, else the agent's.
  @Override
  public Optional<CallStatus> ask(CallId call) {
    return bridges.of(call).flatMap(this::ask);
  }

  // What is learned by asking has the same effects as what is told: the other leg, the listening.
  private Optional<CallStatus> ask(Bridge bridge) {
    if (bridge.debtorRequested()) {
      var news = debtorSid(bridge).flatMap(sid -> line.leg(sid, clock.instant()));
      news.ifPresent(told -> legs.debtorLeg(bridge, told));
      return news.map(told -> told.status().ofDebtor());
    }
    var news = agentSid(bridge).flatMap(sid -> line.leg(sid, clock.instant()));
    news.ifPresent(told -> legs.agentLeg(bridge, told));
    Bridge now = bridges.of(bridge.call()).orElseThrow();
    return now.debtorRequested() ? ask(now) : news.map(told -> told.status().ofAgentAlone());
  }

  private Optional<String> agentSid(Bridge bridge) {
    return Optional.ofNullable(bridge.agentSid())
        .or(() -> {
          var found = line.findLost(bridge, bridge.agentPhone(), bridge.createdAt());
          found.ifPresent(sid -> bridges.agentSid(bridge, sid));
          return found;
        });
  }

  private Optional<String> debtorSid(Bridge bridge) {
    return Optional.ofNullable(bridge.debtorSid())
        .or(() -> {
          var since = Optional.ofNullable(bridge.debtorRequestedAt()).orElseThrow();
          var found = line.findLost(bridge, bridge.number(), since);
          found.ifPresent(sid -> bridges.debtorSid(bridge, sid));
          return found;
        });
  }
}
