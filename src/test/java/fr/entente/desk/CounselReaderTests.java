package fr.entente.desk;

import static fr.entente.desk.Cases.ACCOUNT;
import static fr.entente.desk.Cases.CLAIRE;
import static fr.entente.desk.Cases.ON_CALL;
import static fr.entente.desk.Cases.OWED;
import static fr.entente.desk.Cases.part;
import static fr.entente.desk.Cases.terms;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import fr.entente.commitments.Approval;
import fr.entente.commitments.Approvals;
import fr.entente.commitments.grade.Grade;
import fr.entente.commitments.grade.GradeSuggestion;
import fr.entente.commitments.grade.Grading;
import fr.entente.commitments.plan.PlanAdvice;
import fr.entente.commitments.plan.PlanAdvisor;
import fr.entente.desk.picture.Terms;
import fr.entente.interest.InterestFile;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What is good to know about terms before they are agreed.
class CounselReaderTests {
  private final PlanAdvisor advisor = mock();
  private final Approvals approvals = mock();
  private final InterestFile interest = mock();
  private final PlanAdvice advice = mock();
  private final CounselReader counsel = new CounselReader(advisor, approvals);
  private final Terms shown = terms(part(1, "120.00"));

  @BeforeEach
  void twoPromisesWereBrokenBefore() {
    when(advisor.advise(any(), any())).thenReturn(advice);
    when(advice.suggestion())
        .thenReturn(new GradeSuggestion(Grading.ALL, Grade.FIRM, List.of(), 0, 2));
    when(approvals.latest(CLAIRE, ACCOUNT)).thenReturn(Optional.empty());
  }

  @Test
  void firmWordsOfAnUnreliableDebtorAreNotFirm() {
    var seen = counsel.of(ON_CALL, OWED, shown, interest);
    assertThat(seen.grading()).isEqualTo(Grading.ALL);
    assertThat(seen.grade()).isEqualTo(Grade.CONDITIONAL);
    assertThat(seen.ownGrading()).isFalse();
  }

  private @Nullable Approval seen(boolean used, boolean same) {
    var asked = mock(Approval.class);
    when(asked.used()).thenReturn(used);
    when(asked.about(shown.lines())).thenReturn(same);
    when(approvals.latest(CLAIRE, ACCOUNT)).thenReturn(Optional.of(asked));
    return counsel.of(ON_CALL, OWED, shown, interest).approval();
  }

  @Test
  void anAnswerIsGoodForExactlyTheseTermsAndOnce() {
    assertThat(seen(false, true)).isNotNull();
    assertThat(seen(true, true)).isNull();
    assertThat(seen(false, false)).isNull();
  }
}
