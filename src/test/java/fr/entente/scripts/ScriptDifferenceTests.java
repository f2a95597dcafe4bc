package fr.entente.scripts;

import static org.assertj.core.api.Assertions.assertThat;

import fr.entente.kernel.Language;
import fr.entente.scripts.ScriptChange.Kind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScriptDifferenceTests {
  private static final String SCRIPT =
      """
      ---
      key: short
      title: Court
      language: fr
      audience: any
      start: open
      includes: [closing]
      ---
      ## Ouvrir {#open}

      Étiquettes : OPEN
      Intention : saluer
      Écouter : le ton ; un nom

      > Bonjour, à qui ai-je l'honneur ?

      > Bonjour.

      - Répond → talk
      - Veut un rappel → close-callback (issue : callback ; effet : callback)

      ## Parler {#talk}

      Intention : écouter

      > Que s'est-il passé ?

      - A tout dit → close-callback (issue : callback ; effet : callback)
      """;
  private static final String CLOSING =
      """
      ## Prendre congé {#close-callback}

      Étiquettes : CLOSE
      Intention : finir

      > Merci, à bientôt.
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          title: Court|title: Bref|HEADER_CHANGED|1
          audience: any|audience: person|HEADER_CHANGED|1
          ## Ouvrir {#open}|## Saluer {#open}|TITLE_CHANGED|9
          Intention : saluer|Intention : saluer et écouter|LABEL_CHANGED|12
          Écouter : le ton ; un nom|Noter : un nom|LABEL_GONE|9
          Écouter : le ton ; un nom|Noter : un nom|LABEL_SET|13
          > Bonjour, à qui ai-je l'honneur ?|> Bonjour, qui est là ?|SENTENCE_CHANGED|15
          > Bonjour.|> Bonsoir.|VARIANT_ADDED|17
          > Bonjour.|> Bonsoir.|VARIANT_REMOVED|9
          - Répond → talk|- Décroche → talk|ANSWER_REWORDED|19
          - Répond → talk|- Répond → close-callback|ANSWER_GOAL|19
          - Répond → talk|- Répond → talk (effet : recap)|ANSWER_EFFECT|19
          - Répond → talk|- Répond → talk (issue : plan)|ANSWER_OUTCOME|19
          - Répond → talk|- Répond → talk (si : crise)|ANSWER_CONDITION|19
          - Répond → talk|- [5] Répond → talk|ANSWER_DIGIT|19
          - Répond → talk||ANSWER_REMOVED|9
          - Répond → talk|- Répond → close-callback|NO_LONGER_REACHED|1
          ## Parler {#talk}|## Parler {#speak}|STEP_RENAMED|22
          """)
  void eachChangeIsTold(String from, String to, Kind kind, int line) {
    var changes = between(SCRIPT, SCRIPT.replace(from, to == null ? "" : to), CLOSING);

    assertThat(changes)
        .anySatisfy(change -> {
          assertThat(change.kind()).isEqualTo(kind);
          assertThat(change.line()).isEqualTo(line);
          assertThat(change.file()).isEqualTo("fr/short.md");
          for (Language language : Language.values()) {
            assertThat(change.sentence(language)).isNotBlank().doesNotContain("{");
          }
        });
  }

  @Test
  void spacingOrderAndLabelsInTheOtherLanguageAreNoChange() {
    String other =
        SCRIPT
            .replace("Étiquettes : OPEN\nIntention : saluer", "Aim: saluer\n Tags: OPEN")
            .replace("le ton ; un nom", "le ton;un nom")
            .replace("\n\n", "\n\n\n")
            .replace("→", "->");

    assertThat(between(SCRIPT, other, CLOSING)).isEmpty();
  }

  @Test
  void aRenamedStepKeepsItsAnswersAndGoals() {
    String other = SCRIPT.replace("{#talk}", "{#speak}").replace("→ talk", "→ speak");

    assertThat(between(SCRIPT, other, CLOSING))
        .extracting(ScriptChange::kind)
        .containsExactly(Kind.STEP_RENAMED);
  }

  @Test
  void aSharedStepIsToldOnceWithItsScripts() {
    var old = files(SCRIPT, CLOSING);
    old.put("fr/other.md", SCRIPT.replace("key: short", "key: other"));
    var young = new TreeMap<>(old);
    young.put("_shared/fr/closing.md", CLOSING.replace("à bientôt", "bonne journée"));

    assertThat(ScriptDifference.between(old, young))
        .singleElement()
        .satisfies(change -> {
          assertThat(change.kind()).isEqualTo(Kind.SENTENCE_CHANGED);
          assertThat(change.usedIn()).containsExactly("fr/other.md", "fr/short.md");
        });
  }

  @Test
  void filesStepsAndSettingsComeAndGo() {
    var old = files(SCRIPT, CLOSING);
    old.put("settings.yml", "help-lines:\n  budget: {number: \"3414\"}\n");
    var young = files(SCRIPT + "\n## Encore {#more}\n\n> Autre chose ?\n", CLOSING);
    young.put("en/short.md", SCRIPT.replace("language: fr", "language: en"));
    young.put("settings.yml", "help-lines:\n  budget: {number: \"3415\"}\n");
    young.remove("_shared/fr/closing.md");

    assertThat(ScriptDifference.between(old, young))
        .extracting(ScriptChange::kind)
        .containsExactlyInAnyOrder(
            Kind.FILE_REMOVED, Kind.FILE_ADDED, Kind.STEP_ADDED, Kind.HEADER_CHANGED);
  }

  @Test
  void theShippedFolderDiffersNotFromItself() {
    var shipped = new ContentFolder(Path.of("scripts-content")).read();

    assertThat(shipped).isNotEmpty();
    assertThat(ScriptDifference.between(shipped, new TreeMap<>(shipped))).isEmpty();
  }

  @Test
  void theCommandPrintsSentencesAndItsEndTells(@TempDir Path folder) throws IOException {
    Path old = folder.resolve("old");
    Path young = folder.resolve("new");
    write(old, SCRIPT);
    write(young, SCRIPT.replace("> Bonjour.", "> Bonsoir."));

    assertThat(run(old, old, "fr")).isEqualTo("0 Rien n’a changé dans la conversation.\n");
    assertThat(run(old, young, "en")).startsWith("1 fr/short.md\n").contains("“Bonsoir.”");
    assertThat(run(old, folder.resolve("none"), "en")).startsWith("2 ");
  }

  private static String run(Path old, Path young, String language) {
    var out = new ByteArrayOutputStream();
    var to = new PrintStream(out, true, StandardCharsets.UTF_8);
    int code =
        new ScriptDiffCommand(to, to)
            .compare(List.of("" + old, "" + young, "--language", language));
    return code + " " + out.toString(StandardCharsets.UTF_8);
  }

  private static void write(Path folder, String script) throws IOException {
    for (var file : files(script, CLOSING).entrySet()) {
      Path path = folder.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue());
    }
  }

  private static List<ScriptChange> between(String old, String young, String closing) {
    return ScriptDifference.between(files(old, closing), files(young, closing));
  }

  private static TreeMap<String, String> files(String script, String closing) {
    return new TreeMap<>(Map.of("fr/short.md", script, "_shared/fr/closing.md", closing));
  }
}
