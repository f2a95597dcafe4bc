package fr.entente.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import fr.entente.accounts.Settling;
import fr.entente.kernel.Money;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettleLimitTests {
  @ParameterizedTest
  @CsvSource({
    // count, of, sum, left out, typed?
    "0, 100, 0, 0, false",
    "5, 100, 10000.00, 0, false",
    "6, 100, 10.00, 0, true",
    "5, 100, 10000.01, 0, true",
    "1, 1000, 1.00, 1, true",
    "1, 19, 1.00, 0, true",
    "1, 20, 1.00, 0, false",
    "0, 0, 0, 0, false"
  })
  void theFigureIsTypedAboveTheLimit(long count, long of, String sum, long left, boolean typed) {
    var limit =
        new SettleLimit(new SettleSettings(BigDecimal.valueOf(5), new BigDecimal("10000.00")));
    var settling = new Settling(count, Money.euros(sum), of, Money.ZERO, left, 1, List.of());
    assertThat(limit.typed(settling)).isEqualTo(typed);
  }

  @ParameterizedTest
  @CsvSource({"0, true", "1, true"})
  void withoutALimitItIsTypedAlways(long count, boolean any) {
    var limit = new SettleLimit(new SettleSettings(BigDecimal.ZERO, BigDecimal.ZERO));
    var settling = new Settling(count, Money.euros("1"), 9, Money.ZERO, 0, 1, List.of());
    assertThat(limit.typed(settling)).isEqualTo(count > 0 && any);
  }
}
