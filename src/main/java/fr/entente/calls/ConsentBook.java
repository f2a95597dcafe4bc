package fr.entente.calls;

import fr.entente.compliance.ListeningMode;
import fr.entente.kernel.CallId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Writes down what whoever is on the line was told and answered, and with it what is wanted of the
/// provider: neither is there without the other.
@Component
class ConsentBook {
  private static final Duration ON_THEIR_WAY = Duration.ofSeconds(3);

  private final CallRepository calls;
  private final HearingRepository hearings;
  private final LineHoldRepository holds;
  private final LineRequestBook requests;
  private final CallLog log;
  private final Clock clock;

  ConsentBook(
      CallRepository calls,
      HearingRepository hearings,
      LineHoldRepository holds,
      LineRequestBook requests,
      CallLog log,
      Clock clock) {
    this.calls = calls;
    this.hearings = hearings;
    this.holds = holds;
    this.requests = requests;
    this.log = log;
    this.clock = clock;
  }

  void begin(CallId call, ListeningMode mode) {
    hearings.persist(new HearingRow(call, mode));
  }

  /// The first time that somebody is there; true when the provider is to listen from here on.
  boolean answered(CallRecord call) {
    return hearings
        .of(call.id())
        .filter(hearing -> hearing.mode() == ListeningMode.FROM_ANSWER && hearing.wanted())
        .map(_ -> want(call, true))
        .orElse(false);
  }

  /// True when the provider is to listen from here on. While nobody has answered nobody was told.
  @Transactional
  boolean notice(CallId id, String how) {
    CallRecord call = calls.lock(id).orElseThrow().record();
    Instant now = clock.instant();
    if (call.answeredAt() == null || call.status().terminal()) {
      return false;
    }
    boolean first = hearings.notice(id, now) == 1;
    boolean after = hearings.agree(id, now) == 1;
    if (first || after) {
      log.journal(id, after ? "listening_agreed" : "notice", how, now);
    }
    return hearings
        .of(id)
        .filter(Hearing::wanted)
        .filter(hearing -> after || (first && hearing.mode() == ListeningMode.AFTER_NOTICE))
        .map(_ -> want(call, true))
        .orElse(false);
  }

  /// From here on nothing is kept; said again, it is asked for again.
  @Transactional
  void refuse(CallId id, String how) {
    CallRecord call = calls.lock(id).orElseThrow().record();
    Instant now = clock.instant();
    if (hearings.refuse(id, now) == 1) {
      log.journal(id, "listening_refused", how, now);
      want(call, false);
    }
  }

  /// The provider began to listen, or goes on, though it was told not to: it is told again.
  @Transactional
  void overtaken(CallId id) {
    CallRecord call = calls.lock(id).orElseThrow().record();
    if (hearings.of(id).filter(Hearing::refused).isPresent()) {
      hearings.notOff(id);
      want(call, false);
    }
  }

  private boolean want(CallRecord call, boolean on) {
    requests.want(call.id(), LineRequest.Kind.LISTEN, call.agent(), on, clock.instant());
    return true;
  }

  /// The provider did what was wanted of it.
  @Transactional
  void confirmed(CallId call, boolean on) {
    // The call first, as everywhere: its journal wants it, and who refuses at this moment has it.
    calls.lock(call).orElseThrow();
    Instant now = clock.instant();
    if (!on && hearings.off(call, now) == 1) {
      log.journal(call, "listening_off", "confirmed", now);
    }
  }

  /// Words came that may not be kept. Some are on their way while the provider stops; after that it
  /// has not stopped.
  void dropped(CallRecord call, Instant at) {
    Instant late = at.minus(ON_THEIR_WAY);
    hearings
        .of(call.id())
        .map(Hearing::offAt)
        .filter(off -> off.isBefore(late))
        .ifPresent(_ -> overtaken(call.id()));
  }

  /// May these words be kept and read? Only while the call's row is locked, so that nothing that
  /// comes after a refusal slips through.
  boolean keeps(CallRecord call, Instant at) {
    return hearings
            .of(call.id())
            .filter(hearing -> hearing.keeps(call.identityConfirmedAt(), at))
            .isPresent()
        && !holds.heldAt(call.id(), at);
  }
}
