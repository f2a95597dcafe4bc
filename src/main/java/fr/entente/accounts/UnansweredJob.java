package fr.entente.accounts;

import fr.entente.kernel.RecurringJob;
import fr.entente.kernel.RunAs;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/// What a debtor was not content with and nobody answered by its day rises to the managers.
@Component
class UnansweredJob {
  private final Dissatisfactions dissatisfactions;

  UnansweredJob(Dissatisfactions dissatisfactions) {
    this.dissatisfactions = dissatisfactions;
  }

  @Bean
  RecurringJob unanswered(@Value("${entente.accounts.raise-every:PT10M}") Duration every) {
    return RecurringJob.every(
        "accounts.unanswered", every, () -> RunAs.system(dissatisfactions::raise));
  }
}
