package fr.entente.exchange;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Uploads hold personal data: what is not applied goes.
@Component
class PurgeJob {
  private final Imports imports;

  PurgeJob(Imports imports) {
    this.imports = imports;
  }

  @Scheduled(fixedDelayString = "${entente.exchange.purge-every:PT1H}")
  void purge() {
    imports.purge();
  }
}
