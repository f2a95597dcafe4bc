package fr.entente.desk.money;

import fr.entente.commitments.Approval;
import fr.entente.commitments.ApprovalResult;
import fr.entente.commitments.Approvals;
import fr.entente.desk.Payable;
import fr.entente.desk.Subject;
import fr.entente.desk.picture.Draft;
import fr.entente.desk.picture.Notice;
import fr.entente.desk.picture.Terms;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Asks a lead about the terms on the form.
@Component
class CounselDesk {
  private final Approvals approvals;

  CounselDesk(Approvals approvals) {
    this.approvals = approvals;
  }

  /// Asks; the answer comes to the form by itself.
  Draft ask(Subject subject, Payable payable, Terms terms, Draft draft) {
    return switch (approvals.ask(payable.agreed(subject, terms))) {
      case ApprovalResult.Done(Approval asked) -> draft.notice(Notice.done("desk.approval.asked"));
      case ApprovalResult.Refused(var reason) ->
          draft.notice(Notice.warning("desk.refused." + reason, Map.of()));
    };
  }
}
