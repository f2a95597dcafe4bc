package fr.entente.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ScoringTests {
  private final Scoring rules = new Scoring(30, 45, 30, 100_000_000_000L);

  @Test
  void theMiddleStageBeginsOnDay30AndEndsOnDay45() {
    assertThat(rules.stage(29)).isEqualTo(Stage.EARLY);
    assertThat(rules.stage(30)).isEqualTo(Stage.MIDDLE);
    assertThat(rules.stage(45)).isEqualTo(Stage.MIDDLE);
    assertThat(rules.stage(46)).isEqualTo(Stage.LATE);
  }

  @Test
  void anAccountIsBoostedOnceItWaitedTheLongestTimeAndAgainForEachFurtherPeriod() {
    assertThat(rules.boost(29)).isZero();
    assertThat(rules.boost(30)).isEqualTo(100_000_000_000L);
    assertThat(rules.boost(59)).isEqualTo(100_000_000_000L);
    assertThat(rules.boost(60)).isEqualTo(200_000_000_000L);
  }

  @Test
  void aTierComesBeforeTheNextWhateverTheAmounts() {
    long largest = 99_999_999_999_999L + rules.boost(Integer.MAX_VALUE);
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
}
