package fr.entente.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import fr.entente.EntenteTest;
import fr.entente.TestClock;
import fr.entente.accounts.ContactsChanged;
import fr.entente.calls.CallWrappedUp;
import fr.entente.calls.Facet;
import fr.entente.commitments.CommitmentBroken;
import fr.entente.commitments.CommitmentKept;
import fr.entente.commitments.CommitmentMade;
import fr.entente.compliance.Compliance;
import fr.entente.compliance.HoldType;
import fr.entente.kernel.AccountId;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.CallId;
import fr.entente.kernel.CommitmentId;
import fr.entente.kernel.DebtorId;
import fr.entente.kernel.RunAs;
import fr.entente.worklist.NextResult.Claimed;
import fr.entente.worklist.NextResult.Nothing;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.transaction.support.TransactionTemplate;

@EntenteTest
@WithMockUser(roles = {"AGENT", "LEAD"})
class RecycleTests {
  private static final AgentId ALICE = new AgentId(1);
  private static final AgentId BRUNO = new AgentId(2);
  private static final AgentId LEAD = new AgentId(9);
  private static final CommitmentId PROMISE = new CommitmentId(5);

  @Autowired Worklist worklist;
  @Autowired NextActions actions;
  @Autowired FollowUps followUps;
  @Autowired Compliance compliance;
  @Autowired TestClock clock;
  @Autowired JdbcClient jdbc;
  @Autowired ApplicationEventPublisher events;
  @Autowired TransactionTemplate transaction;
  private Floor floor;

  @BeforeEach
  void anEmptyFloor() {
    floor = new Floor(jdbc, events, transaction, clock);
  }

  private WorkItem next(AgentId agent) {
    return ((Claimed) worklist.next(agent, WorklistFilter.ALL)).item();
  }

  private boolean nothingFor(AgentId agent) {
    return worklist.next(agent, WorklistFilter.ALL) instanceof Nothing;
  }

  private void wrapUp(AccountId account, String code, Facet... facets) {
    wrapUp(account, code, false, facets);
  }

  private void wrapUp(AccountId account, String code, boolean incoming, Facet... facets) {
    RunAs.system(() ->
        floor.publish(
            new CallWrappedUp(
                new CallId(1),
                ALICE,
                account,
                new DebtorId(floor.debtorOf(account)),
                code,
                Set.of(facets),
                clock.instant(),
                incoming)));
  }

  private void at(LocalDate day, int hour) {
    clock.at(day, LocalTime.of(hour, 0));
    worklist.tick();
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }

  @Test
  void anUnansweredCallComesBackAfterItsDelayAndNotBefore() {
    AccountId account = floor.anAccount().overdue("100", 5).create();
    next(ALICE);
    wrapUp(account, "no_answer");
    assertThat(worklist.heldBy(ALICE)).isEmpty();
    assertThat(nothingFor(BRUNO)).isTrue();
    assertThat(worklist.orphans(10)).isEmpty();
    at(today().plusDays(7), 10);
    assertThat(next(BRUNO).attempts()).isEqualTo(1);
  }

  @Test
  void theOtherAccountsOfADebtorJustCalledWaitToo() {
    AccountId account = floor.anAccount().overdue("100", 5).create();
    AccountId sibling = floor.anAccount().of(floor.debtorOf(account)).overdue("50", 5).create();
    next(ALICE);
    wrapUp(account, "no_answer");
    assertThat(floor.state(sibling)).isEqualTo("WAITING");
    assertThat(floor.row(sibling)).containsEntry("reason", "same_debtor");
  }

  private void reachableAt(AccountId account, String phone) {
    DebtorId debtor = new DebtorId(floor.debtorOf(account));
    jdbc.sql("INSERT INTO contact (debtor_id, name, phone) VALUES (?, 'Compta', ?)")
        .param(debtor.value())
        .param(phone)
        .update();
    RunAs.system(() -> floor.publish(new ContactsChanged(debtor, List.of(account), BRUNO)));
  }

  @Test
  void withoutAnotherNumberWhoeverHeardFindsOneAndTheAccountSaysSo() {
    AccountId account = floor.anAccount().overdue("100", 5).create();
    AccountId sibling = floor.anAccount().of(floor.debtorOf(account)).overdue("50", 5).create();
    next(ALICE);
    wrapUp(account, "wrong_number", Facet.UNWORKABLE);
    var action = actions.of(account).orElseThrow();
    assertThat(action.reason()).isEqualTo("find_number");
    assertThat(action.owner()).isEqualTo(ALICE);
    assertThat(action.at()).isEqualTo(clock.instant().plus(Duration.ofDays(1)));
    assertThat(worklist.orphans(10)).isEmpty();
    assertThat(nothingFor(BRUNO)).isTrue();
    reachableAt(account, "+33199000061");
    assertThat(next(BRUNO).account()).isEqualTo(account);
    assertThat(floor.state(sibling)).isEqualTo("READY");
  }

  @Test
  void aNumberThatNobodyFoundIsStillToBeFoundWhenTheDayIsOver() {
    AccountId account = floor.anAccount().overdue("100", 5).create();
    next(ALICE);
    wrapUp(account, "wrong_number", Facet.UNWORKABLE);
    at(today().plusDays(7), 10);
    assertThat(actions.of(account).orElseThrow().reason()).isEqualTo("find_number");
    assertThat(next(BRUNO).account()).isEqualTo(account);
    worklist.numberless(BRUNO, account);
    assertThat(actions.of(account).orElseThrow().owner()).isEqualTo(BRUNO);
    assertThat(nothingFor(ALICE)).isTrue();
  }

  @Test
  void withAnotherNumberTheAccountIsRungAgainAtOnce() {
    AccountId account = floor.anAccount().overdue("100", 5).create();
    reachableAt(account, "+33199000062");
    next(ALICE);
    wrapUp(account, "wrong_number", Facet.UNWORKABLE);
    assertThat(next(BRUNO).account()).isEqualTo(account);
  }

  @Test
  void aDebtorWhoRingsBackUsesUpNoAttempt() {
    AccountId account = floor.anAccount().overdue("100", 5).create();
    for (int i = 0; i < 4; i++) {
      wrapUp(account, "refuses_to_pay", true, Facet.HUMAN, Facet.RIGHT_PARTY);
    }
    assertThat(floor.state(account)).isEqualTo("WAITING");
    at(today().plusDays(14), 10);
    assertThat(next(BRUNO).attempts()).isZero();
  }

  @Test
  void aPromiseTakesTheAccountAwayAndABrokenOneBringsItBackBeforeItsEquals() {
    AccountId promised = floor.anAccount().overdue("100", 5).create();
    floor.anAccount().overdue("4900", 5).create();
    floor.publish(new CommitmentMade(PROMISE, promised, today().plusDays(8), false));
    assertThat(floor.state(promised)).isEqualTo("WAITING");
    at(today().plusDays(9), 10);
    assertThat(floor.state(promised)).isEqualTo("WAITING");
    floor.publish(new CommitmentBroken(PROMISE, promised, false, 1));
    WorkItem item = next(BRUNO);
    assertThat(item.account()).isEqualTo(promised);
    assertThat(item.broken()).isEqualTo(BrokenWord.PROMISE);
    assertThat(item.why().tier()).isEqualTo(Tier.BROKEN_COMMITMENT);
  }

  @Test
  void aMissedInstalmentIsNoBrokenPromise() {
    AccountId account = floor.anAccount().overdue("100", 5).ofPerson().create();
    floor.publish(new CommitmentMade(PROMISE, account, today().plusDays(10), true));
    floor.publish(new CommitmentBroken(PROMISE, account, true, 2));
    assertThat(next(BRUNO).broken()).isEqualTo(BrokenWord.PLAN);
  }

  @Test
  void aPromiseThatNobodyReviewsStillReturns() {
    AccountId account = floor.anAccount().overdue("100", 5).create();
    floor.publish(new CommitmentMade(PROMISE, account, today().plusDays(8), false));
    at(today().plusDays(10), 10);
    assertThat(next(BRUNO).account()).isEqualTo(account);
  }

  @Test
  void aKeptPromiseLeavesNoBrokenWordBehind() {
    AccountId account = floor.anAccount().overdue("100", 5).create();
    floor.publish(new CommitmentMade(PROMISE, account, today().plusDays(8), false));
    floor.pay(account, "40", "40");
    floor.publish(new CommitmentKept(PROMISE, account, false));
    assertThat(next(BRUNO).broken()).isNull();
  }

  @Test
  void anAgreedCallbackComesAtItsTimeBeforeAllAmounts() {
    AccountId account = floor.anAccount().overdue("100", 5).create();
    floor.anAccount().overdue("90000", 5).create();
    Instant afternoon = DayPart.AFTERNOON.on(today(), TestClock.PARIS);
    worklist.schedule(new CallbackRequest(account, afternoon, null, "cet après-midi", ALICE));
    assertThat(floor.state(account)).isEqualTo("WAITING");
    at(today(), 14);
    WorkItem item = next(BRUNO);
    assertThat(item.account()).isEqualTo(account);
    assertThat(item.agreedCallback()).isTrue();
    assertThat(item.why().dueAt()).isEqualTo(afternoon);
  }

  @Test
  void aCallbackForANamedAgentIsKeptAQuarterOfAnHourThenGoesToAnyone() {
    AccountId account = floor.anAccount().overdue("100", 5).create();
    Instant time = DayPart.AFTERNOON.on(today(), TestClock.PARIS);
    worklist.schedule(new CallbackRequest(account, time, ALICE, "avec elle", ALICE));
    at(today(), 14);
    assertThat(nothingFor(BRUNO)).isTrue();
    clock.forward(Duration.ofMinutes(15));
    worklist.tick();
    assertThat(next(BRUNO).account()).isEqualTo(account);
  }

  @Test
  void theNamedAgentGetsTheCallbackFirst() {
    AccountId account = floor.anAccount().overdue("100", 5).create();
    floor.anAccount().overdue("90000", 5).create();
    Instant time = DayPart.AFTERNOON.on(today(), TestClock.PARIS);
    worklist.schedule(new CallbackRequest(account, time, ALICE, "avec elle", ALICE));
    at(today(), 14);
    assertThat(next(BRUNO).account()).isNotEqualTo(account);
    assertThat(next(ALICE).account()).isEqualTo(account);
  }

  @Test
  void aStopHoldTakesEveryAccountOfTheDebtorOutAtOnce() {
    AccountId account = floor.anAccount().overdue("100", 5).create();
    DebtorId debtor = new DebtorId(floor.debtorOf(account));
    AccountId sibling = floor.anAccount().of(debtor.value()).overdue("50", 5).create();
    hold(debtor, HoldType.INSOLVENCY, null);
    assertThat(floor.state(account)).isEqualTo("BLOCKED");
    assertThat(floor.state(sibling)).isEqualTo("BLOCKED");
    AccountId late = floor.anAccount().of(debtor.value()).overdue("70", 5).create();
    assertThat(floor.state(late)).isEqualTo("BLOCKED");
    assertThat(nothingFor(BRUNO)).isTrue();
  }

  @Test
  void aCrisisIsReviewedOnItsDateBeforeAnythingElse() {
    AccountId account = floor.anAccount().overdue("100", 5).create();
    AccountId other = floor.anAccount().overdue("90000", 5).create();
    worklist.schedule(new CallbackRequest(other, clock.instant(), null, "now", ALICE));
    hold(
        new DebtorId(floor.debtorOf(account)),
        HoldType.CRISIS,
        clock.instant().plus(Duration.ofDays(14)));
    assertThat(floor.state(account)).isEqualTo("BLOCKED");
    clock.forward(Duration.ofDays(14).plusMinutes(1));
    worklist.tick();
    WorkItem item = next(BRUNO);
    assertThat(item.account()).isEqualTo(account);
    assertThat(item.why().tier()).isEqualTo(Tier.CRISIS_REVIEW);
  }

  @Test
  void anAccountClosedAsACrisisComesBackByItselfForItsReview() {
    AccountId account = floor.anAccount().overdue("100", 5).create();
    hold(
        new DebtorId(floor.debtorOf(account)),
        HoldType.CRISIS,
        clock.instant().plus(Duration.ofDays(14)));
    wrapUp(account, "crisis", Facet.HUMAN, Facet.STOP);
    assertThat(floor.state(account)).isEqualTo("BLOCKED");
    clock.forward(Duration.ofDays(14).plusMinutes(1));
    worklist.tick();
    assertThat(next(BRUNO).why().tier()).isEqualTo(Tier.CRISIS_REVIEW);
  }

  private void hold(DebtorId debtor, HoldType type, Instant until) {
    RunAs.system(() -> compliance.placeHold(debtor, null, type, "test", until, LEAD));
  }

  @Test
  void aPaymentMovesTheAccountAtOnceAndASettledOneIsGone() {
    AccountId account = floor.anAccount().overdue("100", 5).create();
    AccountId other = floor.anAccount().overdue("60", 5).create();
    floor.pay(account, "50", "50");
    assertThat(next(BRUNO).account()).isEqualTo(other);
    floor.pay(account, "0", "0");
    assertThat(nothingFor(ALICE)).isTrue();
    assertThat(floor.state(account)).isEqualTo("CLOSED");
  }

  @Test
  void anAccountIsCallableFromTheFirstDayOfDelay() {
    AccountId account = floor.anAccount().owing("100", today().plusDays(2)).create();
    assertThat(floor.state(account)).isEqualTo("WAITING");
    assertThat(worklist.orphans(10)).isEmpty();
    at(today().plusDays(3), 10);
    jdbc.sql("UPDATE account SET overdue = balance WHERE id = ?").param(account.value()).update();
    floor.changed(account);
    assertThat(next(ALICE).why().daysPastDue()).isEqualTo(1);
  }

  @Test
  void whoPaidLateBeforeIsCalledTenDaysBeforeTheNextDueDate() {
    AccountId account = floor.anAccount().overdue("100", 5).create();
    LocalDate due = today().plusDays(30);
    jdbc.sql("UPDATE account SET overdue = 0, next_due_on = ? WHERE id = ?")
        .param(due)
        .param(account.value())
        .update();
    floor.changed(account);
    assertThat(floor.state(account)).isEqualTo("WAITING");
    at(due.minusDays(10), 10);
    WorkItem item = next(ALICE);
    assertThat(item.why().tier()).isEqualTo(Tier.PREVENTIVE);
    wrapUp(account, "no_answer");
    at(due.minusDays(2), 10);
    assertThat(nothingFor(ALICE)).isTrue();
  }

  @Test
  void outsideCallingHoursNothingIsOfferedAndTheNextOpeningIsNamed() {
    floor.anAccount().overdue("100", 5).create();
    at(today(), 23);
    assertThat(worklist.next(ALICE, WorklistFilter.ALL))
        .isInstanceOfSatisfying(
            Nothing.class,
            nothing -> {
              assertThat(nothing.reason()).isEqualTo("windows_closed");
              assertThat(nothing.again()).isAfter(clock.instant());
            });
  }

  @Test
  void whereItIsNightNobodyIsOffered() {
    floor.anAccount().overdue("900", 5).in("America/Martinique").create();
    AccountId here = floor.anAccount().overdue("100", 5).create();
    assertThat(next(ALICE).account()).isEqualTo(here);
    assertThat(worklist.next(BRUNO, WorklistFilter.ALL))
        .isInstanceOfSatisfying(
            Nothing.class, nothing -> assertThat(nothing.reason()).isEqualTo("windows_closed"));
  }
}
