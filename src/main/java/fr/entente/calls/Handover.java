package fr.entente.calls;

import fr.entente.kernel.CallId;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Rings away from the caller's thread, once, and reports what came of it as news.
@Component
class Handover implements DisposableBean {
  private static final Logger LOG = LoggerFactory.getLogger(Handover.class);
  private static final Duration FAREWELL = Duration.ofSeconds(20);

  private final ExecutorService executor =
      Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("dialer-", 0).factory());
  private final CallRepository calls;
  private final CallNews news;
  private final ObjectProvider<Dialer> dialer;
  private final Clock clock;

  Handover(CallRepository calls, CallNews news, ObjectProvider<Dialer> dialer, Clock clock) {
    this.calls = calls;
    this.news = news;
    this.dialer = dialer;
    this.clock = clock;
  }

  /// Rings, once in the life of the call.
  void ring(DialOrder order) {
    executor.execute(() -> place(order));
  }

  /// Any other request, away from the caller's thread.
  void apart(Runnable request) {
    executor.execute(request);
  }

  private void place(DialOrder order) {
    CallId call = order.call();
    if (!calls.handOver(call, clock.instant())) {
      return;
    }
    Dialer.Placed placed;
    try {
      placed = dialer.getObject().place(order);
    } catch (RuntimeException e) {
      LOG.error("Call {}: placing it broke", call.value(), e);
      placed = new Dialer.Placed.Unknown(name(e));
    }
    news.learn(report(call, placed));
  }

  private CallProgress report(CallId call, Dialer.Placed placed) {
    var now = clock.instant();
    return switch (placed) {
      case Dialer.Placed.Accepted(String sid) ->
          new CallProgress(call, "place:accepted", CallStatus.AGENT_RINGING, sid, null, null, now);
      case Dialer.Placed.Rejected(int _, int _, String message) ->
          new CallProgress(call, "place:rejected", CallStatus.FAILED, null, null, message, now);
      case Dialer.Placed.Unknown(String why) -> {
        LOG.warn("Call {}: outcome of placing it unknown: {}", call.value(), why);
        yield new CallProgress(call, "place:unknown", CallStatus.UNKNOWN, null, null, null, now);
      }
    };
  }

  // The message may hold a number.
  private static String name(RuntimeException e) {
    return e.getClass().getSimpleName();
  }

  /// Lets requests under way finish, so that a stop leaves as few unknown outcomes as possible.
  @Override
  public void destroy() throws InterruptedException {
    executor.shutdown();
    executor.awaitTermination(FAREWELL.toSeconds(), TimeUnit.SECONDS);
  }
}
