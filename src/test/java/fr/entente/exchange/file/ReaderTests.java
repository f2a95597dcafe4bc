package fr.entente.exchange.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.entente.exchange.ImportField;
import fr.entente.exchange.ImportKind;
import fr.entente.kernel.Siren;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReaderTests {
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
