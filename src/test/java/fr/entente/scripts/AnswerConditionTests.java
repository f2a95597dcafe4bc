package fr.entente.scripts;

import static fr.entente.scripts.Content.SCRIPT;
import static org.assertj.core.api.Assertions.assertThat;

import fr.entente.criteria.CriteriaFacts;
import fr.entente.criteria.CriteriaField;
import fr.entente.kernel.Language;
import fr.entente.kernel.Money;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerConditionTests {
  private static final String ONCE =
      "- Refuse encore → bye (issue : refuses_to_pay ; effet : refusal)";
  private static final String LARGE =
      ONCE
          + "\n- Un échéancier → promise (effet : plan ; si : montant > 1000 et (refus = 0 ou refus = 1))";

  private static Content conditional() {
    return Content.good().edit(SCRIPT, ONCE, LARGE);
  }

  private static ScriptRun atFirm(CriteriaFacts criteria) {
    return conditional().run(true, criteria).answer(1).answer(1).answer(1).answer(1);
  }

  private static CriteriaFacts facts(String euros, int refusals) {
    return CriteriaFacts.builder()
        .put(CriteriaField.OVERDUE, Money.euros(euros))
        .put(CriteriaField.REFUSALS, refusals)
        .build();
  }

  @Test
  void anAnswerIsOfferedOnlyWhileItsConditionIsKnownToHold() {
    assertThat(conditional().complaints()).isEmpty();
    assertThat(atFirm(facts("1000.01", 1)).step().answers())
        .extracting(ScriptAnswer::text)
        .containsExactly("Une date", "Refuse encore", "Un échéancier");
    assertThat(atFirm(facts("1000.00", 1)).step().answers()).hasSize(2);
    assertThat(atFirm(facts("1000.01", 2)).step().answers()).hasSize(2);
    assertThat(atFirm(CriteriaFacts.NOTHING).step().answers()).hasSize(2);
  }

  @Test
  void whatIsNotOfferedCannotBeAnswered() {
    var small = atFirm(facts("10.00", 0));
    assertThat(small.answer(3)).isSameAs(small);
    assertThat(atFirm(facts("2000.00", 0)).answer(3).step().id()).isEqualTo("promise");
  }

  @Test
  void itIsOfferedAsSoonAsTheFactIsKnown() {
    var now = atFirm(CriteriaFacts.NOTHING);
    var known = new ScriptFacts(Map.of(), true, false, facts("2000.00", 0));
    assertThat(now.with(known).step().answers()).hasSize(3);
  }

  @Test
  void whoReadsTheScriptSeesEveryAnswerWithItsCondition() {
    var firm =
        Walk.at("demo", conditional().script(), "firm", new ScriptFacts(Map.of(), true), Map.of())
            .whole();
    assertThat(firm.answers()).hasSize(3);
    var condition = firm.answers().getLast().condition();
    assertThat(condition).isNotNull();
    assertThat(condition.written(Language.EN))
        .isEqualTo("amount > 1000 and (refusals = 0 or refusals = 1)");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          si : | condition-empty
          si : monatnt > 5 | condition-field-meant
          si : xyzzyplugh | condition-field-unknown
          if: amount | condition-sign-missing
          if: amount > | condition-value-missing
          if: amount > 5 and | condition-field-missing
          if: amount > much | condition-number-wrong
          if: debtor > person | condition-sign-wrong
          if: debtor = dog | condition-choice-wrong
          if: debtor = person, person | condition-value-twice
          if: crisis and callback or incoming | condition-mixed
          if: (crisis | condition-brackets
          if: (crisis and (callback or incoming)) | condition-nested
          if: crisis ! | condition-unexpected
          if: amount > 5 and amount < 5 | condition-contradicts
          if: crisis ; si : callback | condition-twice
          """)
  void aConditionThatCannotBeMeantIsComplainedAboutAtItsLine(String option, String complaint)
      throws Exception {
    var found =
        Content.good()
            .edit(SCRIPT, ONCE, ONCE + "\n- Autre → promise (" + option + ")")
            .shelf()
            .complaints();
    assertThat(found).extracting(Content::brief).containsExactly("fr/demo.md:70 " + complaint);
    try (var words = getClass().getResourceAsStream("/vaadin-i18n/translations_fr.properties")) {
      var sentences = new Properties();
      sentences.load(words);
      String sentence = sentences.getProperty(found.getFirst().key());
      for (var each : found.getFirst().detail().entrySet()) {
        sentence = sentence.replace("{" + each.getKey() + "}", each.getValue());
      }
      assertThat(sentence).isNotBlank().doesNotContain("{");
    }
  }

  @Test
  void theFirstAnswerOfAStepHasNoCondition() {
    assertThat(
            Content.good()
                .edit(SCRIPT, "bye (issue : promise)", "bye (issue : promise ; si : crise)")
                .complaints())
        .containsExactly("fr/demo.md:78 condition-on-all");
    assertThat(
            Content.good()
                .edit(SCRIPT, "- Une date → promise", "- Une date → promise (si : crise)")
                .complaints())
        .containsExactly("fr/demo.md:68 condition-on-first");
  }

  @Test
  void anEndIsReachedWithoutAnyCondition() {
    assertThat(
            Content.good()
                .edit(SCRIPT, ONCE, ONCE.replace(")", " ; si : crise)"))
                .edit(
                    SCRIPT,
                    "- Complet → bye (issue : promise)",
                    "- Reprend → firm\n- Complet → bye (issue : promise ; si : crise)")
                .complaints())
        .containsExactlyInAnyOrder(
            "fr/demo.md:36 no-end", "fr/demo.md:46 no-end", "fr/demo.md:71 no-end");
  }

  @Test
  void aConditionStaysWhereSomebodyEditsTheAnswer() {
    String written =
        "Oui → promise (issue : plan ; effet : plan ; si : montant > 1 000,50 et (crise ou pas rappel-convenu))";
    assertThat(Spelling.answer(Spelling.answer(written), Language.FR)).isEqualTo("- " + written);
  }
}
