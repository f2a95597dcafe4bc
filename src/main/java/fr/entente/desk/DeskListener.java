package fr.entente.desk;

import fr.entente.commitments.CommitmentBroken;
import fr.entente.commitments.CommitmentKept;
import fr.entente.compliance.HoldChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Parks what happened to accounts an agent worked: it is counted on the desk and never pops up.
@Component
class DeskListener {
  private final ParkedRepository parked;

  DeskListener(ParkedRepository parked) {
    this.parked = parked;
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
