package fr.entente.bench;

import fr.entente.calls.CallProgress;
import fr.entente.calls.CallStatus;
import fr.entente.calls.Calls;
import fr.entente.calls.Consent;
import fr.entente.calls.DialOrder;
import fr.entente.calls.Dialer;
import fr.entente.kernel.CallId;
import fr.entente.kernel.RunAs;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A telephone company in which everybody picks up after a second, says a sentence and stays until
/// the agent hangs up. Nothing rings.
final class EagerTelephone implements Dialer {
  private static final String SAID = "Oui, c'est moi, je pense pouvoir payer à la fin du mois.";

  private final Map<CallId, CallStatus> known = new ConcurrentHashMap<>();
  private volatile @Nullable Supplier<Calls> calls;
  private volatile @Nullable Supplier<Consent> consent;
  private volatile @Nullable Supplier<Clock> clock;

  void tells(Supplier<Calls> toldTo, Supplier<Consent> told, Supplier<Clock> at) {
    calls = toldTo;
    consent = told;
    clock = at;
  }

  @Override
  public Placed place(DialOrder order) {
    later(200, () -> news(order.call(), CallStatus.RINGING));
    later(1000, () -> pickedUp(order.call()));
    return new Placed.Accepted("CA-bench-" + order.call().value());
  }

  private void pickedUp(CallId call) {
    news(call, CallStatus.IN_PROGRESS);
    later(
        1500,
        () -> {
          java.util.Objects.requireNonNull(consent).get().noticed(call, "bench");
          doors().confirmIdentity(call, "bench");
          doors().heard(call, 1, true, SAID, true, at().instant());
        });
  }

  @Override
  public boolean hangUp(CallId call) {
    later(50, () -> news(call, CallStatus.COMPLETED));
    return true;
  }

  @Override
  public void hold(CallId call, boolean on) {}

  @Override
  public void mute(CallId call, boolean on) {}

  @Override
  public void listen(CallId call, boolean on) {}

  @Override
  public Optional<CallStatus> ask(CallId call) {
    return Optional.ofNullable(known.get(call));
  }

  private void news(CallId call, CallStatus status) {
    known.put(call, status);
    doors()
        .progress(
            new CallProgress(call, "bench:" + status, status, null, null, null, at().instant()));
  }

  private Calls doors() {
    return java.util.Objects.requireNonNull(calls).get();
  }

  private Clock at() {
    return java.util.Objects.requireNonNull(clock).get();
  }

  private static void later(long millis, Runnable work) {
    CompletableFuture.delayedExecutor(
            millis, TimeUnit.MILLISECONDS, task -> Thread.ofVirtual().start(task))
        .execute(() -> RunAs.system(work));
  }
}
