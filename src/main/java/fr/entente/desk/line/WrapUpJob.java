package fr.entente.desk.line;

import fr.entente.kernel.RecurringJob;
import fr.entente.kernel.RunAs;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/// Closes what nobody closes. Safe on several nodes.
@Component
class WrapUpJob {
  private final Closing closing;

  WrapUpJob(Closing closing) {
    this.closing = closing;
  }

  @Bean
  RecurringJob wrapUpsOver(@Value("${entente.desk.expiry-every:2s}") Duration every) {
    return RecurringJob.every("desk.wrap-ups", every, () -> RunAs.system(closing::closeExpired));
  }
}
