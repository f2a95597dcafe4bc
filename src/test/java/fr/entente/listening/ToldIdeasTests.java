package fr.entente.listening;

import static org.assertj.core.api.Assertions.assertThat;

import fr.entente.kernel.Language;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ToldIdeasTests {
  private static final ListeningContent CONTENT = ListeningContent.read(ListeningFixture.CONTENT);

  @ParameterizedTest
  @ValueSource(strings = {"translations.properties", "translations_fr.properties"})
  void everyIdeaAndEveryLabelHasItsSentence(String file) throws IOException {
    var texts = new Properties();
    try (Reader in = Files.newBufferedReader(Path.of("src/main/resources/vaadin-i18n", file))) {
      texts.load(in);
    }
    for (String idea : ToldIdeas.all()) {
      assertThat(texts.getProperty("says." + idea)).as(idea).isNotBlank();
    }
    for (Label label : Label.values()) {
      assertThat(texts.getProperty("says.label." + label.code())).as(label.code()).isNotBlank();
    }
  }

  @Test
  void everyIdeaThatHasASentenceIsOneOfTheVocabulary() {
    var known =
        CONTENT.vocabulary().stream()
            .map(ListeningContent.Idea::concept)
            .collect(Collectors.toSet());
    assertThat(known).containsAll(ToldIdeas.all());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          FR | CASH_FLOW_HIDDEN | on paie au compte-goutte en ce moment | RATION
          EN | CASH_FLOW_HIDDEN | everything is rationed, bare minimum | RATION
          FR | CRISIS_RISK | je veux mourir, voilà | DEATH_WISH
          EN | BANK_PROBLEM_HIDDEN | the bank has frozen our account | BANK_BLOCKED
          """)
  void whatIsSaidIsNamedByItsIdea(Language language, Label label, String text, String idea) {
    var said = ListeningFixture.detector().says(Remark.heard(language, text), label);
    assertThat(said).contains(idea).hasSizeLessThanOrEqualTo(2);
  }

  @Test
  void whatIsDeniedOrOnlyATopicIsNoReason() {
    var detector = ListeningFixture.detector();
    assertThat(detector.says(Remark.heard(Language.FR, "je ne veux pas mourir"), Label.CRISIS_RISK))
        .isEmpty();
    assertThat(
            detector.says(
                Remark.heard(Language.FR, "la banque, le compte, trois mois"),
                Label.CASH_FLOW_HIDDEN))
        .isEmpty();
  }

  @Test
  void noEvidenceAndNoReasonIsASmallWordAlone() {
    var detector = ListeningFixture.detector();
    var small = List.of("j", "qu'ils", "qu", "je", "ils", "me", "i", "if", "my", "have", "the");
    for (Example line : CONTENT.examples().subList(0, 3000)) {
      for (Evidence each : detector.read(line.remark()).evidence()) {
        assertThat(small).as(line.text()).doesNotContain(each.words().toLowerCase());
      }
      for (Detector.Reason each : detector.reasons(line.remark(), Label.CASH_FLOW_HIDDEN)) {
        assertThat(small).as(line.text()).doesNotContain(each.words().toLowerCase());
      }
    }
  }
}
