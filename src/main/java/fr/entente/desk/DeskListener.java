package fr.entente.desk;

import fr.entente.accounts.AccountsChanged;
import fr.entente.accounts.ContactsChanged;
import fr.entente.accounts.FactsChanged;
import fr.entente.commitments.CommitmentBroken;
import fr.entente.commitments.CommitmentCancelled;
import fr.entente.commitments.CommitmentKept;
import fr.entente.commitments.CommitmentMade;
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
  private final OpenDesks desks;

  DeskListener(ParkedRepository parked, DeskNews screens, OpenDesks desks) {
    this.parked = parked;
    this.screens = screens;
    this.desks = desks;
  }

  /// The recap left, or the debtor answered: whoever looks at it sees it.
  @TransactionalEventListener(fallbackExecution = true)
  void on(RecapChanged news) {
    screens.changed(news.agent(), Slice.JUST_MONEY);
  }

  @TransactionalEventListener(fallbackExecution = true)
  void on(AccountsChanged news) {
    desks.changed(news.accounts(), Slice.ACCOUNT);
  }

  @TransactionalEventListener(fallbackExecution = true)
  void on(ContactsChanged news) {
    desks.changed(news.accounts(), Slice.ACCOUNT);
  }

  /// Somebody may be about to call: what is new stands on the screen at once.
  @TransactionalEventListener(fallbackExecution = true)
  void on(FactsChanged news) {
    desks.showing(news.accounts()).forEach(agent -> screens.changed(agent, Slice.JUST_WHO));
  }

  @TransactionalEventListener(fallbackExecution = true)
  void on(CommitmentMade news) {
    desks.changed(List.of(news.account()), Slice.ACCOUNT);
  }

  @TransactionalEventListener(fallbackExecution = true)
  void on(CommitmentCancelled news) {
    desks.changed(List.of(news.account()), Slice.ACCOUNT);
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
    desks.changed(List.of(account), Slice.ACCOUNT);
    Gathered.tell(this, List.of(new ParkedRepository.News(account, kind)), parked::park);
  }
}
