package fr.entente.listening;

import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Notices edits within seconds, and trains.
@Component
class ListeningPoll {
  private final Listening listening;
  private final AtomicBoolean looking = new AtomicBoolean();

  ListeningPoll(Listening listening) {
    this.listening = listening;
  }

  // At a fixed rate each turn has a thread of its own: whatever else is due, such as closing a
  // wrap-up, does not wait for a training.
  @Scheduled(fixedRateString = "${entente.detection.poll:5s}")
  void poll() {
    if (looking.compareAndSet(false, true)) {
      try {
        listening.poll();
      } finally {
        looking.set(false);
      }
    }
  }
}
