package fr.entente.exchange;

import fr.entente.kernel.RecurringJob;
import fr.entente.kernel.RunAs;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Uploads hold personal data: what is not applied goes, and so does what a stopped server left.
@Component
class PurgeJob {
  private final Imports imports;

  PurgeJob(Imports imports) {
    this.imports = imports;
  }

  @EventListener(ApplicationReadyEvent.class)
  @Order(15)
  void onStart() {
    RunAs.system(imports::giveUpInterrupted);
  }

  @Bean
  RecurringJob importsPurge(@Value("${entente.exchange.purge-every:PT1H}") Duration every) {
    return RecurringJob.every("exchange.purge", every, () -> RunAs.system(imports::purge));
  }
}
