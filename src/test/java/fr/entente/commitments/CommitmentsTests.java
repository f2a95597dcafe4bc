package fr.entente.commitments;

import static fr.entente.accounts.AccountBuilder.anAccount;
import static fr.entente.commitments.CommitmentStatus.*;
import static org.assertj.core.api.Assertions.assertThat;

import fr.entente.EntenteTest;
import fr.entente.TestClock;
import fr.entente.compliance.Compliance;
import fr.entente.compliance.HoldType;
import fr.entente.kernel.AccountId;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.DebtorId;
import fr.entente.kernel.InvoiceId;
import fr.entente.kernel.Money;
import fr.entente.kernel.RunAs;
import fr.entente.payments.Payments;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.concurrent.DelegatingSecurityContextCallable;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/// Today is Tuesday 17 November 2026; grace is two days.
@EntenteTest
@RecordApplicationEvents
@WithMockUser(roles = {"AGENT", "LEAD"})
class CommitmentsTests {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 17);
  private static final AgentId AGENT = new AgentId(7);

  @Autowired JdbcClient jdbc;
  @Autowired TestClock clock;
  @Autowired Commitments commitments;
  @Autowired PaymentDays dates;
  @Autowired Compliance compliance;
  @Autowired Payments payments;
  @Autowired ApplicationEvents events;
  private AccountId account;

  @BeforeEach
  void aCompanyOwesOneThousand() {
    account =
        anAccount(jdbc)
            .owing("FA-2026-001", "600.00", TODAY.minusDays(60))
            .owing("FA-2026-002", "400.00", TODAY.minusDays(20))
            .save(TODAY);
  }

  private static Instalment part(int number, String due, String amount) {
    LocalDate date = LocalDate.parse(due);
    return new Instalment(number, date, date, Money.euros(amount));
  }

  private CommitmentTerms terms(Instalment... parts) {
    return new CommitmentTerms(
        account,
        null,
        AGENT,
        List.of(parts),
        PaymentMeans.TRANSFER,
        List.of(),
        "je fais le virement lundi",
        "Mme Martin");
  }

  private Commitment promise(String due, String amount) {
    return made(commitments.record(terms(part(1, due, amount))));
  }

  private Commitment plan() {
    return made(
        commitments.record(
            terms(
                part(1, "2026-12-01", "400.00"),
                part(2, "2027-01-04", "300.00"),
                part(3, "2027-02-01", "300.00"))));
  }

  private static Commitment made(CommitmentResult result) {
    assertThat(result).isInstanceOf(CommitmentResult.Recorded.class);
    return ((CommitmentResult.Recorded) result).commitment();
  }

  private static String refused(CommitmentResult result) {
    assertThat(result).isInstanceOf(CommitmentResult.Refused.class);
    return ((CommitmentResult.Refused) result).reason();
  }

  private void pay(String amount, String on, String reference, String key) {
    RunAs.system(() ->
        payments.receive(
            account, Money.euros(amount), LocalDate.parse(on), reference, "virement", key));
  }

  private void reverse(String key, String on) {
    RunAs.system(() -> payments.reverse(key, LocalDate.parse(on)));
  }

  private void today(String date) {
    clock.at(LocalDate.parse(date), LocalTime.of(9, 0));
  }

  private int review() {
    return commitments.review(LocalDate.now(clock));
  }

  private Commitment latest() {
    return commitments.history(account).getFirst();
  }

  private <T> List<T> told(Class<T> type) {
    return events.stream(type).toList();
  }

  @Test
  void aPromiseIsRecordedCompletely() {
    var made = promise("2026-11-23", "800.00");
    assertThat(made.total()).isEqualTo(Money.euros("800.00"));
    assertThat(made.means()).isEqualTo(PaymentMeans.TRANSFER);
    assertThat(made.words()).isEqualTo("je fais le virement lundi");
    assertThat(made.payerName()).isEqualTo("Mme Martin");
    assertThat(made.agreedOn()).isEqualTo(TODAY);
    assertThat(made.nextDueOn()).isEqualTo(LocalDate.of(2026, 11, 23));
    assertThat(made.nextDeadline()).isEqualTo(LocalDate.of(2026, 11, 25));
    assertThat(commitments.open(account)).contains(made);
    assertThat(told(CommitmentMade.class))
        .containsExactly(new CommitmentMade(made.id(), account, LocalDate.of(2026, 11, 25), false));
    assertThat(jdbc.sql("SELECT COUNT(*) FROM commitment_invoice").query(Integer.class).single())
        .isEqualTo(2);
  }

  @Test
  void aBrokenPromiseIsToldOnceOnTheDayAfterItsGrace() {
    var made = promise("2026-11-23", "800.00");
    today("2026-11-25");
    assertThat(review()).isZero();
    today("2026-11-26");
    assertThat(review()).isEqualTo(1);
    assertThat(review()).isZero();
    assertThat(told(CommitmentBroken.class))
        .containsExactly(new CommitmentBroken(made.id(), account, false, 1));
    assertThat(commitments.open(account)).isEmpty();
    assertThat(latest().overall()).isEqualTo(BROKEN);
  }

  @Test
  void aPaymentKeepsThePromiseAtOnce() {
    var made = promise("2026-11-23", "800.00");
    today("2026-11-18");
    pay("300.00", "2026-11-18", "", "b1");
    assertThat(latest().paid()).isEqualTo(Money.euros("300.00"));
    assertThat(told(CommitmentKept.class)).isEmpty();
    today("2026-11-20");
    pay("500.00", "2026-11-20", "", "b2");
    assertThat(told(CommitmentKept.class))
        .containsExactly(new CommitmentKept(made.id(), account, false));
    today("2026-12-20");
    assertThat(review()).isZero();
    assertThat(told(CommitmentBroken.class)).isEmpty();
    assertThat(latest().overall()).isEqualTo(KEPT);
  }

  @Test
  void aReversalBreaksAKeptPromiseAgainAndLateMoneyKeepsItLate() {
    promise("2026-11-23", "800.00");
    today("2026-11-20");
    pay("800.00", "2026-11-20", "", "b1");
    assertThat(latest().overall()).isEqualTo(KEPT);
    today("2026-11-30");
    reverse("b1", "2026-11-30");
    assertThat(latest().overall()).isEqualTo(BROKEN);
    assertThat(told(CommitmentBroken.class)).hasSize(1);
    pay("800.00", "2026-11-30", "", "b2");
    assertThat(latest().overall()).isEqualTo(KEPT_LATE);
    reverse("b2", "2026-11-30");
    assertThat(told(CommitmentBroken.class)).hasSize(2);
    assertThat(told(CommitmentKept.class)).hasSize(2);
  }

  @Test
  void aReversalBeforeTheDeadlineReopensThePromise() {
    var made = promise("2026-11-23", "800.00");
    today("2026-11-19");
    pay("800.00", "2026-11-19", "", "b1");
    reverse("b1", "2026-11-19");
    assertThat(commitments.open(account)).isPresent();
    assertThat(told(CommitmentAdvanced.class))
        .containsExactly(
            new CommitmentAdvanced(made.id(), account, LocalDate.of(2026, 11, 25), false));
  }

  @Test
  void aPartOfThePromiseIsPartiallyKept() {
    promise("2026-11-23", "800.00");
    today("2026-11-20");
    pay("300.00", "2026-11-20", "", "b1");
    today("2026-11-26");
    review();
    assertThat(latest().overall()).isEqualTo(PARTIALLY_KEPT);
    assertThat(told(CommitmentBroken.class)).hasSize(1);
  }

  @Test
  void moneyThatWasAlreadyInTheBalanceKeepsNoPromise() {
    pay("200.00", "2026-11-17", "", "b0");
    promise("2026-11-23", "800.00");
    assertThat(latest().paid()).isEqualTo(Money.ZERO);
    pay("800.00", "2026-11-17", "", "b1");
    assertThat(latest().overall()).isEqualTo(KEPT);
  }

  @Test
  void aPaymentThatQuotesAnotherInvoiceDoesNotFeedThePromise() {
    long second =
        jdbc.sql("SELECT id FROM invoice WHERE number = 'FA-2026-002'").query(Long.class).single();
    made(
        commitments.record(
            new CommitmentTerms(
                account,
                null,
                AGENT,
                List.of(part(1, "2026-11-23", "400.00")),
                PaymentMeans.TRANSFER,
                List.of(new InvoiceId(second)),
                "la deuxième",
                "Mme Martin")));
    pay("400.00", "2026-11-17", "VIR FA 2O26 OO1", "b1");
    assertThat(latest().overall()).isEqualTo(PENDING);
    pay("400.00", "2026-11-17", "VIR FA-2026-002", "b2");
    assertThat(latest().overall()).isEqualTo(KEPT);
  }

  @Test
  void aPlanGoesOnPartByPart() {
    var plan = plan();
    assertThat(plan.nextDeadline()).isEqualTo(LocalDate.of(2026, 12, 3));
    today("2026-12-01");
    pay("400.00", "2026-12-01", "", "b1");
    assertThat(told(CommitmentAdvanced.class))
        .containsExactly(
            new CommitmentAdvanced(plan.id(), account, LocalDate.of(2027, 1, 6), true));
    today("2027-01-07");
    review();
    assertThat(told(CommitmentBroken.class))
        .containsExactly(new CommitmentBroken(plan.id(), account, true, 2));
    assertThat(latest().statuses()).containsExactly(KEPT, BROKEN, PENDING);
    assertThat(latest().overall()).isEqualTo(BROKEN);
    assertThat(commitments.open(account)).isEmpty();
    pay("300.00", "2027-01-07", "", "b2");
    assertThat(latest().statuses()).containsExactly(KEPT, KEPT_LATE, PENDING);
    assertThat(commitments.open(account)).isPresent();
    assertThat(told(CommitmentAdvanced.class)).hasSize(2);
    pay("300.00", "2027-01-07", "", "b3");
    assertThat(latest().overall()).isEqualTo(KEPT_LATE);
    assertThat(told(CommitmentKept.class))
        .containsExactly(new CommitmentKept(plan.id(), account, true));
  }

  @Test
  void eachMissedPartIsToldOnce() {
    plan();
    today("2027-03-01");
    review();
    review();
    assertThat(told(CommitmentBroken.class))
        .extracting(CommitmentBroken::instalment)
        .containsExactly(1, 2, 3);
  }

  @Test
  void aSecondPromiseIsRefusedWhileOneIsOpen() {
    promise("2026-11-23", "800.00");
    assertThat(refused(commitments.record(terms(part(1, "2026-11-23", "100.00")))))
        .isEqualTo("already_open");
  }

  @Test
  void afterABrokenPromiseAnotherMayBeMadeAndCountsItsOwnMoney() {
    promise("2026-11-23", "800.00");
    today("2026-11-26");
    review();
    promise("2026-11-30", "1000.00");
    pay("1000.00", "2026-11-26", "", "b1");
    assertThat(commitments.history(account))
        .extracting(Commitment::overall)
        .containsExactly(KEPT, BROKEN);
    assertThat(told(CommitmentKept.class)).hasSize(1);
  }

  @Test
  void aMissedPlanGivesWayToANewOne() {
    plan();
    today("2026-12-04");
    review();
    promise("2026-12-10", "1000.00");
    assertThat(commitments.history(account).get(1).statuses())
        .containsExactly(BROKEN, RESCHEDULED, RESCHEDULED);
    today("2027-03-01");
    review();
    assertThat(told(CommitmentBroken.class)).hasSize(2);
  }

  @Test
  void reschedulingKeepsWhatWasPaidAndStartsAnew() {
    var plan = plan();
    today("2026-12-01");
    pay("500.00", "2026-12-01", "", "b1");
    var result =
        commitments.reschedule(plan.id(), terms(part(1, "2026-12-20", "500.00")), "holiday");
    assertThat(made(result).overall()).isEqualTo(PENDING);
    assertThat(commitments.history(account).get(1).statuses())
        .containsExactly(KEPT, RESCHEDULED, RESCHEDULED);
    pay("500.00", "2026-12-01", "", "b2");
    assertThat(commitments.history(account))
        .extracting(Commitment::overall)
        .containsExactly(KEPT, RESCHEDULED);
    assertThat(
            refused(
                commitments.reschedule(plan.id(), terms(part(1, "2026-12-20", "1.00")), "again")))
        .isEqualTo("not_open");
  }

  @Test
  void aCancelledPromiseIsToldAndBreaksNoMore() {
    var made = promise("2026-11-23", "800.00");
    commitments.cancel(made.id(), "undone", AGENT);
    commitments.cancel(made.id(), "undone", AGENT);
    assertThat(told(CommitmentCancelled.class))
        .containsExactly(new CommitmentCancelled(made.id(), account, "undone"));
    today("2026-12-26");
    assertThat(review()).isZero();
    assertThat(latest().overall()).isEqualTo(CANCELLED);
    promise("2026-12-28", "800.00");
  }

  @Test
  void whatCannotBeAgreedIsRefusedWithItsReason() {
    assertThat(refusal(part(1, "2026-11-23", "1000.01"))).isEqualTo("over_balance");
    assertThat(refusal(part(1, "2026-11-16", "100.00"))).isEqualTo("date_past");
    assertThat(refusal(part(1, "2027-04-01", "100.00"))).isEqualTo("date_too_far");
    assertThat(refusal(part(1, "2026-11-23", "1.00"))).isEqualTo("below_minimum");
    assertThat(refusal(part(1, "2026-11-23", "0.00"))).isEqualTo("invalid_amount");
    assertThat(refusal()).isEqualTo("invalid_count");
    assertThat(refusal(part(1, "2026-11-23", "10.00"), part(2, "2026-11-20", "10.00")))
        .isEqualTo("dates_out_of_order");
    assertThat(refusal(part(1, "2026-11-23", "10.00"), part(2, "2030-11-20", "10.00")))
        .isEqualTo("too_many");
    List<Instalment> many = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      many.add(part(i + 1, TODAY.plusDays(i + 1).toString(), "10.00"));
    }
    assertThat(refusal(many.toArray(Instalment[]::new))).isEqualTo("too_many");
    assertThat(commitments.history(account)).isEmpty();
  }

  private String refusal(Instalment... parts) {
    return refused(commitments.record(terms(parts)));
  }

  @Test
  void holdsForbidToBargain() {
    hold(HoldType.DISPUTE);
    assertThat(refusal(part(1, "2026-11-23", "100.00"))).isEqualTo("hold");
  }

  @Test
  void anOverIndebtedPersonMakesNoPromise() {
    hold(HoldType.OVERINDEBTEDNESS_FILED);
    assertThat(refusal(part(1, "2026-11-23", "100.00"))).isEqualTo("over_indebted");
  }

  @Test
  void aRepresentativeMaySpeakForAProtectedPerson() {
    hold(HoldType.LEGAL_REPRESENTATIVE);
    assertThat(refusal(part(1, "2026-11-23", "100.00"))).isEqualTo("hold");
    jdbc.sql("UPDATE contact SET role = 'REPRESENTATIVE', name = 'Mme Martin'").update();
    promise("2026-11-23", "100.00");
  }

  @Test
  void insolvencyCancelsWhatWasPromised() {
    var made = promise("2026-11-23", "800.00");
    hold(HoldType.VULNERABILITY);
    assertThat(commitments.open(account)).isPresent();
    hold(HoldType.INSOLVENCY);
    assertThat(commitments.open(account)).isEmpty();
    assertThat(told(CommitmentCancelled.class))
        .containsExactly(new CommitmentCancelled(made.id(), account, "hold.INSOLVENCY"));
  }

  private void hold(HoldType type) {
    var debtor =
        new DebtorId(
            jdbc.sql("SELECT debtor_id FROM account WHERE id = ?")
                .param(account.value())
                .query(Long.class)
                .single());
    compliance.placeHold(debtor, null, type, "test", null, AGENT);
  }

  @Test
  void ofManyClicksAtOnceOnePromiseIsRecorded() throws Exception {
    List<Callable<CommitmentResult>> clicks = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      clicks.add(
          new DelegatingSecurityContextCallable<>(
              () -> commitments.record(terms(part(1, "2026-11-23", "100.00")))));
    }
    try (var pool = Executors.newFixedThreadPool(8)) {
      long recorded = 0;
      for (var result : pool.invokeAll(clicks)) {
        recorded += result.get() instanceof CommitmentResult.Recorded ? 1 : 0;
      }
      assertThat(recorded).isEqualTo(1);
    }
  }

  @Test
  void theProposedDateIsABusinessDaySoon() {
    for (int day = 0; day < 400; day++) {
      LocalDate from = TODAY.plusDays(day);
      LocalDate proposed = dates.proposedDate(from);
      assertThat(proposed).isAfter(from).isBeforeOrEqualTo(from.plusDays(10));
      assertThat(dates.effective(proposed)).isEqualTo(proposed);
    }
  }

  @Test
  void everyChangeLeavesALine() {
    plan();
    today("2026-12-10");
    pay("350.00", "2026-12-02", "", "b1");
    pay("100.00", "2026-12-10", "", "b2");
    reverse("b1", "2026-12-10");
    assertThat(latest().statuses()).containsExactly(PARTIALLY_KEPT, PENDING, PENDING);
    assertThat(latest().paid()).isEqualTo(Money.euros("100.00"));
    assertThat(jdbc.sql("SELECT kind FROM commitment_event ORDER BY id").query(String.class).list())
        .containsExactly("MADE", "MISSED", "KEPT_LATE", "MISSED");
  }
}
