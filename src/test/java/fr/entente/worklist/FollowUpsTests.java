package fr.entente.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.entente.EntenteTest;
import fr.entente.TestClock;
import fr.entente.calls.CallWrappedUp;
import fr.entente.calls.Facet;
import fr.entente.compliance.Compliance;
import fr.entente.compliance.HoldType;
import fr.entente.kernel.AccountId;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.CallId;
import fr.entente.kernel.DebtorId;
import fr.entente.kernel.RunAs;
import fr.entente.kernel.Stretch;
import fr.entente.worklist.FollowUpResult.Done;
import fr.entente.worklist.FollowUpResult.Refused;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.transaction.support.TransactionTemplate;

/// What left the list comes back, goes to somebody else, or gets another day.
@EntenteTest
@WithMockUser(roles = {"AGENT", "LEAD"})
class FollowUpsTests {
  private static final AgentId ALICE = new AgentId(1);
  private static final AgentId BRUNO = new AgentId(2);
  private static final AgentId LEAD = new AgentId(9);
  private static final Stretch PAGE = new Stretch(0, 50);

  @Autowired FollowUps followUps;
  @Autowired Worklist worklist;
  @Autowired NextActions next;
  @Autowired Compliance compliance;
  @Autowired TestClock clock;
  @Autowired JdbcClient jdbc;
  @Autowired ApplicationEventPublisher events;
  @Autowired TransactionTemplate transaction;
  private Floor floor;
  private AccountId account;

  @BeforeEach
  void anAccount() {
    floor = new Floor(jdbc, events, transaction, clock);
    account = floor.anAccount().overdue("100", 5).create();
  }

  private void ends(String code, int often, Facet... facets) {
    RunAs.system(() -> {
      for (int i = 0; i < often; i++) {
        floor.publish(
            new CallWrappedUp(
                new CallId(1),
                ALICE,
                account,
                new DebtorId(floor.debtorOf(account)),
                code,
                Set.of(facets),
                clock.instant(),
                false));
      }
    });
  }

  private Life life() {
    return next.of(account).orElseThrow().life();
  }

  private Instant inDays(int days) {
    return clock.instant().plus(Duration.ofDays(days));
  }

  @Test
  void theLimitOfAttemptsLeadsToWritingByWhoeverCalledWithinAWeek() {
    ends("no_answer", 6);
    assertThat(life())
        .isEqualTo(
            new Life(LifeState.SET_ASIDE, "attempts.no_answer", ALICE, inDays(7), WayOut.WRITE));
    clock.forward(Duration.ofDays(8));
    assertThat(followUps.late(FollowUp.DECISIONS, ALICE)).isEqualTo(1);
    assertThat(worklist.orphans(10)).isEmpty();
  }

  @Test
  void manyAreBroughtBackAtOnceAndWhatNoLongerStandsThereIsLeft() {
    ends("aggressive", 2, Facet.HUMAN);
    var other = floor.anAccount().overdue("60", 5).create();
    assertThat(followUps.bringBack(FollowUp.DECISIONS, List.of(account, other), LEAD))
        .isEqualTo(new Done(1, 1));
    assertThat(life().state()).isEqualTo(LifeState.READY);
    assertThat(followUps.bringBack(FollowUp.DECISIONS, List.of(account), LEAD))
        .isEqualTo(new Refused("none_left"));
    assertThat(followUps.bringBack(FollowUp.DECISIONS, List.of(), LEAD))
        .isEqualTo(new Refused("none_chosen"));
  }

  @Test
  void aDecisionIsHandedOnAndGetsAnotherDayButNotForEver() {
    ends("refuses_to_pay", 3, Facet.HUMAN, Facet.RIGHT_PARTY);
    followUps.handOn(FollowUp.DECISIONS, List.of(account), BRUNO, LEAD);
    followUps.moveTo(FollowUp.DECISIONS, List.of(account), inDays(20), LEAD);
    assertThat(life().owner()).isEqualTo(BRUNO);
    assertThat(life().due()).isEqualTo(inDays(20));
    assertThat(followUps.moveTo(FollowUp.DECISIONS, List.of(account), inDays(91), LEAD))
        .isEqualTo(new Refused("date_far"));
    assertThat(followUps.moveTo(FollowUp.DECISIONS, List.of(account), clock.instant(), LEAD))
        .isEqualTo(new Refused("date_past"));
  }

  @Test
  void aCallbackIsMadeNowOrByAnother() {
    worklist.schedule(new CallbackRequest(account, inDays(2), ALICE, "Tuesday", ALICE));
    assertThat(life().state()).isEqualTo(LifeState.CALLED_BACK);
    followUps.handOn(FollowUp.CALLBACKS, List.of(account), BRUNO, LEAD);
    assertThat(life().owner()).isEqualTo(BRUNO);
    followUps.bringBack(FollowUp.CALLBACKS, List.of(account), LEAD);
    assertThat(life().due()).isEqualTo(clock.instant());
  }

  @Test
  void aHoldWithoutAnEndIsLookedAtByADayAndMayBeHandedOn() {
    var debtor = new DebtorId(floor.debtorOf(account));
    var sibling = floor.anAccount().of(debtor.value()).overdue("60", 5).create();
    RunAs.system(() -> compliance.placeHold(debtor, null, HoldType.DECEASED, "test", null, LEAD));
    assertThat(life())
        .isEqualTo(
            new Life(LifeState.ON_HOLD, "hold.DECEASED", null, inDays(30), WayOut.LIFT_HOLD));
    followUps.handOn(FollowUp.HOLDS, List.of(account), BRUNO, LEAD);
    followUps.moveTo(FollowUp.HOLDS, List.of(account), inDays(3), LEAD);
    for (AccountId one : List.of(account, sibling)) {
      var held = next.of(one).orElseThrow();
      assertThat(held.owner()).isEqualTo(BRUNO);
      assertThat(held.at()).isEqualTo(inDays(3));
    }
    assertThat(followUps.bringBack(FollowUp.HOLDS, List.of(account), LEAD))
        .isEqualTo(new Refused("lifted_there"));
  }

  @Test
  @WithMockUser(roles = "AGENT")
  void anAgentSeesOwnRowsAndActsForNobodyElse() {
    assertThatThrownBy(() -> followUps.page(FollowUp.DECISIONS, null, PAGE))
        .isInstanceOf(AccessDeniedException.class);
    assertThatThrownBy(() -> followUps.bringBack(FollowUp.DECISIONS, List.of(account), BRUNO))
        .isInstanceOf(AccessDeniedException.class);
    assertThatThrownBy(() -> worklist.bringBack(account, LEAD))
        .isInstanceOf(AccessDeniedException.class);
  }

  @Test
  @WithMockUser(roles = "MANAGER")
  void aManagerReads() {
    assertThat(followUps.page(FollowUp.LATER, null, PAGE).rows()).isEmpty();
    assertThatThrownBy(() -> followUps.bringBack(FollowUp.DECISIONS, List.of(account), LEAD))
        .isInstanceOf(AccessDeniedException.class);
  }
}
