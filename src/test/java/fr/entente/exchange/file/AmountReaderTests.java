package fr.entente.exchange.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AmountReaderTests {
  private static final AmountReader COMMA = new AmountReader(',');
  private static final AmountReader POINT = new AmountReader('.');

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0|0",
        "9|900",
        "1234|123400",
        "0,5|50",
        "12,5|1250",
        "12,05|1205",
        "12,00|1200",
        "99999999999|9999999999900",
        "123456789,01|12345678901",
        "0000000000012,50|1250",
        "000000000001200,00|120000"
      })
  void digitsAndADecimalComma(String text, long cents) {
    assertThat(COMMA.cents(text)).isEqualTo(cents);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1\u00A0234,5|123450",
        "1\u202F234\u202F567,00 €|123456700",
        "1.234.567|123456700",
        "1 234,56|123456",
        "1.234,56|123456",
        "12.345.678,90|1234567890",
        "1'234,56|123456",
        "1’234,56|123456",
        "1 234,56 €|123456",
        "€ 1 234,56|123456",
        "EUR 12,50|1250",
        "12,50 EUR|1250",
        "12,50 euros|1250",
        "12,50EURO|1250",
        ",50|50",
        "12,|1200",
        "1.234|123400",
        "12.345|1234500",
        "1234.5|123450",
        "1234.56|123456",
        "12.34|1234",
        "1,234,567|123456700",
        "12,500|1250",
        "12,5000|1250",
        "+12,50|1250"
      })
  void thousandsCurrencyAndOtherDress(String text, long cents) {
    assertThat(COMMA.cents(text)).isEqualTo(cents);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "-12,50|-1250",
        "12,50-|-1250",
        "(12,50)|-1250",
        "(1 234,56) €|-123456",
        "\u221212,50|-1250",
        "\u201312,50|-1250",
        "- 12,50|-1250",
        "-0,01|-1"
      })
  void aSignBeforeBehindOrAround(String text, long cents) {
    assertThat(COMMA.cents(text)).isEqualTo(cents);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "-",
        "()",
        "(12,50",
        "12,50)",
        "abc",
        "=1+1",
        "12 EUR 5",
        "12,505",
        "12,5a",
        "1 2 3 a",
        "1.23.456,00",
        "12.3456,00",
        "1234.567,00",
        "12,34,56",
        "--12",
        "+-12",
        "12€34,5x",
        "1.234.56",
        "€",
        ",",
        ".",
        "1000000000000,00",
        "9999999999999",
        "12,5 0 0 1"
      })
  void whatIsNoAmountIsNull(String text) {
    assertThat(COMMA.cents(text)).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0|0",
        "9|900",
        "09|900",
        "12345678901|1234567890100",
        "0,9|90",
        "9,0|900",
        "12,05|1205",
        "12345678,90|1234567890"
      })
  void whatIsPlainIsReadAtOnce(String text, long cents) {
    assertThat(COMMA.plain(text)).isEqualTo(cents);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "123456789012",
        "123456789,01",
        "12,",
        ",5",
        ",50",
        "1,2,3",
        "12,505",
        "12.5",
        "-1",
        "1 2",
        "1/2",
        "1:2",
        "a"
      })
  void allElseIsLookedAtMoreClosely(String text) {
    assertThat(COMMA.plain(text)).isNull();
  }

  @Test
  void aLoneDecimalPartOfTheOtherMarkIsRead() {
    assertThat(COMMA.cents(".5")).isEqualTo(50L);
    assertThat(POINT.cents(",5")).isEqualTo(50L);
  }

  @Test
  void theLargestAmountIsReadAndNoLarger() {
    assertThat(COMMA.cents("99999999999,99")).isEqualTo(9_999_999_999_999L);
    assertThat(COMMA.cents("99.999.999.999,99")).isEqualTo(9_999_999_999_999L);
    assertThat(COMMA.cents("100.000.000.000,00")).isNull();
    assertThat(COMMA.cents("100000000000")).isNull();
    assertThat(COMMA.cents("99999999999")).isEqualTo(9_999_999_999_900L);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1,234.56|123456",
        "1234.5|123450",
        "1,234|123400",
        "1234,5|123450",
        "12,34|1234",
        "1.234.567|123456700",
        ".5|50",
        "12.|1200",
        "(1,234.50)|-123450"
      })
  void aDecimalPoint(String text, long cents) {
    assertThat(POINT.cents(text)).isEqualTo(cents);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "12,50;,",
        "12.50;.",
        "1.234,56;,",
        "1,234.56;.",
        "1.234;,",
        "1,234;,",
        "0.000;.",
        "0,000;,",
        "0.125;.",
        "01.250;.",
        "1200.000;.",
        "1200,000;,",
        "-1200.000;.",
        "1200.000 €;.",
        "12.3456;.",
        "12,3456;,",
        "1234.5;.",
        "1234;,",
        "' 12.50 ';."
      })
  void oneValueTellsTheMarkWhenItLeavesNoDoubt(String value, char mark) {
    assertThat(AmountReader.markOf(List.of(value))).isEqualTo(mark);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "12.50|1,25|3.50;.",
        "12.50|1,25;,",
        "12,50|1,25|3.50;,",
        "600.000|1200.000;.",
        "600,000|1200,000|3.5;,",
        "1200.000|0.000|3,50;.",
        "1200.000|3,50;,",
        "12.3456|11.5|3,50;."
      })
  void ofSeveralTheMajorityTellsAndACommaWhenNoneDoes(String values, char mark) {
    assertThat(AmountReader.markOf(Arrays.asList(values.split("\\|")))).isEqualTo(mark);
  }

  @Test
  void threeDecimalsAreReadByTheMarkOfTheColumn() {
    assertThat(POINT.cents("600.000")).isEqualTo(60_000L);
    assertThat(COMMA.cents("600.000")).isEqualTo(60_000_000L);
  }
}
