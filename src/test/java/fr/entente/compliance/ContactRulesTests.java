package fr.entente.compliance;

import static fr.entente.compliance.FactsBuilder.aDebtor;
import static fr.entente.compliance.FactsBuilder.paris;
import static fr.entente.compliance.RuleId.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// Tuesday 17 November 2026 unless a test says otherwise.
class ContactRulesTests {
  private static List<RuleId> rules(ContactExamination examination, String time) {
    return examination.refusals(paris(time)).stream().map(Refusal::rule).toList();
  }

  private static Map<String, String> detail(ContactExamination examination, String time) {
    return examination.refusals(paris(time)).getFirst().detail();
  }

  private static Instant next(ContactExamination examination, String time) {
    return examination.nextAllowed(paris(time)).orElse(null);
  }

  @ParameterizedTest
  @CsvSource({
    "fr-b2b, 08:29:59, false",
    "fr-b2b, 08:30, true",
    "fr-b2b, 12:30, true",
    "fr-b2b, 12:31, false",
    "fr-b2b, 13:29, false",
    "fr-b2b, 13:30, true",
    "fr-b2b, 18:30, true",
    "fr-b2b, 18:31, false",
    "fr-b2c-creditor, 08:59, false",
    "fr-b2c-creditor, 09:00, true",
    "fr-b2c-creditor, 12:31, false",
    "fr-b2c-creditor, 14:00, true",
    "fr-b2c-creditor, 19:00, true",
    "fr-b2c-creditor, 19:01, false",
    "demo-open, 00:00, true",
    "demo-open, 03:12, true",
    "demo-open, 23:59, true"
  })
  void callingHoursBind(String policy, String time, boolean allowed) {
    assertThat(rules(aDebtor().under(policy), "2026-11-17T" + time))
        .isEqualTo(allowed ? List.of() : List.of(OUTSIDE_WINDOW));
  }

  @Test
  void atTheWeekendTheNextCallIsOnMondayMorning() {
    assertThat(next(aDebtor().under("fr-b2b"), "2026-11-21T20:00"))
        .isEqualTo(paris("2026-11-23T08:30"));
  }

  @Test
  void theDemonstrationIsOpenOnASaturdayNight() {
    assertThat(rules(aDebtor().under("demo-open"), "2026-11-21T23:30")).isEmpty();
  }

  @Test
  void theDebtorsClockCountsAndNotTheAgents() {
    var reunion = aDebtor().in("Indian/Reunion").under("fr-b2c-creditor");
    assertThat(detail(reunion, "2026-11-17T09:31"))
        .containsEntry("local", "12:31")
        .containsEntry("zone", "Indian/Reunion");
    assertThat(rules(reunion, "2026-11-17T09:30")).isEmpty();
    var martinique = aDebtor().in("America/Martinique").under("fr-b2c-creditor");
    assertThat(detail(martinique, "2026-11-17T09:30")).containsEntry("local", "04:30");
    assertThat(next(martinique, "2026-11-17T09:30")).isEqualTo(paris("2026-11-17T14:00"));
  }

  @Test
  void cluesThatDisagreeMustAllBeOpen() {
    var torn = aDebtor().in("Europe/Paris", "Indian/Reunion").under("fr-b2c-creditor");
    assertThat(rules(torn, "2026-11-17T10:00")).contains(OUTSIDE_WINDOW);
    assertThat(rules(torn, "2026-11-17T09:10")).isEmpty();
    assertThat(next(torn, "2026-11-17T16:10")).isEqualTo(paris("2026-11-18T09:00"));
  }

  @Test
  void anUnknownZoneIsRefusedUnlessTheHoursNeverClose() {
    assertThat(rules(aDebtor().in().under("fr-b2b"), "2026-11-17T10:00"))
        .containsExactly(OUTSIDE_WINDOW);
    assertThat(next(aDebtor().in().under("fr-b2b"), "2026-11-17T10:00")).isNull();
    assertThat(rules(aDebtor().in().under("demo-open"), "2026-11-17T10:00")).isEmpty();
  }

  @Test
  void publicHolidaysAreClosed() {
    var armistice = aDebtor().under("fr-b2b");
    assertThat(rules(armistice, "2026-11-11T10:00")).containsExactly(PUBLIC_HOLIDAY);
    assertThat(detail(armistice, "2026-11-11T10:00")).containsEntry("day", "2026-11-11");
    assertThat(next(armistice, "2026-11-11T10:00")).isEqualTo(paris("2026-11-12T08:30"));
  }

  @Test
  void alsaceMoselleHasItsOwnHolidays() {
    String goodFriday = "2027-03-26T10:00";
    assertThat(rules(aDebtor().under("fr-b2b"), goodFriday)).isEmpty();
    var strasbourg = aDebtor().withHolidaysOf("FR-ALSACE-MOSELLE").under("fr-b2b");
    assertThat(rules(strasbourg, goodFriday)).containsExactly(PUBLIC_HOLIDAY);
    // Easter Monday is closed as well: the next call is on Tuesday.
    assertThat(next(strasbourg, goodFriday)).isEqualTo(paris("2027-03-30T08:30"));
  }

  @Test
  void theFourthCallInSevenDaysIsRefusedUntilTheFirstIsSevenDaysOld() {
    var called =
        aDebtor()
            .rung("2026-11-11T10:00", "2026-11-12T10:00", "2026-11-13T10:00")
            .under("fr-b2c-creditor");
    assertThat(rules(called, "2026-11-17T10:00")).containsExactly(CAP_7_DAYS);
    assertThat(detail(called, "2026-11-17T10:00"))
        .containsEntry("cap", "3")
        .containsEntry("made", "3");
    assertThat(next(called, "2026-11-17T10:00")).isEqualTo(paris("2026-11-18T10:00"));
    assertThat(rules(called, "2026-11-18T10:00")).isEmpty();
  }

  @Test
  void aCallThatRangNobodyDoesNotCount() {
    var busy = aDebtor().rungNobody("2026-11-17T09:30").under("fr-b2c-creditor");
    assertThat(rules(busy, "2026-11-17T10:00")).isEmpty();
    var rang = aDebtor().rung("2026-11-17T09:30").under("fr-b2c-creditor");
    assertThat(rules(rang, "2026-11-17T10:00")).containsExactly(CAP_DAY);
  }

  @Test
  void aBusinessMayBeCalledTwiceADayAndFiveTimesAWeek() {
    var twice = aDebtor().rung("2026-11-17T08:40", "2026-11-17T09:00").under("fr-b2b");
    assertThat(rules(twice, "2026-11-17T10:00")).containsExactly(CAP_DAY);
    assertThat(next(twice, "2026-11-17T10:00")).isEqualTo(paris("2026-11-18T08:40"));
    var five =
        aDebtor()
            .rung(
                "2026-11-11T10:00",
                "2026-11-12T10:00",
                "2026-11-13T10:00",
                "2026-11-13T15:00",
                "2026-11-16T09:00")
            .under("fr-b2b");
    assertThat(rules(five, "2026-11-17T10:00")).containsExactly(CAP_7_DAYS);
  }

  @Test
  void aConsumerIsCalledSixTimesInThirtyDaysAtMost() {
    var six =
        aDebtor()
            .rung(
                "2026-10-20T10:00",
                "2026-10-26T10:00",
                "2026-10-29T10:00",
                "2026-11-03T10:00",
                "2026-11-06T10:00",
                "2026-11-09T10:00")
            .under("fr-b2c-creditor");
    assertThat(rules(six, "2026-11-17T10:00")).containsExactly(CAP_30_DAYS);
    // Thirty times 24 hours, across the end of summer time.
    assertThat(next(six, "2026-11-17T10:00")).isEqualTo(paris("2026-11-19T09:00"));
  }

  @Test
  void aConversationIsFollowedBySevenDaysOfPeace() {
    var spoke = aDebtor().spokeWithTheDebtor("2026-11-13T10:00").under("fr-b2c-creditor");
    assertThat(rules(spoke, "2026-11-17T10:00")).containsExactly(COOLDOWN);
    assertThat(next(spoke, "2026-11-17T10:00")).isEqualTo(paris("2026-11-20T10:00"));
  }

  @Test
  void anAgreedCallbackOverridesTheCooldownAndNeverTheWindow() {
    var agreed =
        aDebtor()
            .spokeWithTheDebtor("2026-11-16T10:00")
            .withAnAgreedCallback()
            .under("fr-b2c-creditor");
    assertThat(rules(agreed, "2026-11-17T18:00")).isEmpty();
    assertThat(rules(agreed, "2026-11-17T19:30")).containsExactly(OUTSIDE_WINDOW);
  }

  @ParameterizedTest
  @EnumSource(HoldType.class)
  void everyStopHoldStopsAndSoftOnesDoNot(HoldType type) {
    var held = aDebtor().held(type, null).under("fr-b2b");
    if (type.stops()) {
      assertThat(rules(held, "2026-11-17T10:00")).containsExactly(HOLD);
      assertThat(detail(held, "2026-11-17T10:00")).containsEntry("type", type.name());
      assertThat(next(held, "2026-11-17T10:00")).isNull();
    } else {
      assertThat(rules(held, "2026-11-17T10:00")).isEmpty();
    }
  }

  @Test
  void aHoldWithAnEndGivesTheNextTime() {
    var held = aDebtor().held(HoldType.DISPUTE, paris("2026-11-19T20:00")).under("fr-b2b");
    assertThat(next(held, "2026-11-17T10:00")).isEqualTo(paris("2026-11-20T08:30"));
  }

  @Test
  void ofTwoHoldsTheLongerOneCounts() {
    var held =
        aDebtor()
            .held(HoldType.DISPUTE, paris("2026-11-19T20:00"))
            .held(HoldType.INSOLVENCY, null)
            .under("fr-b2b");
    assertThat(next(held, "2026-11-17T10:00")).isNull();
  }

  @Test
  void anOverIndebtednessFilingAllowsOneCallInThirtyDays() {
    var free = aDebtor().held(HoldType.OVERINDEBTEDNESS_FILED, null).under("fr-b2c-creditor");
    assertThat(rules(free, "2026-11-17T10:00")).isEmpty();
    var once =
        aDebtor()
            .held(HoldType.OVERINDEBTEDNESS_FILED, null)
            .rung("2026-10-30T10:00")
            .under("fr-b2c-creditor");
    assertThat(rules(once, "2026-11-17T10:00")).containsExactly(HOLD);
    assertThat(next(once, "2026-11-17T10:00")).isEqualTo(paris("2026-11-30T09:00"));
  }

  @Test
  void aProtectedPersonIsReachedThroughTheRepresentativeOnly() {
    var person = aDebtor().held(HoldType.LEGAL_REPRESENTATIVE, null);
    assertThat(rules(person.under("fr-b2c-creditor"), "2026-11-17T10:00")).containsExactly(HOLD);
    assertThat(
            rules(person.onTheRepresentativesNumber().under("fr-b2c-creditor"), "2026-11-17T10:00"))
        .isEmpty();
  }

  @Test
  void anOptOutRefusesForEver() {
    var out = aDebtor().optedOut().under("fr-b2b");
    assertThat(rules(out, "2026-11-17T10:00")).containsExactly(OPT_OUT);
    assertThat(next(out, "2026-11-17T10:00")).isNull();
  }

  @Test
  void aTimeTheDebtorDislikesIsLeftAlone() {
    var nurse =
        aDebtor()
            .avoiding(EnumSet.of(DayOfWeek.TUESDAY), "09:00", "11:00")
            .under("fr-b2c-creditor");
    assertThat(rules(nurse, "2026-11-17T10:59")).containsExactly(INCONVENIENT_TIME);
    assertThat(next(nurse, "2026-11-17T10:00")).isEqualTo(paris("2026-11-17T11:00"));
    assertThat(rules(nurse, "2026-11-18T10:00")).isEmpty();
  }

  @Test
  void aDislikedTimeMayRunPastMidnight() {
    var night = aDebtor().avoiding(EnumSet.of(DayOfWeek.MONDAY), "22:00", "10:00");
    assertThat(rules(night.under("demo-open"), "2026-11-16T23:00"))
        .containsExactly(INCONVENIENT_TIME);
    assertThat(rules(night.under("demo-open"), "2026-11-17T09:00"))
        .containsExactly(INCONVENIENT_TIME);
    assertThat(next(night.under("demo-open"), "2026-11-16T23:00"))
        .isEqualTo(paris("2026-11-17T10:00"));
    assertThat(rules(night.under("demo-open"), "2026-11-18T09:00")).isEmpty();
  }

  @Test
  void aConsumersDebtLapsesAfterTwoYears() {
    var old = aDebtor().oldestDueOn("2024-10-01").under("fr-b2c-creditor");
    assertThat(rules(old, "2026-11-17T10:00")).containsExactly(TIME_BARRED);
    assertThat(next(old, "2026-11-17T10:00")).isNull();
    assertThat(rules(aDebtor().oldestDueOn("2024-10-01").under("fr-b2b"), "2026-11-17T10:00"))
        .isEmpty();
    assertThat(
            rules(aDebtor().oldestDueOn("2024-11-17").under("fr-b2c-creditor"), "2026-11-17T10:00"))
        .isEmpty();
  }

  @Test
  void aPartPaymentInTimeStartsTheLimitationAnewAndALateOneDoesNot() {
    var revived = aDebtor().oldestDueOn("2021-03-01", "2024-06-10").under("fr-b2b");
    assertThat(rules(revived, "2029-06-08T10:00")).isEmpty();
    assertThat(rules(revived, "2029-06-11T10:00")).containsExactly(TIME_BARRED);
    var late = aDebtor().oldestDueOn("2021-03-01", "2026-06-10").under("fr-b2b");
    assertThat(rules(late, "2026-11-17T10:00")).containsExactly(TIME_BARRED);
  }

  @Test
  void anAgencyNeedsAMandate() {
    var none = aDebtor().collectedByAnAgency(null, LocalDate.of(2026, 10, 1));
    assertThat(rules(none.under("fr-b2c-third-party"), "2026-11-17T10:00"))
        .containsExactly(NO_MANDATE);
    assertThat(rules(none.under("fr-b2b"), "2026-11-17T10:00")).containsExactly(NO_MANDATE);
  }

  @Test
  void anAgencyWritesFiveDaysBeforeItCalls() {
    var unwritten = aDebtor().collectedByAnAgency("M-1", null).under("fr-b2c-third-party");
    assertThat(rules(unwritten, "2026-11-17T10:00")).containsExactly(LETTER_MISSING);
    assertThat(next(unwritten, "2026-11-17T10:00")).isNull();
    var fresh =
        aDebtor()
            .collectedByAnAgency("M-1", LocalDate.of(2026, 11, 13))
            .under("fr-b2c-third-party");
    assertThat(rules(fresh, "2026-11-17T10:00")).containsExactly(LETTER_MISSING);
    assertThat(next(fresh, "2026-11-17T10:00")).isEqualTo(paris("2026-11-18T09:00"));
  }

  @Test
  void aCreditorNeedsNeitherLetterNorMandate() {
    assertThat(rules(aDebtor().under("fr-b2c-creditor"), "2026-11-17T10:00")).isEmpty();
  }

  @Test
  void numbersReservedForFictionAreForTheSimulator() {
    var fiction = aDebtor().onNumber("+33199001234");
    assertThat(rules(fiction.under("fr-b2b"), "2026-11-17T10:00")).isEmpty();
    assertThat(rules(fiction.inLiveOperation().under("fr-b2b"), "2026-11-17T10:00"))
        .containsExactly(FICTION_NUMBER);
  }

  @Test
  void anUnusableNumberIsNotDialled() {
    assertThat(rules(aDebtor().withAnUnusableNumber().under("fr-b2b"), "2026-11-17T10:00"))
        .containsExactly(NO_PHONE);
  }

  @Test
  void allReasonsAreGivenAtOnce() {
    var everything =
        aDebtor()
            .held(HoldType.CRISIS, null)
            .optedOut()
            .oldestDueOn("2020-01-01")
            .collectedByAnAgency(null, null)
            .rung("2026-11-10T10:00")
            .spokeWithTheDebtor("2026-11-10T18:00")
            .under("fr-b2c-third-party");
    assertThat(rules(everything, "2026-11-11T07:00"))
        .containsExactly(
            HOLD,
            OPT_OUT,
            TIME_BARRED,
            LETTER_MISSING,
            NO_MANDATE,
            PUBLIC_HOLIDAY,
            OUTSIDE_WINDOW,
            CAP_DAY,
            COOLDOWN);
  }

  @Test
  void aLeadsOverrideSilencesOneRule() {
    var called = aDebtor().rung("2026-11-17T09:10");
    assertThat(rules(called.overriding(CAP_DAY).under("fr-b2c-creditor"), "2026-11-17T10:00"))
        .isEmpty();
  }

  @Test
  void theHoursFollowTheSwitchToWinterTime() {
    var debtor = aDebtor().under("fr-b2b");
    assertThat(next(debtor, "2026-10-23T19:00")).isEqualTo(Instant.parse("2026-10-26T07:30:00Z"));
  }
}
