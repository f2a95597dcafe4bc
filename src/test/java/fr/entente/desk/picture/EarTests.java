package fr.entente.desk.picture;

import static fr.entente.desk.Cases.call;
import static org.assertj.core.api.Assertions.assertThat;

import fr.entente.calls.CallRecord;
import fr.entente.calls.CallStatus;
import fr.entente.calls.Hearing;
import fr.entente.calls.LineRequest;
import fr.entente.compliance.ListeningMode;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EarTests {
  private static final Instant NOON = Instant.parse("2026-11-17T11:00:00Z");
  private final CallRecord known = call(CallStatus.IN_PROGRESS, NOON, NOON, null);
  private final CallRecord stranger = call(CallStatus.IN_PROGRESS, NOON, null, null);

  private static Hearing hearing(ListeningMode mode, Instant notice, Instant refused, Instant off) {
    return new Hearing(
        new fr.entente.kernel.CallId(1), mode, notice, null, refused, off, false, null);
  }

  private static Hearing after(Instant notice) {
    return hearing(ListeningMode.AFTER_NOTICE, notice, null, null);
  }

  private static Optional<LineRequest> asked(boolean on, LineRequest.State state) {
    return Optional.of(
        new LineRequest(
            new fr.entente.kernel.CallId(1),
            LineRequest.Kind.LISTEN,
            new fr.entente.kernel.AgentId(1),
            on,
            state,
            1,
            NOON));
  }

  private Ear ear(Hearing hearing) {
    return Ear.of(known, hearing, Optional.empty());
  }

  @Test
  void nothingIsShownWhileNobodyIsOnTheLine() {
    var ringing = call(CallStatus.RINGING, null, null, null);
    assertThat(Ear.of(ringing, after(null), Optional.empty())).isNull();
  }

  @Test
  void theNoticeComesBeforeTheListening() {
    assertThat(ear(after(null))).isEqualTo(Ear.BEFORE_NOTICE);
    assertThat(Ear.of(known, after(NOON), asked(true, LineRequest.State.PENDING)))
        .isEqualTo(Ear.STARTING);
    assertThat(Ear.of(stranger, after(NOON), Optional.empty())).isEqualTo(Ear.BEFORE_IDENTITY);
    assertThat(ear(after(NOON))).isEqualTo(Ear.ON);
  }

  @Test
  void aStartThatFailedIsSaidToBeDeaf() {
    var failed = asked(true, LineRequest.State.FAILED);
    assertThat(Ear.of(known, after(NOON), failed)).isEqualTo(Ear.DEAF);
    assertThat(Ear.DEAF.trouble()).isTrue();
  }

  @Test
  void offIsSaidOnlyOnceItIsConfirmed() {
    var refused = hearing(ListeningMode.AFTER_NOTICE, NOON, NOON, null);
    assertThat(Ear.of(known, refused, asked(false, LineRequest.State.PENDING)))
        .isEqualTo(Ear.STOPPING);
    assertThat(ear(refused)).isEqualTo(Ear.STOPPING);
    assertThat(Ear.of(known, refused, asked(false, LineRequest.State.FAILED)))
        .isEqualTo(Ear.NOT_STOPPED);
    assertThat(ear(hearing(ListeningMode.AFTER_NOTICE, NOON, NOON, NOON))).isEqualTo(Ear.STOPPED);
    assertThat(Ear.STOPPED.refusable()).isFalse();
    assertThat(Ear.NOT_STOPPED.refusable()).isTrue();
  }

  @Test
  void whatThePolicyForbidsIsNeverOn() {
    assertThat(ear(hearing(ListeningMode.OFF, NOON, null, null))).isEqualTo(Ear.NEVER);
    assertThat(Ear.NEVER.refusable()).isFalse();
  }

  @Test
  void fromTheAnswerOnAStrangerIsHeardAndAThirdPersonIsNot() {
    var mode = ListeningMode.FROM_ANSWER;
    assertThat(Ear.of(stranger, hearing(mode, null, null, null), Optional.empty()))
        .isEqualTo(Ear.ON);
    var third =
        new Hearing(new fr.entente.kernel.CallId(1), mode, null, null, null, null, true, null);
    assertThat(Ear.of(stranger, third, Optional.empty())).isEqualTo(Ear.THIRD_PERSON);
    assertThat(Ear.of(known, third, Optional.empty())).isEqualTo(Ear.ON);
  }
}
