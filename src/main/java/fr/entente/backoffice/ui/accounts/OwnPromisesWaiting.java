package fr.entente.backoffice.ui.accounts;

import fr.entente.agents.Agent;
import fr.entente.reporting.OwnPromises;
import fr.entente.reporting.RunningPromise;
import fr.entente.uikit.Waiting;
import fr.entente.uikit.WaitingSource;
import org.springframework.stereotype.Component;

/// Debtors who said that they would pay today.
@Component
class OwnPromisesWaiting implements WaitingSource {
  private final OwnPromises promises;

  OwnPromisesWaiting(OwnPromises promises) {
    this.promises = promises;
  }

  @Override
  public String place() {
    return "my-promises";
  }

  @Override
  public Waiting waitingFor(Agent person) {
    return Waiting.of(promises.count(person.id(), RunningPromise.Due.TODAY));
  }
}
