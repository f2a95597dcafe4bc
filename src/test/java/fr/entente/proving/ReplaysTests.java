package fr.entente.proving;

import static fr.entente.accounts.AccountBuilder.anAccount;
import static org.assertj.core.api.Assertions.assertThat;

import fr.entente.EntenteTest;
import fr.entente.TestClock;
import fr.entente.calls.Calls;
import fr.entente.calls.Floor;
import fr.entente.calls.PastCall;
import fr.entente.calls.PastCalls;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.DebtorId;
import fr.entente.kernel.Language;
import fr.entente.kernel.PhoneNumber;
import fr.entente.kernel.RunAs;
import fr.entente.proving.Replays.Replay;
import fr.entente.scripts.Publications;
import fr.entente.scripts.ScriptFacts;
import fr.entente.scripts.ScriptRun;
import fr.entente.scripts.Scripts;
import fr.entente.studio.PublishGuard;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;

/// Two calls on the preventive script: one to the person, one to the switchboard.
@EntenteTest
@WithMockUser(
    username = "claire",
    roles = {"AGENT", "LEAD", "TRAINER"})
class ReplaysTests {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 17);
  private static final String KEY = "preventive";
  private static final String OPENING = "_shared/fr/opening-company.md";

  @Autowired JdbcClient jdbc;
  @Autowired TestClock clock;
  @Autowired Calls calls;
  @Autowired PastCalls past;
  @Autowired Scripts scripts;
  @Autowired Publications publications;
  @Autowired Replays replays;
  @Autowired PublishGuard guard;
  private AgentId agent;
  private String hash;

  @BeforeEach
  void twoCalls() {
    agent = new Floor(jdbc, calls, clock).agent();
    ScriptRun run = scripts.start(KEY, Language.FR, new ScriptFacts(Map.of(), true)).orElseThrow();
    hash = run.state().hash();
    // The tables are emptied before each test; what was read at the start is not.
    jdbc.sql(
            "INSERT INTO script_version (hash, script_key, language, loaded_at, content)"
                + " VALUES (?, ?, 'fr', NOW(6), '{}')")
        .param(hash)
        .param(KEY)
        .update();
    call("open 1", "identity 1");
    call("open 2");
  }

  private void call(String... steps) {
    var account = anAccount(jdbc).owing("100.00", TODAY.plusDays(10)).save(TODAY);
    long debtor =
        jdbc.sql("SELECT debtor_id FROM account WHERE id = ?")
            .param(account.value())
            .query(Long.class)
            .single();
    String state = scripts.walked(KEY, hash, List.of(steps)).orElseThrow().toJson();
    past.write(
        new PastCall(
            agent,
            account,
            new DebtorId(debtor),
            new PhoneNumber("+33199000042"),
            clock.instant(),
            Duration.ofMinutes(3),
            "callback",
            "",
            false,
            new PastCall.Script(KEY, hash, List.of(steps), state)));
  }

  private SortedMap<String, String> opening(String from, String to) {
    var files = new TreeMap<>(publications.files());
    files.computeIfPresent(OPENING, (_, text) -> text.replace(from, to));
    assertThat(files).isNotEqualTo(publications.files());
    return files;
  }

  private Replay preventive(SortedMap<String, String> files) {
    return replays.replay(files).stream()
        .filter(replay -> replay.file().equals("fr/preventive.md"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void whatDoesNotChangeIsNotReplayed() {
    assertThat(replays.replay(publications.files())).isEmpty();
  }

  @Test
  void otherWordsAreTheSameWay() {
    Replay replay = preventive(opening("Intention : se nommer", "Intention : bien se nommer"));

    assertThat(replay.looked()).isEqualTo(2);
    assertThat(replay.dead()).isEmpty();
    assertThat(replay.otherWay()).isEmpty();
  }

  @Test
  void anAnswerThatIsTakenAwayEndsItsCallsDeadAndKeepsTheWordsOut() {
    var files = without("- Le standard ou un collègue répond");
    Replay replay = preventive(files);

    assertThat(replay.dead()).hasSize(1);
    var objections = RunAs.system(() -> guard.objections(files, Set.of(OPENING)));
    assertThat(objections)
        .anySatisfy(complaint -> {
          assertThat(complaint.file()).isEqualTo("fr/preventive.md");
          assertThat(complaint.warning()).isFalse();
          assertThat(complaint.detail()).containsEntry("calls", "1").containsEntry("looked", "2");
        });
  }

  private SortedMap<String, String> without(String answer) {
    var files = new TreeMap<>(publications.files());
    files.computeIfPresent(
        OPENING,
        (_, text) ->
            text.lines()
                    .filter(line -> !line.startsWith(answer))
                    .collect(java.util.stream.Collectors.joining("\n"))
                + "\n");
    return files;
  }
}
