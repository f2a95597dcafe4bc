package fr.entente.calls;

import static fr.entente.calls.Floor.click;
import static org.assertj.core.api.Assertions.assertThat;

import fr.entente.AtOnce;
import fr.entente.EntenteTest;
import fr.entente.TestClock;
import fr.entente.kernel.AccountId;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.CallId;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Two dials at the same moment that one unique key lets pass only once.
@EntenteTest
class DialRaceTests {
  private static final String BAKERY = "+33199000010";
  private static final String FLORIST = "+33199000011";

  @Autowired Calls calls;
  @Autowired JdbcClient jdbc;
  @Autowired TestClock clock;
  private Floor floor;
  private AgentId marie;
  private AgentId paul;
  private AccountId bakery;

  @BeforeEach
  void open() {
    floor = new Floor(jdbc, calls, clock);
    marie = floor.agent();
    paul = floor.agent();
    bakery = floor.account(BAKERY);
  }

  @RepeatedTest(5)
  void anAgentWhoDialsTwoDebtorsAtOnceReachesOne() throws Exception {
    AccountId florist = floor.account(FLORIST);
    var results = race(click(marie, bakery, BAKERY, "a"), click(marie, florist, FLORIST, "b"));
    assertOneRings(results, "agent");
  }

  @RepeatedTest(5)
  void twoAgentsWhoDialOneDebtorAtOnceRingOnce() throws Exception {
    var results = race(click(marie, bakery, BAKERY, "a"), click(paul, bakery, BAKERY, "b"));
    assertOneRings(results, "debtor");
  }

  @RepeatedTest(5)
  void oneNumberOfTwoDebtorsDialledAtOnceRingsOnce() throws Exception {
    AccountId twin = floor.account(BAKERY);
    var results = race(click(marie, bakery, BAKERY, "a"), click(paul, twin, BAKERY, "b"));
    assertOneRings(results, "number");
  }

  @RepeatedTest(5)
  void oneClickThatArrivesTwiceAtOnceIsOneCall() throws Exception {
    var click = click(marie, bakery, BAKERY, "a");
    var results = race(click, click);
    var only = new DialResult.Dialling(only());
    assertThat(results).containsExactly(only, only);
    assertThat(refusals()).isZero();
  }

  private List<DialResult> race(DialRequest one, DialRequest other) throws Exception {
    return AtOnce.both(() -> floor.dial(one), () -> floor.dial(other));
  }

  private void assertOneRings(List<DialResult> results, String taken) {
    CallId call = only();
    assertThat(results)
        .containsExactlyInAnyOrder(
            new DialResult.Dialling(call), new DialResult.AlreadyLive(taken, call));
    assertThat(refusals()).isEqualTo(1);
  }

  private CallId only() {
    return new CallId(jdbc.sql("SELECT id FROM phone_call").query(Long.class).single());
  }

  private int refusals() {
    return jdbc.sql("SELECT COUNT(*) FROM dial_refusal").query(Integer.class).single();
  }
}
