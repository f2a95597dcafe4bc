package fr.entente.telephony;

import fr.entente.calls.CallProgress;
import fr.entente.kernel.RecurringJob;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/// Makes up for webhooks that were lost in the middle of a call, by asking. Idempotent.
@Component
@WhenConfigured
class CatchUp {
  private static final Logger LOG = LoggerFactory.getLogger(CatchUp.class);

  private final BridgeRepository bridges;
  private final Line line;
  private final Legs legs;
  private final TelephonySettings settings;
  private final Clock clock;

  CatchUp(BridgeRepository bridges, Line line, Legs legs, TelephonySettings settings, Clock clock) {
    this.bridges = bridges;
    this.line = line;
    this.legs = legs;
    this.settings = settings;
    this.clock = clock;
  }

  @Bean
  RecurringJob telephonyCatchUp() {
    return RecurringJob.every("telephony.catch-up", Duration.ofSeconds(5), this::pass);
  }

  /// Returns how many calls were asked about.
  int pass() {
    Instant lost = clock.instant().minus(settings.joinLostAfter());
    List<Bridge> waiting = bridges.waitingForJoin(lost);
    List<Bridge> unknown = bridges.withUnknownDebtor(lost);
    each(waiting, this::agentMayWait);
    each(unknown, this::debtorMayRing);
    return waiting.size() + unknown.size();
  }

  // An agent who left must not be replaced by an empty conference with the debtor in it.
  private void agentMayWait(Bridge bridge) {
    boolean there =
        Optional.ofNullable(bridge.agentSid())
            .flatMap(line::status)
            .filter(s -> s == LegStatus.IN_PROGRESS)
            .isPresent();
    if (there) {
      legs.agentIsThere(bridge);
    }
  }

  private void debtorMayRing(Bridge bridge) {
    Instant requested = Optional.ofNullable(bridge.debtorRequestedAt()).orElseThrow();
    line.findLost(bridge, bridge.number(), requested)
        .ifPresentOrElse(
            sid -> found(bridge, sid),
            () -> {
              if (requested.isBefore(clock.instant().minus(settings.debtorLostAfter()))) {
                legs.debtorCannotBeRung(bridge, "debtor:not_found", CallProgress.NOT_FOUND);
              }
            });
  }

  private void found(Bridge bridge, String sid) {
    legs.debtorHas(bridge, sid);
    line.leg(sid, clock.instant()).ifPresent(news -> legs.debtorLeg(bridge, news));
  }

  private static void each(List<Bridge> found, Consumer<Bridge> action) {
    for (Bridge bridge : found) {
      try {
        action.accept(bridge);
      } catch (RuntimeException e) {
        LOG.warn("Call {}: asking broke: {}", bridge.call().value(), e.getClass().getSimpleName());
      }
    }
  }
}
