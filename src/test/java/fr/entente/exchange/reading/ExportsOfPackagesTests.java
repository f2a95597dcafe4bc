package fr.entente.exchange.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Exports as accounting packages and payment services write them, of which the columns are named
/// in their own way. Invented lines.
class ExportsOfPackagesTests extends ReadsFiles {
  /// Small words, joined words and the signs that a package writes beside its amounts.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Code du client;Nom de la société;Numéro de la facture;Date de la facture;Date limite règlement;Total TTC signé;Montant dû signé",
        "CustomerCode;CustomerName;InvoiceNumber;InvoiceDate;DueDate;TotalAmount;AmountDue",
        "Code tiers;Intitulé du tiers;Référence de la facture;Date du document;Date de l'échéance;Montant de la facture;Reste dû",
        "Auxiliaire;Libellé auxiliaire;N° de la pièce;Date de la pièce;Échéance;Montant TTC;Solde dû",
        "Customer No;Name;Document No;Document Date;Due Date;Original Amount;Remaining Amount",
        "Code client;Tiers;Réf. facture;Date facturation;Échéance;Montant TTC;Reste à payer",
        "AccountNumber;ContactName;InvoiceNumber;InvoiceDate;DueDate;Total;InvoiceAmountDue"
      })
  void namesAreKnownByTheWordsThatTell(String header) throws Exception {
    var result = read(header + "\nK7;Mistral SARL;M-70;13/02/2026;30/03/2026;480,00;130,00\n");
    assertThat(of(result.get("items"), "reference", "debtor", "invoice", "issued", "due", "open"))
        .containsExactly("K7 Mistral SARL M-70 2026-02-13 2026-03-30 130.00");
  }

  @Test
  void theNumberOfTheInvoiceIsNotThatOfTheRow() throws Exception {
    var result =
        read(
            "id,Invoice ID,Invoice Number,Customer,Customer Name,Due Date,Total,Balance,Currency Code\n"
                + "row_1,9001,M-70,C7,Mistral,2026-03-30,480.00,130.00,EUR\n"
                + "row_2,9002,M-71,C7,Mistral,2026-03-30,50.00,50.00,CAD\n");
    assertThat(of(result.get("items"), "reference", "debtor", "invoice", "open"))
        .containsExactly("C7 Mistral M-70 130.00");
    assertThat(of(result.get("rejected"), "line")).containsExactly("3");
  }

  @Test
  void ofTwoColumnsOfStatesTheOneOfTheDocumentCounts() throws Exception {
    var result =
        read(
            "Payment Status,Number,Customer,Due Date,Amount Due,Status\n"
                + "Not Paid,M-70,Mistral,2026-03-30,130.00,Posted\n"
                + "Not Paid,/,Mistral,2026-03-30,44.00,Draft\n"
                + "Not Paid,M-71,Mistral,2026-03-30,55.00,Deleted\n");
    assertThat(of(result.get("items"), "invoice", "open")).containsExactly("M-70 130.00");
    assertThat(of(result.get("left_out"), "line")).containsExactly("3", "4");
  }

  @Test
  void whatIsPaidIsNotOwedWhateverWasDueOfIt() throws Exception {
    var result =
        read(
            "Number,Customer Name,Due Date,Amount Due,Amount Paid,Status\n"
                + "M-70,Mistral,2026-03-30,130.00,0.00,open\n"
                + "M-71,Mistral,2026-03-30,60.00,60.00,paid\n");
    assertThat(of(result.get("items"), "invoice", "open")).containsExactly("M-70 130.00");
    assertThat(of(result.get("left_out"), "line")).containsExactly("3");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Paid on 12/04/2026",
        "Intégralement payée",
        "Réglée par chèque",
        "Closed",
        "Encaissé"
      })
  void wordsBesidePaidDoNotMakeItOwed(String state) throws Exception {
    var result =
        read(
            "Facture;Client;Échéance;Montant;Statut\nM-70;Mistral;30/03/2026;130,00;%s\nM-71;Mistral;30/03/2026;60,00;%s\n"
                .formatted(state, "Partiellement payée"));
    assertThat(of(result.get("items"), "invoice")).containsExactly("M-71");
    assertThat(of(result.get("left_out"), "line")).containsExactly("2");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"À encaisser", "Non soldée", "To be paid", "Unpaid", "Relancée", "Overdue"})
  void whatIsToBePaidIsOwed(String state) throws Exception {
    var result =
        read(
            "Facture;Client;Échéance;Montant;Statut\nM-70;Mistral;30/03/2026;130,00;"
                + state
                + "\n");
    assertThat(of(result.get("items"), "invoice")).containsExactly("M-70");
  }

  @Test
  void theSumUnderAnAccountOfALedgerIsLeftOut() throws Exception {
    var result =
        read(
            "Compte;Nom;Date;Pièce;Libellé;Échéance;Débit;Crédit;Lettrage\n"
                + "411M;Mistral;13/02/2026;M-70;Vente;30/03/2026;130,00;;\n"
                + "411M;Mistral;;;Total du compte 411M;;130,00;;\n"
                + "411T;Total Énergies;13/02/2026;;Vente;30/03/2026;60,00;;\n");
    assertThat(of(result.get("left_out"), "line")).containsExactly("3");
    assertThat(of(result.get("rejected"), "line")).containsExactly("4");
  }

  @ParameterizedTest
  @CsvSource({
    "Total TTC;Net à payer;Réglé;Solde,'1200,00;1200,00;700,00;500,00',500.00,false",
    "Total TTC;Net à payer;Réglé,'1200,00;1200,00;700,00',500.00,true",
    "Total TTC;Acompte;Net à payer,'1200,00;700,00;500,00',500.00,false",
    "Amount Due;Balance;Total,'1200,00;500,00;1200,00',500.00,false",
    "Total TTC;Solde;Réglé,'1200,00;1200,00;0,00',1200.00,false",
    "Solde;Réglé,'1200,00;700,00',1200.00,false"
  })
  void whatWasPaidIsNotOwedWhicheverColumnTellsIt(
      String names, String amounts, String open, boolean warned) throws Exception {
    var result =
        read("Facture;Client;Échéance;" + names + "\nM-70;Mistral;30/03/2026;" + amounts + "\n");
    assertThat(of(result.get("items"), "open")).containsExactly(open);
    assertThat(of(result.get("warnings"), "why").stream().anyMatch(why -> why.contains("700,00")))
        .isEqualTo(warned);
  }

  @Test
  void textsInFormulasKeepTheirZeros() throws Exception {
    var result =
        read(
            "Code client;Client;Facture;Échéance;Montant\n=\"0071\";Mistral;=\"004\";30/03/2026;=\"130,00\"\n");
    assertThat(of(result.get("items"), "reference", "invoice", "open"))
        .containsExactly("0071 004 130.00");
  }

  @ParameterizedTest
  @CsvSource({
    "Euro - EUR,1",
    "EUR (€),1",
    "eur,1",
    "Euro / USD,0",
    "Dollar - USD,0",
    "Eurodollar,0"
  })
  void aCurrencyIsTheEuroInAllItsWords(String currency, int taken) throws Exception {
    var result =
        read(
            "Facture;Client;Échéance;Montant;Devise\nM-70;Mistral;30/03/2026;130,00;%s\nM-71;Mistral;30/03/2026;5,00;EUR\n"
                .formatted(currency));
    assertThat(result.get("items")).hasSize(1 + taken);
    assertThat(result.get("rejected")).hasSize(1 - taken);
  }

  @Test
  void sidesStandBeforeAmountsToo() throws Exception {
    var result =
        read(
            "Facture;Client;Échéance;Montant\nM-70;Mistral;30/03/2026;D 130,00\nM-71;Mistral;30/03/2026;CR. 60,00\n"
                + "M-72;Mistral;30/03/2026;X 5,00\n");
    assertThat(of(result.get("items"), "invoice", "open"))
        .containsExactly("M-70 130.00", "M-71 -60.00");
    assertThat(of(result.get("rejected"), "line")).containsExactly("4");
  }

  @ParameterizedTest
  @CsvSource({"Payé,Oui,Non", "Facture payée,VRAI,FAUX", "Paid,yes,no", "Réglée,Payée,Impayée"})
  void aListMayTellWhetherAndNotHowMuchIsPaid(String name, String yes, String no) throws Exception {
    var result =
        read(
            "Facture;Client;Échéance;Montant;%s\nM-70;Mistral;30/03/2026;130,00;%s\nM-71;Mistral;30/03/2026;60,00;%s\n"
                .formatted(name, yes, no));
    assertThat(of(result.get("items"), "invoice", "open")).containsExactly("M-71 60.00");
    assertThat(of(result.get("left_out"), "line")).containsExactly("2");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"!TRNS\tTRNSID\tAMOUNT\nTRNS\t1\t5.00\n", "!HDR\tPROD\nHDR\tQuickBooks\n"})
  void theFormatOfAPackageIsCalledByItsName(String content) throws Exception {
    assertThat(read(content).at("/refused/why").asString()).contains("QuickBooks IIF");
  }

  @Test
  void aSupplierIsNoDebtor() throws Exception {
    var result =
        read(
            "Type;Numéro;Client;Échéance;Montant\nFacture;M-70;Mistral;30/03/2026;130,00\n"
                + "Facture d'achat;E-1;EDF;30/03/2026;80,00\n");
    assertThat(of(result.get("items"), "invoice")).containsExactly("M-70");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Details,Posting Date,Description,Amount,Type,Balance\nCREDIT,03/25/2026,MISTRAL M-70,130.00,ACH,1130.00\n",
        "Date,Description,Money In,Money Out,Balance\n25/03/2026,MISTRAL M-70,130.00,,1130.00\n",
        "id,Type,Amount,Fee,Net,Currency,Created (UTC),Description\nt1,charge,130.00,2.00,128.00,eur,2026-03-25 10:00,MISTRAL M-70\n",
        "Date,Account,Description,Amount,Balance\n2026-03-25,Main,MISTRAL M-70,130.00,1130.00\n",
        "Account,Date,Debit/credit,Amount,Description\nNL00,2026-03-25,Credit,130.00,MISTRAL M-70\n",
        "Compte,Date,Date valeur,Libellé,Montant\nBE00,2026-03-25,2026-03-26,MISTRAL M-70,130.00\n",
        "Date de la valeur;Libellé;Crédit;Débit;Statut\n25/03/2026;MISTRAL M-70;130,00;;Validée\n",
        "Booking Date,Partner Name,Payment Reference,Amount (EUR)\n2026-03-25,MISTRAL,M-70,130.0\n",
        "id,charge_date,amount,description,currency,status\nP1,2026-03-25,130.00,MISTRAL M-70,EUR,paid_out\n"
      })
  void whatABankOrAPaymentServiceExportsIsAStatement(String content) throws Exception {
    var result = read(content);
    assertThat(result.get("kind").asString()).isEqualTo("statement");
    assertThat(of(result.get("entries"), "date", "amount")).containsExactly("2026-03-25 130.00");
  }

  @ParameterizedTest
  @ValueSource(strings = {"charged_back", "chargeback", "pending_submission", "Prévisionnelle"})
  void whatWasTakenBackOrIsToComePaysNothing(String state) throws Exception {
    var result =
        read(
            "date;amount;description;status\n2026-03-25;130.00;M-70;confirmed\n2026-03-25;60.00;M-71;"
                + state
                + "\n");
    assertThat(of(result.get("entries"), "amount")).containsExactly("130.00");
    assertThat(of(result.get("left_out"), "line")).containsExactly("3");
  }

  @Test
  void aFileOfAnOldMacKeepsItsAccents() throws Exception {
    var result =
        read(
            "Code client;Société;Facture;Échéance;Montant\rK1;Pépinière Étoile;P-1;30/03/2026;130,00\r"
                + "K2;Façade à Rénover;P-2;30/03/2026;60,00\r",
            Charset.forName("x-MacRoman"));
    assertThat(of(result.get("items"), "debtor", "due", "open"))
        .containsExactly("Pépinière Étoile 2026-03-30 130.00", "Façade à Rénover 2026-03-30 60.00");
  }

  @Test
  void thousandsThatMayBeDecimalsAreSaid() throws Exception {
    String header = "Code client;Client;Facture;Échéance;Montant\nK1;Olive;O-1;30/03/2026;4.500\n";
    var open = read(header + "K1;Olive;O-2;30/03/2026;27.000\n");
    assertThat(open.at("/warnings/0/why").asString()).contains("Montant", "27000.00", "27.00");
    for (String told : List.of("900", "27.125", "12,50", "1.027.000", "0.500")) {
      var known = read(header + "K1;Olive;O-2;30/03/2026;" + told + "\n");
      assertThat(known.get("warnings")).as(told).isEmpty();
    }
  }
}
