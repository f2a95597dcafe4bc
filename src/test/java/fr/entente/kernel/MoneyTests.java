package fr.entente.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Currency;
import org.junit.jupiter.api.Test;

class MoneyTests {
  private static final Money TWO = Money.euros("2");
  private static final Money THREE = Money.ofCents(300);

  @Test
  void sumsAndDifferencesAreExact() {
    assertThat(TWO.plus(THREE)).isEqualTo(Money.euros("5.00"));
    assertThat(TWO.minus(THREE)).isEqualTo(Money.euros("-1.00"));
    assertThat(THREE.cents()).isEqualTo(300);
  }

  @Test
  void theSmallerOfTwoIsTold() {
    assertThat(TWO.min(THREE)).isSameAs(TWO);
    assertThat(THREE.min(TWO)).isSameAs(TWO);
    assertThat(TWO.min(Money.euros("2.00"))).isSameAs(TWO);
  }

  @Test
  void nothingIsNeitherPositiveNorNegative() {
    assertThat(Money.ZERO.isZero()).isTrue();
    assertThat(Money.ZERO.isPositive()).isFalse();
    assertThat(Money.euros("-1").isZero()).isFalse();
    assertThat(Money.euros("-1").isPositive()).isFalse();
    assertThat(Money.euros("0.01").isPositive()).isTrue();
  }

  @Test
  void amountsStandInOrder() {
    assertThat(TWO.compareTo(THREE)).isNegative();
    assertThat(THREE.compareTo(TWO)).isPositive();
    assertThat(TWO).isEqualByComparingTo(Money.euros("2.00"));
  }

  @Test
  void twoCurrenciesAreNeverMixed() {
    var dollars = new Money(BigDecimal.ONE, Currency.getInstance("USD"));
    assertThatThrownBy(() -> TWO.plus(dollars)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> TWO.compareTo(dollars)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aFractionOfACentIsRefused() {
    assertThatThrownBy(() -> Money.euros("0.001")).isInstanceOf(ArithmeticException.class);
  }
}
