package fr.entente.desk.money;

import static fr.entente.desk.Cases.ACCOUNT;
import static fr.entente.desk.Cases.BLANK;
import static fr.entente.desk.Cases.CLAIRE;
import static fr.entente.desk.Cases.FRIDAY;
import static fr.entente.desk.Cases.MADE;
import static fr.entente.desk.Cases.ON_CALL;
import static fr.entente.desk.Cases.OWED;
import static fr.entente.desk.Cases.made;
import static fr.entente.desk.Cases.part;
import static fr.entente.desk.Cases.said;
import static fr.entente.desk.Cases.terms;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.assertArg;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import fr.entente.TestClock;
import fr.entente.commitments.CommitmentResult;
import fr.entente.commitments.Commitments;
import fr.entente.commitments.PaymentDays;
import fr.entente.desk.Payable;
import fr.entente.desk.picture.DeskCommand;
import fr.entente.desk.picture.KnownOutcome;
import fr.entente.kernel.InvoiceId;
import fr.entente.kernel.Money;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What is written down as a promise or a plan, at the door of the commitments.
class MoneyDeskTests {
  private final Commitments commitments = mock();
  private final PaymentDays dates = mock();
  private final MoneyDesk money = new MoneyDesk(commitments, dates, new TestClock());

  @BeforeEach
  void fridayIsProposed() {
    when(dates.proposedDate(eq(ACCOUNT), any())).thenReturn(FRIDAY);
    when(dates.onBusinessDays(eq(ACCOUNT), any())).thenAnswer(call -> call.getArgument(1));
  }

  @Test
  void aPromiseBeginsWithEverythingThatCanBeAskedForOnTheProposedDay() {
    var terms = money.promise(OWED);
    assertThat(terms.lines()).containsExactly(part(1, "120.00"));
    assertThat(terms.payer()).isEqualTo("Compta");
  }

  @Test
  void aPromiseCoversAllThatIsDueUntilTheInvoicesAreChosen() {
    var owed =
        new Payable(
            ACCOUNT,
            Money.euros("90.00"),
            "Compta",
            List.of(
                new Payable.Claim(new InvoiceId(4), Money.euros("60.00"), true),
                new Payable.Claim(new InvoiceId(5), Money.euros("30.00"), true),
                new Payable.Claim(new InvoiceId(6), Money.euros("10.00"), false)));
    var usual = money.promise(owed);
    assertThat(usual.covers()).containsExactly(new InvoiceId(4), new InvoiceId(5));
    assertThat(usual.lines()).containsExactly(part(1, "90.00"));
    var chosen = money.cover(usual, List.of(new InvoiceId(6), new InvoiceId(5)), false, owed);
    assertThat(chosen.covers()).containsExactly(new InvoiceId(5), new InvoiceId(6));
    assertThat(chosen.lines()).containsExactly(part(1, "40.00"));
    assertThat(owed.agreed(ON_CALL, chosen).invoices())
        .containsExactly(new InvoiceId(5), new InvoiceId(6));
    assertThat(money.cover(chosen, List.of(), false, owed).covers()).isEqualTo(usual.covers());
  }

  @Test
  void aPlanIsMadeAnewOfTheInvoicesThatItCovers() {
    when(dates.region(ACCOUNT)).thenReturn("FR");
    var owed =
        new Payable(
            ACCOUNT,
            Money.euros("90.00"),
            "Compta",
            List.of(
                new Payable.Claim(new InvoiceId(4), Money.euros("60.00"), true),
                new Payable.Claim(new InvoiceId(5), Money.euros("30.00"), true)));
    var plan = money.cover(money.plan(owed), List.of(new InvoiceId(4)), true, owed);
    assertThat(plan.lines()).hasSize(3);
    assertThat(plan.total()).isEqualTo(Money.euros("60.00"));
  }

  @Test
  void whereNothingIsDueYetAPromiseCoversWhatIsToCome() {
    var owed =
        new Payable(
            ACCOUNT,
            Money.euros("10.00"),
            "Compta",
            List.of(new Payable.Claim(new InvoiceId(6), Money.euros("10.00"), false)));
    assertThat(money.promise(owed).covers()).containsExactly(new InvoiceId(6));
  }

  @Test
  void aPlanBeginsWithThreeMonthlyPartsOfWhatIsOwed() {
    when(dates.region(ACCOUNT)).thenReturn("FR");
    var plan = money.plan(OWED);
    assertThat(plan.lines()).hasSize(3);
    assertThat(plan.total()).isEqualTo(Money.euros("120.00"));
  }

  @Test
  void aScheduleChangedByHandIsMovedToBusinessDaysAndNotComputedAgain() {
    var byHand = terms(part(1, "50.00"), part(2, "70.00")).with(List.of(part(1, "120.00")), true);
    assertThat(money.schedule(byHand, OWED).lines()).containsExactly(part(1, "120.00"));
  }

  @Test
  void theOtherPartsOfAPlanMakeUpForALineChangedByHand() {
    var plan = terms(part(1, "60.00"), part(2, "60.00"));
    var changed = money.line(plan, 0, FRIDAY, Money.euros("20.00"), true, ACCOUNT);
    assertThat(changed.lines()).containsExactly(part(1, "20.00"), part(2, "100.00"));
    assertThat(changed.custom()).isTrue();
  }

  @Test
  void aPromiseMayBeForLessThanIsOwed() {
    var less =
        money.line(terms(part(1, "120.00")), 0, FRIDAY, Money.euros("20.00"), false, ACCOUNT);
    assertThat(less.total()).isEqualTo(Money.euros("20.00"));
  }

  @Test
  void aRecordedPromiseClosesTheFormProposesTheOutcomeAndCanBeTakenBack() {
    when(commitments.record(any()))
        .thenReturn(new CommitmentResult.Recorded(made(part(1, "120.00"))));
    var written = BLANK.form(DeskCommand.PROMISE, terms(part(1, "120.00")));
    var after = money.record(ON_CALL, OWED, terms(part(1, "120.00")), written);
    assertThat(after.form()).isNull();
    assertThat(after.outcome()).isEqualTo("promise");
    assertThat(said(after)).isEqualTo("desk.done.promise");
    assertThat(after.notice().undo()).isEqualTo(MADE);
  }

  @Test
  void whatIsRecordedIsExactlyWhatTheFormShowsOnThisCallByThisAgent() {
    when(commitments.record(any()))
        .thenReturn(new CommitmentResult.Recorded(made(part(1, "120.00"))));
    var shown = terms(part(1, "60.00"), part(2, "60.00"));
    money.record(ON_CALL, OWED, shown, BLANK);
    verify(commitments)
        .record(
            assertArg(terms -> {
              assertThat(terms.account()).isEqualTo(ACCOUNT);
              assertThat(terms.agent()).isEqualTo(CLAIRE);
              assertThat(terms.instalments()).isEqualTo(shown.lines());
              assertThat(terms.invoices()).isEqualTo(OWED.usual());
            }));
  }

  @Test
  void aRefusalStaysOnTheFormWithItsReason() {
    when(commitments.record(any()))
        .thenReturn(new CommitmentResult.Refused("amount", "over_balance", Map.of()));
    var shown = terms(part(1, "500.00"));
    var after = money.record(ON_CALL, OWED, shown, BLANK);
    assertThat(after.form()).isEqualTo(DeskCommand.PROMISE);
    assertThat(after.terms()).isEqualTo(shown);
    assertThat(after.outcome()).isNull();
    assertThat(said(after)).isEqualTo("desk.refused.over_balance");
  }

  @Test
  void aRefusalThatALeadMayLiftSaysSo() {
    when(commitments.record(any()))
        .thenReturn(new CommitmentResult.Refused("date", "date_too_far", Map.of()));
    var after = money.record(ON_CALL, OWED, terms(part(1, "60.00"), part(2, "60.00")), BLANK);
    assertThat(after.form()).isEqualTo(DeskCommand.PLAN);
    assertThat(said(after)).isEqualTo("desk.beyond.date_too_far");
  }

  @Test
  void nothingIsMovedWithoutAnOpenPlan() {
    assertThat(said(money.move(null, 1, FRIDAY, CLAIRE, BLANK))).isEqualTo("desk.refused.not_open");
    verifyNoInteractions(commitments);
  }

  @Test
  void aMovedPartIsNamedByItsNewDay() {
    when(commitments.moveInstalment(MADE, 1, FRIDAY, CLAIRE))
        .thenReturn(new CommitmentResult.Recorded(made(part(1, "60.00"), part(2, "60.00"))));
    var after = money.move(MADE, 1, FRIDAY, CLAIRE, BLANK.form(DeskCommand.MOVE, null));
    assertThat(after.form()).isNull();
    assertThat(after.notice().detail()).containsEntry("date", FRIDAY.toString());
  }

  @Test
  void takingBackTwiceCancelsOnce() {
    money.undo(MADE, CLAIRE, BLANK.outcome(KnownOutcome.PROMISE));
    var again = money.undo(null, CLAIRE, BLANK);
    verify(commitments).cancel(MADE, "undone", CLAIRE);
    assertThat(again.outcome()).isNull();
  }
}
