package fr.entente.detection;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.data.domain.Limit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Takes up what was heard and not read, by whatever the reading was cut off: at the start of a
/// node at once, later as soon as it is overdue. Every node does it: reading twice finds the same.
@Component
class UnreadPass {
  /// The thread that took the turn reads it within milliseconds; nobody else need before this.
  static final Duration PATIENCE = Duration.ofSeconds(2);

  private static final Limit AT_ONCE = Limit.of(500);

  private final UnreadRepository unread;
  private final UnfinishedRepository unfinished;
  private final MailReading mails;
  private final KeptNotes notes;
  private final CallListener listener;
  private final Clock clock;
  private final AtomicBoolean taking = new AtomicBoolean();
  private volatile boolean started;

  UnreadPass(
      UnreadRepository unread,
      UnfinishedRepository unfinished,
      MailReading mails,
      KeptNotes notes,
      CallListener listener,
      Clock clock) {
    this.unread = unread;
    this.unfinished = unfinished;
    this.mails = mails;
    this.notes = notes;
    this.listener = listener;
    this.clock = clock;
  }

  // At a fixed rate each turn has a thread of its own: a crisis does not wait for what else is due.
  @Scheduled(fixedRateString = "${entente.detection.unread:1s}")
  void pass() {
    if (listener.ready() && taking.compareAndSet(false, true)) {
      try {
        take(started ? clock.instant() : clock.instant().plus(PATIENCE));
        started = true;
      } finally {
        taking.set(false);
      }
    }
  }

  private void take(Instant due) {
    unread.callsDue(due, AT_ONCE).forEach(listener::readUnread);
    unfinished.due(clock.instant(), AT_ONCE).forEach(listener::leave);
    mails.readUnread(due, AT_ONCE);
    notes.readUnread(due, AT_ONCE);
  }
}
