package fr.entente.commitments.grade;

import static org.assertj.core.api.Assertions.assertThat;

import fr.entente.commitments.PaymentMeans;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GradingTests {
  private static Grade of(String words) {
    return GradeSuggestion.of(words, PaymentMeans.TRANSFER, 0, 0).grade();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "je vais essayer de vous envoyer un chèque dans une semaine | WEAK",
        "J’essaie de faire le virement lundi | WEAK",
        "I'll try to pay on Friday | WEAK",
        "on verra à la fin du mois | WEAK",
        "si je suis payé, je règle le 5 | CONDITIONAL",
        "normalement le virement part lundi | CONDITIONAL",
        "dès que mon client m’a réglé, environ la moitié | WEAK",
        "once my customer pays me I will transfer it | CONDITIONAL",
        "je vous paie environ 300 euros le 5 décembre | CONDITIONAL",
        "je paie la semaine prochaine | CONDITIONAL",
        "je fais le virement lundi 23 | FIRM",
        "I will pay 800 euros on 5 December by card | FIRM",
        "la comptable a validé, le virement est programmé | FIRM",
        "nous avons bien réservé la somme | FIRM",
        "oui | FIRM",
        "'' | WEAK",
        "'   ' | WEAK"
      })
  void theWordsSayHowFirm(String words, Grade grade) {
    assertThat(of(words)).isEqualTo(grade);
  }

  @Test
  void withoutWordsNoCriterionIsMetAndAnyWordsAreWeighed() {
    for (PaymentMeans means : PaymentMeans.values()) {
      var silent = GradeSuggestion.of(" \n", means, 5, 0);
      assertThat(silent.criteria()).isEqualTo(Grading.NONE);
      assertThat(silent.because()).containsExactly("NO_WORDS");
    }
    assertThat(GradeSuggestion.of("je paie lundi", PaymentMeans.CHEQUE, 0, 0).criteria())
        .isEqualTo(Grading.ALL);
  }

  @Test
  void withoutADateNoPromiseIsFirm() {
    for (int bits = 0; bits < 16; bits++) {
      var grading = new Grading((bits & 1) > 0, (bits & 2) > 0, (bits & 4) > 0, (bits & 8) > 0);
      if (!grading.dateExact()) {
        assertThat(grading.grade()).isNotEqualTo(Grade.FIRM);
        assertThat(grading.grade(9, 0)).isNotEqualTo(Grade.FIRM);
      }
    }
  }

  @Test
  void whoBrokeMoreThanWasKeptIsBelievedOneStepLess() {
    assertThat(Grading.ALL.grade(0, 2)).isEqualTo(Grade.CONDITIONAL);
    assertThat(Grading.ALL.grade(3, 2)).isEqualTo(Grade.FIRM);
    assertThat(Grading.ALL.grade(2, 2)).isEqualTo(Grade.FIRM);
    assertThat(Grading.ALL.grade(0, 1)).isEqualTo(Grade.FIRM);
    assertThat(new Grading(true, true, true, false).grade(1, 2)).isEqualTo(Grade.WEAK);
    var suggested = GradeSuggestion.of("je paie lundi", PaymentMeans.OTHER, 0, 3);
    assertThat(suggested.grade()).isEqualTo(Grade.WEAK);
    assertThat(suggested.because()).containsExactly("NO_MEANS", "HISTORY");
  }
}
