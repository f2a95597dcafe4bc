package fr.entente.desk;

import fr.entente.commitments.Approvals;
import fr.entente.commitments.plan.PlanAdvisor;
import fr.entente.desk.picture.Counsel;
import fr.entente.desk.picture.Terms;
import fr.entente.interest.InterestFile;
import org.springframework.stereotype.Component;

/// Looks at the terms on the form.
@Component
class CounselReader {
  private final PlanAdvisor advisor;
  private final Approvals approvals;

  CounselReader(PlanAdvisor advisor, Approvals approvals) {
    this.advisor = advisor;
    this.approvals = approvals;
  }

  Counsel of(Subject subject, Payable payable, Terms terms, InterestFile interest) {
    var advice = advisor.advise(payable.agreed(subject, terms), interest);
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
}
