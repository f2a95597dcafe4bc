package fr.entente.commitments.plan;

import fr.entente.commitments.CommitmentResult;
import fr.entente.commitments.PlanLimits;
import fr.entente.commitments.grade.GradeSuggestion;
import fr.entente.commitments.grade.SimilarPlans;
import fr.entente.kernel.Money;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is good to know before terms are agreed: the own limits and which one is exceeded, whether
/// nobody here could grant that, the end, whether the first payment comes late, what waiting costs
/// a business (absent when a rate is missing), what else the debtor has promised, how similar plans
/// went, how firm the words are, on which day of the month the debtor usually pays.
public record PlanAdvice(
    PlanLimits limits,
    CommitmentResult.@Nullable Refused refusal,
    boolean beyondAll,
    @Nullable LocalDate endsOn,
    boolean firstIsLate,
    boolean business,
    @Nullable Money waiting,
    List<OpenPlan> others,
    SimilarPlans similar,
    GradeSuggestion suggestion,
    @Nullable PayingHabit habit) {
  public boolean needsApproval() {
    return refusal != null && refusal.approvable() && !beyondAll;
  }
}
