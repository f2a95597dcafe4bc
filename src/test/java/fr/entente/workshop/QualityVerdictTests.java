package fr.entente.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QualityVerdictTests {
  private static final QualitySettings RULE = new QualitySettings(10, 0.7, 0.4);

  // Wilson's upper bounds: 3 of 10 0.60, 4 of 10 0.69, 5 of 10 0.76, 0 of 10 0.28, 8 of 40 0.35.
  @ParameterizedTest
  @CsvSource({
    "true, 0, 9, TOO_FEW",
    "true, 9, 0, TOO_FEW",
    "true, 5, 5, GOOD",
    "true, 4, 6, TO_WEAK",
    "true, 3, 7, TO_WEAK",
    "true, 0, 10, TO_OFF",
    "false, 4, 6, GOOD",
    "false, 3, 7, GOOD",
    "false, 0, 10, TO_OFF",
    "false, 8, 32, TO_OFF"
  })
  void onlyWhatIsCertainlyNoisyIsDemotedStepByStep(
      boolean strong, int confirmed, int cleared, QualityVerdict verdict) {
    assertThat(QualityVerdict.of(strong, confirmed, cleared, RULE)).isEqualTo(verdict);
  }

  @ParameterizedTest
  @CsvSource({"0, 9, TOO_FEW", "9, 1, GOOD", "3, 7, NOISY", "0, 20, NOISY"})
  void aLabelIsNeverSwitchedOff(int confirmed, int cleared, QualityVerdict verdict) {
    assertThat(QualityVerdict.ofLabel(confirmed, cleared, RULE)).isEqualTo(verdict);
  }
}
