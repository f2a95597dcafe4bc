package fr.entente.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrialSampleTests {
  /// As tables and programs for two proportions give it (5 % on both sides, 80 %).
  @ParameterizedTest
  @CsvSource({"0.50, 0.10, 388", "0.10, 0.10, 199", "0.20, 0.10, 294", "0.50, 0.05, 1565"})
  void theSampleIsThatOfTwoProportions(double rate, double difference, int accounts) {
    assertThat(TrialSample.needed(rate, difference)).isEqualTo(accounts);
  }

  @Test
  void aRateNearTheTopIsComparedDownwards() {
    assertThat(TrialSample.needed(0.95, 0.10)).isEqualTo(TrialSample.needed(0.85, 0.10));
  }

  @Test
  void withoutADifferenceThereIsNoSample() {
    assertThatThrownBy(() -> TrialSample.needed(0.5, 0)).hasMessageContaining("0.5");
    assertThatThrownBy(() -> TrialSample.needed(1.5, 0.1)).hasMessageContaining("1.5");
  }

  /// The example of Newcombe's article of 1998: 56 of 70 against 48 of 80.
  @Test
  void theRangeOfADifferenceIsNewcombes() {
    var range = TrialSample.difference(56, 70, 48, 80);
    assertThat(range.low()).isCloseTo(0.0524, within(0.0001));
    assertThat(range.high()).isCloseTo(0.3339, within(0.0001));
    assertThat(TrialSample.verdict(56, 70, 48, 80)).isEqualTo(ScriptVerdict.FIRST);
    assertThat(TrialSample.verdict(48, 80, 56, 70)).isEqualTo(ScriptVerdict.SECOND);
  }

  @Test
  void equalRatesAreNoDifference() {
    assertThat(TrialSample.verdict(194, 388, 194, 388)).isEqualTo(ScriptVerdict.NO_DIFFERENCE);
    assertThat(TrialSample.verdict(0, 388, 0, 388)).isEqualTo(ScriptVerdict.NO_DIFFERENCE);
    assertThat(TrialSample.verdict(0, 0, 10, 20)).isEqualTo(ScriptVerdict.NOT_ENOUGH);
  }

  /// What the sample promises is true: four of five such trials find a difference that is there,
  /// and about one in twenty finds one that is not.
  @Test
  void theSampleFindsWhatItPromises() {
    var random = new Random(11);
    int needed = TrialSample.needed(0.4, 0.1);
    assertThat(found(random, needed, 0.4, 0.5)).isBetween(760, 840);
    assertThat(found(random, needed, 0.4, 0.4)).isBetween(25, 75);
  }

  private static int found(Random random, int of, double rate, double other) {
    int found = 0;
    for (int i = 0; i < 1000; i++) {
      var verdict = TrialSample.verdict(drawn(random, rate, of), of, drawn(random, other, of), of);
      found += verdict == ScriptVerdict.NO_DIFFERENCE ? 0 : 1;
    }
    return found;
  }

  private static int drawn(Random random, double rate, int of) {
    int kept = 0;
    for (int i = 0; i < of; i++) {
      kept += random.nextDouble() < rate ? 1 : 0;
    }
    return kept;
  }
}
