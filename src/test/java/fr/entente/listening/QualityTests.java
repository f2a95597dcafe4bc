package fr.entente.listening;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// A gate, some points under what was measured: content or engine that spoils the detector does not
/// pass. The content's hard negatives are written to mislead, and are 40 % of its lines.
class QualityTests {
  private final Measures measures =
      Measures.of(ListeningFixture.detector()::read, ListeningFixture.heldBack());

  private Measures.Figures of(String slice) {
    return measures.slices().get(slice);
  }

  @Test
  void promptsOnLinesNeverLearntFromAreMostlyRight() {
    assertThat(ListeningFixture.heldBack()).hasSizeGreaterThan(900);
    assertThat(of("fr").f1()).isGreaterThan(0.73);
    assertThat(of("en").f1()).isGreaterThan(0.71);
  }

  @Test
  void itDoesNotCryWolf() {
    assertThat(of("fr").hard().rate()).isLessThan(0.26);
    assertThat(of("en").hard().rate()).isLessThan(0.27);
    assertThat(of("fr").easy().rate()).isLessThan(0.13);
    assertThat(of("en").easy().rate()).isLessThan(0.16);
  }

  @Test
  void mostCrisisLinesRaiseAPrompt() {
    assertThat(of("fr").crisis().rate()).isGreaterThan(0.70);
    assertThat(of("en").crisis().rate()).isGreaterThan(0.80);
  }
}
