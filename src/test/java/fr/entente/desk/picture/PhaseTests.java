package fr.entente.desk.picture;

import static fr.entente.desk.Cases.call;
import static org.assertj.core.api.Assertions.assertThat;

import fr.entente.agents.Presence;
import fr.entente.calls.CallStatus;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhaseTests {
  private static final Instant NOON = Instant.parse("2026-11-17T11:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "READY,    false, READY",
    "READY,    true,  PREVIEW",
    "OFFLINE,  true,  PREVIEW",
    "PAUSED,   false, PAUSED",
    "PAUSED,   true,  PAUSED"
  })
  void withoutACallThePhaseFollowsPresenceAndTheHeldAccount(
      Presence presence, boolean holds, Phase expected) {
    assertThat(Phase.of(presence, holds, null)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "REQUESTED,     false, DIALLING",
    "AGENT_RINGING, false, DIALLING",
    "DIALLING,      false, DIALLING",
    "RINGING,       false, DIALLING",
    "IN_PROGRESS,   true,  CONNECTED",
    "UNKNOWN,       false, DIALLING",
    "UNKNOWN,       true,  CONNECTED",
    "COMPLETED,     true,  WRAP_UP",
    "BUSY,          false, WRAP_UP",
    "NO_ANSWER,     false, WRAP_UP",
    "FAILED,        false, WRAP_UP",
    "CANCELLED,     false, WRAP_UP"
  })
  void aCallThatIsNotWrappedUpDecidesWhateverElseIsTrue(
      CallStatus status, boolean answered, Phase expected) {
    var call = call(status, answered ? NOON : null, null, null);
    for (Presence presence : Presence.values()) {
      assertThat(Phase.of(presence, true, call)).isEqualTo(expected);
    }
  }

  @Test
  void aWrappedUpCallNoLongerCounts() {
    var call = call(CallStatus.COMPLETED, NOON, NOON, NOON);
    assertThat(Phase.of(Presence.READY, false, call)).isEqualTo(Phase.READY);
  }
}
