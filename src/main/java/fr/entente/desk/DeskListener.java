package fr.entente.desk;

import fr.entente.commitments.CommitmentBroken;
import fr.entente.commitments.CommitmentKept;
import fr.entente.compliance.HoldChanged;
import fr.entente.kernel.AccountId;
import fr.entente.kernel.Gathered;
import fr.entente.outreach.RecapChanged;
import java.util.List;
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
    park(kept.account(), "kept");
  }

  @EventListener
  void on(CommitmentBroken broken) {
    park(broken.account(), "broken");
  }

  @EventListener
  void on(HoldChanged changed) {
    if (changed.account() != null && changed.active()) {
      park(changed.account(), "hold");
    }
  }

  private void park(AccountId account, String kind) {
    Gathered.tell(this, List.of(new ParkedRepository.News(account, kind)), parked::park);
  }
}
