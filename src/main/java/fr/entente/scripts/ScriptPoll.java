package fr.entente.scripts;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Notices edits within seconds.
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
}
