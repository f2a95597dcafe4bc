package fr.entente.telephony;

import fr.entente.EmptyTables;
import fr.entente.FreePort;
import fr.entente.TestClock;
import fr.entente.TestSetup;
import fr.entente.calls.CallStatus;
import fr.entente.calls.Calls;
import fr.entente.calls.Floor;
import fr.entente.kernel.CallId;
import fr.entente.simulator.ExchangeSettings;
import fr.entente.simulator.PhoneExchange;
import fr.entente.simulator.Scenario;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// The whole application on a real port, wired to the phone simulator over real HTTP. One context
/// for all tests of telephony.
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.DEFINED_PORT,
    properties = {
      "entente.jobs=false",
      "entente.telephony.timeout=4s",
      "spring.datasource.url=test"
    })
@Import(TestSetup.class)
@ExtendWith(EmptyTables.class)
abstract class Telephone {
  static final PhoneExchange EXCHANGE =
      PhoneExchange.start(
          0, ExchangeSettings.fast(TestSettings.ACCOUNT, TestSettings.TOKEN).withSpeed(25));
  static final int PORT = FreePort.next();
  private static final AtomicInteger SERIAL = new AtomicInteger();

  @Autowired Calls calls;
  @Autowired CatchUp catchUp;
  @Autowired JdbcClient jdbc;
  @Autowired TestClock clock;
  Floor floor;
  private int rung;
  private int joined;

  @DynamicPropertySource
  static void settings(DynamicPropertyRegistry registry) {
    registry.add("server.port", () -> PORT);
    registry.add("entente.telephony.account-sid", () -> TestSettings.ACCOUNT);
    registry.add("entente.telephony.auth-token", () -> TestSettings.TOKEN);
    registry.add("entente.telephony.caller-id", () -> TestSettings.CALLER);
    registry.add("entente.telephony.public-url", () -> "http://127.0.0.1:" + PORT);
    registry.add("entente.telephony.base-url", EXCHANGE::url);
    registry.add("entente.telephony.control-url", EXCHANGE::url);
  }

  @BeforeEach
  void open() {
    clock.forward(Duration.between(clock.instant(), Instant.now()));
    floor = new Floor(jdbc, calls, clock);
    rung = EXCHANGE.requests("POST /Calls.json");
    joined = EXCHANGE.requests("POST /Conferences/{ConferenceSid}/Participants.json");
  }

  /// No call of one test rings in the next.
  @AfterEach
  void quiet() {
    EXCHANGE.faults().clear();
    for (String phone : jdbc.sql("SELECT id FROM phone_call").query(String.class).list()) {
      floor.hangUp(new CallId(Long.parseLong(phone)));
    }
    patiently().until(() -> EXCHANGE.liveCalls() == 0);
  }

  int agentsRung() {
    return EXCHANGE.requests("POST /Calls.json") - rung;
  }

  int debtorsRung() {
    return EXCHANGE.requests("POST /Conferences/{ConferenceSid}/Participants.json") - joined;
  }

  static String newPhone() {
    String phone = "+3319900%04d".formatted(1000 + SERIAL.incrementAndGet());
    // The exchange would choose by the last digits.
    EXCHANGE.scenario(phone, Scenario.ANSWERS);
    return phone;
  }

  static String newDeskPhone() {
    return "+3363998%04d".formatted(1000 + SERIAL.incrementAndGet());
  }

  CallId dialled(String phone) {
    return floor.dialled(floor.agent(newDeskPhone()), floor.account(phone), phone);
  }

  CallStatus status(CallId call) {
    return floor.record(call).status();
  }

  void becomes(CallId call, CallStatus status) {
    patiently().until(() -> status(call) == status);
  }

  static ConditionFactory patiently() {
    return Awaitility.await().atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(25));
  }
}
