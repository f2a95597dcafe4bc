package fr.entente.scripts;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/// Notices edits within seconds, and what is published here at once.
@Component
class ScriptPoll {
  private final Scripts scripts;

  ScriptPoll(Scripts scripts) {
    this.scripts = scripts;
  }

  @Scheduled(fixedDelayString = "${entente.scripts.poll:3s}")
  void poll() {
    scripts.poll();
  }

  @TransactionalEventListener(fallbackExecution = true)
  void on(ScriptsPublished news) {
    // Whoever published still holds a connection here.
    Thread.ofVirtual().start(scripts::poll);
  }
}
