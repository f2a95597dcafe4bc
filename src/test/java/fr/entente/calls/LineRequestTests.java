package fr.entente.calls;

import static fr.entente.calls.Floor.click;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.entente.EntenteTest;
import fr.entente.TestClock;
import fr.entente.calls.LineRequest.Kind;
import fr.entente.calls.LineRequest.State;
import fr.entente.kernel.AccountId;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.CallId;
import fr.entente.kernel.RunAs;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What is wanted of the line is asked for until it is so, and until then nobody is told otherwise.
@EntenteTest
class LineRequestTests {
  private static final String PHONE = "+33199000051";
  private static final String OTHER = "+33199000052";

  @Autowired Calls calls;
  @Autowired LineKeeper keeper;
  @Autowired TestDialer dialer;
  @Autowired JdbcClient jdbc;
  @Autowired TestClock clock;
  private Floor floor;
  private AgentId marie;
  private AccountId bakery;
  private CallId call;

  @BeforeEach
  void talk() {
    dialer.reset();
    floor = new Floor(jdbc, calls, clock);
    marie = floor.agent();
    bakery = floor.account(PHONE);
    call = floor.dialled(marie, bakery, PHONE);
    tell(CallStatus.IN_PROGRESS);
    await().until(() -> asked("listen " + call.value() + " true") == 1);
    await().until(() -> requests().isEmpty());
  }

  private void tell(CallStatus status) {
    calls.progress(
        new CallProgress(call, "test:" + status, status, null, null, null, clock.instant()));
  }

  private List<LineRequest> requests() {
    return RunAs.system(() -> calls.requests(marie));
  }

  private void becomes(Kind kind, State state) {
    await().until(() -> requests().stream().anyMatch(r -> r.kind() == kind && r.state() == state));
  }

  private long asked(String wish) {
    return dialer.wishes.stream().filter(wish::equals).count();
  }

  private void later(int seconds) {
    clock.forward(Duration.ofSeconds(seconds));
    keeper.pass();
  }

  @Test
  void aRefusedHangUpIsSaidAtOnceAndRepeatedUntilTheLineIsClosed() {
    dialer.refuses(true);
    floor.hangUp(call);
    becomes(Kind.END, State.FAILED);
    assertThat(floor.record(call).status()).isEqualTo(CallStatus.IN_PROGRESS);
    for (int i = 2; i <= 4; i++) {
      int tries = i;
      later(15);
      await().until(() -> asked("hang up " + call.value()) == tries);
    }
    dialer.refuses(false);
    later(15);
    await().until(() -> floor.record(call).status() == CallStatus.COMPLETED);
    await().until(() -> requests().isEmpty());
    assertThat(floor.record(call).endedBy()).isEqualTo("agent");
  }

  @Test
  void theTriesComeFartherAndFartherApart() {
    dialer.refuses(true);
    floor.hangUp(call);
    becomes(Kind.END, State.FAILED);
    later(1);
    await().until(() -> asked("hang up " + call.value()) == 2);
    await().until(() -> requests().getFirst().tries() == 2);
    await()
        .until(() ->
            jdbc.sql("SELECT next_try_at > ? FROM line_request WHERE kind = 'END'")
                .param(fr.entente.kernel.Utc.of(clock.instant().plusSeconds(1)))
                .query(Boolean.class)
                .single());
    assertThat(asked("hang up " + call.value())).isEqualTo(2);
  }

  @Test
  void aLegThatStaysAliveIsSaidToBeOpenAndNobodyDialsOverIt() {
    dialer.stays(true);
    floor.hangUp(call);
    await().until(() -> asked("hang up " + call.value()) == 1);
    later(3);
    becomes(Kind.END, State.FAILED);
    later(6);
    RunAs.system(() -> calls.reconcile());
    assertThat(floor.wrapUp(call, "promise")).isTrue();
    AccountId other = floor.account(OTHER);
    assertThat(floor.dial(click(marie, other, OTHER, "over")))
        .isEqualTo(new DialResult.AlreadyLive("line", call));
    assertThat(floor.dial(click(floor.agent(), bakery, PHONE, "same")))
        .isInstanceOf(DialResult.AlreadyLive.class);
    dialer.stays(false);
    later(15);
    await().until(() -> requests().isEmpty());
    assertThat(floor.dial(click(marie, other, OTHER, "after")))
        .isInstanceOf(DialResult.Dialling.class);
  }

  @Test
  void aCallThatIsOverButHasALegLeftIsNotDialledOver() {
    dialer.stays(true);
    tell(CallStatus.COMPLETED);
    calls.endLine(call);
    assertThat(floor.wrapUp(call, "promise")).isTrue();
    assertThat(floor.dial(click(marie, bakery, PHONE, "over")))
        .isEqualTo(new DialResult.AlreadyLive("line", call));
    calls.lineGone(call);
    assertThat(requests()).isEmpty();
    assertThat(floor.dial(click(marie, bakery, PHONE, "after")))
        .isInstanceOf(DialResult.Dialling.class);
  }

  @Test
  void aFailedMuteIsKnownAndTriedAgainUntilItIsSo() {
    dialer.refuses(true);
    RunAs.system(() -> calls.mute(call, true));
    becomes(Kind.MUTE, State.FAILED);
    assertThat(floor.record(call).muted()).isFalse();
    dialer.refuses(false);
    later(2);
    await().until(() -> floor.record(call).muted());
    await().until(() -> requests().isEmpty());
  }

  @Test
  void aWishIsPendingAtOnceAndTheLatestWins() {
    dialer.refuses(true);
    RunAs.system(() -> calls.hold(call, true));
    assertThat(requests()).extracting(LineRequest::kind).containsExactly(Kind.HOLD);
    becomes(Kind.HOLD, State.FAILED);
    dialer.refuses(false);
    RunAs.system(() -> calls.hold(call, false));
    await().until(() -> requests().isEmpty());
    later(30);
    assertThat(floor.record(call).onHold()).isFalse();
    assertThat(dialer.wishes.getLast()).isEqualTo("hold " + call.value() + " false");
  }

  @Test
  void whatWasWantedBeforeAStopIsAskedForAfterIt() {
    jdbc.sql(
            """
            INSERT INTO line_request (call_id, kind, agent_id, wanted, state, tries, asked_at, next_try_at)
            VALUES (?, 'END', ?, TRUE, 'PENDING', 1, NOW(6), ?)
            """)
        .param(call.value())
        .param(marie.value())
        .param(fr.entente.kernel.Utc.of(clock.instant().plusSeconds(15)))
        .update();
    later(15);
    await().until(() -> floor.record(call).status() == CallStatus.COMPLETED);
  }

  @Test
  void aHoldThatFailedIsDroppedWithTheCall() {
    dialer.refuses(true);
    RunAs.system(() -> calls.hold(call, true));
    becomes(Kind.HOLD, State.FAILED);
    tell(CallStatus.COMPLETED);
    later(15);
    await().until(() -> requests().stream().noneMatch(one -> one.kind() == Kind.HOLD));
    assertThat(asked("hold " + call.value() + " true")).isEqualTo(1);
  }
}
