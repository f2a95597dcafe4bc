package fr.entente.telephony;

import fr.entente.kernel.PhoneNumber;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/// Ends what is left of a closed call. Both legs are asked for at once: one that fails or is slow
/// does not keep the other alive.
@Component
@WhenConfigured
class Ending {
  private static final Executor APART = task -> Thread.ofVirtual().name("ending").start(task);

  private final BridgeRepository bridges;
  private final Line line;
  private final TelephonySettings settings;
  private final Clock clock;

  Ending(BridgeRepository bridges, Line line, TelephonySettings settings, Clock clock) {
    this.bridges = bridges;
    this.line = line;
    this.settings = settings;
    this.clock = clock;
  }

  /// True once neither leg is alive; throws, after both were tried, when the provider refused or
  /// did not answer.
  boolean end(Bridge bridge) {
    var debtor = CompletableFuture.supplyAsync(() -> debtorGone(bridge), APART);
    var agent = CompletableFuture.supplyAsync(() -> agentGone(bridge), APART);
    return debtor.thenCombine(agent, Boolean::logicalAnd).join();
  }

  private boolean debtorGone(Bridge bridge) {
    Instant requested = bridge.debtorRequestedAt();
    if (requested == null || bridge.debtorOverAt() != null) {
      return true;
    }
    return gone(
        Optional.ofNullable(bridge.debtorSid())
            .or(() ->
                lost(bridge, bridge.number(), requested, sid -> bridges.debtorSid(bridge, sid))),
        requested,
        () -> bridges.debtorOver(bridge.call(), clock.instant()));
  }

  private boolean agentGone(Bridge bridge) {
    if (bridge.agentOverAt() != null) {
      return true;
    }
    Instant placed = bridge.createdAt();
    return gone(
        Optional.ofNullable(bridge.agentSid())
            .or(() ->
                lost(bridge, bridge.agentPhone(), placed, sid -> bridges.agentSid(bridge, sid))),
        placed,
        () -> bridges.agentOver(bridge.call(), clock.instant()));
  }

  // A leg whose ringing was asked for without an answer is searched for.
  private Optional<String> lost(
      Bridge bridge, PhoneNumber number, Instant since, Consumer<String> keep) {
    var found = line.findLost(bridge, number, since);
    found.ifPresent(keep);
    return found;
  }

  private boolean gone(Optional<String> sid, Instant requested, Runnable mark) {
    boolean over =
        sid.map(known -> line.end(known).map(LegStatus::over).orElse(true))
            .orElseGet(() -> requested.isBefore(clock.instant().minus(settings.debtorLostAfter())));
    if (over) {
      mark.run();
    }
    return over;
  }
}
