package fr.entente.calls;

import fr.entente.kernel.CallId;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Spoken turns. Only complete turns are kept; a partial one is shown until its speaker completes a
/// turn at the same place or further on.
@Component
class Transcript {
  private static final int LONGEST = 4000;

  private final CallRepository calls;
  private final CallLog log;
  private final ApplicationEventPublisher events;

  Transcript(CallRepository calls, CallLog log, ApplicationEventPublisher events) {
    this.calls = calls;
    this.log = log;
    this.events = events;
  }

  @Transactional
  void hear(Utterance turn) {
    calls
        .lock(turn.call())
        .map(CallRow::record)
        .filter(_ -> turn.complete() ? !log.has(turn) : !log.passed(turn))
        .ifPresent(call -> take(call, turn));
  }

  List<Utterance> of(CallId call) {
    return log.transcript(call);
  }

  private void take(CallRecord call, Utterance turn) {
    Utterance kept = shortened(turn);
    if (turn.complete()) {
      log.append(kept);
    }
    events.publishEvent(new UtteranceHeard(call.agent(), kept));
  }

  private static Utterance shortened(Utterance turn) {
    String text = turn.text();
    return text.length() <= LONGEST
        ? turn
        : new Utterance(
            turn.call(),
            turn.sequence(),
            turn.debtor(),
            text.substring(0, LONGEST),
            turn.complete(),
            turn.at());
  }
}
