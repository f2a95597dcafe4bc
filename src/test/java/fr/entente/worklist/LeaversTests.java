package fr.entente.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import fr.entente.EntenteTest;
import fr.entente.TestClock;
import fr.entente.accounts.AccountBuilder;
import fr.entente.accounts.AccountsChanged;
import fr.entente.accounts.DisputeRequest;
import fr.entente.accounts.DisputeResult;
import fr.entente.accounts.DisputeType;
import fr.entente.accounts.DisputedPart;
import fr.entente.accounts.Disputes;
import fr.entente.accounts.Portfolio;
import fr.entente.agents.Agent;
import fr.entente.agents.Agents;
import fr.entente.agents.Role;
import fr.entente.agents.SignIn;
import fr.entente.calls.CallProgress;
import fr.entente.calls.CallStatus;
import fr.entente.calls.CallWrappedUp;
import fr.entente.calls.Calls;
import fr.entente.calls.IncomingCall;
import fr.entente.calls.IncomingResult;
import fr.entente.compliance.Compliance;
import fr.entente.compliance.HoldType;
import fr.entente.kernel.AccountId;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.CallId;
import fr.entente.kernel.RunAs;
import fr.entente.kernel.Stretch;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.transaction.support.TransactionTemplate;

/// Nothing waits for somebody who left, and nothing is given to one.
@EntenteTest
@WithMockUser(roles = {"AGENT", "LEAD"})
class LeaversTests {
  private static final Stretch PAGE = new Stretch(0, 50);

  @Autowired Worklist worklist;
  @Autowired FollowUps followUps;
  @Autowired NextActions next;
  @Autowired Disputes disputes;
  @Autowired Portfolio portfolio;
  @Autowired Compliance compliance;
  @Autowired Calls calls;
  @Autowired Agents agents;
  @Autowired TestClock clock;
  @Autowired JdbcClient jdbc;
  @Autowired ApplicationEventPublisher events;
  @Autowired TransactionTemplate transaction;
  private AgentId alice;
  private AccountId account;

  @BeforeEach
  void aliceWorksOnAnAccount() {
    SignIn.person(jdbc, "admin", "ADMINISTRATOR");
    alice = new AgentId(SignIn.person(jdbc, "alice", "AGENT"));
    account = AccountBuilder.anAccount(jdbc).owing("840.00", today().minusDays(20)).save(today());
    events.publishEvent(new AccountsChanged(List.of(account), null));
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }

  private void aliceLeaves() {
    become(Set.of(Role.AGENT), false);
  }

  private void become(Set<Role> roles, boolean active) {
    RunAs.system(() -> {
      Agent now = agents.byId(alice);
      agents.change(
          new Agent(
              alice,
              now.login(),
              now.name(),
              roles,
              now.language(),
              now.guidance(),
              now.deskPhone(),
              active));
    });
  }

  private Life life() {
    return next.of(account).orElseThrow().life();
  }

  private void noAnswer() {
    var debtor = portfolio.account(account).orElseThrow().debtor();
    for (int i = 0; i < 6; i++) {
      var news =
          new CallWrappedUp(
              new CallId(1), alice, account, debtor, "no_answer", Set.of(), clock.instant(), false);
      RunAs.system(() -> transaction.executeWithoutResult(_ -> events.publishEvent(news)));
    }
  }

  private DisputeResult contest() {
    var invoice = portfolio.file(account).orElseThrow().invoices().getFirst();
    return disputes.open(
        new DisputeRequest(
            account,
            DisputeType.PRICE,
            List.of(new DisputedPart(invoice.id(), invoice.open())),
            "too dear",
            alice,
            today().plusDays(7),
            alice));
  }

  @Test
  void whatWasSetAsideForThemIsForAnyLead() {
    noAnswer();
    assertThat(life().owner()).isEqualTo(alice);
    aliceLeaves();
    assertThat(life().owner()).isNull();
    assertThat(followUps.page(FollowUp.DECISIONS, alice, PAGE).rows()).isEmpty();
    assertThat(followUps.page(FollowUp.DECISIONS, null, PAGE).rows()).hasSize(1);
  }

  @Test
  void anotherRoleThatWorksNoAccountsIsLeavingToo() {
    noAnswer();
    become(Set.of(Role.MANAGER), true);
    assertThat(life().owner()).isNull();
  }

  @Test
  void aRoleMoreTakesNothingAway() {
    noAnswer();
    become(Set.of(Role.AGENT, Role.TRAINER), true);
    assertThat(life().owner()).isEqualTo(alice);
  }

  @Test
  void aCallbackThatWasTheirsIsForWhoeverComes() {
    var at = clock.instant().plus(Duration.ofHours(3));
    worklist.schedule(new CallbackRequest(account, at, alice, "at three", alice));
    aliceLeaves();
    assertThat(life())
        .isEqualTo(new Life(LifeState.CALLED_BACK, "callback", null, at, WayOut.CALL_BACK));
  }

  @Test
  void aCallbackAgreedForOneWhoLeftIsForWhoeverComes() {
    aliceLeaves();
    var at = clock.instant().plus(Duration.ofHours(3));
    worklist.schedule(new CallbackRequest(account, at, alice, "at three", new AgentId(9)));
    assertThat(life().owner()).isNull();
  }

  @Test
  void aDisputeThatWasTheirsIsForAnyLead() {
    assertThat(contest()).isInstanceOf(DisputeResult.Done.class);
    aliceLeaves();
    assertThat(life().owner()).isNull();
    assertThat(disputes.waiting(null, PAGE).rows().getFirst().resolver()).isNull();
  }

  @Test
  void aHoldThatTheyLookedAfterIsForAnyLead() {
    var debtor = portfolio.account(account).orElseThrow().debtor();
    compliance.placeHold(debtor, null, HoldType.MANUAL, "", null, alice);
    followUps.handOn(FollowUp.HOLDS, List.of(account), alice, alice);
    assertThat(life().owner()).isEqualTo(alice);
    aliceLeaves();
    assertThat(life().owner()).isNull();
  }

  @Test
  void whatTheyHeldIsFreeAtOnce() {
    worklist.take(alice, account);
    aliceLeaves();
    assertThat(life().state()).isEqualTo(LifeState.READY);
  }

  @Test
  void aConversationIsNotCutOffAndItsAccountIsFreeAfterwards() {
    worklist.take(alice, account);
    var begun = calls.incoming(new IncomingCall(alice, account, null));
    CallId call = ((IncomingResult.Logged) begun).call();
    aliceLeaves();
    calls.reconcile();
    assertThat(life().state()).isEqualTo(LifeState.HELD);
    calls.progress(
        new CallProgress(call, "end", CallStatus.COMPLETED, null, "debtor", null, clock.instant()));
    calls.reconcile();
    assertThat(calls.current(alice)).isEmpty();
    assertThat(life().state()).isIn(LifeState.READY, LifeState.CALLED_BACK);
    assertThat(life().owner()).isNull();
  }

  @Test
  void aConversationKeepsNoOtherAccount() {
    worklist.take(alice, account);
    AccountId other =
        AccountBuilder.anAccount(jdbc).owing("99.00", today().minusDays(3)).save(today());
    events.publishEvent(new AccountsChanged(List.of(other), null));
    calls.incoming(new IncomingCall(alice, other, null));
    aliceLeaves();
    assertThat(life().state()).isEqualTo(LifeState.READY);
  }

  // Found by the walk: the lease of the first ran out in mid-call, and the second took the account.
  @Test
  void aConversationOfOneWhoLeftKeepsNothingForAnother() {
    AgentId bruno = new AgentId(SignIn.person(jdbc, "bruno", "AGENT"));
    worklist.take(bruno, account);
    calls.incoming(new IncomingCall(bruno, account, null));
    jdbc.sql("UPDATE work_item SET held_by = ?").param(alice.value()).update();
    jdbc.sql("UPDATE agent SET active = FALSE WHERE id = ?").param(bruno.value()).update();
    aliceLeaves();
    assertThat(life().state()).isNotEqualTo(LifeState.HELD);
    assertThat(life().owner()).isNull();
  }

  @Test
  void nothingIsHandedToOneWhoLeft() {
    noAnswer();
    aliceLeaves();
    assertThat(followUps.handOn(FollowUp.DECISIONS, List.of(account), alice, new AgentId(9)))
        .isEqualTo(new FollowUpResult.Refused("left"));
    assertThat(contest()).isEqualTo(new DisputeResult.Refused("left"));
  }

  @Test
  void whatWaitsForOneWhoLeftIsCountedAndHandedOn() {
    noAnswer();
    jdbc.sql("UPDATE agent SET active = FALSE WHERE id = ?").param(alice.value()).update();
    assertThat(worklist.orphans(10)).containsExactly(account);
    worklist.prove();
    assertThat(worklist.orphansFound(1).getFirst().missing()).isEqualTo("OWNER");
    assertThat(worklist.orphans(10)).isEmpty();
    assertThat(life().owner()).isNull();
  }
}
