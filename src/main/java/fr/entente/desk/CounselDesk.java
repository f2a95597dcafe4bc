package fr.entente.desk;

import fr.entente.commitments.Approval;
import fr.entente.commitments.ApprovalResult;
import fr.entente.commitments.Approvals;
import fr.entente.commitments.plan.PlanAdvisor;
import fr.entente.interest.InterestFile;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Looks at the terms on the form, and asks a lead about them.
@Component
class CounselDesk {
  private final PlanAdvisor advisor;
  private final Approvals approvals;

  CounselDesk(PlanAdvisor advisor, Approvals approvals) {
    this.advisor = advisor;
    this.approvals = approvals;
  }

  Counsel of(Subject subject, Payable payable, Terms terms, InterestFile interest) {
    var advice = advisor.advise(MoneyDesk.terms(subject, payable, terms), interest);
    var suggestion = advice.suggestion();
    var grading = terms.grading() == null ? suggestion.criteria() : terms.grading();
    return new Counsel(
        advice,
        grading,
        grading.grade(suggestion.keptBefore(), suggestion.brokenBefore()),
        !grading.equals(suggestion.criteria()),
        approvals
            .latest(subject.agent(), subject.account())
            .filter(asked -> !asked.used() && asked.about(terms.lines()))
            .orElse(null));
  }

  /// Asks; the answer comes to the form by itself.
  Draft ask(Subject subject, Payable payable, Terms terms, Draft draft) {
    return switch (approvals.ask(MoneyDesk.terms(subject, payable, terms))) {
      case ApprovalResult.Done(Approval asked) -> draft.notice(Notice.done("desk.approval.asked"));
      case ApprovalResult.Refused(var reason) ->
          draft.notice(Notice.warning("desk.refused." + reason, Map.of()));
    };
  }
}
