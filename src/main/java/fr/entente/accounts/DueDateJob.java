package fr.entente.accounts;

import fr.entente.kernel.RecurringJob;
import fr.entente.kernel.RunAs;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/// Every few minutes, so that the day after a due date begins with the right figures; idle when
/// nothing fell due.
@Component
class DueDateJob {
  private final Ledger ledger;
  private final Clock clock;

  DueDateJob(Ledger ledger, Clock clock) {
    this.ledger = ledger;
    this.clock = clock;
  }

  @Bean
  RecurringJob dueDates(@Value("${entente.accounts.roll-every:PT10M}") Duration every) {
    return RecurringJob.every(
        "accounts.due-dates",
        every,
        () -> RunAs.system(() -> ledger.rollDueDates(LocalDate.now(clock))));
  }
}
