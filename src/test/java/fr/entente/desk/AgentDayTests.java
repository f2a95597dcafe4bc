package fr.entente.desk;

import static org.assertj.core.api.Assertions.assertThat;

import fr.entente.EntenteTest;
import fr.entente.TestClock;
import fr.entente.accounts.AccountsChanged;
import fr.entente.agents.Agents;
import fr.entente.agents.SignIn;
import fr.entente.calls.Calls;
import fr.entente.calls.Floor;
import fr.entente.desk.picture.ParkedNews;
import fr.entente.desk.seat.Seat;
import fr.entente.kernel.AccountId;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.RunAs;
import fr.entente.worklist.Callback;
import fr.entente.worklist.CallbackRequest;
import fr.entente.worklist.Worklist;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionTemplate;

/// What is read between two calls: who comes next, whom one promised to call, what happened.
@EntenteTest
class AgentDayTests {
  @Autowired AgentDay day;
  @Autowired Worklist worklist;
  @Autowired Agents agents;
  @Autowired Calls calls;
  @Autowired JdbcClient jdbc;
  @Autowired TestClock clock;
  @Autowired ApplicationEventPublisher events;
  @Autowired TransactionTemplate transaction;
  private AgentId me;
  private AccountId account;
  private Seat seat;

  @BeforeEach
  void anAccountWaits() {
    var floor = new Floor(jdbc, calls, clock);
    me = floor.agent();
    account = floor.account("+33199000041");
    transaction.executeWithoutResult(
        _ -> events.publishEvent(new AccountsChanged(List.of(account), null)));
    seat = new Seat(me, "tab", "screen");
    SignIn.as(jdbc.sql("SELECT login FROM agent").query(String.class).single(), agents);
  }

  @AfterEach
  void signOut() {
    SecurityContextHolder.clearContext();
  }

  private void parked(AgentId agent, String kind) {
    jdbc.sql("INSERT INTO desk_parked (agent_id, account_id, kind, at) VALUES (?, ?, ?, NOW(6))")
        .params(agent.value(), account.value(), kind)
        .update();
  }

  private List<ParkedNews> news() {
    return day.ahead(seat).news();
  }

  @Test
  void theNextAccountIsNamedWithItsReason() {
    assertThat(day.ahead(seat).next())
        .singleElement()
        .satisfies(row -> {
          assertThat(row.item().account()).isEqualTo(account);
          assertThat(row.item().why().overdue().isPositive()).isTrue();
        });
  }

  @Test
  void aCallbackThatIsMineIsNamedWithItsHour() {
    var at = clock.instant().plus(Duration.ofHours(20));
    worklist.schedule(new CallbackRequest(account, at, me, "demain", me));
    assertThat(day.ahead(seat).callbacks()).extracting(Callback::at).containsExactly(at);
  }

  @Test
  void aCallbackOfMineThatHasComeDueIsStillNamed() {
    var at = clock.instant().plus(Duration.ofHours(1));
    worklist.schedule(new CallbackRequest(account, at, me, "dans une heure", me));
    clock.forward(Duration.ofMinutes(61));
    RunAs.system(worklist::tick);
    assertThat(day.ahead(seat).callbacks()).extracting(Callback::at).containsExactly(at);
  }

  @Test
  void aCallbackOfNobodyInParticularIsNotMine() {
    var at = clock.instant().plus(Duration.ofHours(20));
    worklist.schedule(new CallbackRequest(account, at, null, "demain", me));
    assertThat(day.ahead(seat).callbacks()).isEmpty();
  }

  @Test
  void newsStaysUntilItIsRead() {
    parked(me, "kept");
    parked(me, "broken");
    var first = news();
    assertThat(first).extracting(ParkedNews::kind).containsExactly("broken", "kept");
    day.read(seat, List.of(first.getFirst().id()));
    day.read(seat, List.of(first.getFirst().id()));
    assertThat(news()).extracting(ParkedNews::kind).containsExactly("kept");
    day.read(seat, news().stream().map(ParkedNews::id).toList());
    assertThat(news()).isEmpty();
  }

  @Test
  void nobodyReadsTheNewsOfAnother() {
    parked(new AgentId(me.value() + 1), "kept");
    assertThat(news()).isEmpty();
    long id = jdbc.sql("SELECT id FROM desk_parked").query(Long.class).single();
    day.read(seat, List.of(id));
    assertThat(
            jdbc.sql("SELECT COUNT(*) FROM desk_parked WHERE read_at IS NULL")
                .query(Integer.class)
                .single())
        .isEqualTo(1);
  }
}
