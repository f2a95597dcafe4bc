package fr.entente.scripts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.entente.EntenteTest;
import fr.entente.TestClock;
import fr.entente.agents.Agents;
import fr.entente.agents.NewAgent;
import fr.entente.agents.Role;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.Language;
import fr.entente.kernel.RunAs;
import fr.entente.scripts.TrialStart.Reason;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.test.context.support.WithMockUser;

/// The shipped script of a broken promise, and how it read before.
@EntenteTest
@WithMockUser(username = "thomas", roles = "TRAINER")
class TrialsTests {
  private static final String KEY = "broken-promise";
  private static final Map<String, String> OLD_WORDS = Map.of("Bonjour", "Bonsoir");

  @Autowired Scripts scripts;
  @Autowired PastVersions past;
  @Autowired Trials trials;
  @Autowired Agents agents;
  @Autowired TestClock clock;
  @Autowired JdbcClient jdbc;
  private AgentId thomas;
  private String now;
  private String before;

  @BeforeEach
  void twoVersions() {
    RunAs.system(() ->
        agents.create(
            new NewAgent(
                "thomas",
                "Thomas",
                Set.of(Role.TRAINER),
                Language.FR,
                null,
                "correct horse battery")));
    thomas = agents.byLogin("thomas").orElseThrow().id();
    now = keep(Map.of());
    before = keep(OLD_WORDS);
  }

  private String keep(Map<String, String> words) {
    return past.keep(KEY, Language.FR, words, clock.instant()).orElseThrow();
  }

  private TrialPlan plan(String first, String second) {
    return new TrialPlan(
        KEY, Language.FR, first, second, 0.5, 0.1, 388, LocalDate.now(clock).plusYears(1));
  }

  private Trial started() {
    return ((TrialStart.Started) trials.start(plan(now, before), thomas)).trial();
  }

  private Reason refused(TrialPlan plan) {
    return ((TrialStart.Refused) trials.start(plan, thomas)).reason();
  }

  private ScriptRun begun(long account) {
    var facts = new ScriptFacts(Map.of("account.id", Long.toString(account)), false);
    return scripts.start(KEY, Language.FR, facts).orElseThrow();
  }

  @Test
  void withoutATrialTheVersionInForceLeadsEveryCall() {
    assertThat(LongStream.range(1, 50).mapToObj(this::begun))
        .allMatch(run -> run.state().hash().equals(now));
  }

  @Test
  void aTrialGivesEachAccountItsOwnVersionForGood() {
    Trial trial = started();
    var hashes = LongStream.range(1, 200).mapToObj(one -> begun(one).state().hash()).toList();
    assertThat(hashes).contains(now, before);
    assertThat(begun(1).step().say()).startsWith(hashes.getFirst().equals(now) ? "Bonj" : "Bons");
    assertThat(LongStream.range(1, 200).mapToObj(one -> begun(one).state().hash()).toList())
        .isEqualTo(hashes);
    assertThat(trials.of(KEY, Language.FR)).containsExactly(trial);
    assertThat(
            scripts
                .start(KEY, Language.FR, new ScriptFacts(Map.of(), false))
                .orElseThrow()
                .state()
                .hash())
        .as("a preview without an account")
        .isEqualTo(now);
  }

  @Test
  void aCallInProgressKeepsItsVersionBeyondTheEnd() {
    Trial trial = started();
    var old =
        LongStream.range(1, 200)
            .mapToObj(this::begun)
            .filter(run -> run.state().hash().equals(before))
            .findFirst()
            .orElseThrow();
    assertThat(trials.stop(trial.id(), TrialCounts.NONE, thomas)).isTrue();
    assertThat(LongStream.range(1, 50).mapToObj(this::begun))
        .allMatch(run -> run.state().hash().equals(now));
    var resumed = scripts.resume(old.state(), new ScriptFacts(Map.of(), false)).orElseThrow();
    assertThat(resumed.step().say()).startsWith("Bonsoir");
  }

  @Test
  void whatCannotBeComparedIsRefused() {
    assertThat(refused(plan(now, now))).isEqualTo(Reason.SAME);
    assertThat(refused(plan(now, "0".repeat(64)))).isEqualTo(Reason.UNKNOWN_VERSION);
    String older = keep(Map.of("Bonjour", "Bien le bonjour"));
    assertThat(refused(plan(before, older))).isEqualTo(Reason.NOT_IN_FORCE);
    String threat = keep(Map.of("Bonjour", "Nous allons saisir vos biens. Bonjour"));
    assertThat(refused(plan(now, threat))).isEqualTo(Reason.REFUSED_TODAY);
    started();
    assertThat(refused(plan(now, before))).isEqualTo(Reason.RUNNING);
  }

  @Test
  void aTrialEndsOnceAndAnotherMayFollow() {
    Trial trial = started();
    var counts = new TrialCounts(400, 200, 401, 190);
    RunAs.system(() -> {
      assertThat(trials.running()).containsExactly(trial);
      assertThat(trials.end(trial.id(), TrialEnd.SAMPLE, counts)).isTrue();
      assertThat(trials.end(trial.id(), TrialEnd.TIME, TrialCounts.NONE)).isFalse();
      assertThat(trials.running()).isEmpty();
    });
    assertThat(trials.of(KEY, Language.FR))
        .singleElement()
        .matches(one -> one.end() == TrialEnd.SAMPLE && one.counts().equals(counts));
    assertThat(started().id()).isNotEqualTo(trial.id());
  }

  @Test
  void startAndEndAreWrittenDown() {
    Trial trial = started();
    trials.stop(trial.id(), TrialCounts.NONE, thomas);
    assertThat(
            jdbc.sql("SELECT action FROM audit_event WHERE subject = ? ORDER BY id")
                .param("trial:" + trial.id())
                .query(String.class)
                .list())
        .isEqualTo(List.of("trial.started", "trial.ended"));
  }

  @Test
  @WithMockUser(username = "lea", roles = "LEAD")
  void aLeadLooksAndStartsNothing() {
    assertThat(trials.of(KEY, Language.FR)).isEmpty();
    assertThatThrownBy(() -> trials.start(plan(now, before), thomas))
        .isInstanceOf(AccessDeniedException.class);
    assertThatThrownBy(() -> trials.stop(1, TrialCounts.NONE, thomas))
        .isInstanceOf(AccessDeniedException.class);
  }
}
