package fr.entente.exchange.bank;

import static org.assertj.core.api.Assertions.assertThat;

import fr.entente.exchange.DateOrder;
import fr.entente.exchange.ImportField;
import fr.entente.exchange.ImportKind;
import fr.entente.exchange.ImportPlan;
import fr.entente.exchange.file.AmountReader;
import fr.entente.exchange.file.FirstRows;
import fr.entente.exchange.file.Headers;
import fr.entente.exchange.file.LineRefused;
import fr.entente.exchange.file.UploadedFile;
import fr.entente.payments.BankLine;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// How the sites of French banks lay out their lists of movements. Invented data.
class BankListLayoutTests {
  private static final Charset WINDOWS = Charset.forName("windows-1252");

  @TempDir Path folder;
  private final List<String> refused = new ArrayList<>();

  private List<String> read(String text, Charset charset) throws IOException {
    Path file = folder.resolve("liste.csv");
    var upload = UploadedFile.receive(new ByteArrayInputStream(text.getBytes(charset)), file);
    FirstRows read = FirstRows.of(upload, file);
    assertThat(Headers.kind(read.header())).isEqualTo(ImportKind.BANK);
    var columns = Headers.propose(read.header(), ImportKind.BANK);
    char mark =
        AmountReader.markOf(
            read.rows().stream()
                .flatMap(row ->
                    columns.entrySet().stream()
                        .filter(e ->
                            List.of(ImportField.AMOUNT, ImportField.CREDIT, ImportField.DEBIT)
                                .contains(e.getKey()))
                        .filter(e -> row.size() > e.getValue())
                        .map(e -> row.get(e.getValue())))
                .toList());
    var reader =
        new BankListReader(
            new ImportPlan(ImportKind.BANK, null, columns, DateOrder.DAY_FIRST, mark, false, 30));
    List<String> told = new ArrayList<>();
    for (List<String> row : read.rows()) {
      try {
        BankLine line = reader.line(1, row);
        told.add(
            String.join(
                " | ",
                line.bookedOn().toString(),
                line.amount().amount().toString(),
                line.payerName(),
                line.text()));
      } catch (LineRefused e) {
        refused.add(e.key() + " " + e.detail());
      }
    }
    return told;
  }

  @Test
  void debitAndCreditSideBySideBelowTenTitleRowsWithLabelsOverSeveralLines() throws IOException {
    String text =
        "Téléchargement du 17/11/2026;\n\nSARL GROSSISTE;\n\nCompte courant carte n° 00012345678;\n"
            + "Solde au 16/11/2026 1 234,56 €\n\n;\nListe des opérations du compte;\n"
            + "entre le 01/11/2026 et le 16/11/2026;\n;\n;\n"
            + "Date;Libellé;Débit euros;Crédit euros;\n"
            + "16/11/2026;\"VIREMENT EN VOTRE FAVEUR   \nBOULANGERIE DUPONT  \nFA-2026-001\";;1 150,00;\n"
            + "15/11/2026;\"PRELEVEMENT   \nÉNERGIE\";89,10;;\n";
    assertThat(read(text, WINDOWS))
        .containsExactly(
            "2026-11-16 | 1150.00 | BOULANGERIE DUPONT | VIREMENT EN VOTRE FAVEUR BOULANGERIE DUPONT FA-2026-001",
            "2026-11-15 | -89.10 |  | PRELEVEMENT ÉNERGIE");
  }

  @Test
  void oneSignedAmountWithTheDetailInAnotherColumn() throws IOException {
    String text =
        "=\"000123\";01/11/2026;16/11/2026;2;1234,56 EUR\n"
            + "Date de l'opération;Libellé;Détail de l'écriture;Montant de l'opération;Devise\n"
            + "16/11/2026;VIR RECU 9284;VIR RECU 9284 DE: GARAGE PETIT MOTIF: FA-2026-003;80,00;EUR\n"
            + "15/11/2026;FRAIS;FRAIS TENUE DE COMPTE;-12,30;EUR\n"
            + "15/11/2026;VIR RECU;VIR RECU DE: X;10,00;USD\n";
    assertThat(read(text, WINDOWS))
        .containsExactly(
            "2026-11-16 | 80.00 | GARAGE PETIT | VIR RECU 9284 DE: GARAGE PETIT MOTIF: FA-2026-003",
            "2026-11-15 | -12.30 |  | FRAIS TENUE DE COMPTE");
    assertThat(refused).containsExactly("exchange.reject.currency USD");
  }

  @Test
  void signedDebitAndCreditColumnsWithThreeLabels() throws IOException {
    String text =
        "Date de comptabilisation;Libelle simplifie;Libelle operation;Reference;Informations complementaires;"
            + "Type operation;Categorie;Sous categorie;Debit;Credit;Date operation;Date de valeur;Pointage operation\n"
            + "16/11/2026;DUPONT;VIR SEPA DUPONT;REF123;FA-2026-001;Virement recu;A;B;;+80,00;16/11/2026;16/11/2026;0\n"
            + "16/11/2026;EDF;PRLV EDF;REF124;;Prelevement;A;B;-89,10;;16/11/2026;16/11/2026;0\n"
            + "17/11/2026;DUPONT;ANNUL VIR DUPONT;REF125;;Annulation;A;B;;-80,00;16/11/2026;16/11/2026;0\n";
    assertThat(read(text, StandardCharsets.UTF_8))
        .extracting(line -> line.split(" \\| ")[1])
        .containsExactly("80.00", "-89.10", "-80.00");
    assertThat(read(text, StandardCharsets.UTF_8).getFirst()).contains("FA-2026-001", "DUPONT");
  }

  @Test
  void shortYearsAndADirectionBesideAnAmountWithoutASign() throws IOException {
    String text =
        "\"Date\";\"Libellé\";\"Montant\";\"Sens\"\n"
            + "\"16/11/26\";\"VIR DUPONT\";\"1\u00a0234,56\";\"C\"\n"
            + "\"15/11/26\";\"LOYER\";\"500,00\";\"Débit\"\n"
            + "\"15/11/26\";\"ETRANGE\";\"5,00\";\"?\"\n";
    assertThat(read(text, WINDOWS))
        .extracting(line -> line.substring(0, 22).strip())
        .containsExactly("2026-11-16 | 1234.56 |", "2026-11-15 | -500.00 |");
    assertThat(refused).containsExactly("exchange.reject.direction ?");
  }

  @Test
  void titlesAboveAndTotalsBelowAreNoMovements() throws IOException {
    String text =
        "Numéro Compte   :;0012345\nType           :;CCP\nCompte tenu en  :;euros\nDate            :;16/11/2026\n"
            + "Solde (EUROS)   :;1234,56\n\nDate;Libellé;Montant(EUROS);Montant(FRANCS)\n"
            + "16/11/2026;\"VIREMENT DE GARAGE PETIT\";80,00;524,77\n;Total des opérations;80,00;524,77\n";
    assertThat(read(text, WINDOWS))
        .containsExactly("2026-11-16 | 80.00 | GARAGE PETIT | VIREMENT DE GARAGE PETIT");
    assertThat(refused).containsExactly("exchange.reject.date ");
  }

  @Test
  void pointsForDecimalsAndDaysWithTheYearInFront() throws IOException {
    String text =
        "dateOp;dateVal;label;category;amount;comment;accountNum\n"
            + "2026-11-16;2026-11-16;\"VIR SEPA DUPONT\";Virements;\"1 234.50\";;0001\n"
            + "2026-11-15;2026-11-15;CARTE;Achats;-12.00;;0001\n";
    assertThat(read(text, StandardCharsets.UTF_8))
        .containsExactly(
            "2026-11-16 | 1234.50 | DUPONT | VIR SEPA DUPONT", "2026-11-15 | -12.00 |  | CARTE");
  }
}
