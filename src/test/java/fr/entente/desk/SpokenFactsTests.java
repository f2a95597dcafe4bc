package fr.entente.desk;

import static org.assertj.core.api.Assertions.assertThat;

import fr.entente.kernel.Language;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class SpokenFactsTests {
  @Test
  void theFirstOfTheMonthIsAnOrdinalInFrench() {
    assertThat(french(LocalDate.of(2026, 11, 1))).isEqualTo("1er novembre 2026");
    assertThat(french(LocalDate.of(2026, 11, 11))).isEqualTo("11 novembre 2026");
    assertThat(french(LocalDate.of(2026, 12, 31))).isEqualTo("31 décembre 2026");
  }

  @Test
  void englishDatesStayCardinal() {
    assertThat(SpokenFacts.date(LocalDate.of(2026, 11, 1), Language.EN.locale()))
        .contains("1 November");
  }

  private static String french(LocalDate date) {
    return SpokenFacts.date(date, Language.FR.locale());
  }
}
