package fr.entente.commitments.plan;

import static org.assertj.core.api.Assertions.assertThat;

import fr.entente.commitments.DayShift;
import fr.entente.commitments.Instalment;
import fr.entente.kernel.Money;
import java.time.LocalDate;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SplittingTests {
  private static PlanRequest request(
      String total,
      Integer count,
      String each,
      String first,
      Frequency frequency,
      boolean endOfMonth) {
    return new PlanRequest(
        Money.euros(total),
        count,
        each == null ? null : Money.euros(each),
        LocalDate.parse(first),
        frequency,
        false,
        endOfMonth,
        DayShift.NONE,
        "FR",
        null,
        null);
  }

  private static String told(PlanRequest request) {
    return switch (Splitting.of(request)) {
      case Split.Impossible impossible -> impossible.reason();
      case Split.Schedule schedule ->
          schedule.instalments().stream()
              .map(i -> i.dueOn() + " " + i.amount().amount())
              .collect(Collectors.joining(", "));
    };
  }

  private static PlanRequest withDownPayment(PlanRequest r, String amount, String on) {
    return new PlanRequest(
        r.total(),
        r.count(),
        r.instalmentAmount(),
        r.firstDueOn(),
        r.frequency(),
        r.remainderFirst(),
        r.endOfMonth(),
        r.shift(),
        r.region(),
        Money.euros(amount),
        LocalDate.parse(on));
  }

  @Test
  void theRemainderGoesToTheLastPartAndShortMonthsAreClamped() {
    assertThat(told(request("200.00", 3, null, "2026-08-31", Frequency.MONTHLY, false)))
        .isEqualTo("2026-08-31 66.66, 2026-09-30 66.66, 2026-10-31 66.68");
    assertThat(told(request("3.00", 3, null, "2027-01-31", Frequency.MONTHLY, false)))
        .isEqualTo("2027-01-31 1.00, 2027-02-28 1.00, 2027-03-31 1.00");
  }

  @Test
  void orToTheFirst() {
    var last = request("200.00", 3, null, "2026-08-31", Frequency.MONTHLY, false);
    var first =
        new PlanRequest(
            last.total(),
            3,
            null,
            last.firstDueOn(),
            Frequency.WEEKLY,
            true,
            false,
            DayShift.NONE,
            "FR",
            null,
            null);
    assertThat(told(first)).isEqualTo("2026-08-31 66.68, 2026-09-07 66.66, 2026-09-14 66.66");
  }

  @Test
  void endOfMonthPinsToTheLastDay() {
    assertThat(told(request("3.00", 3, null, "2026-04-30", Frequency.MONTHLY, true)))
        .isEqualTo("2026-04-30 1.00, 2026-05-31 1.00, 2026-06-30 1.00");
    assertThat(told(request("2.00", 2, null, "2026-11-30", Frequency.QUARTERLY, true)))
        .isEqualTo("2026-11-30 1.00, 2027-02-28 1.00");
  }

  @Test
  void everyTwoWeeksIsFourteenDays() {
    assertThat(told(request("2.00", 2, null, "2026-12-24", Frequency.BIWEEKLY, false)))
        .isEqualTo("2026-12-24 1.00, 2027-01-07 1.00");
  }

  @Test
  void fixedAmountsLeaveTheRestForTheLastAndNeverAZeroLine() {
    assertThat(told(request("200.00", null, "60.00", "2026-09-01", Frequency.MONTHLY, false)))
        .isEqualTo("2026-09-01 60.00, 2026-10-01 60.00, 2026-11-01 60.00, 2026-12-01 20.00");
    assertThat(told(request("120.00", null, "60.00", "2026-09-01", Frequency.MONTHLY, false)))
        .isEqualTo("2026-09-01 60.00, 2026-10-01 60.00");
    assertThat(told(request("20.00", null, "60.00", "2026-09-01", Frequency.MONTHLY, false)))
        .isEqualTo("2026-09-01 20.00");
  }

  @Test
  void aDownPaymentComesFirstAndIsNotCounted() {
    var request = request("200.00", 3, null, "2026-08-31", Frequency.MONTHLY, false);
    assertThat(told(withDownPayment(request, "20.00", "2026-08-01")))
        .isEqualTo("2026-08-01 20.00, 2026-08-31 60.00, 2026-09-30 60.00, 2026-10-31 60.00");
    assertThat(told(withDownPayment(request, "200.00", "2026-08-01"))).isEqualTo("invalid_amount");
    assertThat(told(withDownPayment(request, "0.00", "2026-08-01"))).isEqualTo("invalid_amount");
  }

  @ParameterizedTest
  @CsvSource({
    "100.00, 0, , invalid_count",
    "100.00, -1, , invalid_count",
    "100.00, , , invalid_count",
    "100.00, 2, 50.00, invalid_count",
    "0.00, 2, , invalid_amount",
    "-5.00, 2, , invalid_amount",
    "100.00, , 0.00, invalid_amount",
    "0.02, 3, , amount_too_small",
    "200.00, 20001, , amount_too_small",
    "200.00, 10001, , invalid_count",
    "9999999.00, , 0.01, invalid_count"
  })
  void whatCannotBeSplitSaysWhy(String total, Integer count, String each, String error) {
    assertThat(told(request(total, count, each, "2026-09-01", Frequency.MONTHLY, false)))
        .isEqualTo(error);
  }

  @Test
  void aShiftNeverMovesTheLaterDates() {
    var plan =
        (Split.Schedule)
            Splitting.of(PlanRequest.monthly(Money.euros("300.00"), 3, LocalDate.of(2026, 11, 1)));
    assertThat(plan.instalments())
        .extracting(i -> i.dueOn() + " " + i.effectiveDueOn())
        .containsExactly("2026-11-01 2026-11-02", "2026-12-01 2026-12-01", "2027-01-01 2027-01-04");
  }

  @Test
  void theSumIsAlwaysTheTotalAndNoPartIsEmpty() {
    var random = new Random(7);
    for (int i = 0; i < 5_000; i++) {
      long total = 1 + random.nextInt(5_000_000);
      boolean byCount = random.nextBoolean();
      var request =
          new PlanRequest(
              Money.ofCents(total),
              byCount ? 1 + random.nextInt(60) : null,
              byCount ? null : Money.ofCents(1 + random.nextInt(500_000)),
              LocalDate.of(2026, 1, 31).plusDays(random.nextInt(400)),
              Frequency.values()[random.nextInt(4)],
              random.nextBoolean(),
              random.nextBoolean(),
              DayShift.values()[random.nextInt(2)],
              "FR",
              random.nextInt(3) == 0 ? Money.ofCents(1 + random.nextLong(total)) : null,
              null);
      if (Splitting.of(request) instanceof Split.Schedule schedule) {
        assertThat(schedule.instalments().stream().mapToLong(p -> p.amount().cents()).sum())
            .isEqualTo(total);
        assertThat(schedule.instalments()).allMatch(part -> part.amount().isPositive());
        assertThat(schedule.instalments())
            .extracting(Instalment::number)
            .isEqualTo(
                java.util.stream.IntStream.rangeClosed(1, schedule.instalments().size())
                    .boxed()
                    .toList());
      }
    }
  }

  @Test
  void aDownPaymentOfNothingIsNone() {
    var plan = request("100.00", 2, null, "2026-12-01", Frequency.MONTHLY, false);
    assertThat(told(withDownPayment(plan, "0.00", "2026-11-20"))).isEqualTo("invalid_amount");
    assertThat(told(withDownPayment(plan, "100.00", "2026-11-20"))).isEqualTo("invalid_amount");
  }

  @Test
  void aScheduleHasAtMostTenThousandParts() {
    var most = request("100.00", 10_000, null, "2026-12-01", Frequency.WEEKLY, false);
    assertThat(((Split.Schedule) Splitting.of(most)).instalments()).hasSize(10_000);
    var cents = request("100.00", null, "0.01", "2026-12-01", Frequency.WEEKLY, false);
    assertThat(told(cents)).isEqualTo("invalid_count");
    var more = request("1000.00", 10_001, null, "2026-12-01", Frequency.WEEKLY, false);
    assertThat(told(more)).isEqualTo("invalid_count");
  }
}
