package fr.entente.workshop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class IntervalTests {
  @Test
  void eightOfTenLieBetweenFourNinetyAndNineFortyThree() {
    Interval interval = Interval.wilson(8, 10);
    assertThat(interval.low()).isCloseTo(0.4902, within(0.0001));
    assertThat(interval.high()).isCloseTo(0.9433, within(0.0001));
  }

  @Test
  void noneOfTenIsNotCertainlyNever() {
    assertThat(Interval.wilson(0, 10).low()).isZero();
    assertThat(Interval.wilson(0, 10).high()).isCloseTo(0.2775, within(0.0001));
  }

  @Test
  void nothingCountedMeansAnythingIsPossible() {
    assertThat(Interval.wilson(0, 0)).isEqualTo(new Interval(0, 1));
  }

  @Test
  void moreCasesMakeItNarrower() {
    Interval few = Interval.wilson(5, 10);
    Interval many = Interval.wilson(500, 1000);
    assertThat(many.high() - many.low()).isLessThan((few.high() - few.low()) / 5);
  }

  @Test
  void moreHitsThanCasesAreABug() {
    assertThatIllegalArgumentException().isThrownBy(() -> Interval.wilson(3, 2));
  }
}
