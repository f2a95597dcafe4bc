package fr.entente.detection;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Notices edits within seconds, and trains.
@Component
class ListeningPoll {
  private final Listening listening;

  ListeningPoll(Listening listening) {
    this.listening = listening;
  }

  @Scheduled(fixedDelayString = "${entente.detection.poll:5s}")
  void poll() {
    listening.poll();
  }
}
