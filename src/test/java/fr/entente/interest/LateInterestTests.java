package fr.entente.interest;

import static org.assertj.core.api.Assertions.assertThat;

import fr.entente.interest.LateInterest.LateInvoice;
import fr.entente.interest.LateInterest.Paid;
import fr.entente.interest.LateInterest.Result;
import fr.entente.kernel.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LateInterestTests {
  private static final Map<String, BigDecimal> LEGAL =
      Map.of("2025H2", new BigDecimal("2.76"), "2026H1", new BigDecimal("2.62"));

  private static LateInvoice invoice(String amount, String due, String... payments) {
    List<Paid> paid = new ArrayList<>();
    for (int i = 0; i < payments.length; i += 2) {
      paid.add(new Paid(LocalDate.parse(payments[i]), Money.euros(payments[i + 1]).cents()));
    }
    return new LateInvoice(Money.euros(amount).cents(), LocalDate.parse(due), paid);
  }

  private static Map<String, BigDecimal> rates(String... pairs) {
    Map<String, BigDecimal> rates = new java.util.HashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      rates.put(pairs[i], new BigDecimal(pairs[i + 1]));
    }
    return rates;
  }

  private static String told(LateInterest interest) {
    return switch (interest.compute()) {
      case Result.Refused refused -> refused.error();
      case Result.Computed done ->
          Money.ofCents(done.interest()).amount()
              + " + "
              + Money.ofCents(done.indemnity()).amount()
              + " "
              + done.daysLate();
    };
  }

  private static LateInterest of(
      String on, Map<String, BigDecimal> rates, LateInvoice... invoices) {
    return new LateInterest(true, List.of(invoices), LocalDate.parse(on), rates, LEGAL, null, null);
  }

  private static LateInterest contract(String rate, String judgment, LateInvoice... invoices) {
    return new LateInterest(
        true,
        List.of(invoices),
        LocalDate.of(2026, 3, 1),
        Map.of(),
        LEGAL,
        new BigDecimal(rate),
        judgment == null ? null : LocalDate.parse(judgment));
  }

  @Test
  void theWorkedExamplesComeOut() {
    assertThat(
            told(
                of(
                    "2026-02-20",
                    rates("2026H1", "12.00"),
                    invoice("730.00", "2026-02-10", "2026-02-20", "730.00"))))
        .isEqualTo("2.40 + 40.00 [10]");
    assertThat(
            told(
                of(
                    "2026-01-10",
                    rates("2025H2", "10.00", "2026H1", "14.00"),
                    invoice("1000.00", "2025-12-20", "2026-01-10", "1000.00"))))
        .isEqualTo("6.85 + 40.00 [21]");
    assertThat(
            told(
                of(
                    "2026-01-15",
                    rates("2025H2", "12.15", "2026H1", "12.15"),
                    invoice("10000.00", "2025-09-30"))))
        .isEqualTo("356.18 + 40.00 [107]");
    assertThat(
            told(
                of(
                    "2026-03-01",
                    rates("2026H1", "12.15"),
                    invoice(
                        "1000.00", "2026-01-10", "2026-01-20", "400.00", "2026-02-09", "600.00"))))
        .isEqualTo("7.32 + 40.00 [30]");
  }

  @Test
  void twoLateInvoicesAreEightyAndTwoPartPaymentsAreForty() {
    assertThat(
            told(
                of(
                    "2026-02-20",
                    rates("2026H1", "12.00"),
                    invoice("730.00", "2026-02-10"),
                    invoice("100.00", "2026-02-20"),
                    invoice("730.00", "2026-02-10", "2026-02-12", "1.00", "2026-02-13", "1.00"))))
        .endsWith("+ 80.00 [10, 0, 10]");
  }

  @Test
  void aConsumerOwesNothingOnTop() {
    var interest =
        new LateInterest(
            false,
            List.of(invoice("730.00", "2026-02-10")),
            LocalDate.of(2026, 2, 20),
            Map.of(),
            Map.of(),
            null,
            null);
    assertThat(told(interest)).isEqualTo("0.00 + 0.00 [0]");
  }

  @Test
  void aMissingRateIsNeverGuessed() {
    assertThat(told(of("2026-07-05", rates("2026H1", "12.00"), invoice("10.00", "2026-06-20"))))
        .isEqualTo("rate_missing");
  }

  @Test
  void aContractRateMustReachThreeTimesTheLegalRate() {
    assertThat(told(contract("5", null, invoice("730.00", "2025-11-10"))))
        .isEqualTo("contract_rate_below_floor");
    assertThat(told(contract("7.86", null, invoice("730.00", "2026-02-19")))).startsWith("1.57");
    assertThat(told(contract("7.85", null, invoice("730.00", "2026-02-19"))))
        .isEqualTo("contract_rate_below_floor");
  }

  @Test
  void aJudgmentFreezesInterestAndSparesLaterInvoices() {
    assertThat(
            told(
                contract(
                    "12.00",
                    "2026-02-15",
                    invoice("730.00", "2026-02-10"),
                    invoice("730.00", "2026-02-15"))))
        .isEqualTo("0.96 + 40.00 [4, 0]");
  }

  // What is shown row by row adds up to what is claimed, whatever was paid when.
  @Test
  void theWorkingAddsUpToTheInterest() {
    var random = new java.util.Random(5);
    Map<String, BigDecimal> rates = rates("2025H2", "12.15", "2026H1", "12.15", "2026H2", "12.00");
    for (int run = 0; run < 500; run++) {
      List<LateInvoice> invoices = new ArrayList<>();
      for (int i = 1 + random.nextInt(3); i > 0; i--) {
        List<Paid> paid = new ArrayList<>();
        for (int n = random.nextInt(4); n > 0; n--) {
          paid.add(new Paid(day(random), 1 + random.nextInt(60_000)));
        }
        invoices.add(new LateInvoice(1 + random.nextInt(200_000), day(random), paid));
      }
      var interest =
          new LateInterest(true, invoices, LocalDate.of(2026, 12, 31), rates, LEGAL, null, null);
      BigDecimal sum = BigDecimal.ZERO;
      List<Long> days = new ArrayList<>();
      for (LateInvoice invoice : invoices) {
        var working = interest.working(invoice);
        days.add(working.daysLate());
        for (var period : working.periods()) {
          sum = sum.add(period.exact());
          assertThat(period.base()).isPositive();
          assertThat(period.from().isAfter(period.to())).isFalse();
        }
      }
      var done = (Result.Computed) interest.compute();
      assertThat(sum.setScale(0, java.math.RoundingMode.HALF_UP).longValueExact())
          .isEqualTo(done.interest());
      assertThat(days).isEqualTo(done.daysLate());
    }
  }

  private static LocalDate day(java.util.Random random) {
    return LocalDate.of(2025, 8, 1).plusDays(random.nextInt(500));
  }

  @Test
  void paymentsCountByTheirDateWhateverTheOrderTheyAreGivenIn() {
    assertThat(
            told(
                of(
                    "2026-03-01",
                    rates("2026H1", "12.00"),
                    invoice(
                        "730.00", "2026-02-10", "2026-02-20", "30.00", "2026-02-12", "700.00"))))
        .endsWith("[10]");
  }

  @Test
  void theWorkingShowsAPeriodForEachBaseAndRate() {
    var rates = rates("2025H2", "10.00", "2026H1", "14.00");
    var late = invoice("1000.00", "2025-12-29", "2026-01-03", "400.00");
    var periods = of("2026-01-05", rates, late).working(late).periods();
    assertThat(periods)
        .extracting(p -> p.from() + " " + p.to() + " " + p.base() + " " + p.percent())
        .containsExactly(
            "2025-12-30 2025-12-31 100000 10.00",
            "2026-01-01 2026-01-03 100000 14.00",
            "2026-01-04 2026-01-05 60000 14.00");
  }

  @Test
  void theWorkingSaysWhyThereIsNoFigure() {
    var late = invoice("730.00", "2026-02-10");
    var working = contract("5", null, late).working(late);
    assertThat(working.error()).isEqualTo("contract_rate_below_floor");
    assertThat(working.periods()).isEmpty();
    var punctual = invoice("730.00", "2026-03-01");
    assertThat(contract("5", null, punctual).working(punctual).error()).isNull();
    var fine = contract("12.00", null, late).working(late);
    assertThat(fine.error()).isNull();
    assertThat(fine.daysLate()).isEqualTo(19);
  }

  @Test
  void aSemesterEndsWithJuneAndWithDecember() {
    assertThat(LateInterest.semester(LocalDate.of(2026, 6, 30))).isEqualTo("2026H1");
    assertThat(LateInterest.semester(LocalDate.of(2026, 7, 1))).isEqualTo("2026H2");
  }
}
