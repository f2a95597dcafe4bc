package fr.entente.scripts;

import static org.assertj.core.api.Assertions.assertThat;

import fr.entente.kernel.Language;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;

/// What a form changes of a script's text, and that nothing else moves.
class ScriptTextTests {
  private static final SortedMap<String, String> SHIPPED =
      new ContentFolder(Path.of("scripts-content")).read();
  private static final String DEMO =
      """
      \uFEFF---
      key: demo      # the file's name
      title: Une démo
      language: fr
      includes: [a,
        b]
      start: open
      ---
      <!-- kept -->
      ## Ouvrir {#open}

      Étiquettes : OPEN
      Intention : saluer,
      puis se taire
      Pourquoi : on écoute mieux

      > Bonjour, *moi*.

      <!-- between -->
      > Bonsoir.

      - Oui → next
      - Non → (rien)
      * Plus tard -> next (issue : callback ; si : stade)

      ## Suite {#next}

      > Et puis ?
      """
          .replace("\n", "\r\n");

  private static ScriptText demo() {
    return ScriptText.of(DEMO, Language.FR);
  }

  @Test
  void whatNobodyTouchesStaysByteForByte() {
    everyText((file, text) -> {
      assertThat(text.text()).as(file).isEqualTo(SHIPPED.get(file));
      assertThat(touched(text).text()).as(file).isEqualTo(SHIPPED.get(file));
    });
    assertThat(touched(demo()).text()).isEqualTo(DEMO);
  }

  @Test
  void brokenFilesStayTooAndNeverBreakTheReader() {
    var random = new Random(15);
    var texts = SHIPPED.values().stream().filter(text -> !text.isBlank()).toList();
    for (int round = 0; round < 400; round++) {
      String broken = broken(texts.get(random.nextInt(texts.size())), random);
      var text = ScriptText.of(broken, Language.FR);
      assertThat(text.text()).isEqualTo(broken);
      assertThat(touched(text).text()).isEqualTo(broken);
      PageReader.read("fr/x.md", broken, new Complaints());
    }
  }

  private static String broken(String text, Random random) {
    String[] odd = {
      "\r", "\r\n", "## ", "> ", "- ", "\u0000", "→", "{#", "---\n", "\uFEFF", "`", "1. "
    };
    var broken = new StringBuilder(text);
    for (int i = 0; i < 12; i++) {
      int at = random.nextInt(broken.length());
      if (random.nextBoolean()) {
        broken.insert(at, odd[random.nextInt(odd.length)]);
      } else {
        broken.delete(at, Math.min(broken.length(), at + random.nextInt(40)));
      }
    }
    return broken.append(" ").toString();
  }

  @Test
  void theFormReadsAStepAsTheDeskDoes() {
    everyText((file, text) -> {
      var read = PageReader.read(file, SHIPPED.get(file), new Complaints()).sections();
      assertThat(text.steps()).hasSameSizeAs(read);
      for (int i = 0; i < read.size(); i++) {
        var step = text.steps().get(i);
        var section = read.get(i);
        assertThat(step.id()).isEqualTo(section.id());
        assertThat(step.title()).isEqualTo(section.title());
        assertThat(step.from()).isEqualTo(section.line());
        assertThat(step.sentences())
            .isEqualTo(section.quotes().stream().map(Section.Line::text).toList());
        section
            .fields()
            .forEach((field, line) -> assertThat(step.field(field)).isEqualTo(line.text()));
        assertThat(step.answers().stream().map(AnswerText::target).toList())
            .isEqualTo(section.bullets().stream().map(Section.Bullet::target).toList());
      }
    });
  }

  @Test
  void anEditReadsBackAndChangesOnlyItsLines() {
    everyText((file, text) -> {
      for (TextStep step : text.steps()) {
        var edited =
            text.with(step.id(), Field.EXAMPLE, "Elle dit « oui » ; *puis* rappelle.")
                .withTitle(step.id(), "Un *autre* titre")
                .withSentences(step.id(), List.of("# Un.", "Deux, {agent.name} [[ou {overdue}]] ?"))
                .withAnswers(
                    step.id(),
                    List.of(
                        new AnswerText(
                            null, "Oui (bien sûr)", "x-1", "plan", "hold:DISPUTE", List.of()),
                        new AnswerText("Sans but", "")));
        var now = edited.step(step.id()).orElseThrow();
        assertThat(now.title()).isEqualTo("Un *autre* titre");
        assertThat(now.field(Field.EXAMPLE)).isEqualTo("Elle dit « oui » ; *puis* rappelle.");
        assertThat(now.sentences())
            .containsExactly("# Un.", "Deux, {agent.name} [[ou {overdue}]] ?");
        assertThat(now.answers().getFirst().effect()).isEqualTo("hold:DISPUTE");
        assertThat(now.answers().getFirst().outcome()).isEqualTo("plan");
        assertThat(now.answers().getFirst().text()).isEqualTo("Oui (bien sûr)");
        assertThat(now.answers().getLast()).isEqualTo(new AnswerText("Sans but", ""));
        others(text, edited, step);
      }
    });
  }

  /// Every other step has the same bytes, and the file the same beginning.
  private static void others(ScriptText before, ScriptText after, TextStep step) {
    assertThat(after.steps()).hasSameSizeAs(before.steps());
    for (int i = 0; i < before.steps().size(); i++) {
      if (!before.steps().get(i).id().equals(step.id())) {
        assertThat(after.steps().get(i).hash()).isEqualTo(before.steps().get(i).hash());
      }
    }
    int begin = before.text().indexOf("## ");
    assertThat(after.text()).startsWith(before.text().substring(0, begin));
  }

  @Test
  void aWordChangedIsOneLineChanged() {
    var edited = demo().withSentences("open", List.of("Bonjour, moi.", "Bonne nuit."));
    assertThat(edited.text()).isEqualTo(DEMO.replace("> Bonsoir.", "> Bonne nuit."));
    assertThat(demo().with("open", Field.INTENTION, "saluer").text())
        .isEqualTo(DEMO.replace("saluer,\r\npuis se taire", "saluer"));
    assertThat(demo().with("open", Field.WHY, "").text())
        .isEqualTo(DEMO.replace("Pourquoi : on écoute mieux\r\n", ""));
  }

  @Test
  void answersKeepWhatTheFormDoesNotKnow() {
    var answers = new ArrayList<>(demo().step("open").orElseThrow().answers());
    assertThat(answers.getLast().more()).containsExactly("si : stade");
    answers.set(2, answers.get(2).leadingTo("open"));
    answers.removeFirst();
    assertThat(demo().withAnswers("open", answers).text())
        .isEqualTo(
            DEMO.replace("- Oui → next\r\n", "")
                .replace(
                    "* Plus tard -> next (issue : callback ; si : stade)",
                    "- Plus tard → open (issue : callback ; si : stade)"));
  }

  @Test
  void theHeaderIsWrittenValueByValue() {
    assertThat(demo().withHeader("title", "Vrai : titre").text())
        .isEqualTo(DEMO.replace("title: Une démo", "title: \"Vrai : titre\""));
    assertThat(demo().withHeader("key", "other").text())
        .contains("key: other      # the file's name");
    assertThat(demo().withHeader("includes", List.of("c")).headers("includes"))
        .containsExactly("c");
    assertThat(demo().withHeader("notice", "yes").header("notice")).isEqualTo("yes");
    assertThat(ScriptText.of("", Language.EN).withHeader("key", "x").text())
        .isEqualTo("---\nkey: x\n---\n\n");
  }

  @Test
  void stepsComeGoMoveAndChangeTheirName() {
    var added = demo().added("open", 2, "middle", "Au milieu");
    assertThat(ids(added)).containsExactly("open", "middle", "next");
    assertThat(ids(added.moved("middle", -1))).containsExactly("middle", "open", "next");
    assertThat(ids(added.moved("middle", 1).moved("middle", 1)))
        .containsExactly("open", "next", "middle");
    assertThat(added.removed("middle").text()).isEqualTo(DEMO);
    var renamed = demo().renamed("next", "follow").renamed("open", "begin");
    assertThat(ids(renamed)).containsExactly("begin", "follow");
    assertThat(renamed.header("start")).isEqualTo("begin");
    assertThat(renamed.step("begin").orElseThrow().answers().getFirst().target())
        .isEqualTo("follow");
    assertThat(demo().renamed("none", "x"))
        .isNotNull()
        .extracting(ScriptText::text)
        .isEqualTo(DEMO);
  }

  @Test
  void aCardTakesItsFurtherStepsAlong() {
    String file = "_shared/fr/objections.md";
    var text = ScriptText.of(SHIPPED.getOrDefault(file, ""), Language.FR);
    TextStep inner =
        text.steps().stream().filter(step -> step.level() == 3).findFirst().orElseThrow();
    assertThat(inner.owner()).isNotEqualTo(inner.id());
    var without = text.removed(inner.owner());
    assertThat(without.step(inner.id())).isEmpty();
    assertThat(text.moved(inner.owner(), 1).steps()).hasSameSizeAs(text.steps());
    assertThat(text.moved(inner.owner(), 1).step(inner.id()).orElseThrow().owner())
        .isEqualTo(inner.owner());
  }

  @Test
  void twoHundredAnswersOfAnyWordsReadBack() {
    var random = new Random(7);
    String signs = "abc é→-[]{}()*_`<>#&!\\|~:;.,1 9";
    for (int i = 0; i < 200; i++) {
      var said = new StringBuilder("a");
      for (int n = 0; n < 20; n++) {
        said.append(signs.charAt(random.nextInt(signs.length())));
      }
      String sentence = said.append("z").toString().replaceAll("\\s+", " ");
      var text = demo().withSentences("next", List.of(sentence));
      assertThat(text.step("next").orElseThrow().sentences()).containsExactly(sentence);
      String title = sentence.replaceAll("[{}]", "x");
      assertThat(text.withTitle("next", title).step("next").orElseThrow().title()).isEqualTo(title);
    }
  }

  private static List<String> ids(ScriptText text) {
    return text.steps().stream().map(TextStep::id).toList();
  }

  /// Everything set to what it is.
  private static ScriptText touched(ScriptText text) {
    ScriptText same = text;
    for (TextStep step : text.steps()) {
      same =
          same.withTitle(step.id(), same.step(step.id()).orElseThrow().title())
              .withSentences(step.id(), same.step(step.id()).orElseThrow().sentences())
              .withAnswers(step.id(), same.step(step.id()).orElseThrow().answers());
      for (Map.Entry<Field, String> field :
          same.step(step.id()).orElseThrow().fields().entrySet()) {
        same = same.with(step.id(), field.getKey(), field.getValue());
      }
    }
    return same;
  }

  private static void everyText(java.util.function.BiConsumer<String, ScriptText> check) {
    SHIPPED.forEach((file, text) -> {
      if (file.endsWith(".md")) {
        check.accept(file, ScriptText.of(text, Language.of(file.contains("en/") ? "en" : "fr")));
      }
    });
  }
}
