package fr.entente.exchange.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// Headers as packages and payment services write them, and what their columns do to the money.
/// Invented lines.
class NamesOfColumnsTests extends ReadsFiles {
  private static List<String> items(JsonNode result) {
    return of(result.get("items"), "reference", "invoice", "issued", "due", "open");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Code tiers;Nom du tiers;N° document;Date document;Date d'échéance;Total TTC;Solde dû",
        "Code;Raison sociale;Réf.;Date facturation;Date échéance;Montant TTC;Reste à encaisser",
        "Customer ID;Customer full name;Num;Invoice date;Due date;Amount;Open balance",
        "Client ID;Partner;Number;Invoice/Bill Date;Payment due;Total;Amount Due Signed",
        "N° de compte;Intitulé du compte;N° de pièce;Date de pièce;Exigibilité;Montant facture;Reste à régler",
        "Matricule;Entreprise;Reference;Issued;Due by;Gross;Outstanding",
        "Compte tiers;Tiers;Numéro de document;Émise le;Date limite de paiement;Net à payer;Impayé"
      })
  void packagesNameTheSameColumnsDifferently(String header) throws Exception {
    var result = read(header + "\nK7;Mistral SARL;M-70;13/02/2026;30/03/2026;480,00;130,00\n");
    assertThat(result.get("kind").asString()).isEqualTo("items");
    assertThat(items(result)).containsExactly("K7 M-70 2026-02-13 2026-03-30 130.00");
    assertThat(of(result.get("items"), "debtor", "amount")).containsExactly("Mistral SARL 480.00");
  }

  /// Amount and what is left of it, whichever columns stand beside and in whatever order.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Montant net;TVA;Montant TTC|400,00;80,00;480,00|480.00 480.00",
        "Montant;Total TTC;Solde|400,00;480,00;130,00|480.00 130.00",
        "Montant TTC;Net à payer|480,00;130,00|480.00 130.00",
        "Net à payer;Solde dû|480,00;130,00|480.00 130.00",
        "Net à payer|480,00|480.00 480.00",
        "Invoice amount;Total due|480,00;130,00|480.00 130.00",
        "Amount;Tax;Total|400,00;80,00;480,00|480.00 480.00"
      })
  void theAmountWithTaxAndWhatIsLeftOfItAreMeant(String names, String amounts, String owed)
      throws Exception {
    var result =
        read(
            "Code client;Client;Facture;Échéance;"
                + names
                + "\nK1;Mistral;M-1;30/03/2026;"
                + amounts
                + "\n");
    assertThat(of(result.get("items"), "amount", "open")).containsExactly(owed);
  }

  @Test
  void theDayOfTheInvoiceIsMeantAndNotThatOfItsBooking() throws Exception {
    var result =
        read(
            "Date comptable;Code client;Client;Facture;Date;Date facture;Échéance;Montant\n"
                + "20/02/2026;K1;Mistral;M-1;21/02/2026;13/02/2026;30/03/2026;5,00\n");
    assertThat(of(result.get("items"), "issued")).containsExactly("2026-02-13");
  }

  @Test
  void aColumnCalledReferenceIsWhatTheOtherOneIsNot() throws Exception {
    var account =
        read("Référence;Client;Facture;Échéance;Montant\nK7;Mistral;M-70;30/03/2026;5,00\n");
    var invoice =
        read("Code client;Client;Référence;Échéance;Montant\nK7;Mistral;M-70;30/03/2026;5,00\n");
    assertThat(of(account.get("items"), "reference", "invoice")).containsExactly("K7 M-70");
    assertThat(of(invoice.get("items"), "reference", "invoice")).containsExactly("K7 M-70");
  }

  @Test
  void whatWasPaidIsNotOwed() throws Exception {
    var result =
        read(
            "Code client;Client;Facture;Échéance;Montant HT;Montant TTC;Déjà réglé\n"
                + "K1;Cigale;C-1;30/03/2026;100,00;120,00;20,00\n"
                + "K2;Fourmi;F-2;30/03/2026;200,00;240,00;\n"
                + "K3;Olive;O-3;30/03/2026;50,00;60,00;60,00\n");
    assertThat(of(result.get("items"), "amount", "open"))
        .containsExactly("120.00 100.00", "240.00 240.00", "60.00 0.00");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "310,20 D|310.20",
        "310,20 C|-310.20",
        "310,20CR|-310.20",
        "310,20 Dr.|310.20",
        "310,20 € débit|310.20",
        "-310,20 C|-310.20",
        "310,20 créditeur|-310.20"
      })
  void aWordBehindAnAmountIsItsSign(String amount, String owed) throws Exception {
    var result =
        read(
            "Code client;Client;Facture;Échéance;Montant\nK1;Olive;O-1;30/03/2026;"
                + amount
                + "\n");
    assertThat(of(result.get("items"), "open")).containsExactly(owed);
  }

  @ParameterizedTest
  @ValueSource(strings = {"-310,20 D", "310,20 X", "D", "310,20 CHF", "£310.20"})
  void anAmountThatSaysTwoThingsIsNotGuessed(String amount) throws Exception {
    var result =
        read(
            "Code client;Client;Facture;Échéance;Montant\nK0;A;A-1;30/03/2026;1,00\nK1;Olive;O-1;30/03/2026;"
                + amount
                + "\n");
    assertThat(of(result.get("items"), "invoice")).containsExactly("A-1");
    assertThat(of(result.get("rejected"), "line")).containsExactly("3");
  }

  @Test
  void aCreditInTheColumnOfSidesTakesOffWhatIsOwed() throws Exception {
    var result =
        read(
            "Compte;Tiers;Pièce;Date pièce;Échéance;Montant;Sens\n"
                + "411M;Mistral;M-1;13/02/2026;30/03/2026;900,00;D\n"
                + "411M;Mistral;AV-2;14/02/2026;14/02/2026;150,00;C\n");
    assertThat(of(result.get("items"), "invoice", "open"))
        .containsExactly("M-1 900.00", "AV-2 -150.00");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Devis", "Pro forma", "Bon de livraison", "Quote", "Sales order"})
  void aDocumentThatBillsNothingIsNoDebt(String kind) throws Exception {
    var result =
        read(
            "Code client;Client;Nature;Facture;Échéance;Montant\nK1;Olive;Facture;O-1;30/03/2026;70,00\n"
                + "K1;Olive;"
                + kind
                + ";D-2;30/03/2026;300,00\n");
    assertThat(of(result.get("items"), "open")).containsExactly("70.00");
    assertThat(of(result.get("left_out"), "line")).containsExactly("3");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "-",
        "n/a",
        "00/00/0000",
        "0000-00-00",
        "30/12/1899",
        "1753-01-01",
        "01/01/1900 00:00:00"
      })
  void noDueDateIsWrittenInManyWays(String due) throws Exception {
    var result =
        read(
            "Code client;Client;Facture;Date facture;Échéance;Montant\nK1;Olive;O-1;13/02/2026;"
                + due
                + ";70,00\n");
    assertThat(items(result)).containsExactly("K1 O-1 2026-02-13 2026-03-15 70.00");
  }

  @Test
  void oneAmountWithBothMarksTellsWhatTheOthersMean() throws Exception {
    var result =
        read(
            "Code client;Client;Facture;Échéance;Montant\nK1;A;A-1;30/03/2026;2,400.750\n"
                + "K2;B;B-1;30/03/2026;600.000\n");
    assertThat(of(result.get("items"), "open")).containsExactly("2400.75", "600.00");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SOLDE INITIAL",
        "Ancien solde au 01/03/2026",
        "Nouveau solde",
        "Solde au 31/03/2026",
        "Opening balance",
        "Balance carried forward",
        "Total des opérations",
        "Solde créditeur"
      })
  void aBalanceAmongMovementsIsNoMoney(String label) throws Exception {
    var result =
        read(
            "Date;Libellé;Débit;Crédit\n01/03/2026;"
                + label
                + ";;9 000,00\n"
                + "12/03/2026;SOLDE FACTURE M-70;;130,00\n");
    assertThat(of(result.get("entries"), "amount")).containsExactly("130.00");
    assertThat(of(result.get("left_out"), "line")).containsExactly("2");
  }

  @Test
  void aPaymentServiceNamesItsGrossAndItsRefunds() throws Exception {
    var result =
        read(
            "Date,Nom,Type,État,Devise,Brut,Frais,Net\n"
                + "12/03/2026,Mistral,Paiement,Terminé,EUR,\"130,00\",\"-3,00\",\"127,00\"\n"
                + "13/03/2026,Mistral,Remboursement,Terminé,EUR,\"-130,00\",\"3,00\",\"-127,00\"\n"
                + "14/03/2026,Olive,Paiement,En attente,EUR,\"70,00\",\"-2,00\",\"68,00\"\n");
    assertThat(result.get("kind").asString()).isEqualTo("statement");
    assertThat(of(result.get("entries"), "payer", "amount"))
        .containsExactly("Mistral 130.00", "Mistral -130.00");
    assertThat(result.at("/entries/1/returned").asString()).isNotEmpty();
    assertThat(of(result.get("left_out"), "line")).containsExactly("4");
  }

  @Test
  void allWordsOfAMovementAreKept() throws Exception {
    var result =
        read(
            "Date,Description,Payment Reference,Payer Name,Amount\n"
                + "2026-03-12,Received money,M-70 and M-71,Mistral,130.00\n");
    assertThat(of(result.get("entries"), "text")).containsExactly("Received money M-70 and M-71");
  }

  @Test
  void aListUnderHeadingsSaysThatItIsGrouped() throws Exception {
    var result =
        read(
            "Client : K1 Olive;;;\nFacture;Date;Échéance;Montant\nO-1;13/02/2026;30/03/2026;5,00\n"
                + "Client : K2 Cigale;;;\nC-1;13/02/2026;30/03/2026;6,00\n");
    assertThat(result.at("/refused/why").asString()).contains("above their invoices");
  }

  @Test
  void aListWithoutNamesOfColumnsSaysSo() throws Exception {
    var result = read("12/03/2026;VIR MISTRAL M-70;130,00\n13/03/2026;CB PAPIER;-12,00\n");
    assertThat(result.at("/refused/why").asString()).contains("names its columns");
    assertThat(result.at("/refused/advice").asString()).contains("Date;Description;Amount");
  }

  @Test
  void theFirstOfSeveralAddressesIsTakenAndTheOthersAreNamed() throws Exception {
    var result =
        read(
            "Code client;Client;Facture;Échéance;Montant;Email\n"
                + "K1;Olive;O-1;30/03/2026;5,00;\"compta@olive.example, direction@olive.example\"\n");
    assertThat(of(result.get("items"), "email")).containsExactly("compta@olive.example");
    assertThat(result.at("/warnings/0/why").asString()).contains("direction@olive.example");
  }
}
