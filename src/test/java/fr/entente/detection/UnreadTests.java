package fr.entente.detection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import fr.entente.EntenteTest;
import fr.entente.TestClock;
import fr.entente.agents.Agents;
import fr.entente.agents.SignIn;
import fr.entente.calls.CallChanged;
import fr.entente.calls.CallStatus;
import fr.entente.calls.Calls;
import fr.entente.calls.Floor;
import fr.entente.kernel.AccountId;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.CallId;
import fr.entente.listening.Detector;
import fr.entente.listening.Evidence;
import fr.entente.listening.Label;
import fr.entente.listening.Listening;
import fr.entente.listening.Reading;
import fr.entente.listening.Remark;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionTemplate;

/// The application of these tests has no detector: what it hears stays unread, as after a stop. The
/// test then starts a listener that has one, and hears a crisis wherever somebody says "pont", or
/// that he jumps, and on Friday.
@EntenteTest
class UnreadTests {
  private static final String PHONE = "+33199000052";
  private static final String SIGN = "Il y a le pont, ce serait vite fait";

  @Autowired OccasionRepository occasions;
  @Autowired UnreadRepository unread;
  @Autowired UnfinishedRepository unfinished;
  @Autowired ReceivedMailRepository mails;
  @Autowired Correspondence correspondence;
  @Autowired FindingIntake intake;
  @Autowired EngagementSettings settings;
  @Autowired TransactionTemplate transaction;
  @Autowired Calls calls;
  @Autowired Agents agents;
  @Autowired JdbcClient jdbc;
  @Autowired TestClock clock;
  @Autowired Listening none;

  private final Listening listening = mock(Listening.class);
  private final AtomicBoolean broken = new AtomicBoolean();
  private volatile double sure = 0.9;
  private AgentId agent;
  private AccountId account;
  private CallId call;
  private CallListener listener;
  private UnreadPass pass;

  @BeforeEach
  void aCallAndAListener() {
    var floor = new Floor(jdbc, calls, clock);
    agent = floor.agent();
    account = floor.account(PHONE);
    call = floor.dialled(agent, account, PHONE);
    SignIn.as(one("SELECT login FROM agent"), agents);
    when(listening.detector()).thenReturn(Optional.of(mock(Detector.class)));
    when(listening.content()).thenReturn(none.content());
    when(listening.read(any())).thenAnswer(asked -> reading(asked.getArgument(0)));
    var reader = new WrittenReader(listening, settings);
    var turns =
        new TurnReading(
            listening, occasions, unread, unfinished, intake, settings, transaction, clock);
    listener =
        new CallListener(
            listening,
            occasions,
            unread,
            unfinished,
            turns,
            new Previews(),
            settings,
            _ -> {},
            clock);
    var mail = new MailReading(occasions, mails, reader, intake, transaction, clock);
    pass = new UnreadPass(unread, unfinished, mail, mock(), listener, clock);
  }

  @AfterEach
  void end() {
    listener.destroy();
    SecurityContextHolder.clearContext();
  }

  private Reading reading(Remark remark) {
    if (broken.get()) {
      throw new IllegalStateException("the reading is broken");
    }
    var where =
        Stream.of("pont", "saute", "vendredi")
            .filter(remark.text()::contains)
            .map(word -> evidence(remark.text().indexOf(word), word))
            .toList();
    boolean sign = remark.text().contains("pont") || where.size() == 2;
    return !sign
        ? new Reading(Label.NONE, 1, List.of(), Map.of(), null, "v1")
        : new Reading(Label.CRISIS_RISK, sure, where, Map.of(Label.CRISIS_RISK, sure), null, "v1");
  }

  private static Evidence evidence(int at, String word) {
    return new Evidence(at, at + word.length(), word, 0.5);
  }

  private String one(String sql) {
    return jdbc.sql(sql).query(String.class).single();
  }

  private void say(long turn, String text) {
    calls.heard(call, turn, true, text, true, clock.instant());
  }

  private void murmur(long turn, String text) {
    listener.on(
        new fr.entente.calls.UtteranceHeard(
            agent, new fr.entente.calls.Utterance(call, turn, true, text, false, clock.instant())));
    await().until(() -> unfinished.of(call).map(Unfinished::text).orElse("").equals(text));
  }

  private void untilRead() {
    await().until(() -> one("SELECT COUNT(*) FROM turn_to_read").equals("0"));
  }

  @Test
  void aTurnThatWasKeptButNotReadBeforeAStopIsReadAfterIt() {
    say(1, SIGN);
    assertThat(one("SELECT COUNT(*) FROM turn_to_read")).isEqualTo("1");
    pass.pass();
    untilRead();
    assertThat(one("SELECT label FROM finding")).isEqualTo("CRISIS_RISK");
    assertThat(one("SELECT response FROM finding")).isEqualTo("ALARM");
  }

  @Test
  void aTurnThatComesLateIsReadThoughALaterOneWasReadBefore() {
    say(5, "Allô ?");
    pass.pass();
    untilRead();
    say(2, SIGN);
    clock.forward(Duration.ofSeconds(3));
    pass.pass();
    untilRead();
    assertThat(one("SELECT sequence FROM finding")).isEqualTo("2");
  }

  @Test
  void aTurnCountsAsReadOnlyWhenItsFindingsAreThere() {
    say(1, SIGN);
    broken.set(true);
    pass.pass();
    await().until(() -> one("SELECT tries FROM turn_to_read").equals("1"));
    broken.set(false);
    clock.forward(Duration.ofSeconds(3));
    pass.pass();
    untilRead();
    assertThat(one("SELECT COUNT(*) FROM finding")).isEqualTo("1");
  }

  @Test
  void aSignInTwoTurnsStandsOnTheOneThatCompletesIt() {
    say(1, "Un jour je saute");
    calls.heard(call, 2, false, "Oui ?", true, clock.instant());
    say(3, "et ce sera vendredi");
    pass.pass();
    untilRead();
    assertThat(one("SELECT GROUP_CONCAT(place) FROM finding")).isEqualTo("turn:3:1");
    assertThat(one("SELECT evidence FROM finding")).isEqualTo("11-19");
  }

  @Test
  void aSignIsCompleteTooWhenItsFirstHalfComesLast() {
    say(3, "et ce sera vendredi");
    pass.pass();
    untilRead();
    say(1, "Un jour je saute");
    clock.forward(Duration.ofSeconds(3));
    pass.pass();
    untilRead();
    assertThat(one("SELECT GROUP_CONCAT(place) FROM finding")).isEqualTo("turn:3:1");
  }

  @Test
  void theHalvesOfTwoSpeakersMakeNoSign() {
    say(1, "Un jour je saute");
    calls.heard(call, 2, false, "et ce sera vendredi", true, clock.instant());
    say(3, "Non, non.");
    pass.pass();
    untilRead();
    assertThat(one("SELECT COUNT(*) FROM finding")).isEqualTo("0");
  }

  @Test
  void aSignAtTheEndOfAVeryLongTurnIsReadToo() {
    say(1, "Alors voilà, je vous explique. ".repeat(900) + SIGN);
    pass.pass();
    untilRead();
    assertThat(one("SELECT label FROM finding")).isEqualTo("CRISIS_RISK");
    assertThat(one("SELECT RIGHT(text, 9) FROM utterance")).isEqualTo("vite fait");
  }

  @Test
  void theAgentsOwnTurnsAreNotMarked() {
    calls.heard(call, 1, false, SIGN, true, clock.instant());
    assertThat(one("SELECT COUNT(*) FROM turn_to_read")).isEqualTo("0");
  }

  @Test
  void aSignWhoseFinalFormIsLostIsKeptFaintlyWhenTheNextTurnSaysSomethingElse() {
    murmur(4, SIGN);
    say(9, "Oui, je vous écoute.");
    pass.pass();
    untilRead();
    assertThat(one("SELECT CONCAT(label, ' ', strength, ' ', excerpt) FROM finding"))
        .isEqualTo("CRISIS_RISK WEAK " + SIGN);
    assertThat(unfinished.of(call)).isEmpty();
  }

  @Test
  void aSignIsCountedOnceWhenItsFinalFormComesWithItsWordsMended() {
    murmur(4, "il y a le pont ce serait vite");
    say(6, SIGN + ".");
    pass.pass();
    untilRead();
    assertThat(one("SELECT GROUP_CONCAT(place) FROM finding")).isEqualTo("turn:6:1");
  }

  @Test
  void aSignInWordsThatTheFinalFormNoLongerSaysIsWithdrawn() {
    murmur(4, "il y a le pont ce serait");
    say(6, "Il y a le bon, ce serait vite livré");
    pass.pass();
    untilRead();
    assertThat(one("SELECT COUNT(*) FROM finding")).isEqualTo("0");
  }

  @Test
  void aSignInTheMiddleOfASentenceIsKeptWhenTheLineGoesDead() {
    murmur(4, SIGN);
    listener.on(new CallChanged(call, agent, CallStatus.COMPLETED));
    await().until(() -> one("SELECT COUNT(*) FROM finding").equals("1"));
    assertThat(one("SELECT place FROM finding")).isEqualTo("unfinished:4:1");
  }

  @Test
  void aSignThatNothingEverFollowsIsKeptAfterAWhile() {
    murmur(4, SIGN);
    clock.forward(Duration.ofSeconds(31));
    pass.pass();
    await().until(() -> one("SELECT COUNT(*) FROM finding").equals("1"));
  }

  @Test
  void aSignWhoseFirstHalfWasCompleteIsKeptWhenTheLineDiesInTheSecond() {
    say(1, "Un jour je saute");
    pass.pass();
    untilRead();
    murmur(3, "et ce sera vendredi");
    listener.on(new CallChanged(call, agent, CallStatus.COMPLETED));
    await().until(() -> one("SELECT COUNT(*) FROM finding").equals("1"));
    assertThat(one("SELECT place FROM finding")).isEqualTo("unfinished:3:1");
  }

  @Test
  void aFaintSignOfACrisisIsKeptTooWhenItsEndIsLost() {
    sure = 0.1;
    murmur(4, SIGN);
    listener.on(new CallChanged(call, agent, CallStatus.COMPLETED));
    await().until(() -> one("SELECT COUNT(*) FROM finding").equals("1"));
  }

  @Test
  void twoSentencesWithoutAnEndAreTwoSigns() {
    murmur(4, SIGN);
    murmur(7, "Sinon le vieux pont du village, et c'est fini");
    listener.on(new CallChanged(call, agent, CallStatus.COMPLETED));
    await().until(() -> one("SELECT COUNT(*) FROM finding").equals("2"));
  }

  @Test
  void wordsThatEndBeforeThereIsADetectorWaitForIt() {
    murmur(4, SIGN);
    when(listening.detector()).thenReturn(Optional.empty());
    listener.on(new CallChanged(call, agent, CallStatus.COMPLETED));
    listener.on(new CallChanged(call, agent, CallStatus.COMPLETED));
    when(listening.detector()).thenReturn(Optional.of(mock(Detector.class)));
    clock.forward(Duration.ofSeconds(31));
    pass.pass();
    await().until(() -> one("SELECT COUNT(*) FROM finding").equals("1"));
  }

  @Test
  void whatIsReadLongAfterItsMailCameIsToldToWhoeverReceivedIt() {
    correspondence.paste(account, null, agent, new PastedMail("a@b.example", "Facture", SIGN));
    pass.pass();
    assertThat(one("SELECT agent_id FROM finding_late")).isEqualTo(Long.toString(agent.value()));
  }

  @Test
  void aMailThatCameBeforeThereWasADetectorIsReadOnceThereIsOne() {
    correspondence.paste(account, null, agent, new PastedMail("a@b.example", "Facture", SIGN));
    assertThat(one("SELECT COUNT(*) FROM finding")).isEqualTo("0");
    pass.pass();
    assertThat(one("SELECT source FROM finding")).isEqualTo("MAIL");
    pass.pass();
    assertThat(one("SELECT COUNT(*) FROM received_mail WHERE read_at IS NULL")).isEqualTo("0");
  }
}
