package fr.entente.commitments.standing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReceiptTests {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 17);

  private static Receipt receipt(String id, LocalDate date) {
    return new Receipt(id, date, 100, "", null);
  }

  @Test
  void moneyOfOneDayStandsByNumberAndThenByName() {
    var ids =
        Stream.of("b", "10", "a", "010", "9")
            .map(id -> receipt(id, DAY))
            .sorted(Receipt.ORDER)
            .map(Receipt::id);
    assertThat(ids).containsExactly("9", "010", "10", "a", "b");
  }

  @Test
  void anEarlierDayComesFirstWhateverTheNumber() {
    var ids =
        Stream.of(receipt("1", DAY), receipt("2", DAY.minusDays(1)))
            .sorted(Receipt.ORDER)
            .map(Receipt::id);
    assertThat(ids).containsExactly("2", "1");
  }

  @Test
  void moneyIsThereUntilTheDayItIsTakenBack() {
    var back = new Receipt("1", DAY, 100, "", DAY.plusDays(2));
    assertThat(back.reversed(DAY.plusDays(1))).isFalse();
    assertThat(back.reversed(DAY.plusDays(2))).isTrue();
    assertThat(receipt("1", DAY).reversed(DAY.plusDays(9))).isFalse();
  }
}
