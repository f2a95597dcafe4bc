package fr.entente.exchange.reading;

import static org.assertj.core.api.Assertions.assertThat;

import fr.entente.kernel.Language;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What columns of states, kinds, currencies and sides mean for the money. Invented files.
class MeaningOfColumnsTests {
  @TempDir Path folder;

  private JsonNode read(String content) throws Exception {
    Path file = folder.resolve("list.csv");
    Path out = folder.resolve("result.json");
    Files.write(file, content.getBytes(StandardCharsets.UTF_8));
    new FileReading(file, folder.resolve("content"), FileUse.AUTO, Language.EN).into(out);
    return JsonMapper.shared().readTree(Files.readString(out));
  }

  private static List<String> amounts(JsonNode result) {
    List<String> amounts = new ArrayList<>();
    boolean items = result.has("items");
    for (JsonNode each : result.get(items ? "items" : "entries")) {
      amounts.add(each.get(items ? "open" : "amount").asString());
    }
    return amounts;
  }

  private static List<String> lines(JsonNode remarks) {
    List<String> lines = new ArrayList<>();
    remarks.forEach(each -> lines.add(each.get("line").asString()));
    return lines;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Refusé",
        "REJETÉ",
        "En attente",
        "À venir",
        "Annulée",
        "pending",
        "DECLINED",
        "Failed",
        "Reverted",
        "canceled",
        "Non exécuté",
        "Brouillon",
        "Impayé",
        "reversed",
        "Échoué",
        "scheduled"
      })
  void whatTheBankDidNotDoPaysNothing(String status) throws Exception {
    var result =
        read(
            "Date;Libellé;Montant;Statut\n04/05/2026;VIR OLIVE O-1;40,00;Exécuté\n"
                + "05/05/2026;VIR CIGALE C-1;60,00;"
                + status
                + "\n");
    assertThat(amounts(result)).containsExactly("40.00");
    assertThat(lines(result.get("left_out"))).containsExactly("3");
    assertThat(result.at("/left_out/0/why").asString()).contains(status);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Exécuté",
        "COMPLETED",
        "Comptabilisé",
        "booked",
        "Validé",
        "settled",
        "succeeded",
        "Effectué",
        ""
      })
  void whatTheBankDidIsTaken(String status) throws Exception {
    var result =
        read("Date,Description,Amount,Status\n2026-05-04,OLIVE O-1,40.00," + status + "\n");
    assertThat(amounts(result)).containsExactly("40.00");
  }

  @Test
  void aStateThatNobodyKnowsIsNotGuessed() throws Exception {
    var result =
        read("Date;Libellé;Montant;Statut\n04/05/2026;A;1,00;Exécuté\n04/05/2026;B;2,00;Zébré\n");
    assertThat(amounts(result)).containsExactly("1.00");
    assertThat(lines(result.get("rejected"))).containsExactly("3");
  }

  @Test
  void paymentListsHaveStatesToo() throws Exception {
    var result =
        read("Date;Compte;Montant;Statut\n04/05/2026;K1;1,00;Payé\n04/05/2026;K2;2,00;Rejeté\n");
    assertThat(result.get("kind").asString()).isEqualTo("payments");
    assertThat(amounts(result)).containsExactly("1.00");
    assertThat(lines(result.get("left_out"))).containsExactly("3");
  }

  @ParameterizedTest
  @CsvSource({
    "Facture,500.00",
    "Avoir,-500.00",
    "Note de crédit,-500.00",
    "Credit note,-500.00",
    "AV,-500.00",
    "Règlement,-500.00",
    "Facture d'acompte,500.00",
    "Prestation,500.00"
  })
  void theKindOfADocumentTellsItsSign(String kind, String open) throws Exception {
    var result =
        read(
            "Type;Code client;Nom;Facture;Date facture;Échéance;Montant\n"
                + kind
                + ";K1;Olive SARL;O-1;04/05/2026;03/06/2026;500,00\n");
    assertThat(amounts(result)).containsExactly(open);
  }

  @Test
  void aCreditNoteThatHasItsSignKeepsIt() throws Exception {
    var result =
        read(
            "Type;Code client;Nom;Facture;Date facture;Échéance;Montant;Solde\n"
                + "Avoir;K1;Olive SARL;O-1;04/05/2026;03/06/2026;-500,00;-200,00\n");
    assertThat(amounts(result)).containsExactly("-200.00");
  }

  @Test
  void otherCurrenciesAreNoEuros() throws Exception {
    var result =
        read(
            "Code client;Nom;Facture;Échéance;Montant;Devise\nK1;Olive;O-1;03/06/2026;10,00;EUR\n"
                + "K2;Sakura KK;O-2;03/06/2026;90000,00;JPY\nK3;Cigale;O-3;03/06/2026;20,00;€\n");
    assertThat(amounts(result)).containsExactly("10.00", "20.00");
    assertThat(lines(result.get("rejected"))).containsExactly("3");
    assertThat(result.at("/rejected/0/why").asString()).contains("JPY");
  }

  @Test
  void invoicesThatWereNeverSentOrArePaidAreNotOwed() throws Exception {
    var result =
        read(
            "Code client;Nom;Facture;Échéance;Montant;Statut\nK1;A;O-1;03/06/2026;1,00;Brouillon\n"
                + "K1;A;O-2;03/06/2026;2,00;Annulée\nK1;A;O-3;03/06/2026;4,00;Payée\n"
                + "K1;A;O-4;03/06/2026;8,00;En retard\nK1;A;O-5;03/06/2026;16,00;En attente\n"
                + "K1;A;O-6;03/06/2026;32,00;Impayée\nK1;A;O-7;03/06/2026;64,00;Non payée\n");
    assertThat(amounts(result)).containsExactly("8.00", "16.00", "32.00", "64.00");
    assertThat(lines(result.get("left_out"))).containsExactly("2", "3", "4");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Written off",
        "Credited",
        "Fully refunded",
        "Remboursée",
        "Passée en pertes",
        "Avoir émis",
        "Refunded on 03/06/2026"
      })
  void whatWasLetGoAsAWholeIsNotOwed(String status) throws Exception {
    var result =
        read(
            "Code client;Nom;Facture;Échéance;Montant;Statut\nK1;A;O-1;03/06/2026;1,00;"
                + status
                + "\nK1;A;O-2;03/06/2026;2,00;Partially credited\nK1;A;O-3;03/06/2026;4,00;Partiellement remboursée\n");
    assertThat(amounts(result)).containsExactly("2.00", "4.00");
    assertThat(lines(result.get("left_out"))).containsExactly("2");
  }

  @Test
  void aLedgerOwesItsDebitsLessItsCreditsWithoutWhatIsLettered() throws Exception {
    var result =
        read(
            "Compte tiers;Intitulé;N° pièce;Date pièce;Échéance;Débit;Crédit;Lettrage\n"
                + "K1;Olive SARL;O-1;04/05/2026;03/06/2026;100,00;;\n"
                + "K1;Olive SARL;O-1;14/05/2026;14/05/2026;;30,00;\n"
                + "K1;Olive SARL;O-2;04/05/2026;03/06/2026;500,00;;AA\n"
                + "K1;Olive SARL;BQ4;10/05/2026;10/05/2026;;500,00;AA\n"
                + "K1;Olive SARL;O-3;04/05/2026;03/06/2026;80,00;;AB\n"
                + "K1;Olive SARL;BQ5;11/05/2026;11/05/2026;;50,00;AB\n"
                + "K2;Cigale SAS;AV-1;12/05/2026;12/05/2026;;7,00;\n");
    assertThat(amounts(result)).containsExactlyInAnyOrder("70.00", "30.00", "-7.00");
    assertThat(result.at("/items/0/amount").asString()).isEqualTo("100.00");
    assertThat(result.get("rejected")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "TOTAL;;;;31,00",
        ";;;;31,00",
        "Total général;;;;31,00",
        ";Total;;;31,00",
        "Édité le 30/11/2026",
        "Solde;;;;31,00"
      })
  void whatSumsUpAListIsNoInvoice(String foot) throws Exception {
    var result =
        read(
            "Code client;Nom;Facture;Échéance;Montant\nK1;Total Énergie;O-1;03/06/2026;30,00\n"
                + "K2;Solde SARL;O-2;03/06/2026;1,00\n"
                + foot
                + "\n");
    assertThat(amounts(result)).containsExactly("30.00", "1.00");
    assertThat(result.get("rejected")).isEmpty();
    assertThat(lines(result.get("left_out"))).containsExactly("4");
  }

  @Test
  void aBalanceUnderMovementsIsNoMoney() throws Exception {
    var result =
        read(
            "Date;Montant;Type;Libellé\n04/05/2026;40,00;Virement;VIR OLIVE O-1\n"
                + "05/05/2026;2,00;Virement;\n06/05/2026;9999,99;\n");
    assertThat(amounts(result)).containsExactly("40.00");
    assertThat(lines(result.get("left_out"))).containsExactly("4");
    assertThat(lines(result.get("rejected"))).containsExactly("3");
  }

  @ParameterizedTest
  @CsvSource({"Type,Débit,Crédit", "Mouvement,D,C", "Op,DR,CR", "Type,SORTIE,ENTRÉE"})
  void wordsBesideAnAmountTellWhichWayItWent(String name, String out, String in) throws Exception {
    var result =
        read(
            "Date;Libellé;Montant;"
                + name
                + "\n04/05/2026;VIR OLIVE O-1;40,00;"
                + in
                + "\n05/05/2026;LOYER;60,00;"
                + out
                + "\n");
    assertThat(amounts(result)).containsExactly("40.00", "-60.00");
  }

  @Test
  void aColumnOfOtherWordsTellsNoDirection() throws Exception {
    var result =
        read("Date;Libellé;Montant;Type\n04/05/2026;A;40,00;Virement\n05/05/2026;B;60,00;Débit\n");
    assertThat(amounts(result)).containsExactly("40.00", "60.00");
  }

  @Test
  void threeDecimalsAreDecidedByTheColumn() throws Exception {
    var result =
        read(
            "Code client;Nom;Facture;Échéance;Montant\nK1;A;O-1;03/06/2026;600.000\n"
                + "K1;A;O-2;03/06/2026;1200.000\nK1;A;O-3;03/06/2026;0.500\n");
    assertThat(amounts(result)).containsExactly("600.00", "1200.00", "0.50");
    var thousands =
        read(
            "Code client;Nom;Facture;Échéance;Montant\nK1;A;O-1;03/06/2026;600.000\n"
                + "K1;A;O-2;03/06/2026;1.200,50\n");
    assertThat(amounts(thousands)).containsExactly("600000.00", "1200.50");
  }

  @Test
  void aBalanceThatRunsOnInALedgerIsNotOwedLineByLine() throws Exception {
    var result =
        read(
            "Compte;Nom;Pièce;Date pièce;Échéance;Débit;Crédit;Solde\n"
                + "K1;Olive;O-1;04/05/2026;03/06/2026;100,00;;100,00\n"
                + "K1;Olive;O-2;05/05/2026;04/06/2026;50,00;;150,00\n"
                + "K1;Olive;O-1;06/05/2026;06/05/2026;;100,00;50,00\n");
    assertThat(amounts(result)).containsExactly("50.00");
  }

  @ParameterizedTest
  @ValueSource(strings = {"TOTAL;31,00", "Total;;31,00;", "Sous-total mai;;;31,00"})
  void whatSumsUpPaymentsIsNone(String foot) throws Exception {
    var result =
        read(
            "Date;Compte;Libellé;Montant\n04/05/2026;K1;O-1;30,00\n05/05/2026;K2;O-2;1,00\n"
                + foot
                + "\n");
    assertThat(amounts(result)).containsExactly("30.00", "1.00");
    assertThat(lines(result.get("left_out"))).containsExactly("4");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Statut du virement", "État de l'opération", "Status code"})
  void aColumnOfStatesMayBeCalledOtherwise(String name) throws Exception {
    var result =
        read(
            "Date;Libellé;Montant;"
                + name
                + "\n04/05/2026;A;1,00;Exécuté\n05/05/2026;B;2,00;Rejeté\n");
    assertThat(amounts(result)).containsExactly("1.00");
  }

  @Test
  void theValueDateStandsInForAMissingBookingDate() throws Exception {
    var result =
        read(
            "Date opération;Date valeur;Libellé;Montant\n;05/05/2026;VIR OLIVE;1,00\n04/05/2026;;B;2,00\n");
    assertThat(result.at("/entries/0/date").asString()).isEqualTo("2026-05-05");
    assertThat(result.at("/entries/1/date").asString()).isEqualTo("2026-05-04");
  }

  @Test
  void aBadSideFieldNeverLosesAnInvoice() throws Exception {
    var result =
        read(
            "Code client;Nom;SIREN;Facture;Date facture;Échéance;Montant\n"
                + "K1;A;FR40303265045;O-1;04/05/2026;03/06/2026;1,00\n"
                + "K2;B;à demander;O-2;04/05/2026;03/06/2026;2,00\n"
                + "K3;C;303 265 045 RCS Lyon;O-3;04/05/2026;03/06/2026;4,00\n"
                + "K4;D;;O-4;04/06/2026;03/06/2026;8,00\n");
    assertThat(amounts(result)).containsExactly("1.00", "2.00", "4.00", "8.00");
    assertThat(result.at("/items/0/siren").asString()).isEqualTo("303265045");
    assertThat(result.at("/items/1/siren").isNull()).isTrue();
    assertThat(result.at("/items/2/siren").asString()).isEqualTo("303265045");
    assertThat(lines(result.get("warnings")))
        .as("and at last that nothing tells day from month")
        .containsExactly("3", "5", "1");
  }
}
