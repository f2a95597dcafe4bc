package fr.entente.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApiFaultTests {
  private BridgedCall call;

  @BeforeEach
  void openTheExchange() throws IOException {
    call = new BridgedCall();
  }

  @AfterEach
  void close() {
    call.close();
  }

  @ParameterizedTest
  @CsvSource({
    "INTERNAL_ERROR, 500, 0",
    "INTERNAL_ERROR_AFTER, 500, 1",
    "TOO_MANY_REQUESTS, 429, 0",
    "UNAVAILABLE, , 0",
    "EMPTY_ANSWER, , 1",
    "GARBLED_ANSWER, , 1",
    "DROP_BEFORE, , 0",
    "DROP_AFTER, , 1"
  })
  void theCallerSeesAFailureAndTheCallExistsOrNot(ApiFault fault, Integer status, int calls) {
    call.exchange.faults().api(fault, "POST /Calls.json", 1);
    var refusal = Refusals.of(call::ringAgent);
    assertThat(refusal.getStatusCode()).isEqualTo(status);
    assertThat(call.exchange.requests("POST /Calls.json")).isEqualTo(1);
    assertThat(call.exchange.liveCalls()).isEqualTo(calls);
    assertThat(call.ringAgent()).isNotNull();
  }

  @Test
  void aSlowAnswerComesAfterItsTime() {
    call.exchange.faults().api(ApiFault.SLOW, "POST /Calls.json", 1, Duration.ofMillis(300));
    long before = System.nanoTime();
    assertThat(call.ringAgent()).isNotNull();
    assertThat(System.nanoTime() - before).isGreaterThan(Duration.ofMillis(300).toNanos());
  }

  @Test
  void theSameSeedHasTheSameLuck() {
    var one = new FaultPlan(7).apiByChance(ApiFault.UNAVAILABLE, "", 30, Duration.ZERO);
    var two = new FaultPlan(7).apiByChance(ApiFault.UNAVAILABLE, "", 30, Duration.ZERO);
    int hits = 0;
    for (int n = 0; n < 200; n++) {
      var hit = one.forRequest("GET /Calls.json");
      assertThat(hit).isEqualTo(two.forRequest("GET /Calls.json"));
      hits += hit == null ? 0 : 1;
    }
    assertThat(hits).isBetween(30, 90);
  }
}
