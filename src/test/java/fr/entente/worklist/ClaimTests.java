package fr.entente.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.entente.EntenteTest;
import fr.entente.TestClock;
import fr.entente.kernel.AccountId;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.CreditorId;
import fr.entente.kernel.RunAs;
import fr.entente.worklist.NextResult.Claimed;
import fr.entente.worklist.NextResult.Nothing;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.transaction.support.TransactionTemplate;

@EntenteTest
@WithMockUser(roles = {"AGENT", "LEAD"})
class ClaimTests {
  private static final AgentId ALICE = new AgentId(1);
  private static final AgentId BRUNO = new AgentId(2);
  private static final AgentId LEAD = new AgentId(9);

  @Autowired Worklist worklist;
  @Autowired TestClock clock;
  @Autowired JdbcClient jdbc;
  @Autowired ApplicationEventPublisher events;
  @Autowired TransactionTemplate transaction;
  private Floor floor;

  @BeforeEach
  void anEmptyFloor() {
    floor = new Floor(jdbc, events, transaction, clock);
  }

  private AccountId next(AgentId agent) {
    return next(agent, WorklistFilter.ALL);
  }

  private AccountId next(AgentId agent, WorklistFilter filter) {
    return ((Claimed) worklist.next(agent, filter)).item().account();
  }

  @Test
  void theLargestAmountComesFirst() {
    for (int i = 0; i < 10; i++) {
      floor.anAccount().overdue("200", 12).create();
    }
    AccountId large = floor.anAccount().overdue("10000", 3).create();
    assertThat(next(ALICE)).isEqualTo(large);
  }

  @Test
  void whoHoldsAnAccountIsGivenTheSameAgain() {
    floor.anAccount().overdue("100", 5).create();
    floor.anAccount().overdue("200", 5).create();
    assertThat(next(ALICE)).isEqualTo(next(ALICE));
    assertThat(next(BRUNO)).isNotEqualTo(next(ALICE));
    assertThat(worklist.heldBy(ALICE)).get().extracting(WorkItem::heldBy).isEqualTo(ALICE);
  }

  @Test
  void anEmptyListSaysWhenSomethingComesDue() {
    assertThat(worklist.next(ALICE, WorklistFilter.ALL)).isEqualTo(new Nothing("empty", null));
    AccountId account = floor.anAccount().overdue("100", 5).create();
    var callback = clock.instant().plus(Duration.ofHours(2));
    worklist.schedule(new CallbackRequest(account, callback, null, "rappelez", ALICE));
    assertThat(worklist.next(ALICE, WorklistFilter.ALL)).isEqualTo(new Nothing("empty", callback));
  }

  @Test
  void fiftyAgentsServeThemselvesAndNobodyGetsAnotherOnesAccount() throws Exception {
    floor.load(1000, 7);
    assertThat(worklist.orphans(10)).isEmpty();
    Set<Long> seen = new HashSet<>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var shifts =
          threads.invokeAll(
              IntStream.rangeClosed(1, 50).<Callable<List<Long>>>mapToObj(this::shift).toList());
      for (var shift : shifts) {
        assertThat(shift.get()).hasSize(20).allSatisfy(id -> assertThat(seen.add(id)).isTrue());
      }
    }
    assertThat(seen).hasSize(1000);
    assertThat(worklist.next(ALICE, WorklistFilter.ALL)).isInstanceOf(Nothing.class);
  }

  // Twenty accounts, each put aside by hand so that it does not come again.
  private Callable<List<Long>> shift(int agent) {
    AgentId me = new AgentId(agent);
    return () -> RunAs.system(() -> shiftOf(me));
  }

  private List<Long> shiftOf(AgentId me) {
    return IntStream.range(0, 20)
        .mapToObj(_ -> {
          AccountId account = next(me);
          jdbc.sql("UPDATE work_item SET aside = 'test' WHERE account_id = ?")
              .param(account.value())
              .update();
          worklist.release(me, account);
          return account.value();
        })
        .toList();
  }

  @Test
  @WithMockUser(roles = "AGENT")
  void nobodyWorksInTheNameOfAnotherAgent() {
    AccountId account = floor.anAccount().overdue("100", 5).create();
    List<org.assertj.core.api.ThrowableAssert.ThrowingCallable> attempts =
        List.of(
            () -> worklist.next(ALICE, WorklistFilter.ALL),
            () -> worklist.take(ALICE, account),
            () -> worklist.extend(ALICE, account),
            () -> worklist.release(ALICE, account));
    attempts.forEach(
        attempt -> assertThatThrownBy(attempt).isInstanceOf(AccessDeniedException.class));
    RunAs.system(() -> assertThat(next(ALICE)).isEqualTo(account));
  }

  @Test
  @WithMockUser(roles = "AGENT")
  void onlyALeadTakesAccountsAwayOrBringsThemBack() {
    AccountId account = floor.anAccount().overdue("100", 5).create();
    assertThatThrownBy(() -> worklist.forceRelease(account, ALICE))
        .isInstanceOf(AccessDeniedException.class);
    assertThatThrownBy(() -> worklist.bringBack(account, ALICE))
        .isInstanceOf(AccessDeniedException.class);
    assertThatThrownBy(() -> worklist.overload(null, 3)).isInstanceOf(AccessDeniedException.class);
  }

  @Test
  void twoAccountsOfOneDebtorAreNeverInTwoHands() {
    AccountId first = floor.anAccount().overdue("900", 5).create();
    floor.anAccount().of(floor.debtorOf(first)).overdue("800", 5).create();
    AccountId other = floor.anAccount().overdue("10", 5).create();
    assertThat(next(ALICE)).isEqualTo(first);
    assertThat(next(BRUNO)).isEqualTo(other);
  }

  @Test
  void aLeaseEndsByItselfUnlessTheAgentGoesOn() {
    AccountId account = floor.anAccount().overdue("100", 5).create();
    next(ALICE);
    clock.forward(Duration.ofMinutes(15));
    worklist.extend(ALICE, account);
    clock.forward(Duration.ofMinutes(15));
    worklist.tick();
    assertThat(worklist.heldBy(ALICE)).isPresent();
    clock.forward(Duration.ofMinutes(6));
    worklist.tick();
    assertThat(worklist.heldBy(ALICE)).isEmpty();
    assertThat(next(BRUNO)).isEqualTo(account);
  }

  @Test
  void aLeadTakesAnAccountAwayAndItIsWrittenDown() {
    AccountId account = floor.anAccount().overdue("100", 5).create();
    next(ALICE);
    worklist.forceRelease(account, LEAD);
    assertThat(worklist.heldBy(ALICE)).isEmpty();
    assertThat(floor.state(account)).isEqualTo("READY");
    assertThat(
            jdbc.sql("SELECT actor_id FROM audit_event WHERE action = 'worklist.released'")
                .query(Long.class)
                .list())
        .containsExactly(LEAD.value());
  }

  @Test
  void nobodyReleasesWhatAnotherHolds() {
    AccountId account = floor.anAccount().overdue("100", 5).create();
    next(ALICE);
    worklist.release(BRUNO, account);
    assertThat(worklist.heldBy(ALICE)).isPresent();
  }

  @Test
  void aNamedAccountIsTakenUnlessItOrItsDebtorIsHeld() {
    AccountId first = floor.anAccount().overdue("900", 5).create();
    AccountId sibling = floor.anAccount().of(floor.debtorOf(first)).overdue("800", 5).create();
    AccountId other = floor.anAccount().overdue("10", 5).create();
    assertThat(worklist.take(ALICE, first)).isInstanceOf(Claimed.class);
    assertThat(worklist.take(ALICE, first)).isInstanceOf(Claimed.class);
    assertThat(worklist.take(ALICE, other)).isEqualTo(new Nothing("holding_another", null));
    assertThat(worklist.take(BRUNO, first)).isEqualTo(new Nothing("held", null));
    assertThat(worklist.take(BRUNO, sibling)).isEqualTo(new Nothing("debtor_held", null));
  }

  @Test
  void filtersChooseStageFactoringAndCreditor() {
    long second = floor.newCreditor("Second");
    floor.anAccount().overdue("900", 10).create();
    AccountId middle = floor.anAccount().overdue("500", 40).create();
    AccountId late = floor.anAccount().overdue("300", 60).to(second).create();
    AccountId factored = floor.anAccount().overdue("100", 12).factored().create();
    assertThat(next(new AgentId(11), new WorklistFilter(Stage.MIDDLE, null, null)))
        .isEqualTo(middle);
    assertThat(next(new AgentId(12), new WorklistFilter(null, true, null))).isEqualTo(factored);
    assertThat(next(new AgentId(13), new WorklistFilter(null, null, new CreditorId(second))))
        .isEqualTo(late);
    assertThat(worklist.next(new AgentId(14), new WorklistFilter(Stage.LATE, null, null)))
        .isInstanceOf(Nothing.class);
  }
}
