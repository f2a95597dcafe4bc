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

  private final BridgeRepository bridges;
  private final Line line;
  private final TelephonySettings settings;
  private final Clock clock;

  TwilioDialer(BridgeRepository bridges, Line line, TelephonySettings settings, Clock clock) {
    this.bridges = bridges;
    this.line = line;
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
    Placed placed = line.ringAgent(bridge);
    if (placed instanceof Placed.Accepted(String sid)) {
      bridges.agentSid(bridge, sid);
      // Hung up while the request was under way.
      if (bridges.of(order.call()).filter(Bridge::closed).isPresent()) {
        line.end(sid);
      }
    } else if (placed instanceof Placed.Rejected) {
      bridges.close(bridge.call(), clock.instant());
    }
    return placed;
  }

  /// Closes the call first, so that nobody is rung for it afterwards.
  @Override
  public void hangUp(CallId call) {
    bridges.of(call).ifPresent(bridge -> bridges.close(bridge.call(), clock.instant()));
    bridges
        .of(call)
        .ifPresent(bridge -> {
          Optional.ofNullable(bridge.debtorSid()).ifPresent(line::end);
          Optional.ofNullable(bridge.agentSid()).ifPresent(line::end);
        });
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

  private static String conference(Bridge bridge) {
    return Optional.ofNullable(bridge.conferenceSid()).orElseThrow();
  }

  /// The debtor's leg where there is one, else the agent's.
  @Override
  public Optional<CallStatus> ask(CallId call) {
    return bridges.of(call).flatMap(this::ask);
  }

  private Optional<CallStatus> ask(Bridge bridge) {
    if (bridge.debtorRequested()) {
      return debtorSid(bridge).flatMap(line::status).map(LegStatus::ofDebtor);
    }
    var status = agentSid(bridge).flatMap(line::status);
    if (status.filter(LegStatus::over).isPresent()
        && !bridges.closeBeforeDebtor(bridge, clock.instant())) {
      return ask(bridges.of(bridge.call()).orElseThrow());
    }
    return status.map(LegStatus::ofAgentAlone);
  }

  private Optional<String> agentSid(Bridge bridge) {
    return Optional.ofNullable(bridge.agentSid())
        .or(() -> {
          var found = line.findLost(bridge.agentPhone(), bridge.createdAt());
          found.ifPresent(sid -> bridges.agentSid(bridge, sid));
          return found;
        });
  }

  private Optional<String> debtorSid(Bridge bridge) {
    return Optional.ofNullable(bridge.debtorSid())
        .or(() -> {
          var since = Optional.ofNullable(bridge.debtorRequestedAt()).orElseThrow();
          var found = line.findLost(bridge.number(), since);
          found.ifPresent(sid -> bridges.debtorSid(bridge, sid));
          return found;
        });
  }
}
