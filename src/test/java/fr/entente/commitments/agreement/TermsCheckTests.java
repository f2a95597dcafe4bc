package fr.entente.commitments.agreement;

import static fr.entente.compliance.HoldType.*;
import static org.assertj.core.api.Assertions.assertThat;

import fr.entente.commitments.Instalment;
import fr.entente.commitments.agreement.CommitmentsSettings.Limits;
import fr.entente.compliance.Hold;
import fr.entente.compliance.HoldType;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.DebtorId;
import fr.entente.kernel.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TermsCheckTests {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 17);
  private static final Limits LIMITS = new Limits(45, 12, 3);

  private static List<Instalment> parts(Object... daysAndAmounts) {
    List<Instalment> parts = new ArrayList<>();
    for (int i = 0; i < daysAndAmounts.length; i += 2) {
      LocalDate due = TODAY.plusDays((int) daysAndAmounts[i]);
      parts.add(new Instalment(i / 2 + 1, due, due, Money.euros((String) daysAndAmounts[i + 1])));
    }
    return parts;
  }

  private static String held(boolean representative, HoldType... holds) {
    return told(parts(10, "50.00"), representative, holds);
  }

  private static String told(List<Instalment> parts, boolean representative, HoldType... holds) {
    var all =
        Stream.of(holds)
            .map(type ->
                new Hold(1, new DebtorId(1), null, type, "", Instant.EPOCH, null, new AgentId(1)))
            .toList();
    return new TermsCheck(
            parts, Money.euros("100.00"), all, representative, TODAY, LIMITS, Money.euros("5.00"))
        .refusal()
        .map(refused -> refused.field() + " " + refused.reason() + " " + refused.detail())
        .orElse("fine");
  }

  private static String asked(Object... daysAndAmounts) {
    return told(parts(daysAndAmounts), false);
  }

  @Test
  void anOrdinaryPromiseIsFine() {
    assertThat(asked(10, "100.00")).isEqualTo("fine");
    assertThat(asked(10, "50.00", 40, "30.00", 70, "20.00")).isEqualTo("fine");
  }

  @Test
  void anOverIndebtedDebtorMayNotPromise() {
    assertThat(held(false, OVERINDEBTEDNESS_FILED))
        .isEqualTo("account over_indebted {type=OVERINDEBTEDNESS_FILED}");
    assertThat(held(false, OVERINDEBTEDNESS_ADMISSIBLE))
        .isEqualTo("account over_indebted {type=OVERINDEBTEDNESS_ADMISSIBLE}");
  }

  @Test
  void aStopForbidsToBargainAndAWarningDoesNot() {
    assertThat(held(false, DISPUTE)).isEqualTo("account hold {type=DISPUTE}");
    assertThat(held(false, VULNERABILITY)).isEqualTo("fine");
    assertThat(held(false, VULNERABILITY, CRISIS)).isEqualTo("account hold {type=CRISIS}");
  }

  @Test
  void onlyTheRepresentativeSpeaksForWhoHasOne() {
    assertThat(held(false, LEGAL_REPRESENTATIVE))
        .isEqualTo("account hold {type=LEGAL_REPRESENTATIVE}");
    assertThat(held(true, LEGAL_REPRESENTATIVE)).isEqualTo("fine");
  }

  @Test
  void partsAreCountedFromOneInTheOrderOfTheirDates() {
    assertThat(asked()).isEqualTo("count invalid_count {}");
    assertThat(asked(10, "20.00", 10, "20.00")).isEqualTo("date dates_out_of_order {}");
    assertThat(asked(10, "20.00", 9, "20.00")).isEqualTo("date dates_out_of_order {}");
    var second = new Instalment(2, TODAY, TODAY, Money.euros("20.00"));
    assertThat(told(List.of(second), false)).isEqualTo("date dates_out_of_order {}");
  }

  @Test
  void everyPartIsMoneyAndTogetherTheyAreNotMoreThanIsOwed() {
    assertThat(asked(10, "20.00", 20, "0.00")).isEqualTo("amount invalid_amount {}");
    assertThat(asked(10, "60.00", 20, "40.01")).isEqualTo("amount over_balance {balance=100.00}");
    assertThat(asked(10, "60.00", 20, "40.00")).isEqualTo("fine");
  }

  @Test
  void aPartIsWorthTheTroubleUnlessItIsTheRestOfTheDebt() {
    assertThat(asked(10, "5.00")).isEqualTo("fine");
    assertThat(asked(10, "4.99")).isEqualTo("amount below_minimum {minimum=5.00}");
    assertThat(asked(10, "97.00", 20, "3.00")).isEqualTo("fine");
    assertThat(asked(10, "3.00", 20, "97.00")).isEqualTo("amount below_minimum {minimum=5.00}");
    assertThat(asked(10, "90.00", 20, "3.00")).isEqualTo("amount below_minimum {minimum=5.00}");
  }

  @Test
  void theFirstPaymentIsNeitherPastNorTooFarAway() {
    assertThat(asked(-1, "50.00")).isEqualTo("date date_past {date=2026-11-16}");
    assertThat(asked(0, "50.00")).isEqualTo("fine");
    assertThat(asked(45, "50.00")).isEqualTo("fine");
    assertThat(asked(46, "50.00")).isEqualTo("date date_too_far {latest=2027-01-01}");
  }

  @Test
  void aPlanHasOnlySoManyPartsAndMonths() {
    assertThat(asked(1, "10.00", 2, "10.00", 3, "10.00", 4, "10.00"))
        .isEqualTo("count too_many {most=3}");
    assertThat(asked(10, "50.00", 410, "50.00")).isEqualTo("fine");
    assertThat(asked(10, "50.00", 411, "50.00")).isEqualTo("count too_many {months=12}");
  }

  @Test
  void whoMayAgreeToMoreIsAskedByTheOwnLimits() {
    var check =
        new TermsCheck(
            parts(60, "50.00"),
            Money.euros("100.00"),
            List.of(),
            false,
            TODAY,
            LIMITS,
            Money.euros("5.00"));
    assertThat(check.refusal()).isPresent();
    assertThat(check.within(new Limits(90, 24, 52)).refusal()).isEmpty();
  }
}
