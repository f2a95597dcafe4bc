package fr.entente.uikit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PluralTextsTests {
  private final PluralTexts texts = new PluralTexts();

  @ParameterizedTest
  @CsvSource({
    "fr, 0, 0 part",
    "fr, 1, 1 part",
    "fr, 2, 2 parts",
    "en, 0, 0 parts",
    "en, 1, 1 part",
    "en, 12, 12 parts"
  })
  void oneIsOneAndManyAreMany(String language, int count, String said) {
    assertThat(
            texts.getTranslation(
                "desk.counsel.ends", Locale.forLanguageTag(language), count, "lundi"))
        .startsWith(said + ",");
  }

  @Test
  void figuresThatComeAsTextAreCountedToo() {
    assertThat(texts.getTranslation("reconciliation.again.done", Locale.FRENCH, "1"))
        .isEqualTo("1 écriture de plus comptabilisée");
    assertThat(texts.getTranslation("reconciliation.again.done", Locale.FRENCH, "1\u202f204"))
        .isEqualTo("1\u202f204 écritures de plus comptabilisées");
    assertThat(texts.getTranslation("compliance.rule.CAP_7_DAYS", Locale.ENGLISH, "4", "1"))
        .isEqualTo("At most 4 calls in 7 days; 1 was made.");
  }

  @Test
  void whatHasOneFormOnlyIsLeftAsItIs() {
    assertThat(texts.getTranslation("outreach.page.for", Locale.FRENCH, "007"))
        .isEqualTo("Pour 007");
    assertThat(texts.getTranslation("desk.grade", Locale.FRENCH)).isEqualTo("Fermeté");
  }
}
