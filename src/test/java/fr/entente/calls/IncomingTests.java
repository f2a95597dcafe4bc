package fr.entente.calls;

import static org.assertj.core.api.Assertions.assertThat;

import fr.entente.EntenteTest;
import fr.entente.TestClock;
import fr.entente.agents.Agents;
import fr.entente.agents.Presence;
import fr.entente.kernel.AccountId;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.CallId;
import fr.entente.kernel.DebtorId;
import fr.entente.kernel.PhoneNumber;
import fr.entente.kernel.RunAs;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A debtor who rings us: a call, and no attempt.
@EntenteTest
class IncomingTests {
  private static final String PHONE = "+33199000077";

  @Autowired Calls calls;
  @Autowired Agents agents;
  @Autowired JdbcClient jdbc;
  @Autowired TestClock clock;
  private Floor floor;
  private AgentId marie;
  private AccountId bakery;

  @BeforeEach
  void open() {
    floor = new Floor(jdbc, calls, clock);
    marie = floor.agent();
    bakery = floor.account(PHONE);
  }

  private IncomingResult rings(AgentId agent, PhoneNumber number) {
    return RunAs.system(() -> calls.incoming(new IncomingCall(agent, bakery, number)));
  }

  private CallId logged() {
    return ((IncomingResult.Logged) rings(marie, new PhoneNumber(PHONE))).call();
  }

  private List<?> attempts() {
    long debtor = jdbc.sql("SELECT debtor_id FROM account").query(Long.class).single();
    return RunAs.system(() -> calls.attempts(new DebtorId(debtor), Instant.EPOCH));
  }

  @Test
  void itIsUnderWayAtOnceAndNobodyIsRung() {
    var call = floor.record(logged());
    assertThat(call.incoming()).isTrue();
    assertThat(call.status()).isEqualTo(CallStatus.IN_PROGRESS);
    assertThat(call.answeredAt()).isEqualTo(call.requestedAt());
    assertThat(agents.presence(marie).presence()).isEqualTo(Presence.ON_CALL);
    assertThat(count("phone_call WHERE handed_over_at IS NOT NULL")).isZero();
  }

  @Test
  void itIsNoAttemptAndItsOutcomeIsKept() {
    CallId call = logged();
    floor.hangUp(call);
    assertThat(floor.record(call).status()).isEqualTo(CallStatus.COMPLETED);
    assertThat(floor.wrapUp(call, "refuses_to_pay")).isTrue();
    assertThat(attempts()).isEmpty();
    assertThat(floor.record(call).disposition()).isEqualTo("refuses_to_pay");
  }

  @Test
  void whoeverHasNoNumberIsLoggedToo() {
    assertThat(rings(marie, null)).isInstanceOf(IncomingResult.Logged.class);
    assertThat(count("phone_call WHERE number IS NULL")).isEqualTo(1);
  }

  @Test
  void nobodyDialsADebtorWhoIsOnTheTelephone() {
    logged();
    AgentId karim = floor.agent();
    assertThat(floor.dial(Floor.click(karim, bakery, PHONE, "click")))
        .isInstanceOf(DialResult.AlreadyLive.class);
    assertThat(rings(karim, null)).isEqualTo(new IncomingResult.AlreadyLive("debtor", marie));
    assertThat(rings(marie, null)).isEqualTo(new IncomingResult.AlreadyLive("agent", marie));
  }

  @Test
  void theProviderIsNotAskedAboutItAndAForgottenOneEnds() {
    CallId call = logged();
    clock.forward(Duration.ofMinutes(119));
    RunAs.system(calls::reconcile);
    assertThat(floor.record(call).status()).isEqualTo(CallStatus.IN_PROGRESS);
    clock.forward(Duration.ofMinutes(2));
    RunAs.system(calls::reconcile);
    assertThat(floor.record(call).status()).isEqualTo(CallStatus.COMPLETED);
  }

  private int count(String from) {
    return jdbc.sql("SELECT COUNT(*) FROM " + from).query(Integer.class).single();
  }
}
