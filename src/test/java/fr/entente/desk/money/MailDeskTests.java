package fr.entente.desk.money;

import static fr.entente.desk.Cases.BLANK;
import static fr.entente.desk.Cases.CLAIRE;
import static fr.entente.desk.Cases.MADE;
import static fr.entente.desk.Cases.said;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import fr.entente.compliance.Refusal;
import fr.entente.desk.picture.DeskCommand;
import fr.entente.desk.picture.Draft;
import fr.entente.desk.picture.Notice;
import fr.entente.kernel.Money;
import fr.entente.outreach.Outreach;
import fr.entente.outreach.SendResult;
import fr.entente.outreach.Thanks;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The written recap and thanks, at the door of outreach.
class MailDeskTests {
  private final Outreach outreach = mock();
  private final Thanks thanks = mock();
  private final MailDesk mail = new MailDesk(outreach, thanks);
  private final Draft open = BLANK.form(DeskCommand.RECAP, null);

  private Draft sent(SendResult result) {
    when(outreach.sendRecap(MADE, "a@b.example", false, CLAIRE)).thenReturn(result);
    return mail.send(MADE, CLAIRE, open, "a@b.example");
  }

  @Test
  void aRecapThatIsOnItsWayClosesTheForm() {
    var after = sent(new SendResult.Queued(1));
    assertThat(after.form()).isNull();
    assertThat(said(after)).isEqualTo("desk.done.recap");
  }

  @Test
  void aDoubleKeySendsNothingTwiceAndSaysSo() {
    assertThat(said(sent(new SendResult.AlreadySent(Instant.EPOCH))))
        .isEqualTo("desk.refused.recap_sent");
  }

  @Test
  void anAddressThatCannotBeUsedKeepsTheFormOpen() {
    var after = sent(new SendResult.Refused("bad_address", List.of()));
    assertThat(after.form()).isEqualTo(DeskCommand.RECAP);
    assertThat(said(after)).isEqualTo("desk.refused.recap_bad_address");
  }

  @Test
  void aRuleThatForbidsWritingIsAStop() {
    var after = sent(new SendResult.Refused("policy", List.of(mock(Refusal.class))));
    assertThat(after.notice().level()).isEqualTo(Notice.Level.STOP);
    assertThat(after.notice().refusals()).hasSize(1);
  }

  @Test
  void whoHasNobodyToThankThanksNobody() {
    when(thanks.proposedTo(CLAIRE)).thenReturn(List.of());
    assertThat(mail.thank(CLAIRE, BLANK)).isEqualTo(BLANK);
    verify(thanks, never()).thank(any(), any());
  }

  @Test
  void theNextKeptPromiseIsThankedFor() {
    when(thanks.proposedTo(CLAIRE))
        .thenReturn(List.of(new Thanks.Proposal(MADE, "Durand", Money.euros("120.00"))));
    when(thanks.thank(MADE, CLAIRE)).thenReturn(new SendResult.Queued(1));
    assertThat(said(mail.thank(CLAIRE, BLANK))).isEqualTo("desk.done.thanked");
  }
}
