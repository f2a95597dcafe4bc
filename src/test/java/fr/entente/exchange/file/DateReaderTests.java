package fr.entente.exchange.file;

import static org.assertj.core.api.Assertions.assertThat;

import fr.entente.exchange.DateOrder;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateReaderTests {
  private static final DateReader DAY_FIRST = new DateReader(DateOrder.DAY_FIRST);
  private static final DateReader MONTH_FIRST = new DateReader(DateOrder.MONTH_FIRST);
  private static final DateReader BIRTHS = DateReader.ofBirths(DateOrder.DAY_FIRST);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-09-05",
        "2026/9/5",
        "2026.09.05",
        "20260905",
        "05/09/2026",
        "5.9.2026",
        "05-09-26",
        "5/9/26",
        "2026-09-05T10:30:00",
        "05/09/2026 23:59",
        "\u00A005/09/2026\u00A0",
        "46270",
        "46270.5",
        "46270,75",
        "5 septembre 2026",
        "2026-Sep-05",
        "2026 sept. 5",
        "5-Sep-2026 10:00",
        "Sep 5, 2026 10:00 AM",
        "5 septembre 2026 à 10:00",
        "05-sept-26",
        "5 sept. 2026"
      })
  void theFifthOfSeptember(String text) {
    assertThat(DAY_FIRST.date(text)).isEqualTo(LocalDate.of(2026, 9, 5));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", "abc", "31/02/2026", "2026-13-01", "20261301", "00/00/0000", "1989-12-31", "2101-01-01",
        "31/12/1989", "01/01/2101", "32/01/2026", "1/1/1", "1/1/126", "4627", "462700",
            "31 février 2026",
        "1 janvier 1989", "1 janvier 2101", "2026-09", "99999"
      })
  void whatIsNoLikelyDateIsNull(String text) {
    assertThat(DAY_FIRST.date(text)).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "1990-01-01, 1990-01-01",
    "2100-12-31, 2100-12-31",
    "32874, 1990-01-01",
    "1 janvier 1990, 1990-01-01",
    "31 décembre 2100, 2100-12-31"
  })
  void theFirstAndTheLastLikelyDays(String text, LocalDate day) {
    assertThat(DAY_FIRST.date(text)).isEqualTo(day);
  }

  @Test
  void aDayNumberBeforeTheFirstLikelyYearIsNone() {
    assertThat(DAY_FIRST.date("32873")).isNull();
  }

  @Test
  void theOrderDecidesWhatIsDayAndWhatIsMonth() {
    assertThat(DAY_FIRST.date("03/04/2026")).isEqualTo(LocalDate.of(2026, 4, 3));
    assertThat(MONTH_FIRST.date("03/04/2026")).isEqualTo(LocalDate.of(2026, 3, 4));
    assertThat(MONTH_FIRST.date("2026-03-04")).isEqualTo(LocalDate.of(2026, 3, 4));
    assertThat(MONTH_FIRST.date("13/04/2026")).isNull();
  }

  @Test
  void aDateThatWasReadIsReadTheSameAgain() {
    var reader = new DateReader(DateOrder.DAY_FIRST);
    var first = reader.date("05/09/2026");
    assertThat(reader.date("05/09/2026")).isSameAs(first);
  }

  @Test
  void anythingButTheFirstTenThousandDatesIsReadAnew() {
    var reader = new DateReader(DateOrder.DAY_FIRST);
    var first = reader.date("05/09/2026 t0");
    for (int i = 1; i < 10_000; i++) {
      reader.date("05/09/2026 t" + i);
    }
    assertThat(reader.date("05/09/2026 t0")).isSameAs(first);
    var beyond = reader.date("06/09/2026");
    assertThat(reader.date("06/09/2026")).isEqualTo(beyond).isNotSameAs(beyond);
  }

  @ParameterizedTest
  @CsvSource({
    "17/03/1958, 1958-03-17",
    "1900-01-01, 1900-01-01",
    "17 mars 1958, 1958-03-17",
    "19580317, 1958-03-17"
  })
  void birthsGoBackFurther(String text, LocalDate day) {
    assertThat(BIRTHS.date(text)).isEqualTo(day);
  }

  @ParameterizedTest
  @ValueSource(strings = {"17/03/58", "17 mars 58", "17-mars-58", "31/12/1899"})
  void aYearOfTwoDigitsTellsNoBirth(String text) {
    assertThat(BIRTHS.date(text)).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "03/04/2026, DAY_FIRST",
    "03/14/2026, MONTH_FIRST",
    "14/03/2026, DAY_FIRST",
    "03/14/2026|14/03/2026, DAY_FIRST",
    "03/12/2026, DAY_FIRST",
    "12/03/2026|03/13/2026, MONTH_FIRST",
    "03/13/2026|04/05/2026, MONTH_FIRST",
    "2026-03-14, DAY_FIRST",
    "abc|03/14/26 10:00, MONTH_FIRST"
  })
  void theOrderOfAColumn(String values, DateOrder order) {
    assertThat(DateReader.orderOf(Arrays.asList(values.split("\\|")))).isEqualTo(order);
  }

  @Test
  void aColumnWithoutValuesIsDayFirst() {
    assertThat(DateReader.orderOf(List.of())).isEqualTo(DateOrder.DAY_FIRST);
  }

  @ParameterizedTest
  @CsvSource({
    "00/00/0000, true",
    "0000-00-00, true",
    "0, true",
    "00000000, true",
    "'0000-00-00 00:00:00', true",
    "01/00/0000, false",
    "'', false",
    "'-', false"
  })
  void aDateOfZeros(String text, boolean zero) {
    assertThat(DateReader.zero(text)).isEqualTo(zero);
  }
}
