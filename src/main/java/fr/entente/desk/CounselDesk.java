package fr.entente.desk;

import fr.entente.accounts.AccountFile;
import fr.entente.commitments.Approval;
import fr.entente.commitments.ApprovalResult;
import fr.entente.commitments.Approvals;
import fr.entente.commitments.plan.PlanAdvisor;
import fr.entente.interest.InterestFile;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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

  /// Nothing when no promise is being written.
  @Nullable Counsel of(DeskState state, AccountFile file, InterestFile interest) {
    var terms = state.draft().terms();
    boolean writing = state.draft().form() == Form.PROMISE || state.draft().form() == Form.PLAN;
    if (!writing || terms == null) {
      return null;
    }
    var advice = advisor.advise(MoneyDesk.terms(state, file, terms), interest);
    var suggestion = advice.suggestion();
    var grading = terms.grading() == null ? suggestion.criteria() : terms.grading();
    return new Counsel(
        advice,
        grading,
        grading.grade(suggestion.keptBefore(), suggestion.brokenBefore()),
        !grading.equals(suggestion.criteria()),
        approvals
            .latest(state.agent().id(), file.account().id())
            .filter(asked -> !asked.used() && asked.about(terms.lines()))
            .orElse(null));
  }

  /// Asks; the answer comes to the form by itself.
  Draft ask(DeskState state, AccountFile file, Terms terms) {
    return switch (approvals.ask(MoneyDesk.terms(state, file, terms))) {
      case ApprovalResult.Done(Approval asked) ->
          state.draft().notice(Notice.done("desk.approval.asked"));
      case ApprovalResult.Refused(var reason) ->
          state.draft().notice(Notice.warning("desk.refused." + reason, Map.of()));
    };
  }
}
