package fr.entente.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneStartTests {
  @ParameterizedTest
  @CsvSource({
    "01 99 00 00 77, +33199000077",
    "01.99.00.00.77, +33199000077",
    "01-99-00-00-77, +33199000077",
    "(01) 99/00/00/77, +33199000077",
    "+33 1 99 00 00 77, +33199000077",
    "+33 (0)1 99 00 00 77, +33199000077",
    "+33 01 99 00 00 77, +33199000077",
    "0033199000077, +33199000077",
    "00 33 (0)1.99.00.00.77, +33199000077",
    "33199000077, +33199000077",
    "199000077, +33199000077",
    "+44 20 7946 0018, +442079460018",
    "0044 20 7946, +44207946",
    "01.99, +33199",
    "0639, +33639",
  })
  void everySpellingIsTheNumberAsItIsKept(String typed, String kept) {
    assertThat(PhoneStart.of(typed)).contains(new PhoneStart(kept));
  }

  @ParameterizedTest
  @ValueSource(strings = {"06", "1990", "F-0199", "732829320004", "01 99 x", "+", "+0033199", "()"})
  void whatIsNoBeginningOfANumberIsRefused(String typed) {
    assertThat(PhoneStart.of(typed)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"01\u00A099\u00A000", "01\u202F99\u202F00"})
  void theBlanksOfPagesAndOfficesAreBlanks(String typed) {
    assertThat(PhoneStart.of(typed)).contains(new PhoneStart("+3319900"));
  }
}
