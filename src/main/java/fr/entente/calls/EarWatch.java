package fr.entente.calls;

import fr.entente.kernel.CallId;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Knows whether a call that may be listened to really is. What is lost is said, journalled, and
/// asked for anew, farther and farther apart.
@Component
class EarWatch {
  private final CallRepository calls;
  private final HearingRepository hearings;
  private final EarRepository ears;
  private final HearingStretchRepository stretches;
  private final LineRequestBook requests;
  private final CallLog log;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  EarWatch(
      CallRepository calls,
      HearingRepository hearings,
      EarRepository ears,
      HearingStretchRepository stretches,
      LineRequestBook requests,
      CallLog log,
      ApplicationEventPublisher events,
      Clock clock) {
    this.calls = calls;
    this.hearings = hearings;
    this.ears = ears;
    this.stretches = stretches;
    this.requests = requests;
    this.log = log;
    this.events = events;
    this.clock = clock;
  }

  /// The provider took the wish to listen: it is to begin soon.
  void asked(CallId call) {
    ears.asked(call, clock.instant());
  }

  @Transactional
  void started(CallId id) {
    CallRecord call = calls.lock(id).orElseThrow().record();
    if (hearings.of(id).filter(Hearing::wanted).isPresent()
        && ears.started(id, clock.instant()) == 1) {
      mended(call);
      look(call);
    }
  }

  void stopped(CallId call) {
    ears.stopped(call, clock.instant());
  }

  /// Nothing happens when nobody wanted to listen, or it is being asked for anew already.
  @Transactional
  void lost(CallId id, EarLoss why, @Nullable String code) {
    CallRecord call = calls.lock(id).orElseThrow().record();
    boolean wanted =
        !call.status().terminal() && hearings.of(id).filter(Hearing::wanted).isPresent();
    if (wanted && requests.open(id, LineRequest.Kind.LISTEN).isEmpty()) {
      lost(call, why, code);
    }
  }

  private void lost(CallRecord call, EarLoss why, @Nullable String code) {
    Instant now = clock.instant();
    EarState before = ears.ear(call.id()).orElseThrow();
    ears.lost(call.id(), why, code, now);
    log.journal(call.id(), "listening_lost", code == null ? why.name() : why + " " + code, now);
    if (why.again()) {
      Instant next = now.plus(before.untilNextTry());
      requests.wantAgain(call.id(), LineRequest.Kind.LISTEN, call.agent(), now, next);
      stretches.end(call.id(), now);
    }
    tell(call);
  }

  /// A turn was kept; only while the call's row is locked.
  void heard(CallRecord call, Utterance turn) {
    Instant now = clock.instant();
    EarState state = ears.ear(call.id()).orElseThrow();
    boolean first = state.startedAt() == null && ears.started(call.id(), now) == 1;
    if (state.mended(turn, now)) {
      mended(call);
    } else {
      state.shown(turn, now).ifPresent(why -> seen(call, why));
    }
    if (turn.debtor() && !turn.anybody()) {
      ears.heardDebtor(call.id(), now);
    } else {
      ears.heardOther(call.id(), now, turn.complete() && !turn.debtor() ? 1 : 0);
    }
    if (first || state.loss() != null) {
      look(call);
    }
  }

  private void seen(CallRecord call, EarLoss why) {
    if (requests.open(call.id(), LineRequest.Kind.LISTEN).isEmpty()) {
      lost(call, why, null);
    }
  }

  private void mended(CallRecord call) {
    if (ears.mended(call.id()) == 1) {
      log.journal(call.id(), "listening_back", "", clock.instant());
      tell(call);
    }
  }

  /// Begins or ends the time that counts as heard, as things stand now.
  @Transactional
  void look(CallId id) {
    calls.lock(id).map(CallRow::record).ifPresent(this::look);
  }

  private void look(CallRecord call) {
    Instant now = clock.instant();
    EarState ear = ears.ear(call.id()).orElse(null);
    boolean may =
        hearings
            .of(call.id())
            .filter(hearing -> hearing.keeps(call.identityConfirmedAt(), now))
            .isPresent();
    boolean hears =
        ear != null
            && ear.startedAt() != null
            && (ear.loss() == null || !ear.loss().again())
            && !call.status().terminal()
            && !call.onHold();
    if (may && hears) {
      stretches.begin(call.id(), now);
    } else {
      stretches.end(call.id(), now);
    }
  }

  private void tell(CallRecord call) {
    events.publishEvent(new CallChanged(call.id(), call.agent(), call.status()));
  }
}
