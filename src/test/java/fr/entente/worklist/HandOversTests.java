package fr.entente.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import fr.entente.EntenteTest;
import fr.entente.TestClock;
import fr.entente.calls.CallWrappedUp;
import fr.entente.calls.Facet;
import fr.entente.commitments.CommitmentMade;
import fr.entente.kernel.AccountId;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.CallId;
import fr.entente.kernel.CommitmentId;
import fr.entente.kernel.DebtorId;
import fr.entente.kernel.RunAs;
import fr.entente.kernel.Stretch;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.transaction.support.TransactionTemplate;

/// What is handed to a lead during a call stays there, whatever comes out of the call.
@EntenteTest
@WithMockUser(roles = {"AGENT", "LEAD"})
class HandOversTests {
  private static final AgentId ALICE = new AgentId(1);
  private static final AgentId LEAD = new AgentId(9);
  private static final CallId CALL = new CallId(11);
  @Autowired Worklist worklist;
  @Autowired HandOvers handOvers;
  @Autowired FollowUps followUps;
  @Autowired NextActions actions;
  @Autowired TestClock clock;
  @Autowired JdbcClient jdbc;
  @Autowired ApplicationEventPublisher events;
  @Autowired TransactionTemplate transaction;
  private Floor floor;
  private AccountId account;

  @BeforeEach
  void anAccountIsSpokenAbout() {
    floor = new Floor(jdbc, events, transaction, clock);
    account = floor.anAccount().overdue("100", 5).create();
    worklist.next(ALICE, WorklistFilter.ALL);
  }

  private NextAction next() {
    return actions.of(account).orElseThrow();
  }

  private void wrapUp(CallId call, String code, Facet... facets) {
    RunAs.system(() ->
        floor.publish(
            new CallWrappedUp(
                call,
                ALICE,
                account,
                new DebtorId(floor.debtorOf(account)),
                code,
                Set.of(facets),
                clock.instant(),
                false)));
  }

  private void aside(String reason) {
    assertThat(next().state()).isEqualTo(NextAction.State.ASIDE);
    assertThat(next().reason()).isEqualTo(reason);
    assertThat(next().way()).isEqualTo(WayOut.DECISION);
    assertThat(next().owner()).isNull();
  }

  @Test
  void theLeadsHaveItWithItsReasonAndItsDay() {
    var by = handOvers.toLead(account, CALL, HandOver.MANAGER, ALICE);
    assertThat(by).isEqualTo(clock.instant().plus(Duration.ofDays(2)));
    assertThat(next().state()).isEqualTo(NextAction.State.HELD);
    wrapUp(CALL, "callback", Facet.CALLBACK);
    aside("lead.manager");
    assertThat(next().at()).isEqualTo(by);
    assertThat(followUps.page(FollowUp.DECISIONS, null, new Stretch(0, 5)).counted()).isEqualTo(1);
    assertThat(worklist.orphans(5)).isEmpty();
  }

  @Test
  void aCallbackThatWasAgreedInTheSameCallDoesNotTakeItBack() {
    handOvers.toLead(account, CALL, HandOver.VULNERABILITY, ALICE);
    worklist.schedule(
        new CallbackRequest(
            account, clock.instant().plus(Duration.ofDays(3)), ALICE, "faire le point", ALICE));
    wrapUp(CALL, "callback", Facet.CALLBACK);
    aside("lead.vulnerability");
    followUps.bringBack(FollowUp.DECISIONS, java.util.List.of(account), LEAD);
    assertThat(next().tier()).isEqualTo(Tier.CALLBACK);
  }

  @Test
  void aPromiseTakesItsPlace() {
    handOvers.toLead(account, CALL, HandOver.REFUSAL, ALICE);
    LocalDate day = LocalDate.now(clock).plusDays(7);
    RunAs.system(() -> floor.publish(new CommitmentMade(new CommitmentId(5), account, day, false)));
    wrapUp(CALL, "promise", Facet.PROMISE);
    assertThat(next().state()).isEqualTo(NextAction.State.WAITING);
  }

  @Test
  void theNextCallIsALeadsAnswerAndEndsIt() {
    handOvers.toLead(account, CALL, HandOver.MANAGER, ALICE);
    wrapUp(CALL, "callback", Facet.CALLBACK);
    wrapUp(new CallId(12), "callback", Facet.CALLBACK);
    assertThat(next().state()).isNotEqualTo(NextAction.State.ASIDE);
  }

  @Test
  void theGraverReasonStands() {
    handOvers.toLead(account, CALL, HandOver.INSOLVENCY, ALICE);
    handOvers.toLead(account, CALL, HandOver.MANAGER, ALICE);
    wrapUp(CALL, "callback", Facet.CALLBACK);
    aside("lead.insolvency");
  }

  @Test
  void whatWasNotSoIsTakenBackInTheSameCallOnly() {
    handOvers.toLead(account, CALL, HandOver.VULNERABILITY, ALICE);
    handOvers.takeBack(account, new CallId(12), HandOver.VULNERABILITY, ALICE);
    handOvers.takeBack(account, CALL, HandOver.INSOLVENCY, ALICE);
    assertThat(asideReason()).isEqualTo("lead.vulnerability");
    handOvers.takeBack(account, CALL, HandOver.VULNERABILITY, ALICE);
    assertThat(asideReason()).isEmpty();
    wrapUp(CALL, "callback", Facet.CALLBACK);
    assertThat(next().state()).isNotEqualTo(NextAction.State.ASIDE);
  }

  private String asideReason() {
    return Objects.requireNonNullElse(
        jdbc.sql("SELECT COALESCE(aside, '') FROM work_item").query(String.class).single(), "");
  }
}
