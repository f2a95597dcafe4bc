package fr.entente.telephony;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import fr.entente.TestClock;
import fr.entente.calls.CallProgress;
import fr.entente.calls.CallStatus;
import fr.entente.calls.Calls;
import fr.entente.calls.Dialer.Placed;
import fr.entente.kernel.CallId;
import fr.entente.kernel.Language;
import fr.entente.kernel.PhoneNumber;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;

/// Ringing the debtor is an errand, and an errand may have to wait: for a thread, for the database.
class LegsTests {
  private static final CallId CALL = new CallId(7);

  private final BridgeRepository bridges = mock();
  private final Line line = mock();
  private final Calls calls = mock();
  private final Errands errands = mock();
  private final TestClock clock = new TestClock();
  private final TelephonySettings settings =
      TestSettings.simulated("http://127.0.0.1:1", Duration.ofSeconds(4));
  private final Legs legs = new Legs(bridges, line, calls, errands, settings, clock);

  @BeforeEach
  void errandsRunAtOnce() {
    doAnswer(
            asked -> {
              asked.<Runnable>getArgument(1).run();
              return null;
            })
        .when(errands)
        .run(any(), any());
    when(bridges.requestDebtor(any(), any())).thenReturn(true);
    when(line.ringDebtor(any())).thenReturn(new Placed.Unknown("test"));
  }

  private Bridge bridge(Duration waited, @Nullable Instant closed) {
    var requested = clock.instant().minus(waited);
    return new Bridge(
        CALL,
        "attempt",
        new PhoneNumber("+33639981001"),
        Language.FR,
        new PhoneNumber("+33199001001"),
        Language.FR,
        requested.minusSeconds(5),
        "CA1",
        null,
        null,
        requested,
        requested,
        closed,
        null,
        null,
        0);
  }

  private void errandComesTo(Bridge bridge) {
    when(bridges.of(CALL)).thenReturn(Optional.of(bridge));
    legs.agentIsThere(bridge);
  }

  @Test
  void theDebtorIsRungOnce() {
    errandComesTo(bridge(Duration.ZERO, null));
    verify(line).ringDebtor(any());
  }

  @Test
  void nobodyIsRungForACallThatWasClosedWhileTheErrandWaited() {
    errandComesTo(bridge(Duration.ofSeconds(2), clock.instant()));
    verify(line, never()).ringDebtor(any());
    verify(bridges).debtorOver(CALL, clock.instant());
  }

  /// Whoever searches for the leg in vain gives the call up after 45 seconds: a request that is
  /// sent then would ring somebody for a call that has failed.
  @Test
  void nobodyIsRungAnyMoreOnceTheCallMayBeGivenUpBeforeTheAnswerIsThere() {
    errandComesTo(bridge(Duration.ofSeconds(30), null));
    verify(line, never()).ringDebtor(any());
    var news = ArgumentCaptor.forClass(CallProgress.class);
    verify(calls, org.mockito.Mockito.atLeastOnce()).progress(news.capture());
    assertThat(news.getValue().status()).isEqualTo(CallStatus.FAILED);
    assertThat(news.getValue().failure()).isEqualTo("telephony.error.too_late");
    verify(calls).endLine(CALL);
  }
}
