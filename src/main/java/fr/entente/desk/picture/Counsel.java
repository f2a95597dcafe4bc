package fr.entente.desk.picture;

import fr.entente.commitments.Approval;
import fr.entente.commitments.grade.Grade;
import fr.entente.commitments.grade.Grading;
import fr.entente.commitments.plan.PlanAdvice;
import org.jspecify.annotations.Nullable;

/// What is good to know about the terms being written, how firm they are, and where a question to a
/// lead about exactly these terms stands.
public record Counsel(
    PlanAdvice advice,
    Grading grading,
    Grade grade,
    boolean ownGrading,
    @Nullable Approval approval) {
  /// There is something to ask, and it is not asked or answered yes yet.
  public boolean mayAsk() {
    return advice.needsApproval()
        && (approval == null || approval.state() == Approval.State.REFUSED);
  }
}
