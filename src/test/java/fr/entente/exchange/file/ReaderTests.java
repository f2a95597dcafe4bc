package fr.entente.exchange.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.entente.exchange.DateOrder;
import fr.entente.exchange.ImportField;
import fr.entente.exchange.ImportKind;
import fr.entente.kernel.Siren;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReaderTests {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1234,56|123456",
        "1 234,56|123456",
        "1.234,56|123456",
        "1\u00A0234,5|123450",
        "1\u202F234\u202F567,00 €|123456700",
        "-12,30|-1230",
        "12,30-|-1230",
        "(12,30)|-1230",
        "1'234,56|123456",
        "1.234.567|123456700",
        "12|1200",
        "+7,1|710",
        "EUR 5,00|500",
        "1234.5|123450",
        "\u22125,00|-500",
        "0,00|0",
        "1,500000|150"
      })
  void amountsWithADecimalCommaAreRead(String text, long cents) {
    assertThat(new AmountReader(',').cents(text)).isEqualTo(cents);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"1234.56|123456", "1,234.56|123456", "1,234,567|123456700", "12,5|1250", "1.5|150"})
  void amountsWithADecimalPointAreRead(String text, long cents) {
    assertThat(new AmountReader('.').cents(text)).isEqualTo(cents);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "abc",
        "1,234",
        "12,345,6",
        "1.23.4,5",
        "--5",
        "1,2,3",
        "99999999999999",
        "=1+1",
        "12 EUR 5"
      })
  void whatIsNoAmountIsRefused(String text) {
    assertThat(new AmountReader(',').cents(text)).isNull();
  }

  @Test
  void theDecimalMarkIsFoundFromValuesWithoutDoubt() {
    assertThat(AmountReader.markOf(List.of("1.234", "1.234,56"))).isEqualTo(',');
    assertThat(AmountReader.markOf(List.of("1,234", "12.50"))).isEqualTo('.');
    assertThat(AmountReader.markOf(List.of("1234"))).isEqualTo(',');
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "30/11/2026",
        "2026-11-30",
        "30.11.2026",
        "20261130",
        "30/11/26",
        "46356",
        "2026-11-30T10:00:00",
        "30-11-2026 10:15"
      })
  void datesAreRead(String text) {
    assertThat(new DateReader(DateOrder.DAY_FIRST).date(text))
        .isEqualTo(LocalDate.of(2026, 11, 30));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "31/02/2026", "2026-13-01", "30/11/1026", "tomorrow", "11/2026", "00000000"})
  void whatIsNoDateIsRefused(String text) {
    assertThat(new DateReader(DateOrder.DAY_FIRST).date(text)).isNull();
  }

  @Test
  void monthFirstOnlyWhenNothingElseFits() {
    assertThat(DateReader.orderOf(List.of("03/04/2026"))).isEqualTo(DateOrder.DAY_FIRST);
    assertThat(DateReader.orderOf(List.of("03/04/2026", "03/14/2026")))
        .isEqualTo(DateOrder.MONTH_FIRST);
    assertThat(DateReader.orderOf(List.of("14/03/2026", "03/14/2026")))
        .isEqualTo(DateOrder.DAY_FIRST);
  }

  @Test
  void columnsAreKnownByTheirUsualNames() {
    var header =
        List.of(
            "N° Client",
            "Raison Sociale",
            "N° de facture",
            "Date d'échéance",
            "Montant TTC (€)",
            "Solde");
    assertThat(Headers.propose(header, ImportKind.OPEN_ITEMS))
        .isEqualTo(
            Map.of(
                ImportField.ACCOUNT_REFERENCE, 0,
                ImportField.DEBTOR_NAME, 1,
                ImportField.INVOICE_NUMBER, 2,
                ImportField.DUE_ON, 3,
                ImportField.AMOUNT, 4,
                ImportField.OPEN_AMOUNT, 5));
    assertThat(Headers.kind(List.of("Date opération", "Libellé", "Montant")))
        .isEqualTo(ImportKind.BANK);
    assertThat(Headers.kind(List.of("Date", "Compte", "Libellé", "Montant")))
        .isEqualTo(ImportKind.PAYMENTS);
  }

  @Test
  void aSirenHasARightCheckDigit() {
    assertThat(Siren.parse("732 829 320")).isPresent();
    assertThat(Siren.parse("73282932000074").orElseThrow().value()).isEqualTo("732829320");
    assertThat(Siren.parse("732829321")).isEmpty();
    assertThat(Siren.parse("12345")).isEmpty();
    assertThat(Siren.withCheckDigit("00012345").value()).startsWith("00012345");
    assertThatThrownBy(() -> new Siren("732829321")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void cellsThatWouldRunAreMadeText() {
    assertThat(List.of("=cmd", "+1", "-1", "@x", "\tx").stream().map(Rejects::harmless))
        .containsExactly("'=cmd", "'+1", "'-1", "'@x", "'\tx");
    assertThat(Rejects.harmless("C1;x")).isEqualTo("C1;x");
  }
}
