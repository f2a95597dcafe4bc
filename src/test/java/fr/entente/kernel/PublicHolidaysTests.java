package fr.entente.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PublicHolidaysTests {
  @Test
  void franceHasElevenDaysAndAlsaceMoselleTwoMore() {
    var france = PublicHolidays.FRANCE.of(2027);
    var extra = new TreeSet<>(PublicHolidays.ALSACE_MOSELLE.of(2027));
    assertThat(france)
        .extracting(LocalDate::toString)
        .containsExactly(
            "2027-01-01",
            "2027-03-29",
            "2027-05-01",
            "2027-05-06",
            "2027-05-08",
            "2027-05-17",
            "2027-07-14",
            "2027-08-15",
            "2027-11-01",
            "2027-11-11",
            "2027-12-25");
    extra.removeAll(france);
    assertThat(extra).containsExactly(LocalDate.of(2027, 3, 26), LocalDate.of(2027, 12, 26));
  }

  @Test
  void ourComputationAgreesWithAnIndependentCalendarForACentury() {
    var oracle = HolidayManager.getInstance(ManagerParameters.create("fr"));
    // From 2009: the oracle leaves out Whit Monday in the first years of the day of solidarity.
    for (int year = 2009; year < 2100; year++) {
      var expected =
          oracle.getHolidays(Year.of(year)).stream()
              .map(Holiday::getDate)
              .collect(Collectors.toCollection(TreeSet::new));
      assertThat(PublicHolidays.FRANCE.of(year)).isEqualTo(expected);
    }
  }

  @Test
  void thePostcodeDecidesOnTheRegion() {
    assertThat(PublicHolidays.ofPostcode("67000").region()).isEqualTo("FR-ALSACE-MOSELLE");
    assertThat(PublicHolidays.ofPostcode("57 100").region()).isEqualTo("FR-ALSACE-MOSELLE");
    assertThat(PublicHolidays.ofPostcode("97400").region()).isEqualTo("FR-RE");
    assertThat(PublicHolidays.ofPostcode("97150").region()).isEqualTo("FR-MF");
    assertThat(PublicHolidays.ofPostcode("75011").region()).isEqualTo("FR");
    assertThat(PublicHolidays.ofPostcode(null).region()).isEqualTo("FR");
    assertThat(PublicHolidays.ofPostcode("97400").closed(LocalDate.of(2026, 12, 20))).isTrue();
  }

  @Test
  void aHolidayMovesTheNextBusinessDay() {
    assertThat(PublicHolidays.FRANCE.businessDayFrom(LocalDate.of(2026, 11, 11)))
        .isEqualTo(LocalDate.of(2026, 11, 12));
    assertThat(PublicHolidays.FRANCE.businessDayFrom(LocalDate.of(2027, 1, 1)))
        .isEqualTo(LocalDate.of(2027, 1, 4));
  }

  @Test
  void anUnknownRegionIsRefused() {
    assertThatThrownBy(() -> new PublicHolidays("XX")).isInstanceOf(IllegalArgumentException.class);
  }
}
