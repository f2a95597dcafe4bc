package fr.entente.exchange.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Invoices that fall due in parts, and payments without a number, in books and ledgers. Invented
/// entries.
class PartsInBooksTests extends ReadsFiles {
  private static final String LAW =
      "JournalCode|JournalLib|EcritureNum|EcritureDate|CompteNum|CompteLib|CompAuxNum|CompAuxLib|PieceRef|PieceDate"
          + "|EcritureLib|Debit|Credit|EcritureLet|DateLet|ValidDate|Montantdevise|Idevise";
  private static final String LEDGER = "Compte;Nom;Date;Pièce;Échéance;Débit;Crédit;Lettrage\n";

  private List<String> owed(String content) throws IOException {
    return of(read(content).get("items"), "invoice", "issued", "due", "amount", "open");
  }

  private static String entry(
      String piece, String label, String debit, String credit, String letter, String due) {
    return "VE|Ventes|7|20260316|411000|Clients|Q7|Verger|%s|20260316|%s|%s|%s|%s||20260316||%s\n"
        .formatted(piece, label, debit, credit, letter, due);
  }

  @ParameterizedTest
  @ValueSource(strings = {"DateEcheance", "Échéance", "Date d'échéance", "DateEch", "DueDate"})
  void booksWithADueDateBehindTheLawsColumnsKnowParts(String name) throws Exception {
    String header = LAW + "|" + name + "\n";
    assertThat(
            owed(
                header
                    + entry("V-9", "x", "500,00", "0,00", "", "|20260514")
                    + entry("V-9", "x", "500,00", "0,00", "", "|20260415")
                    + entry("V-9", "x", "200,50", "0,00", "", "|20260613")
                    + entry("V-10", "x", "80,00", "0,00", "", "|20260331")))
        .containsExactlyInAnyOrder(
            "V-9 2026-03-16 2026-04-15 500.00 500.00",
            "V-9 2026-03-16 2026-05-14 500.00 500.00",
            "V-9 2026-03-16 2026-06-13 200.50 200.50",
            "V-10 2026-03-16 2026-03-31 80.00 80.00");
  }

  @Test
  void theLabelTellsWhenAPartFallsDue() throws Exception {
    assertThat(
            owed(
                LAW
                    + "\n"
                    + entry("V-9", "Facture V-9 éch. 15/04/2026", "500,00", "0,00", "", "")
                    + entry("V-9", "Facture V-9 Échéance au 14/05/26", "300,00", "0,00", "", "")
                    + entry("V-8", "Échéancier 12 du 01/02/2026", "40,00", "0,00", "", "")))
        .containsExactlyInAnyOrder(
            "V-9 2026-03-16 2026-04-15 500.00 500.00",
            "V-9 2026-03-16 2026-05-14 300.00 300.00",
            "V-8 2026-03-16 2026-04-15 40.00 40.00");
  }

  @Test
  void whatIsCreditedPaysTheOldestPart() throws Exception {
    assertThat(
            owed(
                LAW
                    + "|DateEcheance\n"
                    + entry("V-9", "x", "500,00", "0,00", "", "|20260415")
                    + entry("V-9", "x", "500,00", "0,00", "", "|20260514")
                    + entry("V-9", "Avoir", "0,00", "620,00", "", "|")))
        .containsExactly("V-9 2026-03-16 2026-05-14 500.00 380.00");
  }

  @Test
  void aLetteredPartIsPaidAndTheOthersAreNot() throws Exception {
    assertThat(
            owed(
                LEDGER
                    + "411Q;Verger;16/03/2026;V-9;15/04/2026;500,00;;A\n"
                    + "411Q;Verger;16/03/2026;V-9;14/05/2026;500,00;;\n"
                    + "411Q;Verger;16/03/2026;V-9;13/06/2026;200,00;;b\n"
                    + "411Q;Verger;20/04/2026;B-3;;;500,00;A\n"
                    + "411Q;Verger;21/04/2026;B-4;;;50,00;b\n"))
        .containsExactlyInAnyOrder(
            "V-9 2026-03-16 2026-05-14 500.00 500.00", "V-9 2026-03-16 2026-06-13 200.00 150.00");
  }

  @Test
  void entriesOfOneDueDateAreOneItem() throws Exception {
    assertThat(
            owed(
                LAW
                    + "|DateEcheance\n"
                    + entry("V-9", "Fourniture", "500,00", "0,00", "", "|20260415")
                    + entry("V-9", "Port", "12,00", "0,00", "", "|20260415")
                    + entry("V-9", "Remise", "0,00", "2,00", "", "|")))
        .containsExactly("V-9 2026-03-16 2026-04-15 512.00 510.00");
  }

  @Test
  void aPaymentWithoutANumberSettlesWhatItIsLetteredWith() throws Exception {
    assertThat(
            owed(
                LEDGER
                    + "411Q;Verger;16/03/2026;V-9;15/04/2026;500,00;;A\n"
                    + "411Q;Verger;20/04/2026;;;;500,00;A\n"
                    + "411R;Ruche;16/03/2026;V-10;15/04/2026;300,00;;a\n"
                    + "411R;Ruche;20/04/2026;;;;120,00;a\n"
                    + "411S;Safran;16/03/2026;V-11;15/04/2026;70,00;;\n"
                    + "411S;Safran;21/04/2026;;;;20,00;\n"))
        .containsExactlyInAnyOrder(
            "V-10 2026-03-16 2026-04-15 300.00 180.00",
            "V-11 2026-03-16 2026-04-15 70.00 70.00",
            "2026-04-21 2026-04-21 2026-05-21 -20.00 -20.00");
  }

  @Test
  void aDebitWithoutANumberIsNoInvoice() throws Exception {
    var result =
        read(
            LEDGER
                + "411Q;Verger;16/03/2026;;15/04/2026;500,00;;A\n"
                + "411Q;Verger;20/04/2026;;;;400,00;A\n"
                + "411R;Ruche;16/03/2026;;15/04/2026;300,00;;\n"
                + "411S;Safran;16/03/2026;V-11;15/04/2026;70,00;;\n");
    assertThat(of(result.get("items"), "invoice", "open")).containsExactly("V-11 70.00");
    assertThat(of(result.get("rejected"), "line")).containsExactlyInAnyOrder("2", "4");
  }
}
