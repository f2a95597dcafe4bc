package fr.entente.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.entente.EntenteTest;
import fr.entente.TestClock;
import fr.entente.calls.LineRequest.State;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.CallId;
import fr.entente.kernel.RunAs;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A call that may be listened to and is not is known to be so, tried again, and written down.
@EntenteTest
class EarWatchTests {
  private static final String PHONE = "+33199000054";

  @Autowired Calls calls;
  @Autowired Consent consent;
  @Autowired LineKeeper keeper;
  @Autowired EarPass pass;
  @Autowired TestDialer dialer;
  @Autowired JdbcClient jdbc;
  @Autowired TestClock clock;
  private Floor floor;
  private AgentId marie;
  private CallId call;
  private int turn;

  @BeforeEach
  void talk() {
    dialer.reset();
    floor = new Floor(jdbc, calls, clock);
    marie = floor.agent();
    call = floor.dialled(marie, floor.account(PHONE), PHONE);
    turn = 0;
    tell(CallStatus.IN_PROGRESS);
    await().until(() -> asked() == 1);
    await().until(() -> requests().isEmpty());
  }

  private void tell(CallStatus status) {
    calls.progress(
        new CallProgress(call, "test:" + status, status, null, null, null, clock.instant()));
  }

  private void listening() {
    consent.listens(call);
    await().until(() -> stretches("ended_at IS NULL") == 1);
  }

  private long asked() {
    return dialer.wishes.stream().filter(("listen " + call.value() + " true")::equals).count();
  }

  private List<LineRequest> requests() {
    return RunAs.system(() -> calls.requests(marie));
  }

  private EarLoss loss() {
    return RunAs.system(() -> consent.of(call)).orElseThrow().loss();
  }

  private void says(boolean debtor, String words, Instant at) {
    calls.heard(call, ++turn, debtor, words, true, at);
  }

  private void later(int seconds) {
    clock.forward(Duration.ofSeconds(seconds));
    pass.pass();
    keeper.pass();
  }

  private int stretches(String where) {
    return count("hearing_stretch WHERE " + where);
  }

  private int count(String sql) {
    return jdbc.sql("SELECT COUNT(*) FROM " + sql).query(Integer.class).single();
  }

  @Test
  void anErrorOfTheProviderIsSaidAtOnceTriedAgainAndJournalled() {
    listening();
    consent.failed(call, "32651");
    assertThat(loss()).isEqualTo(EarLoss.ERROR);
    assertThat(requests()).extracting(LineRequest::state).containsExactly(State.FAILED);
    assertThat(count("call_journal WHERE kind = 'listening_lost' AND detail = 'ERROR 32651'"))
        .isEqualTo(1);
    later(2);
    await().until(() -> asked() == 2);
    await().until(() -> requests().isEmpty());
    listening();
    assertThat(loss()).isNull();
    assertThat(count("call_journal WHERE kind = 'listening_back'")).isEqualTo(1);
  }

  @Test
  void anErrorThatComesAgainAndAgainIsTriedFartherAndFartherApart() {
    for (int i = 1; i <= 3; i++) {
      consent.failed(call, "32653");
      later(1 << (i - 1));
      int tries = i + 1;
      await().until(() -> asked() == tries);
      await().until(() -> requests().isEmpty());
    }
    consent.failed(call, "32653");
    later(4);
    assertThat(asked()).isEqualTo(4);
  }

  @Test
  void aStopThatNobodyWantedIsSaidUnlessTheCallEndsWithIt() {
    listening();
    consent.stopped(call);
    assertThat(loss()).isNull();
    later(2);
    assertThat(loss()).isEqualTo(EarLoss.STOPPED);
  }

  @Test
  void theStopAtTheEndOfACallIsNoLoss() {
    listening();
    consent.stopped(call);
    tell(CallStatus.COMPLETED);
    later(2);
    assertThat(loss()).isNull();
    assertThat(count("call_journal WHERE kind = 'listening_lost'")).isZero();
  }

  @Test
  void aTranscriptionThatNeverBeginsIsKnownAfterSeconds() {
    later(4);
    assertThat(loss()).isNull();
    later(2);
    assertThat(loss()).isEqualTo(EarLoss.SILENT);
    later(2);
    await().until(() -> asked() == 2);
  }

  @Test
  void wordsAreASignOfItsBeginningWhenTheNewsOfItIsLost() {
    says(true, "Allô ?", clock.instant());
    later(6);
    assertThat(loss()).isNull();
    assertThat(stretches("ended_at IS NULL")).isEqualTo(1);
  }

  @Test
  void anEarThatFallsSilentForLongIsAskedForAnewUnlessThePersonIsOnHold() {
    listening();
    RunAs.system(() -> calls.hold(call, true));
    await().until(() -> floor.record(call).onHold());
    later(61);
    assertThat(loss()).isNull();
    RunAs.system(() -> calls.hold(call, false));
    await().until(() -> !floor.record(call).onHold());
    later(1);
    assertThat(loss()).isEqualTo(EarLoss.SILENT);
  }

  @Test
  void aVoiceThatIsLostIsSaidAndFoundAgain() {
    listening();
    says(true, "Oui ?", clock.instant());
    clock.forward(Duration.ofSeconds(40));
    for (int i = 0; i < EarState.TURNS_UNHEARD; i++) {
      says(false, "Je vous explique.", clock.instant());
    }
    assertThat(loss()).isEqualTo(EarLoss.ONE_SIDED);
    later(2);
    await().until(() -> asked() == 2);
    says(true, "Je vous entends.", clock.instant());
    assertThat(loss()).isNull();
  }

  @Test
  void wordsWithoutATrackAreReadAsAnybodysAndNeverTakenForTheAgents() {
    listening();
    calls.heard(new Utterance(call, 1, true, "Je vais en finir.", true, clock.instant(), true));
    assertThat(loss()).isEqualTo(EarLoss.UNKNOWN_TRACK);
    assertThat(RunAs.system(() -> calls.transcript(call)))
        .extracting(Utterance::anybody)
        .containsExactly(true);
    assertThat(count("turn_to_read")).isEqualTo(1);
  }

  @Test
  void wordsThatComeLateAreSaidToAndNothingIsAskedAnew() {
    listening();
    Instant said = clock.instant();
    clock.forward(Duration.ofSeconds(8));
    says(true, "Il y a huit secondes.", said);
    assertThat(loss()).isEqualTo(EarLoss.LATE);
    assertThat(requests()).isEmpty();
    says(true, "Et maintenant.", clock.instant());
    assertThat(loss()).isNull();
  }

  @Test
  void afterARefusalNothingIsLost() {
    listening();
    RunAs.system(() -> consent.refused(call, "key"));
    consent.failed(call, "32650");
    consent.stopped(call);
    later(70);
    assertThat(loss()).isNull();
    assertThat(asked()).isEqualTo(1);
  }

  @Test
  void theTimeHeardLeavesOutWhatWasLostAndHeld() {
    listening();
    clock.forward(Duration.ofSeconds(30));
    consent.failed(call, "32652");
    assertThat(stretches("ended_at IS NULL")).isZero();
    later(10);
    await().until(() -> asked() == 2);
    await().until(() -> requests().isEmpty());
    listening();
    clock.forward(Duration.ofSeconds(20));
    tell(CallStatus.COMPLETED);
    await().until(() -> stretches("ended_at IS NULL") == 0);
    assertThat(
            jdbc.sql("SELECT SUM(TIMESTAMPDIFF(SECOND, began_at, ended_at)) FROM hearing_line")
                .query(Integer.class)
                .single())
        .isEqualTo(50);
  }
}
