package fr.entente.compliance;

import static fr.entente.compliance.FactsBuilder.aDebtor;
import static fr.entente.compliance.FactsBuilder.paris;
import static fr.entente.compliance.FactsBuilder.policy;
import static org.assertj.core.api.Assertions.assertThat;

import fr.entente.compliance.ContactOutlook.Light;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContactOutlookTests {
  private static final Instant TUESDAY = paris("2026-11-17T10:00");

  private static ContactOutlook of(FactsBuilder debtor, Instant at) {
    return ContactOutlooks.of(policy("fr-b2b"), debtor.facts(), at);
  }

  @Test
  void anOrdinaryMorningIsGreenWithItsHoursAndCaps() {
    var outlook = of(aDebtor().rung("2026-11-12T09:00"), TUESDAY);
    assertThat(outlook.light()).isEqualTo(Light.GREEN);
    assertThat(outlook.hours()).isEqualTo("08:30-12:30, 13:30-18:30");
    assertThat(outlook.until()).isEqualTo(paris("2026-11-17T12:30"));
    assertThat(outlook.caps())
        .containsExactly(new CapUse(RuleId.CAP_DAY, 2, 0), new CapUse(RuleId.CAP_7_DAYS, 5, 1));
    assertThat(outlook.refusals()).isEmpty();
    assertThat(outlook.cautions()).isEmpty();
  }

  @Test
  void theLastCallOfADayIsAmber() {
    var outlook = of(aDebtor().rung("2026-11-17T09:00"), TUESDAY);
    assertThat(outlook.light()).isEqualTo(Light.AMBER);
    assertThat(outlook.cautions()).containsExactly(Caution.LAST_CALL);
  }

  @Test
  void theLastQuarterOfAnHourIsAmber() {
    assertThat(of(aDebtor(), paris("2026-11-17T12:14")).light()).isEqualTo(Light.GREEN);
    assertThat(of(aDebtor(), paris("2026-11-17T12:16")).cautions())
        .containsExactly(Caution.CLOSING_SOON);
  }

  @Test
  void aHoldThatForbidsNothingAsksForCare() {
    var outlook = of(aDebtor().held(HoldType.VULNERABILITY, null), TUESDAY);
    assertThat(outlook.light()).isEqualTo(Light.AMBER);
    assertThat(outlook.cautions()).containsExactly(Caution.CARE);
  }

  @Test
  void aLiftedLimitIsAmberAndSaysSo() {
    var twice = aDebtor().rung("2026-11-17T09:00", "2026-11-17T09:30");
    assertThat(of(twice, TUESDAY).light()).isEqualTo(Light.RED);
    var outlook = of(twice.overriding(RuleId.CAP_DAY), TUESDAY);
    assertThat(outlook.light()).isEqualTo(Light.AMBER);
    assertThat(outlook.cautions()).contains(Caution.LIFTED);
  }

  @Test
  void whatTheDialWouldRefuseIsRedWithTheSameReasonsAndTheSameNextTime() {
    var debtor =
        aDebtor()
            .rung("2026-11-17T09:00", "2026-11-17T09:30")
            .avoiding(Set.of(DayOfWeek.TUESDAY), "09:00", "12:00");
    var outlook = of(debtor, TUESDAY);
    var gate = debtor.under("fr-b2b");
    assertThat(outlook.light()).isEqualTo(Light.RED);
    assertThat(outlook.refusals()).isEqualTo(gate.refusals(TUESDAY));
    assertThat(outlook.nextAllowed()).isEqualTo(gate.nextAllowed(TUESDAY).orElseThrow());
    assertThat(outlook.changesAt()).isEqualTo(outlook.nextAllowed());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-11-17T07:00",
        "2026-11-17T12:30",
        "2026-11-17T13:00",
        "2026-11-21T10:00",
        "2026-12-25T10:00"
      })
  void theLightIsRedExactlyWhenTheDialIsRefused(String time) {
    var debtor = aDebtor();
    boolean refused = !debtor.under("fr-b2b").refusals(paris(time)).isEmpty();
    assertThat(of(debtor, paris(time)).light() == Light.RED).isEqualTo(refused);
  }

  @Test
  void onAHolidayTheDayHasNoHours() {
    assertThat(of(aDebtor(), paris("2026-12-25T10:00")).hours()).isEmpty();
    assertThat(of(aDebtor(), paris("2026-11-22T10:00")).hours()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(RuleId.class)
  void onlyOurOwnLimitsAreForALeadToLift(RuleId rule) {
    boolean ours =
        Set.of(RuleId.CAP_DAY, RuleId.CAP_7_DAYS, RuleId.CAP_30_DAYS, RuleId.COOLDOWN)
            .contains(rule);
    assertThat(Liftable.byLead(rule)).isEqualTo(ours);
  }

  @Test
  void oneReasonThatNobodyLiftsKeepsTheWholeRefusal() {
    var twice = aDebtor().rung("2026-11-17T09:00", "2026-11-17T09:30");
    assertThat(of(twice, TUESDAY).liftable()).isTrue();
    assertThat(of(twice.optedOut(), TUESDAY).liftable()).isFalse();
    assertThat(of(aDebtor(), TUESDAY).liftable()).isFalse();
  }
}
