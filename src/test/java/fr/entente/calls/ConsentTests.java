package fr.entente.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.entente.EntenteTest;
import fr.entente.TestClock;
import fr.entente.kernel.AccountId;
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

/// Nobody is listened to who was not told, or said no; the provider is told the same, until it
/// obeys.
@EntenteTest
class ConsentTests {
  private static final String PHONE = "+33199000053";

  @Autowired Calls calls;
  @Autowired Consent consent;
  @Autowired LineKeeper keeper;
  @Autowired TestDialer dialer;
  @Autowired JdbcClient jdbc;
  @Autowired TestClock clock;
  private Floor floor;
  private AgentId marie;
  private AccountId bakery;
  private CallId call;
  private int turn;

  @BeforeEach
  void open() {
    dialer.reset();
    floor = new Floor(jdbc, calls, clock);
    marie = floor.agent();
    bakery = floor.account(PHONE);
    turn = 0;
  }

  private void dialled(String policy) {
    jdbc.sql("UPDATE creditor SET policy_override = ?").param(policy).update();
    call = floor.dialled(marie, bakery, PHONE);
  }

  /// Somebody answers, under the rule of the shipped policies.
  private void talk() {
    dialled("demo-open");
    tell(CallStatus.IN_PROGRESS);
  }

  private void tell(CallStatus status) {
    calls.progress(
        new CallProgress(call, "test:" + status, status, null, null, null, clock.instant()));
  }

  private void told() {
    RunAs.system(() -> consent.noticed(call, "notice 1"));
  }

  private void identified() {
    RunAs.system(() -> calls.confirmIdentity(call, "name"));
  }

  private void refuses() {
    RunAs.system(() -> consent.refused(call, "notice 2"));
  }

  /// Told, identified and listened to.
  private void listening() {
    talk();
    told();
    identified();
    await().until(() -> asked(true) == 1);
    await().until(() -> requests().isEmpty());
  }

  private void says(String words) {
    says(words, clock.instant());
  }

  private void says(String words, Instant at) {
    calls.heard(call, ++turn, true, words, true, at);
  }

  private List<String> kept() {
    return RunAs.system(() -> calls.transcript(call)).stream().map(Utterance::text).toList();
  }

  private Hearing hearing() {
    return RunAs.system(() -> consent.of(call)).orElseThrow();
  }

  private List<LineRequest> requests() {
    return RunAs.system(() -> calls.requests(marie));
  }

  private long asked(boolean on) {
    return dialer.wishes.stream().filter(("listen " + call.value() + " " + on)::equals).count();
  }

  private void later(int seconds) {
    clock.forward(Duration.ofSeconds(seconds));
    keeper.pass();
  }

  private int journal(String kind) {
    return jdbc.sql("SELECT COUNT(*) FROM call_journal WHERE kind = ?")
        .param(kind)
        .query(Integer.class)
        .single();
  }

  @Test
  void nothingIsAskedOfTheProviderNorKeptBeforeTheNotice() {
    talk();
    identified();
    says("Allô, oui ?");
    later(20);
    assertThat(asked(true)).isZero();
    assertThat(kept()).isEmpty();
  }

  @Test
  void listeningBeginsWithTheNoticeAndIsJournalled() {
    listening();
    says("Je vous écoute.");
    assertThat(kept()).containsExactly("Je vous écoute.");
    assertThat(journal("notice")).isEqualTo(1);
    told();
    assertThat(journal("notice")).isEqualTo(1);
    assertThat(asked(true)).isEqualTo(1);
  }

  @Test
  void wordsFromBeforeTheNoticeAreThrownAwayHoweverLateTheyCome() {
    talk();
    identified();
    Instant before = clock.instant();
    clock.forward(Duration.ofSeconds(10));
    told();
    says("Ma fille est malade", before);
    says("Oui, d'accord.");
    assertThat(kept()).containsExactly("Oui, d'accord.");
  }

  @Test
  void nothingIsKeptOfWhoeverSpeaksBeforeIdentityIsConfirmed() {
    talk();
    told();
    says("Je suis sa sœur, il a des dettes partout.");
    Instant before = clock.instant();
    clock.forward(Duration.ofSeconds(5));
    identified();
    says("Attendez, je vous le passe.", before);
    says("Oui, c'est lui-même.");
    assertThat(kept()).containsExactly("Oui, c'est lui-même.");
  }

  @Test
  void whileItRingsNobodyIsTold() {
    dialled("demo-open");
    tell(CallStatus.RINGING);
    told();
    tell(CallStatus.IN_PROGRESS);
    identified();
    says("Allô ?");
    assertThat(hearing().noticeAt()).isNull();
    assertThat(kept()).isEmpty();
  }

  @Test
  void underAPolicyFromTheAnswerOnItIsListenedToWithoutANotice() {
    dialled("heard-at-once");
    tell(CallStatus.IN_PROGRESS);
    await().until(() -> asked(true) == 1);
    says("Allô, qui est à l'appareil ?");
    told();
    assertThat(kept()).hasSize(1);
    assertThat(asked(true)).isEqualTo(1);
  }

  @Test
  void aThirdPersonIsNotKeptEvenFromTheAnswerOn() {
    dialled("heard-at-once");
    tell(CallStatus.IN_PROGRESS);
    RunAs.system(() -> consent.thirdPerson(call, true));
    says("Accueil, bonjour, il est en liquidation, vous savez.");
    RunAs.system(() -> consent.thirdPerson(call, false));
    says("Allô ?");
    assertThat(kept()).containsExactly("Allô ?");
  }

  @Test
  void underAPolicyThatSaysOffNobodyIsListenedTo() {
    dialled("demo-open");
    jdbc.sql("UPDATE call_hearing SET mode = 'OFF'").update();
    tell(CallStatus.IN_PROGRESS);
    told();
    identified();
    says("Bonjour.");
    later(20);
    assertThat(asked(true)).isZero();
    assertThat(kept()).isEmpty();
  }

  @Test
  void aRefusalStopsTheProviderAndIsConfirmedByIt() {
    listening();
    refuses();
    await().until(() -> hearing().offAt() != null);
    assertThat(asked(false)).isEqualTo(1);
    assertThat(journal("listening_refused")).isEqualTo(1);
    assertThat(journal("listening_off")).isEqualTo(1);
  }

  @Test
  void whatIsSaidAfterARefusalIsNeitherKeptNorRead() {
    listening();
    Instant before = clock.instant();
    refuses();
    says("Je dors mal.", before);
    calls.heard(call, ++turn, true, "Je n'en peux", false, clock.instant());
    says("Je n'en peux plus.");
    assertThat(kept()).isEmpty();
    assertThat(jdbc.sql("SELECT COUNT(*) FROM turn_to_read").query(Integer.class).single())
        .isZero();
  }

  @Test
  void aStopThatTheProviderRefusesIsSaidAndRepeatedUntilItStopped() {
    listening();
    dialer.refuses(true);
    refuses();
    await().until(() -> requests().stream().anyMatch(LineRequest::failed));
    assertThat(hearing().offAt()).isNull();
    later(2);
    await().until(() -> asked(false) == 2);
    dialer.refuses(false);
    later(15);
    await().until(() -> hearing().offAt() != null);
  }

  @Test
  void aRefusalThatComesBeforeAnythingWasStartedIsConfirmedToo() {
    talk();
    refuses();
    await().until(() -> hearing().offAt() != null);
    assertThat(asked(true)).isZero();
  }

  @Test
  void aStartThatFailedIsNotTriedAgainAfterARefusal() {
    talk();
    dialer.refuses(true);
    told();
    await().until(() -> requests().stream().anyMatch(LineRequest::failed));
    long before = asked(true);
    dialer.refuses(false);
    refuses();
    await().until(() -> hearing().offAt() != null);
    later(30);
    await().until(() -> requests().isEmpty());
    assertThat(asked(true)).isEqualTo(before);
  }

  @Test
  void wordsThatComeLongAfterAConfirmedStopShowThatItDidNotStop() {
    listening();
    refuses();
    await().until(() -> hearing().offAt() != null);
    clock.forward(Duration.ofSeconds(10));
    says("On m'entend encore ?");
    assertThat(hearing().offAt()).isNull();
    later(1);
    await().until(() -> asked(false) == 2);
    await().until(() -> hearing().offAt() != null);
    assertThat(kept()).isEmpty();
  }

  @Test
  void whoAgreesAfterAllIsListenedToFromThenOn() {
    listening();
    refuses();
    await().until(() -> hearing().offAt() != null);
    Instant between = clock.instant().plusSeconds(1);
    clock.forward(Duration.ofSeconds(2));
    told();
    await().until(() -> asked(true) == 2);
    says("Je réfléchis.", between);
    says("Bon, allez-y.");
    assertThat(kept()).containsExactly("Bon, allez-y.");
    assertThat(journal("listening_agreed")).isEqualTo(1);
  }

  @Test
  void whatIsSaidOnHoldIsNotKeptHoweverLateItComes() {
    listening();
    Instant before = clock.instant();
    clock.forward(Duration.ofSeconds(1));
    hold(true);
    Instant during = clock.instant();
    says("Chut, dis à maman que j'ai vidé le compte.");
    says("Je regarde mes papiers.", before);
    clock.forward(Duration.ofSeconds(1));
    hold(false);
    says("Il m'a mise en attente.", during);
    says("Me revoilà.");
    assertThat(kept()).containsExactly("Je regarde mes papiers.", "Me revoilà.");
  }

  private void hold(boolean on) {
    RunAs.system(() -> calls.hold(call, on));
    await().until(() -> floor.record(call).onHold() == on);
  }

  @Test
  void anEndOfTheCallEndsWhatIsWantedOfTheProvider() {
    listening();
    dialer.refuses(true);
    refuses();
    await().until(() -> requests().stream().anyMatch(LineRequest::failed));
    tell(CallStatus.COMPLETED);
    later(15);
    await()
        .until(() -> requests().stream().noneMatch(one -> one.kind() == LineRequest.Kind.LISTEN));
    assertThat(hearing().offAt()).isNotNull();
  }

  @Test
  void whatWasHeardIsRemovedOnRequestAndTheJournalSaysSo() {
    listening();
    says("Je suis à découvert.");
    says("Et malade.");
    assertThat(RunAs.<Integer>system(() -> consent.forget(call))).isEqualTo(2);
    assertThat(kept()).isEmpty();
    assertThat(
            jdbc.sql("SELECT detail FROM call_journal WHERE kind = 'words_removed'")
                .query(String.class)
                .single())
        .isEqualTo("2");
    assertThat(RunAs.<Integer>system(() -> consent.forget(call))).isZero();
  }
}
