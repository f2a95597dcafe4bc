package fr.entente.desk.line;

import fr.entente.calls.CallWrappedUp;
import fr.entente.compliance.Compliance;
import fr.entente.desk.Subject;
import fr.entente.desk.picture.KnownOutcome;
import fr.entente.detection.FindingRaised;
import fr.entente.detection.LateFindings;
import fr.entente.detection.Response;
import fr.entente.kernel.RunAs;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// A crisis that was understood after the call takes effect as one that was heard during it: nobody
/// collects until a person has looked at it. In the transaction that keeps what was heard.
@Component
class LateCrisis {
  private final CrisisHold crisis;
  private final LateFindings late;
  private final Compliance compliance;

  LateCrisis(CrisisHold crisis, LateFindings late, Compliance compliance) {
    this.crisis = crisis;
    this.late = late;
    this.compliance = compliance;
  }

  @EventListener
  void on(FindingRaised raised) {
    if (raised.late() && raised.response() == Response.ALARM && raised.agent() != null) {
      hold(new Subject(raised.agent(), raised.account(), raised.debtor(), raised.call()));
    }
  }

  /// It came during the wrap-up, and nobody has answered it.
  @EventListener
  void on(CallWrappedUp closed) {
    boolean held = KnownOutcome.CRISIS.is(closed.disposition());
    if (!held && RunAs.system(() -> late.crisisOn(closed.call()))) {
      hold(new Subject(closed.agent(), closed.account(), closed.debtor(), closed.call()));
    }
  }

  private void hold(Subject subject) {
    RunAs.system(() -> crisis.place(subject, compliance.holds(subject.account())));
  }
}
