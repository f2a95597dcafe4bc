package fr.entente.scripts;

import static org.assertj.core.api.Assertions.assertThat;

import fr.entente.EntenteTest;
import fr.entente.TestClock;
import fr.entente.kernel.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;

@EntenteTest
@WithMockUser(roles = "TRAINER")
class ScriptsTests {
  private static final ScriptFacts NOTHING = new ScriptFacts(Map.of(), false);

  @Autowired Scripts shipped;
  @Autowired ScriptVersionRepository versions;
  @Autowired OverlayRepository overlay;
  @Autowired JdbcClient jdbc;
  @Autowired TestClock clock;
  @TempDir Path folder;
  private Scripts scripts;

  @BeforeEach
  void copyTheGoodContent() throws IOException {
    for (String file : new String[] {"settings.yml", Content.SCRIPT, Content.CARDS}) {
      Files.createDirectories(folder.resolve(file).getParent());
      Files.copy(Path.of("src/test/resources/scripts/good", file), folder.resolve(file));
    }
    scripts = started();
  }

  @Test
  void theShippedScriptsAreInForce() {
    assertThat(shipped.complaints()).filteredOn(c -> !c.warning()).isEmpty();
    assertThat(shipped.start("broken-promise", Language.FR, NOTHING)).isPresent();
    assertThat(shipped.start("no-such-script", Language.FR, NOTHING)).isEmpty();
  }

  @Test
  void aPrivatePersonIsSpokenToAsOne() {
    var person = new ScriptFacts(Map.of("debtor.kind", "PERSON"), false);
    var run = shipped.start("broken-promise", Language.FR, person).orElseThrow();
    assertThat(run.state().key()).isEqualTo("broken-promise");
    assertThat(run.state().hash()).isEqualTo(hash("broken-promise-person"));
    assertThat(shipped.start("broken-promise", Language.FR, NOTHING).orElseThrow().state().hash())
        .isEqualTo(hash("broken-promise"));
  }

  private String hash(String key) {
    return shipped.all().stream()
        .filter(s -> s.key().equals(key) && s.language() == Language.FR)
        .findFirst()
        .orElseThrow()
        .hash();
  }

  @Test
  void anEditIsNoticedAndHoldsForTheNextCall() throws IOException {
    edit("Bonjour, {agent.name}", "Bonsoir, {agent.name}");
    assertThat(begin().step().say()).startsWith("Bonjour");
    scripts.poll();
    assertThat(begin().step().say()).startsWith("Bonsoir");
  }

  @Test
  void aBadEditNeverReplacesTheLastGoodVersion() throws IOException {
    String before = begin().state().hash();
    edit("→ purpose", "→ nowhere");
    scripts.poll();
    assertThat(scripts.complaints())
        .extracting(Content::brief)
        .contains("fr/demo.md:44 unknown-target");
    assertThat(begin().state().hash()).isEqualTo(before);
    assertThat(started().start("demo", Language.FR, NOTHING).orElseThrow().state().hash())
        .as("after a restart too")
        .isEqualTo(before);
    edit("→ nowhere", "→ purpose");
    scripts.poll();
    assertThat(scripts.complaints()).isEmpty();
  }

  @Test
  void aRunningCallKeepsTheVersionItBeganWithEvenAfterARestart() throws IOException {
    var begun = begin().state();
    edit("Bonjour, {agent.name}", "Bonsoir, {agent.name}");
    clock.forward(java.time.Duration.ofMinutes(1));
    var restarted = started();
    assertThat(restarted.start("demo", Language.FR, NOTHING).orElseThrow().step().say())
        .startsWith("Bonsoir");
    var resumed = restarted.resume(begun, NOTHING).orElseThrow();
    assertThat(resumed.step().say()).startsWith("Bonjour");
    assertThat(resumed.answer(1).step().id()).isEqualTo("identity");
    assertThat(
            jdbc.sql("SELECT COUNT(*) FROM script_version WHERE script_key = 'demo'")
                .query(Integer.class)
                .single())
        .isEqualTo(2);
  }

  @Test
  void aVersionNobodyKnowsCannotBeResumed() {
    var state = begin().state();
    var unknown =
        new ScriptRunState(
            state.key(),
            state.language(),
            "0".repeat(64),
            state.step(),
            state.path(),
            state.returns());
    assertThat(scripts.resume(unknown, NOTHING)).isEmpty();
  }

  @Test
  void aWithdrawnScriptStartsNoCallButStillLeadsTheRunningOne() throws IOException {
    var begun = begin().state();
    Files.delete(folder.resolve(Content.SCRIPT));
    scripts.poll();
    assertThat(scripts.all()).isEmpty();
    assertThat(scripts.start("demo", Language.FR, NOTHING)).isEmpty();
    assertThat(scripts.resume(begun, NOTHING)).isPresent();
  }

  @Test
  void theListSaysWhatIsInForce() {
    assertThat(scripts.all())
        .singleElement()
        .satisfies(s -> {
          assertThat(s.key()).isEqualTo("demo");
          assertThat(s.file()).isEqualTo(Content.SCRIPT);
          assertThat(s.steps()).isEqualTo(20);
          assertThat(s.hash()).isEqualTo(begin().state().hash());
        });
  }

  private Scripts started() {
    return new Scripts(
        new Overlaid(new ContentFolder(folder), overlay), versions, VersionChoice.NONE, clock);
  }

  private ScriptRun begin() {
    return scripts.start("demo", Language.FR, NOTHING).orElseThrow();
  }

  private void edit(String from, String to) throws IOException {
    Path file = folder.resolve(Content.SCRIPT);
    String text = Files.readString(file);
    assertThat(text).contains(from);
    Files.writeString(file, text.replace(from, to));
  }
}
