package fr.entente.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScoringTests {
  private static final long LARGEST = 99_999_999_999_999L + 1_500L * 10_000_000_000L;

  @Test
  void aPersonAfterACrisisComesFirstAndWhatIsNotDueLastWhateverTheAmounts() {
    for (Tier tier : List.of(Tier.CALLBACK, Tier.BROKEN_COMMITMENT, Tier.AMOUNT)) {
      assertThat(Scoring.position(Tier.CRISIS_REVIEW, 0))
          .isLessThan(Scoring.position(tier, LARGEST));
      assertThat(Scoring.position(tier, 0)).isLessThan(Scoring.position(Tier.PREVENTIVE, LARGEST));
    }
  }

  @Test
  void betweenThemTheNumberAloneDecides() {
    assertThat(Scoring.position(Tier.AMOUNT, 4_615_500))
        .isLessThan(Scoring.position(Tier.BROKEN_COMMITMENT, 520_200));
    assertThat(Scoring.score(Tier.AMOUNT, Scoring.position(Tier.AMOUNT, 4_615_500)))
        .isEqualTo(4_615_500);
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
