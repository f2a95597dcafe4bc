package fr.entente.exchange.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What the law and the tax office's own checker allow in accounting files: XML, order and names of
/// columns, signs, line ends, opening entries, lettering. Invented books.
class FecLawTests {
  static final String HEADER =
      "JournalCode|JournalLib|EcritureNum|EcritureDate|CompteNum|CompteLib|CompAuxNum|CompAuxLib|PieceRef|PieceDate"
          + "|EcritureLib|Debit|Credit|EcritureLet|DateLet|ValidDate|Montantdevise|Idevise\n";
  private static final String SALE = line("VE", "V-31", "20260402", "350,40", "0,00", "");

  @TempDir Path folder;
  private final List<String> remarks = new ArrayList<>();

  static String line(
      String journal, String piece, String day, String debit, String credit, String letter) {
    return String.join(
            "|",
            journal,
            journal,
            "7",
            day,
            "411000",
            "Clients",
            "Q7",
            "Verger SARL",
            piece,
            day,
            "x",
            debit,
            credit,
            letter,
            "",
            day,
            "",
            "")
        + "\n";
  }

  private List<String> owed(String books) throws IOException {
    return BooksRead.owed(folder, books.getBytes(StandardCharsets.UTF_8), remarks);
  }

  static String xml(String entries) {
    return """
    <?xml version="1.0" encoding="UTF-8"?>
    <comptabilite xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:noNamespaceSchemaLocation="formatA47A-I-VII-1.xsd">
      <exercice><DateCloture>2026-12-31</DateCloture>
        <journal><JournalCode>VE</JournalCode><JournalLib>Ventes</JournalLib>
    """
        + entries
        + "</journal></exercice></comptabilite>\n";
  }

  static String entry(String number, String piece, String letter, String lines) {
    return "<ecriture><EcritureNum>%s</EcritureNum><EcritureDate>2026-04-02</EcritureDate><EcritureLib>Vente</EcritureLib><PieceRef>%s</PieceRef><PieceDate>2026-04-02</PieceDate>%s<ValidDate>2026-04-02</ValidDate>%s</ecriture>\n"
        .formatted(
            number,
            piece,
            letter.isEmpty() ? "" : "<EcritureLet>" + letter + "</EcritureLet>",
            lines);
  }

  static String customer(String amount) {
    return "<ligne><CompteNum>411000</CompteNum><CompteLib>Clients</CompteLib><CompAuxNum>Q7</CompAuxNum><CompAuxLib>Verger &amp; Fils</CompAuxLib>"
        + amount
        + "</ligne><ligne><CompteNum>706000</CompteNum><CompteLib>Ventes</CompteLib>"
        + (amount.contains("<Sens>")
            ? amount.replace(">D<", ">C<")
            : amount.replace("Debit", "Credit"))
        + "</ligne>";
  }

  @Test
  void booksInXmlAreRead() throws IOException {
    String books =
        xml(
            entry("1", "V-31", "", customer("<Debit>350.40</Debit><Credit>0.00</Credit>"))
                + entry("2", "V-32", "AA", customer("<Debit>99.00</Debit>"))
                + entry(
                    "3", "R-1", "AA", customer("<Debit>99.00</Debit>").replace("Debit", "Credit")));
    assertThat(owed(books)).containsExactly("Q7 Verger & Fils V-31 35040");
    assertThat(remarks).isEmpty();
  }

  @Test
  void oneAmountWithItsSideMayStandInXmlToo() throws IOException {
    String books = xml(entry("1", "V-31", "", customer("<Montant>350.40</Montant><Sens>D</Sens>")));
    assertThat(owed(books)).containsExactly("Q7 Verger & Fils V-31 35040");
  }

  @Test
  void aLetteringBehindTheLinesCountsForThemToo() throws IOException {
    String late =
        entry("2", "V-32", "", customer("<Debit>99.00</Debit>"))
                .replace("</ecriture>", "<EcritureLet>AA</EcritureLet></ecriture>")
            + entry("3", "R-1", "AA", customer("<Debit>99.00</Debit>").replace("Debit", "Credit"));
    String open = entry("1", "V-31", "", customer("<Debit>5</Debit>"));
    assertThat(owed(xml(late + open))).containsExactly("Q7 Verger & Fils V-31 500");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "ISO-8859-15", "UTF-16"})
  void theBytesOfXmlTellTheirEncoding(String encoding) throws IOException {
    String books =
        xml(entry("1", "V-31", "", customer("<Debit>5</Debit>")))
            .replace("Verger &amp; Fils", "Crêperie Noël");
    assertThat(BooksRead.owed(folder, books.getBytes(Charset.forName(encoding)), remarks))
        .containsExactly("Q7 Crêperie Noël V-31 500");
  }

  @Test
  void xmlThatBreaksOffOrDeclaresIsRefused() {
    String books = xml(entry("1", "V-31", "", customer("<Debit>5</Debit>")));
    assertThatThrownBy(() -> owed(books.substring(0, books.length() - 40)))
        .isInstanceOfSatisfying(
            UnreadableFile.class,
            e -> assertThat(e.problem().key()).isEqualTo("exchange.problem.xml-broken"));
    String declared = books.replace("?>\n", "?>\n<!DOCTYPE c [<!ENTITY a \"b\">]>\n");
    assertThatThrownBy(() -> owed(declared)).isInstanceOf(UnreadableFile.class);
  }

  @Test
  void columnsStandInAnyOrderAndUnderLongNames() throws IOException {
    String header =
        HEADER
            .replace("JournalLib", "JournalLibelle")
            .replace("EcritureLet", "EcritureLettrage")
            .replace("CompteNum|CompteLib", "CompteLibelle|CompteNum");
    String sale = SALE.replace("411000|Clients", "Clients|411000");
    assertThat(owed(header + sale)).containsExactly("Q7 Verger SARL V-31 35040");
    String paid =
        line("VE", "V-32", "20260402", "10,00", "0,00", "A")
            + line("BQ", "R-1", "20260403", "0,00", "10,00", "A");
    assertThat(owed(HEADER.replace("EcritureLet", "Ecriture Lettrage") + SALE + paid))
        .containsExactly("Q7 Verger SARL V-31 35040");
  }

  @ParameterizedTest
  @ValueSource(strings = {"+1/-1", "D/C", "d/c", "Débit/Crédit"})
  void sidesAreWrittenInSeveralWays(String sides) throws IOException {
    String debit = sides.substring(0, sides.indexOf('/'));
    String credit = sides.substring(sides.indexOf('/') + 1);
    String books =
        HEADER.replace("Debit|Credit", "Montant|Sens")
            + SALE.replace("350,40|0,00", "350,40|" + debit)
            + SALE.replace("350,40|0,00", "50,40|" + credit);
    assertThat(owed(books)).containsExactly("Q7 Verger SARL V-31 30000");
  }

  @ParameterizedTest
  @ValueSource(strings = {"-50,40", "50,40-"})
  void aCreditNoteMayBeANegativeDebit(String amount) throws IOException {
    assertThat(owed(HEADER + SALE + SALE.replace("350,40", amount)))
        .containsExactly("Q7 Verger SARL V-31 30000");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\r\n", "\n", "\r"})
  void linesEndInSeveralWaysAndDatesHaveMarks(String end) throws IOException {
    String books = (HEADER + SALE).replace("20260402", "2026-04-02").replace("\n", end);
    assertThat(owed(books)).containsExactly("Q7 Verger SARL V-31 35040");
  }

  @Test
  void aMarkAtTheEndOfEachLineIsNoColumn() throws IOException {
    assertThat(owed((HEADER + SALE).replace("\n", "|\n")))
        .containsExactly("Q7 Verger SARL V-31 35040");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "7", "AN", "A NOUVEAUX", "AN 2026", "RAN", "-"})
  void whatAnEarlierYearLeftIsOneItemOfEachCustomer(String piece) throws IOException {
    String books =
        line("AN", piece, "20260101", "300,00", "0,00", "")
            + line("AN", piece, "20260101", "0,00", "20,00", "")
            + line("AN", piece, "20260101", "70,00", "0,00", "").replace("Q7|Verger", "Q8|Rivage");
    assertThat(owed(HEADER + books))
        .containsExactly("Q7 Verger SARL AN-2026-01-01 28000", "Q8 Rivage SARL AN-2026-01-01 7000");
    assertThat(remarks)
        .containsExactly(
            "2 exchange.warning.carried-over AN-2026-01-01",
            "4 exchange.warning.carried-over AN-2026-01-01");
  }

  @Test
  void openingEntriesThatNameTheirInvoicesKeepThem() throws IOException {
    String books =
        line("AN", "F-2025-8", "20260101", "300,00", "0,00", "")
            + line("AN", "F-2025-9", "20260101", "70,00", "0,00", "");
    assertThat(owed(HEADER + books))
        .containsExactly("Q7 Verger SARL F-2025-8 30000", "Q7 Verger SARL F-2025-9 7000");
    assertThat(remarks).isEmpty();
  }

  @Test
  void aLetteringThatDoesNotBalanceLeavesItsRest() throws IOException {
    String partial =
        line("VE", "V-1", "20260402", "100,00", "0,00", "A")
            + line("VE", "V-2", "20260502", "100,00", "0,00", "A")
            + line("BQ", "R-1", "20260601", "0,00", "130,00", "A");
    assertThat(owed(HEADER + partial)).containsExactly("Q7 Verger SARL V-2 7000");
  }

  @Test
  void aLetterThatIsUsedAgainSettlesEachTime() throws IOException {
    String twice =
        line("VE", "V-1", "20260402", "100,00", "0,00", "A")
            + line("BQ", "R-1", "20260403", "0,00", "100,00", "A")
            + line("VE", "V-2", "20260702", "80,00", "0,00", "A")
            + line("BQ", "R-2", "20260703", "0,00", "80,00", "A")
            + line("VE", "V-3", "20260902", "60,00", "0,00", "A")
            + line("BQ", "R-3", "20260903", "0,00", "10,00", "A");
    assertThat(owed(HEADER + twice)).containsExactly("Q7 Verger SARL V-3 5000");
    String others = twice.replace("Q7|Verger", "Q8|Rivage");
    assertThat(owed(HEADER + twice + others))
        .containsExactly("Q7 Verger SARL V-3 5000", "Q8 Rivage SARL V-3 5000");
  }

  @Test
  void subdivisionsBelongToOneCustomer() throws IOException {
    String books =
        SALE
            + SALE.replace("411000", "411200").replace("V-31", "V-32")
            + SALE.replace("411000", "4160001").replace("V-31", "V-33")
            + SALE.replace("411000", "410100").replace("V-31", "V-34")
            + SALE.replace("411000", "419100").replace("V-31", "V-35")
            + SALE.replace("411000", "401000").replace("V-31", "V-36");
    assertThat(owed(HEADER + books))
        .containsExactly(
            "Q7 Verger SARL V-31 35040",
            "Q7 Verger SARL V-32 35040",
            "Q7 Verger SARL V-33 35040",
            "Q7 Verger SARL V-34 35040");
    assertThat(remarks).containsExactly("4 exchange.warning.doubtful V-33");
  }

  @Test
  void aRowThatEndsBeforeItsAmountsIsNoRowOfNothing() {
    String wider = HEADER.replace("|Debit|", "|Extra1|Extra2|Extra3|Extra4|Extra5|Extra6|Debit|");
    assertThatThrownBy(() -> owed(wider + SALE)).isInstanceOf(UnreadableFile.class);
    assertThat(remarks).containsExactly("2 exchange.reject.fec-columns 18");
  }
}
