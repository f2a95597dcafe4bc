package fr.entente.desk;

import static org.assertj.core.api.Assertions.assertThat;

import fr.entente.kernel.Money;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class StakeTests {
  private static final Money LARGE = Money.euros("10000.00");
  private static final Money SMALL = Money.euros("200.00");
  private static final Money BOUND = Money.euros("1000.00");

  @Test
  void anHourOnOneLargeAccountIsVisiblyWorthMoreThanOnTenSmallOnes() {
    assertThat(Stake.perMinute(LARGE, Duration.ofMinutes(5))).isEqualTo(Money.euros("2000.00"));
    assertThat(Stake.perMinute(SMALL, Duration.ofMinutes(5))).isEqualTo(Money.euros("40.00"));
  }

  @Test
  void theThirdSmallAccountInARowWarnsWhileALargerOneWaits() {
    assertThat(Stake.small(List.of(SMALL, SMALL, SMALL), 3, BOUND, LARGE)).isTrue();
    assertThat(Stake.small(List.of(SMALL, SMALL), 3, BOUND, LARGE)).isFalse();
    assertThat(Stake.small(List.of(SMALL, LARGE, SMALL), 3, BOUND, LARGE)).isFalse();
    assertThat(Stake.small(List.of(SMALL, SMALL, SMALL), 3, BOUND, SMALL)).isFalse();
  }
}
