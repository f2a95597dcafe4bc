package fr.entente.payments.match;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditsTests {
  @ParameterizedTest
  @CsvSource({
    "2026001234, 2026001234, 0",
    "2026001234, 2026001224, 1",
    "2026001234, 202600123, 1",
    "2026001234, 20260012344, 1",
    "2026001234, 2026001243, 1",
    "2026001234, 2026002143, 2",
    "2026001234, 9999999999, 3",
    "AB, ABCDEFGH, 3",
  })
  void oneSlipIsACharacterWrongMissingTooManyOrTwoExchanged(String a, String b, int slips) {
    assertThat(Edits.distance(a, b, 2)).isEqualTo(slips);
    assertThat(Edits.distance(b, a, 2)).isEqualTo(slips);
  }
}
