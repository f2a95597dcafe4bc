package fr.entente.calls;

import fr.entente.calls.LineRequest.Kind;
import fr.entente.calls.LineRequest.State;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.CallId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/// Gets what agents want of their lines: asks the provider, says what came of it, and asks again
/// until it is so. All of it can be repeated: to end, to hold and to mute name a state, not a step.
@Component
class LineKeeper {
  private static final Logger LOG = LoggerFactory.getLogger(LineKeeper.class);
  // Longer than the provider is waited for.
  private static final Duration LEASE = Duration.ofSeconds(15);
  private static final Duration UNCONFIRMED = Duration.ofSeconds(2);
  private static final int LONGEST = 15;

  private final LineRequestBook book;
  private final CallRepository calls;
  private final HangUp hangUp;
  private final ConsentBook consent;
  private final LineHoldRepository holds;
  private final EarWatch ear;
  private final Handover handover;
  private final ObjectProvider<Dialer> dialer;
  private final ApplicationEventPublisher events;
  private final Clock clock;
  // What is under way here; true: asked for once more meanwhile.
  private final Map<Key, Boolean> busy = new ConcurrentHashMap<>();

  LineKeeper(
      LineRequestBook book,
      CallRepository calls,
      HangUp hangUp,
      ConsentBook consent,
      LineHoldRepository holds,
      EarWatch ear,
      Handover handover,
      ObjectProvider<Dialer> dialer,
      ApplicationEventPublisher events,
      Clock clock) {
    this.book = book;
    this.calls = calls;
    this.hangUp = hangUp;
    this.consent = consent;
    this.holds = holds;
    this.ear = ear;
    this.handover = handover;
    this.dialer = dialer;
    this.events = events;
    this.clock = clock;
  }

  private record Key(CallId call, Kind kind) {}

  /// Pending as soon as this returns.
  void want(CallId call, Kind kind, AgentId agent, boolean on) {
    book.want(call, kind, agent, on, clock.instant());
    ask(call, kind);
  }

  /// One leg is over, or the call was given up: what is left of it is ended.
  void end(CallId call) {
    calls
        .find(call)
        .ifPresent(found -> {
          book.wantEnd(call, found.agent(), clock.instant());
          ask(call, Kind.END);
        });
  }

  /// Neither leg is alive.
  void gone(CallId call) {
    if (book.done(call, Kind.END, true)) {
      tell(call);
    }
  }

  /// On another thread; a second wish waits for the first.
  void ask(CallId call, Kind kind) {
    var key = new Key(call, kind);
    if (busy.merge(key, false, (_, _) -> true)) {
      return;
    }
    handover.apart(() -> work(key));
  }

  private void work(Key key) {
    try {
      do {
        busy.replace(key, false);
        book.open(key.call(), key.kind()).ifPresent(this::attempt);
      } while (!busy.remove(key, false));
    } catch (RuntimeException e) {
      // It is due again, and the pass asks for it.
      LOG.error("Call {}: {} broke", key.call().value(), key.kind(), e);
      busy.remove(key);
    }
  }

  /// With the news that a call is over, what was asked for its line is looked at again at once.
  @TransactionalEventListener(fallbackExecution = true)
  void on(CallChanged news) {
    if (news.status().terminal()) {
      // Not in the shadow of the transaction that told it: nothing written there is committed.
      handover.apart(() -> lookAgain(news));
    } else if (news.status() == CallStatus.IN_PROGRESS) {
      ask(news.call(), Kind.LISTEN);
    }
  }

  private void lookAgain(CallChanged news) {
    if (book.open(news.call(), Kind.END).isPresent()) {
      book.wantEnd(news.call(), news.agent(), clock.instant());
      ask(news.call(), Kind.END);
    }
  }

  /// Ends that nobody confirmed are said to be open, and what is due is asked for again.
  @Scheduled(fixedDelayString = "${entente.calls.requests:1s}")
  void pass() {
    Instant now = clock.instant();
    for (LineRequest late : book.overdue(now.minus(UNCONFIRMED))) {
      if (book.unconfirmed(late)) {
        tell(late.call());
      }
    }
    book.due(now).forEach(each -> ask(each.call(), each.kind()));
  }

  private void attempt(LineRequest request) {
    Instant now = clock.instant();
    if (!book.claim(request, now, now.plus(LEASE))) {
      return;
    }
    try {
      settle(request, obeyed(request), now);
    } catch (RuntimeException e) {
      // The message may hold a number.
      LOG.warn(
          "Call {}: {} did not work: {}",
          request.call().value(),
          request.kind(),
          e.getClass().getSimpleName());
      again(request, State.FAILED);
    }
  }

  private boolean obeyed(LineRequest request) {
    var provider = dialer.getIfAvailable();
    boolean over = calls.find(request.call()).filter(c -> !c.status().terminal()).isEmpty();
    if (provider == null || (over && request.kind() != Kind.END)) {
      return true;
    }
    switch (request.kind()) {
      case END -> {
        return provider.hangUp(request.call());
      }
      case HOLD -> provider.hold(request.call(), request.on());
      case MUTE -> provider.mute(request.call(), request.on());
      case LISTEN -> {
        // Before it is asked for: it may begin before the answer is here.
        if (request.on()) {
          ear.asked(request.call());
        }
        provider.listen(request.call(), request.on());
      }
    }
    return true;
  }

  private void settle(LineRequest request, boolean so, Instant begun) {
    switch (request.kind()) {
      case HOLD -> held(request, begun);
      case MUTE -> calls.mute(request.call(), request.on());
      case LISTEN -> consent.confirmed(request.call(), request.on());
      case END -> {
        // News of the end is on its way and knows more; it is waited for once.
        var over = calls.find(request.call()).filter(c -> c.status().terminal());
        boolean told = over.isPresent();
        if (!so || (!told && request.tries() == 0)) {
          boolean late = request.askedAt().isBefore(clock.instant().minus(UNCONFIRMED));
          again(request, late && !so ? State.FAILED : State.PENDING);
          return;
        }
        if (!told || over.filter(CallRecord::assumedOver).isPresent()) {
          // The provider knows when and how it ended.
          dialer.ifAvailable(provider -> provider.ask(request.call()));
        }
        if (!told) {
          hangUp.gone(request.call());
        }
      }
    }
    boolean last = book.done(request.call(), request.kind(), request.on());
    if (!last && request.kind() == Kind.LISTEN && request.on()) {
      // Refused while the provider was being asked: its yes must not outlive the no.
      consent.overtaken(request.call());
    }
    tell(request.call());
  }

  // On hold from the moment at which it was asked for; back once it is known.
  private void held(LineRequest request, Instant begun) {
    if (request.on()) {
      holds.hold(request.call(), begun);
    } else {
      holds.resume(request.call(), clock.instant());
    }
    calls.hold(request.call(), request.on());
  }

  private void again(LineRequest request, State state) {
    int seconds = Math.min(LONGEST, 1 << Math.min(request.tries(), 4));
    book.again(request, state, clock.instant().plusSeconds(seconds));
    tell(request.call());
  }

  List<LineRequest> open(AgentId agent) {
    return book.openOf(agent);
  }

  void tell(CallId call) {
    calls
        .find(call)
        .ifPresent(c -> events.publishEvent(new CallChanged(c.id(), c.agent(), c.status())));
  }
}
