package fr.entente.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ScoringTests {
  @Test
  void aTierComesBeforeTheNextWhateverTheAmounts() {
    long largest = 99_999_999_999_999L + 999 * 100_000_000_000L;
    for (Tier tier : Tier.values()) {
      if (tier != Tier.CRISIS_REVIEW) {
        Tier before = Tier.values()[tier.ordinal() - 1];
        assertThat(Scoring.position(before, 0)).isLessThan(Scoring.position(tier, largest));
      }
    }
  }

  @Test
  void theLargerAmountStandsFirst() {
    assertThat(Scoring.position(Tier.AMOUNT, 1_000_000))
        .isLessThan(Scoring.position(Tier.AMOUNT, 20_000));
  }

  @Test
  void nobodyWaitsNegativeDays() {
    assertThat(Scoring.days(LocalDate.of(2026, 11, 18), LocalDate.of(2026, 11, 17))).isZero();
    assertThat(Scoring.days(null, LocalDate.of(2026, 11, 17))).isZero();
  }

  @Test
  void whoWaitsIsCountedInDays() {
    assertThat(Scoring.days(LocalDate.of(2026, 11, 10), LocalDate.of(2026, 11, 17))).isEqualTo(7);
  }
}
