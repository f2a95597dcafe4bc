package fr.entente.exchange.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.entente.exchange.file.UnreadableFile;
import fr.entente.payments.BankLine;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Three more statements of each format, invented after the readers were written. Invented data.
class UnseenStatementsTests {
  @TempDir Path folder;

  @Test
  void cfonbOfABankThatFillsEveryPlace() throws IOException {
    String text =
        "0120041    01005EUR2A0500013M026  301126                                                  0000000100000}                \n"
            + "042004100A001005EUR2A0500013M02613011226  021226VIREMENT INST RECU DE TRESORERIE  000123400000000004250{ZX-998877       \n"
            + "052004100A001005EUR2A0500013M02613011226     NPYMME BERENICE O'NEILL                                                    \n"
            + "052004100A001005EUR2A0500013M02613011226     RCNNOTPROVIDED                         SALA                                \n"
            + "072004100A001005EUR2A0500013M026  011226                                                  0000000095740}                \n";
    var found = Found.read(folder, text);
    BankLine line = found.lines.getFirst();
    assertThat(line.amount().amount()).isEqualByComparingTo("425.00");
    assertThat(line.payerName()).isEqualTo("MME BERENICE O'NEILL");
    assertThat(line.endToEnd()).isEmpty();
    assertThat(line.bankReference()).isEqualTo("ZX-998877");
    assertThat(line.valueOn()).isEqualTo("2026-12-02");
    assertThat(line.means()).isEqualTo("VIR");
    assertThat(found.headers.getFirst().iban()).isEqualTo("FR1420041010050500013M02606");
    assertThat(found.warned)
        .containsExactly("exchange.reject.statement-sum -10000.00 + 425.00 ≠ -9574.00");
  }

  @Test
  void cfonbOfThreeDaysInARow() throws IOException {
    String text =
        Cfonb.opening("011226", 10_000)
                .move("02", "021226", "REMISE CHEQUES 4", 5_000)
                .closing("021226", 15_000)
                .text()
            + Cfonb.opening("021226", 15_000).closing("031226", 15_000).text()
            + Cfonb.opening("031226", 15_000)
                .move("03", "041226", "CHEQUE IMPAYE 0045", -5_000)
                .closing("041226", 10_000)
                .text();
    var found = Found.read(folder, text);
    assertThat(found.headers).hasSize(3);
    assertThat(found.warned).isEmpty();
    assertThat(found.lines).extracting(BankLine::means).containsExactly("CHQ", "CHQ");
    assertThat(found.lines.getLast().returnReason()).isEqualTo("REJET");
  }

  @Test
  void cfonbWhoseComplementsCameFirstAndWhoseEndIsAMarkOfDos() throws IOException {
    String whole =
        Cfonb.opening("011226", 0).move("18", "021226", "VIR", 700).closing("021226", 700).text();
    String stray =
        Cfonb.opening("011226", 0)
            .move("18", "021226", "VIR", 700)
            .more("NPY", "NOBODY")
            .text()
            .lines()
            .toList()
            .get(2);
    var found = Found.read(folder, whole.replaceFirst("\r\n", "\r\n" + stray + "\r\n") + "\u001A");
    assertThat(found.lines.getFirst().payerName()).isEmpty();
    assertThat(found.refused).hasSize(1).first().asString().startsWith("exchange.reject.record 05");
    assertThat(found.warned).isEmpty();
  }

  @Test
  void mt940OfABankThatWritesPartsOnLinesOfTheirOwn() throws IOException {
    String text =
        """
        :20:951110
        :25:20041010050500013M02606
        :28:5
        :60F:D261130EUR100,5
        :61:261201CR420,N051NONREF
        :86:051?00VIREMENT RECU
        ?20EREF+INV 2026/77
        ?21KREF+88
        ?22SVWZ+Solde facture 2026-
        ?230077
        ?31FR1420041010050500013M02606
        ?32ETS. MÜLLER
        :62F:C261201EUR319,5
        """;
    var found = Found.read(folder, text.getBytes(StandardCharsets.ISO_8859_1));
    BankLine line = found.lines.getFirst();
    assertThat(line.amount().amount()).isEqualByComparingTo("420.00");
    assertThat(line.endToEnd()).isEqualTo("INV 2026/77");
    assertThat(line.payerName()).isEqualTo("ETS. MÜLLER");
    assertThat(line.text()).startsWith("Solde facture 2026-");
    assertThat(found.headers.getFirst().iban()).isEqualTo("FR1420041010050500013M02606");
    assertThat(found.warned).isEmpty();
  }

  @Test
  void mt940WithoutAWordOfExplanation() throws IOException {
    String text =
        ":20:X\n:25:NL91ABNA0417164300EUR\n:28C:0\n:60F:C261130EUR0,\n"
            + ":61:2612011201C15,95NCHKCHQ 123456//\nREMISE DE CHEQUE\n:61:2612011201D5,95FCHGNONREF\n:62F:C261201EUR10,00\n:64:C261201EUR10,00\n";
    var found = Found.read(folder, text);
    assertThat(found.lines.getFirst().means()).isEqualTo("CHQ");
    assertThat(found.lines.getFirst().text()).contains("REMISE DE CHEQUE");
    assertThat(found.headers.getFirst().iban()).isEqualTo("NL91ABNA0417164300");
    assertThat(found.headers.getFirst().sequence()).isNull();
    assertThat(found.warned).isEmpty();
  }

  @Test
  void mt940OfAnotherCurrencyBesideOneInEuros() throws IOException {
    String euros = Mt940ReaderTests.statement(":61:261116C50,NTRFNONREF\n", "C261116EUR1050,");
    String francs =
        euros.replace("EUR", "CHF").replace("FR7630001007941234567890185", "CH9300762011623852957");
    var found = Found.read(folder, francs + euros);
    assertThat(found.refused).containsExactly("exchange.reject.currency CHF");
    assertThat(found.lines).hasSize(1);
  }

  @Test
  void ofxOfABankThatClosesEveryTagOnOneLine() throws IOException {
    String text =
        OfxReaderTests.sgml(
                "<STMTTRN><TRNTYPE>PAYMENT</TRNTYPE><DTPOSTED>20261201</DTPOSTED><TRNAMT>-45,90</TRNAMT><FITID>202612010001</FITID><PAYEE><NAME>EAU DE LYON</NAME><CITY>LYON</CITY></PAYEE></STMTTRN>"
                    + "<STMTTRN><TRNTYPE>DIRECTDEP</TRNTYPE><DTPOSTED>20261202</DTPOSTED><TRNAMT>1 980,00</TRNAMT><FITID>202612020001</FITID><NAME>SCI DU PORT</NAME><MEMO>Loyer & charges < 2026</MEMO></STMTTRN>")
            .replace("\n", " ");
    var found = Found.read(folder, text);
    assertThat(found.told())
        .containsExactly(
            "-45.90 | 2026-12-01 | EAU DE LYON | EAU DE LYON",
            "1980.00 | 2026-12-02 | SCI DU PORT | SCI DU PORT Loyer & charges < 2026");
    assertThat(found.lines.getLast().means()).isEqualTo("VIR");
  }

  @Test
  void ofxOfAnAccountByItsIbanWithoutMovements() throws IOException {
    String text =
        OfxReaderTests.sgml("")
            .replace("<ACCTID>12345678901", "<ACCTID>FR76 3000 1007 9412 3456 7890 185");
    var found = Found.read(folder, text);
    assertThat(found.headers.getFirst().iban()).isEqualTo("FR7630001007941234567890185");
    assertThat(found.left).containsExactly("exchange.reject.no-movement ");
  }

  @Test
  void ofxInDollars() {
    String text =
        OfxReaderTests.sgml(
                OfxReaderTests.movement("CREDIT", "20261201", "10.00", "1", "<NAME>A\n"))
            .replace("<CURDEF>EUR", "<CURDEF>USD");
    assertThat(
            catchThrowableOfType(UnreadableFile.class, () -> Found.read(folder, text))
                .problem()
                .key())
        .isEqualTo("exchange.problem.nothing-read");
  }

  @Test
  void camtWithAMarkAndAWordOfAnotherCodePageAndAPrefix() throws IOException {
    byte[] bytes =
        ("\n\n"
                + Camt.statement(2)
                    .credit("R", "0007.10", "Société Ünal", "", "n° 7")
                    .prefixed("b")
                    .xml())
            .replace("UTF-8", "ISO-8859-1")
            .getBytes(StandardCharsets.UTF_8);
    var found = Found.read(folder, bytes);
    assertThat(found.lines.getFirst().payerName()).isEqualTo("Société Ünal");
    assertThat(found.lines.getFirst().text()).contains("n° 7");
  }

  @Test
  void camtOfThreeKindsInOneFile() throws IOException {
    String text =
        Camt.notice(2).credit("N", "1.00", "A", "", "x").xml()
            + "<!-- next -->"
            + Camt.statement(8).credit("S", "2.00", "B", "", "y").xml()
            + "\r\n"
            + Camt.statement(13).credit("T", "3.00", "C", "", "z").xml().trim();
    var found = Found.read(folder, text);
    assertThat(found.lines).extracting(BankLine::payerName).containsExactly("A", "B", "C");
  }

  @Test
  void camtWithAnEntryOfTheDayAmongBookedOnes() throws IOException {
    var found =
        Found.read(
            folder,
            Camt.statement(8)
                .entry("P", "9.00", "CRDT", "", "PDNG")
                .credit("S", "00002.5", "B", "", "y")
                .xml());
    assertThat(found.left).containsExactly("exchange.reject.pending PDNG");
    assertThat(found.told()).containsExactly("2.50 | 2026-11-16 | B | y E2E-S");
  }
}
