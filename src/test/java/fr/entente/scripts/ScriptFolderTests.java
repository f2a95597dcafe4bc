package fr.entente.scripts;

import static org.assertj.core.api.Assertions.assertThat;

import fr.entente.kernel.Language;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ScriptFolderTests {
  private static final String DRAFT =
      """
      ---
      key: short
      title: Court
      language: fr
      audience: any
      start: open
      ---
      ## Ouvrir {#open}

      > Bonjour, à qui ai-je l'honneur ?

      - Répond → talk
      - Raccroche → nowhere

      ## Parler {#talk}

      > Merci.
      """;

  @Test
  void aRefusedScriptCanStillBeWalked() {
    var folder =
        ScriptFolder.of(new TreeMap<>(Map.of("fr/short.md", DRAFT)), LocalDate.of(2026, 12, 1));
    var run = folder.start("short", Language.FR, new ScriptFacts(Map.of(), false)).orElseThrow();

    assertThat(folder.complaints())
        .anySatisfy(complaint -> {
          assertThat(complaint.key()).isEqualTo("scripts.complaint.unknown-target");
          assertThat(complaint.line()).isEqualTo(13);
        });
    assertThat(run.answer(1).step().id()).isEqualTo("talk");
    assertThat(folder.read("short", Language.FR)).extracting(ScriptStep::id).contains("open");
  }
}
