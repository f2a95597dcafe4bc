package fr.entente.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import fr.entente.EntenteTest;
import fr.entente.TestClock;
import fr.entente.agents.Agents;
import fr.entente.agents.SignIn;
import fr.entente.kernel.AccountId;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.RunAs;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

/// Marie agreed to call two debtors back, one in an hour and one next week; anybody calls a third.
@EntenteTest
class CallbackTests {
  @Autowired Worklist worklist;
  @Autowired Callbacks callbacks;
  @Autowired NextActions next;
  @Autowired Agents agents;
  @Autowired TestClock clock;
  @Autowired JdbcClient jdbc;
  @Autowired ApplicationEventPublisher events;
  @Autowired TransactionTemplate transaction;
  private AgentId marie;
  private AgentId karim;
  private AccountId soon;
  private Instant hour;

  @BeforeEach
  void threeCallbacks() {
    marie = new AgentId(SignIn.person(jdbc, "marie", "AGENT"));
    karim = new AgentId(SignIn.person(jdbc, "karim", "AGENT"));
    SignIn.person(jdbc, "lea", "LEAD");
    var floor = new Floor(jdbc, events, transaction, clock);
    hour = clock.instant().plus(Duration.ofHours(1));
    soon = floor.anAccount().overdue("500.00", 20).create();
    var later = floor.anAccount().overdue("400.00", 20).create();
    var anybody = floor.anAccount().overdue("300.00", 20).create();
    RunAs.system(() -> {
      worklist.schedule(new CallbackRequest(soon, hour, marie, "dans une heure", marie));
      worklist.schedule(
          new CallbackRequest(later, hour.plus(Duration.ofDays(7)), marie, "jeudi", marie));
      worklist.schedule(new CallbackRequest(anybody, hour, null, "n'importe qui", marie));
      return null;
    });
    SignIn.as("marie", agents);
  }

  @AfterEach
  void signOut() {
    SignIn.out();
  }

  private long late() {
    SignIn.as("lea", agents);
    return callbacks.late();
  }

  @Test
  void myCallbacksAreThoseUntilTonight() {
    assertThat(callbacks.within(marie, 1, 10))
        .extracting(Callback::account, Callback::at)
        .containsExactly(tuple(soon, hour));
  }

  @Test
  void oneThatCameDueIsStillMine() {
    clock.forward(Duration.ofMinutes(90));
    worklist.tick();
    assertThat(callbacks.within(marie, 1, 10)).extracting(c -> c.account()).containsExactly(soon);
  }

  @Test
  void theLeadSeesHowManyAreLate() {
    assertThat(late()).isZero();
    clock.forward(Duration.ofMinutes(90));
    worklist.tick();
    assertThat(late()).isEqualTo(2);
  }

  @Test
  void nobodySeesTheCallbacksOfAnotherAgent() {
    assertThatThrownBy(() -> callbacks.within(karim, 1, 10))
        .isInstanceOf(AccessDeniedException.class);
    assertThatThrownBy(callbacks::late).isInstanceOf(AccessDeniedException.class);
  }

  @Test
  void theNextActionOfAnAccountHasAnOwnerAndATime() {
    assertThat(next.of(soon))
        .contains(
            new NextAction(
                NextAction.State.WAITING, Tier.CALLBACK, "callback", hour, marie, false, null));
    assertThat(next.of(new AccountId(4711))).isEmpty();
  }
}
