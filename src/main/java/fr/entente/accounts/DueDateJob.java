package fr.entente.accounts;

import fr.entente.kernel.RunAs;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.scheduling.annotation.Scheduled;
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

  @Scheduled(fixedDelayString = "${entente.accounts.roll-every:PT10M}")
  void roll() {
    RunAs.system(() -> ledger.rollDueDates(LocalDate.now(clock)));
  }
}
