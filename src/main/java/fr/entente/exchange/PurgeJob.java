package fr.entente.exchange;

import fr.entente.kernel.RecurringJob;
import fr.entente.kernel.RunAs;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Uploads hold personal data: what is not applied goes, and so does what a stopped server left.
@Component
class PurgeJob {
  private final AbandonedImports imports;

  PurgeJob(AbandonedImports imports) {
    this.imports = imports;
  }

  @EventListener(ApplicationReadyEvent.class)
  @Order(15)
  void onStart() {
    RunAs.system(imports::giveUpInterrupted);
  }

  /// Every node, for what it began itself.
  @Scheduled(fixedDelayString = "${entente.exchange.doubtful:2s}")
  void endDoubtful() {
    RunAs.system(imports::endDoubtful);
  }

  @Bean
  RecurringJob importsPurge(@Value("${entente.exchange.purge-every:PT1H}") Duration every) {
    return RecurringJob.every("exchange.purge", every, () -> RunAs.system(imports::purge));
  }
}
