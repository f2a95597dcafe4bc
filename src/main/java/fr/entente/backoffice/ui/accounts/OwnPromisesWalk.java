package fr.entente.backoffice.ui.accounts;

import fr.entente.agents.Agents;
import fr.entente.agents.Role;
import fr.entente.backoffice.ui.ListAddress;
import fr.entente.backoffice.ui.ListWalk;
import fr.entente.kernel.AccountId;
import fr.entente.kernel.Listed;
import fr.entente.kernel.Sorted;
import fr.entente.kernel.Stretch;
import fr.entente.reporting.OwnPromises;
import fr.entente.reporting.RunningOrder;
import fr.entente.reporting.RunningPromise;
import java.util.List;
import org.springframework.stereotype.Component;

/// The running promises of whoever is signed in, and how their address is read.
@Component
class OwnPromisesWalk implements ListWalk {
  static final Sorted<RunningOrder> NEXT = new Sorted<>(RunningOrder.DUE, false);

  private final OwnPromises promises;
  private final Agents agents;

  OwnPromisesWalk(OwnPromises promises, Agents agents) {
    this.promises = promises;
    this.agents = agents;
  }

  @Override
  public String route() {
    return "my-promises";
  }

  @Override
  public String title() {
    return "nav.own_promises";
  }

  @Override
  public Listed<AccountId> read(ListAddress asked, Stretch wanted) {
    // A link that an agent passed on is opened by others too.
    return agents.current().has(Role.AGENT)
        ? lines(asked, wanted).map(RunningPromise::account)
        : new Listed<>(List.of(), 0, 0);
  }

  Listed<RunningPromise> lines(ListAddress asked, Stretch wanted) {
    return promises.page(
        agents.current().id(),
        asked.choice("due", RunningPromise.Due.class),
        asked.order(NEXT),
        wanted);
  }
}
