package fr.entente.commitments.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PayingHabitTests {
  private static Optional<PayingHabit> of(String... days) {
    return on("2026-11-17", days);
  }

  private static Optional<PayingHabit> on(String today, String... days) {
    return PayingHabit.of(Stream.of(days).map(LocalDate::parse).toList(), LocalDate.parse(today));
  }

  @Test
  void paymentsAroundTheFifthAreAHabit() {
    assertThat(of("2026-05-05", "2026-06-05", "2026-07-06", "2026-08-05", "2026-08-24"))
        .contains(new PayingHabit(5, 4, 5, LocalDate.parse("2026-12-05")));
  }

  @Test
  void theEndOfTheMonthIsOneDayHoweverLongTheMonth() {
    var habit =
        on("2027-02-01", "2026-01-31", "2026-02-28", "2026-03-31", "2026-04-30", "2026-06-01");
    assertThat(habit).hasValueSatisfying(it -> assertThat(it.hits()).isEqualTo(5));
    assertThat(habit.orElseThrow().day()).isIn(30, 31);
    assertThat(habit.orElseThrow().next()).isEqualTo("2027-02-28");
  }

  @Test
  void scatteredPaymentsAreNone() {
    assertThat(of("2026-05-03", "2026-06-12", "2026-07-21", "2026-08-29", "2026-09-08")).isEmpty();
  }

  @Test
  void threePaymentsOrOneMonthAreTooLittle() {
    assertThat(of("2026-05-05", "2026-06-05", "2026-07-05")).isEmpty();
    assertThat(of("2026-05-04", "2026-05-05", "2026-05-06", "2026-06-05")).isEmpty();
  }

  @Test
  void severalPaymentsOfOneDayCountOnce() {
    assertThat(of("2026-05-05", "2026-05-05", "2026-06-05", "2026-07-05")).isEmpty();
  }

  @Test
  void theNextSuchDayIsInThisMonthOrTheNext() {
    String[] days = {"2026-05-05", "2026-06-05", "2026-07-05", "2026-08-05"};
    assertThat(on("2026-11-04", days).orElseThrow().next()).isEqualTo("2026-11-05");
    assertThat(on("2026-11-05", days).orElseThrow().next()).isEqualTo("2026-12-05");
  }

  @Test
  void fourPayingDaysInThreeMonthsAreEnough() {
    assertThat(of("2026-05-05", "2026-05-06", "2026-06-05", "2026-07-05")).isPresent();
  }

  @Test
  void threeFifthsNearTheDayAreEnough() {
    var habit = of("2026-05-05", "2026-06-05", "2026-07-05", "2026-08-14", "2026-09-24");
    assertThat(habit).hasValueSatisfying(it -> assertThat(it.hits()).isEqualTo(3));
  }

  @Test
  void twoDaysAwayIsNear() {
    var habit = of("2026-05-05", "2026-06-05", "2026-07-07", "2026-08-05");
    assertThat(habit.orElseThrow().day()).isEqualTo(5);
    assertThat(habit.orElseThrow().hits()).isEqualTo(4);
  }

  @Test
  void aFarPaymentDoesNotPullTheDayTowardsIt() {
    var habit = of("2026-05-04", "2026-06-06", "2026-07-04", "2026-08-06", "2026-09-16");
    assertThat(habit.orElseThrow().day()).isEqualTo(4);
  }
}
