package fr.entente.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InvoiceKeyTests {
  @ParameterizedTest
  @CsvSource({
    "FA-2026/012, FA2026012",
    "fa 2o26 oi2, FA2026012",
    "AZ09, AZ09",
    "'@[/:é', ''",
  })
  void lettersAndDigitsRemainWithConfusedOnesReadAlike(String raw, String key) {
    assertThat(InvoiceKey.of(raw).value()).isEqualTo(key);
  }

  @Test
  void aKeyEndsWhereNobodyWouldReadOn() {
    assertThat(InvoiceKey.of("X".repeat(70)).value()).isEqualTo("X".repeat(64));
  }

  @ParameterizedTest
  @CsvSource({
    "F-12, VIR F 12 OF 3 MAY",
    "F-12, F-12",
    "F1, VIR F1 MERCI",
    "F123, VIRDUPONTF123X",
    "1234, A1234",
    "1234, 1234A",
    "1234, 91234A1234",
    "F123, 9F123",
    "123F, 123F9",
    "7, 7",
  })
  void aReferenceNamesAnInvoiceThroughSpacesAndGluedWords(String number, String reference) {
    assertThat(InvoiceKey.of(number).namedIn(reference)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "F-12, F-123",
    "F12, VIRDUPONTF12X",
    "1234, 91234",
    "1234, 12345",
    "F-12, VIR F 13",
    "F-12, 12 F",
    "7, 77",
    "7, solde 7",
    "F-12, ''",
  })
  void digitsAreNotCutAndShortNumbersNotGuessed(String number, String reference) {
    assertThat(InvoiceKey.of(number).namedIn(reference)).isFalse();
  }
}
