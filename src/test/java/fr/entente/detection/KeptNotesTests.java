package fr.entente.detection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import fr.entente.EntenteTest;
import fr.entente.TestClock;
import fr.entente.accounts.Portfolio;
import fr.entente.agents.Agents;
import fr.entente.calls.CallProgress;
import fr.entente.calls.CallStatus;
import fr.entente.calls.Calls;
import fr.entente.calls.Floor;
import fr.entente.kernel.AccountId;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.CallId;
import fr.entente.kernel.RunAs;
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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// The note that a call leaves behind is read, whatever kept the desk from it. The application of
/// these tests has no detector: the test's own hears a crisis wherever somebody writes "pont".
@EntenteTest
class KeptNotesTests {
  private static final String PHONE = "+33199000058";
  private static final String SIGN = "Parle du pont, ce serait vite fait.";

  @Autowired FindingRepository findings;
  @Autowired FindingEventRepository history;
  @Autowired FindingTallyRepository tallies;
  @Autowired ProposalRepository proposals;
  @Autowired OccasionRepository occasions;
  @Autowired FindingIntake intake;
  @Autowired EngagementSettings settings;
  @Autowired UnreadNoteRepository unread;
  @Autowired LateFindings late;
  @Autowired Portfolio portfolio;
  @Autowired TransactionTemplate transaction;
  @Autowired ApplicationEventPublisher events;
  @Autowired Listening none;
  @Autowired Calls calls;
  @Autowired Agents agents;
  @Autowired JdbcClient jdbc;
  @Autowired TestClock clock;

  private final Listening listening = mock(Listening.class);
  private AgentId agent;
  private AccountId account;
  private CallId call;
  private Findings door;
  private KeptNotes notes;

  @BeforeEach
  void aCallAndAReader() {
    var floor = new Floor(jdbc, calls, clock);
    agent = floor.agent();
    account = floor.account(PHONE);
    call = floor.dialled(agent, account, PHONE);
    calls.progress(
        new CallProgress(
            call, "test:over", CallStatus.COMPLETED, null, null, null, clock.instant()));
    when(listening.content()).thenReturn(none.content());
    when(listening.read(any())).thenAnswer(asked -> reading(asked.getArgument(0)));
    var reader = new WrittenReader(listening, settings);
    door =
        new Findings(
            findings,
            history,
            tallies,
            proposals,
            occasions,
            intake,
            new Previews(),
            reader,
            agents,
            events,
            clock);
    notes = new KeptNotes(unread, door, portfolio, transaction, clock);
  }

  private static Reading reading(Remark remark) {
    int ill = remark.text().indexOf("malade");
    if (ill >= 0) {
      return new Reading(
          Label.PERSONAL_VULNERABILITY,
          0.9,
          List.of(new Evidence(ill, ill + 6, "malade", 0.5)),
          Map.of(Label.PERSONAL_VULNERABILITY, 0.9),
          null,
          "v1");
    }
    int at = remark.text().indexOf("pont");
    return at < 0
        ? new Reading(Label.NONE, 1, List.of(), Map.of(), null, "v1")
        : new Reading(
            Label.CRISIS_RISK,
            0.9,
            List.of(new Evidence(at, at + 4, "pont", 0.5)),
            Map.of(Label.CRISIS_RISK, 0.9),
            null,
            "v1");
  }

  private void detects(boolean so) {
    when(listening.detector())
        .thenReturn(so ? Optional.of(mock(Detector.class)) : Optional.empty());
  }

  private void closedWith(String note) {
    assertThat(RunAs.system(() -> calls.wrapUp(call, "callback", note))).isTrue();
  }

  private void pass() {
    clock.forward(Duration.ofSeconds(3));
    notes.readUnread(clock.instant(), Limit.of(10));
  }

  private String one(String sql) {
    return jdbc.sql(sql).query(String.class).single();
  }

  @Test
  void aCrisisInANoteThatNobodyHadReadWhenItsCallWasClosedAlarms() {
    detects(true);
    closedWith(SIGN);
    assertThat(one("SELECT COUNT(*) FROM note_to_read")).isEqualTo("1");
    pass();
    assertThat(one("SELECT CONCAT(call_id, ' ', source, ' ', response) FROM finding"))
        .isEqualTo(call.value() + " NOTE ALARM");
    assertThat(one("SELECT COUNT(*) FROM audit_event WHERE action = 'desk.alert'")).isEqualTo("1");
    assertThat(one("SELECT crisis FROM finding_late")).isEqualTo("1");
    assertThat(one("SELECT COUNT(*) FROM hold WHERE type = 'CRISIS'")).isEqualTo("1");
    assertThat(one("SELECT COUNT(*) FROM note_to_read")).isEqualTo("0");
  }

  private void noted(String text) {
    transaction.executeWithoutResult(_ -> door.noted(account, call, agent, text));
  }

  @Test
  void aSignStaysWhenTheNoteMayNotNameIt() {
    detects(true);
    noted("Sa femme est malade.");
    noted("Sa femme n'est pas disponible.");
    closedWith("Sa femme est malade.");
    assertThat(one("SELECT text FROM note")).doesNotContain("malade");
    pass();
    assertThat(one("SELECT CONCAT(label, ' ', state) FROM finding"))
        .isEqualTo("PERSONAL_VULNERABILITY SUSPECTED");
  }

  @Test
  void aSignGoesWithWordsThatTheNoteMayHold() {
    detects(true);
    noted(SIGN);
    noted("Rappelle jeudi.");
    assertThat(one("SELECT state FROM finding")).isEqualTo("EXPIRED");
  }

  @Test
  void whatTheDeskHadReadIsNotTakenForASecondSign() {
    detects(true);
    closedWith(SIGN);
    pass();
    jdbc.sql("INSERT INTO note_to_read (note_id, due_at) SELECT id, NOW(6) FROM note").update();
    notes.readUnread(clock.instant().plusSeconds(864_000_000), Limit.of(10));
    assertThat(one("SELECT COUNT(*) FROM finding")).isEqualTo("1");
    assertThat(one("SELECT COUNT(*) FROM audit_event WHERE action = 'desk.alert'")).isEqualTo("1");
  }

  @Test
  void withoutADetectorItWaits() {
    detects(false);
    closedWith(SIGN);
    pass();
    assertThat(one("SELECT COUNT(*) FROM note_to_read")).isEqualTo("1");
    detects(true);
    pass();
    assertThat(one("SELECT label FROM finding")).isEqualTo("CRISIS_RISK");
  }

  @Test
  void aReadingThatFailsIsTriedAgain() {
    detects(true);
    closedWith(SIGN);
    doThrow(new IllegalStateException("broken")).when(listening).read(any());
    pass();
    assertThat(one("SELECT tries FROM note_to_read")).isEqualTo("1");
    assertThat(one("SELECT COUNT(*) FROM finding")).isEqualTo("0");
    doAnswer(asked -> reading(asked.getArgument(0))).when(listening).read(any());
    pass();
    assertThat(one("SELECT COUNT(*) FROM finding")).isEqualTo("1");
  }

  @Test
  void aNoteOfNoCallIsReadWhenItsWriterAsksForIt() {
    detects(true);
    var note = RunAs.system(() -> portfolio.addNote(account, agent, "Client à rappeler.", null));
    assertThat(one("SELECT COUNT(*) FROM note_to_read")).isEqualTo("0");
    transaction.executeWithoutResult(_ -> notes.readLater(note));
    assertThat(one("SELECT COUNT(*) FROM note_to_read")).isEqualTo("1");
    pass();
    assertThat(one("SELECT COUNT(*) FROM note_to_read")).isEqualTo("0");
  }

  /// Typed before any call, and the account goes back to the list without an answer.
  @Test
  void aCrisisInANoteOfNoCallIsToldToTheLeadsUntilItIsAnswered() {
    detects(true);
    transaction.executeWithoutResult(_ -> door.noted(account, null, agent, SIGN));
    List<LateFinding> told = RunAs.system(late::ofLeads);
    assertThat(told).singleElement().matches(LateFinding::crisis);
    transaction.executeWithoutResult(
        _ -> door.answer(account, null, agent, Label.CRISIS_RISK, FindingState.CLEARED, "key"));
    told = RunAs.system(late::ofLeads);
    assertThat(told).isEmpty();
  }
}
