package fr.entente.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import fr.entente.EntenteTest;
import fr.entente.TestClock;
import fr.entente.calls.CallProgress;
import fr.entente.calls.CallStatus;
import fr.entente.calls.Calls;
import fr.entente.calls.Floor;
import fr.entente.kernel.CallId;
import fr.entente.kernel.RunAs;
import fr.entente.kernel.Utc;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@EntenteTest
class HeardTimeTests {
  private static final String PHONE = "+33199000063";

  @Autowired HeardTime time;
  @Autowired Calls calls;
  @Autowired JdbcClient jdbc;
  @Autowired TestClock clock;
  private CallId call;
  private Instant answered;

  @BeforeEach
  void aCallOfAHundredSeconds() {
    var floor = new Floor(jdbc, calls, clock);
    call = floor.dialled(floor.agent(), floor.account(PHONE), PHONE);
    tell(CallStatus.IN_PROGRESS);
    answered = clock.instant();
    clock.forward(Duration.ofSeconds(100));
  }

  private void tell(CallStatus status) {
    calls.progress(
        new CallProgress(call, "test:" + status, status, null, null, null, clock.instant()));
  }

  private void heard(int from, int to) {
    jdbc.sql("INSERT INTO hearing_stretch (call_id, began_at, ended_at) VALUES (?, ?, ?)")
        .param(call.value())
        .param(Utc.of(answered.plusSeconds(from)))
        .param(Utc.of(answered.plusSeconds(to)))
        .update();
  }

  private HeardTime.Heard ofAll() {
    return RunAs.system(() -> time.since(30));
  }

  @Test
  void theShareIsOfTheTimeTalked() {
    heard(20, 50);
    heard(60, 90);
    tell(CallStatus.COMPLETED);
    assertThat(time.of(call).share()).isEqualTo(0.6);
    assertThat(ofAll().talked()).hasSeconds(100);
    assertThat(ofAll().heard()).hasSeconds(60);
  }

  @Test
  void aCallThatNobodyListenedToCountsAsTalked() {
    tell(CallStatus.COMPLETED);
    assertThat(ofAll().share()).isEqualTo(0.0);
  }

  @Test
  void aCallThatGoesOnCountsForNothingYet() {
    heard(20, 50);
    assertThat(ofAll().share()).isNull();
  }

  @Test
  void whereNobodyTalkedThereIsNoShare() {
    tell(CallStatus.COMPLETED);
    clock.forward(Duration.ofDays(60));
    assertThat(ofAll().share()).isNull();
  }
}
