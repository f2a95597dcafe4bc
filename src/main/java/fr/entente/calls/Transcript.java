package fr.entente.calls;

import fr.entente.kernel.CallId;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Spoken turns, as long as they are. What may not be kept is thrown away here, before anybody sees
/// or reads it. Only complete turns are kept; a partial one is shown until its speaker completes a
/// turn at the same place or further on.
@Component
class Transcript {
  private final CallRepository calls;
  private final CallLog log;
  private final ConsentBook consent;
  private final EarWatch ear;
  private final ApplicationEventPublisher events;

  Transcript(
      CallRepository calls,
      CallLog log,
      ConsentBook consent,
      EarWatch ear,
      ApplicationEventPublisher events) {
    this.calls = calls;
    this.log = log;
    this.consent = consent;
    this.ear = ear;
    this.events = events;
  }

  @Transactional
  void hear(Utterance turn) {
    calls.lock(turn.call()).map(CallRow::record).ifPresent(call -> hear(call, turn));
  }

  private void hear(CallRecord call, Utterance turn) {
    if (!consent.keeps(call, turn.at())) {
      consent.dropped(call, turn.at());
    } else if (turn.complete() ? !log.has(turn) : !log.passed(turn)) {
      take(call, turn);
    }
  }

  List<Utterance> of(CallId call) {
    return log.transcript(call);
  }

  private void take(CallRecord call, Utterance turn) {
    if (turn.complete()) {
      log.append(turn);
    }
    ear.heard(call, turn);
    events.publishEvent(new UtteranceHeard(call.agent(), turn));
  }
}
