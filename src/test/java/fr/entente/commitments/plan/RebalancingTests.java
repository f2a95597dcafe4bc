package fr.entente.commitments.plan;

import static org.assertj.core.api.Assertions.assertThat;

import fr.entente.commitments.Instalment;
import fr.entente.kernel.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RebalancingTests {
  private static List<Instalment> equal(String total, int count) {
    var request = PlanRequest.monthly(Money.euros(total), count, LocalDate.of(2026, 12, 1));
    return ((Split.Schedule) Splitting.of(request)).instalments();
  }

  private static List<String> amounts(List<Instalment> lines) {
    return lines.stream().map(line -> line.amount().amount().toPlainString()).toList();
  }

  private static List<Instalment> changed(List<Instalment> lines, int at, String amount) {
    Money total = lines.stream().map(Instalment::amount).reduce(Money.ZERO, Money::plus);
    return Rebalancing.changed(lines, at, Money.euros(amount), total);
  }

  @Test
  void theLinesAfterMakeUpForTheChangedOne() {
    var lines = equal("5000.00", 5);
    assertThat(amounts(changed(lines, 0, "2000.00")))
        .containsExactly("2000.00", "750.00", "750.00", "750.00", "750.00");
    assertThat(amounts(changed(changed(lines, 0, "2000.00"), 2, "1000.01")))
        .containsExactly("2000.00", "750.00", "1000.01", "624.99", "625.00");
    assertThat(amounts(changed(lines, 4, "3000.00")))
        .containsExactly("500.00", "500.00", "500.00", "500.00", "3000.00");
  }

  @Test
  void aLineThatTakesEverythingLeavesNoEmptyOne() {
    var lines = equal("300.00", 3);
    assertThat(amounts(changed(lines, 0, "999.00"))).containsExactly("300.00");
    assertThat(amounts(changed(lines, 1, "999.00"))).containsExactly("100.00", "200.00");
    assertThat(amounts(changed(lines, 2, "300.00"))).containsExactly("300.00");
    assertThat(amounts(changed(lines, 0, "0.00"))).containsExactly("0.01", "149.99", "150.00");
  }

  @Test
  void theSumAlwaysHoldsAndNoLineIsEverEmpty() {
    var random = new Random(11);
    for (int run = 0; run < 5_000; run++) {
      long cents = 1 + random.nextInt(1_000_000);
      int count = (int) Math.min(cents, 1 + random.nextInt(24));
      var lines = equal(Money.ofCents(cents).amount().toPlainString(), count);
      for (int step = 0; step < 4; step++) {
        int at = random.nextInt(lines.size());
        lines =
            lines.size() > 1 && random.nextInt(4) == 0
                ? Rebalancing.without(lines, at, Money.ofCents(cents))
                : Rebalancing.changed(
                    lines,
                    at,
                    Money.ofCents(random.nextInt((int) cents + 100)),
                    Money.ofCents(cents));
        assertThat(lines.stream().mapToLong(l -> l.amount().cents()).sum()).isEqualTo(cents);
        assertThat(lines).allMatch(line -> line.amount().isPositive());
        for (int i = 0; i < lines.size(); i++) {
          assertThat(lines.get(i).number()).isEqualTo(i + 1);
          assertThat(i == 0 || lines.get(i).dueOn().isAfter(lines.get(i - 1).dueOn())).isTrue();
        }
      }
    }
  }
}
