package fr.entente.studio;

import static org.assertj.core.api.Assertions.assertThat;

import fr.entente.kernel.Language;
import fr.entente.scripts.AnswerText;
import fr.entente.scripts.Complaint;
import fr.entente.scripts.ScriptFolder;
import fr.entente.scripts.ScriptText;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ScriptSheetTests {
  private static final Map<String, String> FILES =
      Map.of(
          "fr/a.md",
          "---\nstart: open\nincludes: [b]\n---\n## Ouvrir {#open}\n> Bonjour.\n- Oui → next\n",
          "_shared/fr/b.md",
          "## Autre {#open}\n\n## Suite {#next}\n");

  @Test
  void theScriptsOwnStepGoesBeforeTheSharedOne() {
    var sheet = ScriptSheet.of(FILES, "fr/a.md");
    assertThat(sheet.steps()).extracting(SheetStep::id).containsExactly("open", "next");
    assertThat(sheet.step("open").orElseThrow().shared()).isFalse();
    assertThat(sheet.step("next").orElseThrow().shared()).isTrue();
    assertThat(sheet.title("next")).isEqualTo("Suite");
    assertThat(sheet.title("nowhere")).isEqualTo("nowhere");
    assertThat(sheet.freeName("Ouvrir !")).isEqualTo("ouvrir");
    assertThat(sheet.freeName("Open")).isEqualTo("open-2");
    assertThat(sheet.freeName("→")).isEqualTo("step");
  }

  @Test
  void aComplaintIsFoundAtItsStep() {
    var sheet = ScriptSheet.of(FILES, "fr/a.md");
    var here = new Complaint("fr/a.md", 7, "x", Map.of());
    var there = new Complaint("_shared/fr/b.md", 3, "y", Map.of());
    var head = new Complaint("fr/a.md", 1, "z", Map.of());
    var other = new Complaint("fr/z.md", 1, "z", Map.of());
    assertThat(sheet.found(List.of(here, there, head, other)))
        .containsExactly(
            new ScriptSheet.Found("open", here),
            new ScriptSheet.Found("next", there),
            new ScriptSheet.Found("", head));
  }

  @Test
  void aSharedStepLeadsOutWhenOthersHaveNotItsNewGoal() {
    var files = new TreeMap<>(FILES);
    files.put("_shared/fr/b.md", "## Suite {#next}\n\n- Oui → open\n\n## Fin {#end}\n");
    var sheet = ScriptSheet.of(files, "fr/a.md");
    var shared = sheet.step("next").orElseThrow();
    var passage = ScriptText.of(files.getOrDefault("_shared/fr/b.md", ""), Language.FR);

    assertThat(sheet.leadsOut(shared, answering(passage, "open", "end"))).isFalse();
    assertThat(sheet.leadsOut(shared, answering(passage, "open", "return"))).isFalse();
    assertThat(sheet.leadsOut(shared, answering(passage, "open", "not-there-yet"))).isTrue();
    assertThat(sheet.leadsOut(sheet.step("open").orElseThrow(), passage)).isFalse();
    files.put("_shared/fr/b.md", "## Suite {#next}\n\n- Oui → end\n\n## Fin {#end}\n");
    var other = ScriptSheet.of(files, "fr/a.md");
    assertThat(other.leadsOut(other.step("next").orElseThrow(), answering(passage, "open")))
        .isTrue();
  }

  private static ScriptText answering(ScriptText passage, String... goals) {
    return passage.withAnswers(
        "next", Stream.of(goals).map(goal -> new AnswerText("Oui", goal)).toList());
  }

  @Test
  void eachFileHasItsPlaceInTheOtherLanguage() {
    assertThat(ScriptSheet.inOtherLanguage("fr/a.md")).isEqualTo("en/a.md");
    assertThat(ScriptSheet.inOtherLanguage("_shared/en/b.md")).isEqualTo("_shared/fr/b.md");
    assertThat(ScriptSheet.language("_shared/en/b.md")).isEqualTo(Language.EN);
    assertThat(ScriptSheet.language("fr/seven/x.md")).isEqualTo(Language.FR);
  }

  @Test
  void aNewScriptCanBeReadAndItsCopyHasItsOwnKey() {
    String path = NewScript.path("Relance d'été", Language.FR, List.of("fr/relance-d-ete.md"));
    assertThat(path).isEqualTo("fr/relance-d-ete-2.md");
    String text = NewScript.empty("Relance d'été", path, "Se présenter", List.of());
    var files = new TreeMap<>(Map.of(path, text));
    var folder = ScriptFolder.of(files, LocalDate.of(2026, 11, 21));
    assertThat(folder.read("relance-d-ete-2", Language.FR)).hasSize(1);
    assertThat(folder.complaints()).noneMatch(each -> each.key().contains("header"));
    assertThat(NewScript.copy(text, "Autre", "fr/autre.md"))
        .contains("key: autre\n", "title: Autre\n");
  }
}
