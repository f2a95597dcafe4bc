package fr.entente.desk.care;

import static fr.entente.desk.Cases.ACCOUNT;
import static fr.entente.desk.Cases.BLANK;
import static fr.entente.desk.Cases.CLAIRE;
import static fr.entente.desk.Cases.ON_CALL;
import static fr.entente.desk.Cases.contact;
import static fr.entente.desk.Cases.said;
import static fr.entente.desk.Cases.some;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.assertArg;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.ArgumentMatchers.isNull;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import fr.entente.TestClock;
import fr.entente.accounts.Account;
import fr.entente.accounts.ContactBook;
import fr.entente.accounts.DisputeResult;
import fr.entente.accounts.DisputeType;
import fr.entente.accounts.Disputes;
import fr.entente.accounts.Portfolio;
import fr.entente.compliance.Compliance;
import fr.entente.compliance.HoldType;
import fr.entente.desk.DeskCommands;
import fr.entente.desk.Subject;
import fr.entente.desk.picture.DeskCommand;
import fr.entente.desk.picture.Draft;
import fr.entente.kernel.Money;
import fr.entente.worklist.Worklist;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is noted besides money, and which outcome that proposes.
class AgentCareTests {
  private final Worklist worklist = mock();
  private final Portfolio portfolio = mock();
  private final ContactBook contacts = mock();
  private final Disputes disputes = mock();
  private final Compliance compliance = mock();
  private final TestClock clock = new TestClock();
  private final AgentCare care =
      new AgentCare(
          some(DeskCommands.class), worklist, portfolio, contacts, disputes, compliance, clock);

  @Test
  void aCallbackInThePastIsRefusedAndNothingIsScheduled() {
    var after = care.callBack(ON_CALL, BLANK, clock.instant(), true, "");
    assertThat(said(after)).isEqualTo("desk.refused.callback_past");
    verifyNoInteractions(worklist);
  }

  @Test
  void aCallbackForAnyoneNamesNobody() {
    var later = clock.instant().plusSeconds(3600);
    var after = care.callBack(ON_CALL, BLANK, later, false, "après 16 h");
    verify(worklist)
        .schedule(
            assertArg(wish -> {
              assertThat(wish.account()).isEqualTo(ACCOUNT);
              assertThat(wish.at()).isEqualTo(later);
              assertThat(wish.toString()).contains("après 16 h", "null");
            }));
    assertThat(after.outcome()).isEqualTo("callback");
  }

  @Test
  void aWrongNumberNeedsANumber() {
    assertThat(said(care.wrongNumber(ON_CALL, null, BLANK, "moved")))
        .isEqualTo("desk.refused.no_number");
    verifyNoInteractions(contacts);
  }

  @Test
  void aWrongNumberIsNotRungAgainAndBecomesTheOutcome() {
    var callee = contact(11, "+33199001234");
    var after =
        care.wrongNumber(ON_CALL, callee, BLANK.form(DeskCommand.WRONG_NUMBER, null), "moved");
    verify(contacts).wrongNumber(ON_CALL.debtor(), callee.phone(), "moved", CLAIRE);
    assertThat(after.form()).isNull();
    assertThat(after.outcome()).isEqualTo("wrong_number");
  }

  @Test
  void beforeTheDialItIsNoOutcomeOfTheCallToCome() {
    var preview = new Subject(CLAIRE, ACCOUNT, ON_CALL.debtor(), null);
    var after = care.wrongNumber(preview, contact(11, "+33199001234"), BLANK, "moved");
    assertThat(after.outcome()).isNull();
    assertThat(said(after)).isEqualTo("desk.done.wrong_number");
  }

  private static Contested contested() {
    return new Contested(DisputeType.PRICE, List.of(), "too dear", null, LocalDate.of(2026, 12, 1));
  }

  private Draft disputed(String rest) {
    var left = mock(Account.class);
    when(left.overdue()).thenReturn(Money.euros(rest));
    when(disputes.open(any())).thenReturn(new DisputeResult.Done(1));
    when(portfolio.account(ACCOUNT)).thenReturn(Optional.of(left));
    return care.dispute(ON_CALL, BLANK, contested());
  }

  @Test
  void whatIsNotContestedIsSpokenOfInTheSameCall() {
    var after = disputed("830.00");
    assertThat(said(after)).isEqualTo("desk.done.dispute");
    assertThat(after.outcome()).isEqualTo("dispute");
    assertThat(said(disputed("0.00"))).isEqualTo("desk.done.dispute.whole");
  }

  @Test
  void aDisputeThatCannotBeSaysWhyAndKeepsTheForm() {
    when(disputes.open(any())).thenReturn(new DisputeResult.Refused("too_much"));
    var before = BLANK.form(DeskCommand.DISPUTE, null);
    var after = care.dispute(ON_CALL, before, contested());
    assertThat(said(after)).isEqualTo("desk.refused.dispute.too_much");
    assertThat(after.form()).isEqualTo(DeskCommand.DISPUTE);
    assertThat(after.outcome()).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "INSOLVENCY,             insolvency",
    "VULNERABILITY,          vulnerability",
    "OVERINDEBTEDNESS_FILED, vulnerability",
    "CRISIS,                 crisis",
    "DISPUTE,                dispute"
  })
  void aHoldProposesItsOutcome(HoldType type, String outcome) {
    var after = care.hold(ON_CALL, BLANK.outcome("promise"), type, "said so", null);
    assertThat(after.outcome()).isEqualTo(outcome);
    verify(compliance)
        .placeHold(
            eq(ON_CALL.debtor()), eq(ACCOUNT), eq(type), eq("said so"), isNull(), eq(CLAIRE));
  }

  @Test
  void aHoldThatSaysNothingOfTheCallLeavesItsOutcome() {
    var after = care.hold(ON_CALL, BLANK.outcome("promise"), HoldType.DECEASED, "", null);
    assertThat(after.outcome()).isEqualTo("promise");
  }
}
