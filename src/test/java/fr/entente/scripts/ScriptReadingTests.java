package fr.entente.scripts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ScriptReadingTests {
  @Test
  void aRightScriptHasNoComplaint() {
    assertThat(Content.good().complaints()).isEmpty();
    assertThat(Content.good().script().steps()).hasSize(20);
  }

  @Test
  void aStepIsReadWholeWithItsWordsAndAnswers() {
    Step purpose = Content.good().script().step("purpose");
    assertThat(purpose.title()).isEqualTo("Objet");
    assertThat(purpose.intention()).isEqualTo("dire l'objet");
    assertThat(purpose.tags()).containsExactly(StepTag.PURPOSE);
    assertThat(purpose.listenFor()).containsExactly("un silence", "une raison");
    assertThat(purpose.doSay()).containsExactly("où en est-elle");
    assertThat(purpose.dontSay()).containsExactly("dernier avertissement");
    assertThat(purpose.quotes()).hasSize(2);
    assertThat(purpose.answers())
        .containsExactly(
            new ScriptAnswer(3, "Va payer", "promise", null, "promise"),
            new ScriptAnswer(1, "Refuse", "firm", null, "refusal"));
    assertThat(purpose.line()).isEqualTo(46);
  }

  @Test
  void cardsAndTheStepsUnderThemBelongTogether() {
    Script script = Content.good().script();
    assertThat(script.step("paid").card())
        .isEqualTo(new Step.CardKind("objection", "Chèque", null));
    assertThat(script.step("paid-proof").owner()).isEqualTo("paid");
    assertThat(script.step("paid-proof").card()).isNull();
    assertThat(script.step("crisis").card().detects()).isEqualTo("crisis_risk");
    assertThat(script.step("purpose").owner()).isNull();
  }

  @Test
  void aScriptsOwnStepReplacesThatOfAPassage() {
    var content =
        Content.good()
            .with(
                Content.SCRIPT,
                text(Content.SCRIPT)
                    + "\n## Autrement {#paid}\n\nCarte : objection\nIntention : autre\n\n"
                    + "> Merci, quel jour ?\n\n- Un jour → promise\n");
    assertThat(content.script().step("paid").title()).isEqualTo("Autrement");
    assertThat(content.complaints()).containsExactly("_shared/fr/cartes.md:94 passage-never-used");
  }

  @Test
  void englishLabelsAndArrowsAreReadToo() {
    var content =
        Content.good()
            .edit(Content.SCRIPT, "Intention : se nommer", "Aim: say one's name")
            .edit(Content.SCRIPT, "- La personne est là → identity", "- They are there -> identity")
            .edit(Content.SCRIPT, "(issue : voicemail)", "(outcome: voicemail)");
    assertThat(content.complaints()).isEmpty();
    assertThat(content.script().step("open").intention()).isEqualTo("say one's name");
    assertThat(content.script().step("open").answer(2).orElseThrow().outcome())
        .isEqualTo("voicemail");
  }

  @Test
  void theVersionCoversThePassagesAndNothingElse() {
    String before = Content.good().script().hash();
    assertThat(Content.good().script().hash()).isEqualTo(before).hasSize(64);
    assertThat(Content.good().with("_shared/fr/other.md", "## X {#x}").script().hash())
        .isEqualTo(before);
    assertThat(
            Content.good()
                .edit(Content.CARDS, "Merci. À quelle date ?", "Merci. Quel jour ?")
                .script()
                .hash())
        .isNotEqualTo(before);
  }

  @Test
  void allFaultsOfAFileAreNamedAtOnceWithTheirLines() {
    List<String> found =
        Content.bad().complaints().stream().filter(c -> c.startsWith("fr/many.md")).toList();
    assertThat(found)
        .containsExactly(
            "fr/many.md:5 unknown-audience",
            "fr/many.md:6 unknown-collector",
            "fr/many.md:8 unknown-passage",
            "fr/many.md:13 unknown-tag",
            "fr/many.md:14 unknown-label",
            "fr/many.md:16 unknown-placeholder",
            "fr/many.md:17 label-in-quote",
            "fr/many.md:19 answer-unreadable",
            "fr/many.md:20 unknown-outcome",
            "fr/many.md:20 unknown-effect",
            "fr/many.md:21 duplicate-digit",
            "fr/many.md:22 answer-unreadable",
            "fr/many.md:22 digit-out-of-range",
            "fr/many.md:24 not-understood",
            "fr/many.md:29 label-twice",
            "fr/many.md:30 unknown-card",
            "fr/many.md:32 forbidden-wording",
            "fr/many.md:32 forbidden-wording",
            "fr/many.md:34 duplicate-step",
            "fr/many.md:43 legal-not-approved",
            "fr/many.md:43 legal-without-condition");
  }

  /// What only follows from it is not told.
  @Test
  void aHeaderThatCannotBeReadIsAComplaintAndNotAFailure() {
    assertThat(Content.bad().complaints())
        .filteredOn(complaint -> complaint.startsWith("fr/unreadable.md"))
        .containsExactly(
            "fr/unreadable.md:3 header-unreadable", "fr/unreadable.md:7 step-without-id");
    assertThat(Content.bad().shelf().volumes()).isEmpty();
  }

  private static String text(String file) {
    return new ContentFolder(java.nio.file.Path.of("src/test/resources/scripts/good"))
        .read()
        .get(file);
  }
}
