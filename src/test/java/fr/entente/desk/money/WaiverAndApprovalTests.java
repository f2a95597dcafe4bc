package fr.entente.desk.money;

import static fr.entente.desk.Cases.BLANK;
import static fr.entente.desk.Cases.FRIDAY;
import static fr.entente.desk.Cases.MADE;
import static fr.entente.desk.Cases.ON_CALL;
import static fr.entente.desk.Cases.OWED;
import static fr.entente.desk.Cases.part;
import static fr.entente.desk.Cases.said;
import static fr.entente.desk.Cases.terms;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import fr.entente.commitments.ApprovalResult;
import fr.entente.commitments.Approvals;
import fr.entente.commitments.Waiver;
import fr.entente.commitments.WaiverResult;
import fr.entente.commitments.Waivers;
import fr.entente.desk.picture.Terms;
import fr.entente.kernel.Money;
import org.junit.jupiter.api.Test;

/// Interest forgone, and a lead's word on terms beyond the agent's limits.
class WaiverAndApprovalTests {
  private final Waivers waivers = mock();
  private final Approvals approvals = mock();
  private final WaiverDesk waiver = new WaiverDesk(waivers);
  private final CounselDesk counsel = new CounselDesk(approvals);
  private final Terms shown = terms(part(1, "120.00"));

  @Test
  void nothingIsForgoneWithoutAnOpenAgreement() {
    assertThat(said(waiver.offer(null, BLANK))).isEqualTo("desk.refused.not_open");
    verifyNoInteractions(waivers);
  }

  @Test
  void whatIsForgoneIsNamed() {
    var offered =
        new Waiver(MADE, FRIDAY, Money.euros("12.00"), Money.euros("40.00"), Waiver.State.OFFERED);
    when(waivers.offer(MADE)).thenReturn(new WaiverResult.Offered(offered));
    var after = waiver.offer(MADE, BLANK);
    assertThat(said(after)).isEqualTo("desk.done.waived");
    assertThat(after.notice().detail()).containsEntry("amount", "52.00");
  }

  @Test
  void aRefusedWaiverNamesTheLimit() {
    when(waivers.offer(MADE))
        .thenReturn(new WaiverResult.Refused("over_limit", Money.euros("150.00")));
    var after = waiver.offer(MADE, BLANK);
    assertThat(said(after)).isEqualTo("desk.refused.over_limit");
    assertThat(after.notice().detail()).containsEntry("amount", "150.00");
  }

  @Test
  void aQuestionThatNeedsNoLeadIsNotAsked() {
    when(approvals.ask(any())).thenReturn(new ApprovalResult.Refused("within_limits"));
    assertThat(said(counsel.ask(ON_CALL, OWED, shown, BLANK)))
        .isEqualTo("desk.refused.within_limits");
  }
}
