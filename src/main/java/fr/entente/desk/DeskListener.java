package fr.entente.desk;

import fr.entente.commitments.CommitmentBroken;
import fr.entente.commitments.CommitmentKept;
import fr.entente.compliance.HoldChanged;
import fr.entente.outreach.RecapChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/// Parks what happened to accounts an agent worked: it is counted on the desk and never pops up.
@Component
class DeskListener {
  private final ParkedRepository parked;
  private final DeskNews screens;

  DeskListener(ParkedRepository parked, DeskNews screens) {
    this.parked = parked;
    this.screens = screens;
  }

  /// The recap left, or the debtor answered: whoever looks at it sees it.
  @TransactionalEventListener(fallbackExecution = true)
  void on(RecapChanged news) {
    screens.changed(news.agent());
  }

  @EventListener
  void on(CommitmentKept kept) {
    parked.park(kept.account(), "kept");
  }

  @EventListener
  void on(CommitmentBroken broken) {
    parked.park(broken.account(), "broken");
  }

  @EventListener
  void on(HoldChanged changed) {
    if (changed.account() != null && changed.active()) {
      parked.park(changed.account(), "hold");
    }
  }
}
