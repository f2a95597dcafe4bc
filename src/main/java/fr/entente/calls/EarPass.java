package fr.entente.calls;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.data.domain.Limit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/// Looks after the listening where no news tells of it: what never began, fell silent or stopped.
@Component
class EarPass {
  private static final Duration BEGINS_WITHIN = Duration.ofSeconds(5);
  // Both sides are silent for less, as a rule; and beginning anew costs nothing then.
  private static final Duration A_WORD_WITHIN = Duration.ofSeconds(60);
  // With the end of a call its transcription stops, and the news of that may be the first to come.
  private static final Duration ENDS_WITHIN = Duration.ofSeconds(1);
  private static final Limit AT_ONCE = Limit.of(200);

  private final EarRepository ears;
  private final EarWatch watch;
  private final Handover handover;
  private final Clock clock;

  EarPass(EarRepository ears, EarWatch watch, Handover handover, Clock clock) {
    this.ears = ears;
    this.watch = watch;
    this.handover = handover;
    this.clock = clock;
  }

  @Scheduled(fixedDelayString = "${entente.calls.requests:1s}")
  void pass() {
    Instant now = clock.instant();
    ears.stoppedBefore(now.minus(ENDS_WITHIN), AT_ONCE)
        .forEach(call -> watch.lost(call, EarLoss.STOPPED, null));
    ears.silent(now.minus(BEGINS_WITHIN), now.minus(A_WORD_WITHIN), AT_ONCE)
        .forEach(call -> watch.lost(call, EarLoss.SILENT, null));
  }

  /// Held, identified, over: the time that counts as heard begins or ends.
  @TransactionalEventListener(fallbackExecution = true)
  void on(CallChanged news) {
    handover.apart(() -> watch.look(news.call()));
  }
}
