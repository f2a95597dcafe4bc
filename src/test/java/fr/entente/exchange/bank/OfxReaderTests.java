package fr.entente.exchange.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.entente.exchange.file.UnreadableFile;
import fr.entente.payments.BankLine;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// OFX as banks offer it to download, older form and newer. Invented data.
class OfxReaderTests {
  private static final String SGML =
      """
      OFXHEADER:100
      DATA:OFXSGML
      VERSION:102
      SECURITY:NONE
      ENCODING:USASCII
      CHARSET:1252
      COMPRESSION:NONE
      OLDFILEUID:NONE
      NEWFILEUID:NONE

      """;

  @TempDir Path folder;

  static String sgml(String movements) {
    return SGML + around(movements);
  }

  static String around(String movements) {
    return """
    <OFX><SIGNONMSGSRSV1><SONRS><STATUS><CODE>0<SEVERITY>INFO</STATUS><LANGUAGE>FRA</SONRS></SIGNONMSGSRSV1>
    <BANKMSGSRSV1><STMTTRNRS><TRNUID>1<STMTRS><CURDEF>EUR
    <BANKACCTFROM><BANKID>30001<BRANCHID>00794<ACCTID>12345678901<ACCTTYPE>CHECKING</BANKACCTFROM>
    <BANKTRANLIST><DTSTART>20261101<DTEND>20261130
    """
        + movements
        + "</BANKTRANLIST><LEDGERBAL><BALAMT>1250.00<DTASOF>20261130</LEDGERBAL></STMTRS></STMTTRNRS></BANKMSGSRSV1></OFX>\n";
  }

  static String movement(String type, String day, String amount, String id, String rest) {
    return "<STMTTRN><TRNTYPE>%s\n<DTPOSTED>%s\n<TRNAMT>%s\n<FITID>%s\n%s</STMTTRN>\n"
        .formatted(type, day, amount, id, rest);
  }

  private BankLine one(String type, String day, String amount, String rest) throws IOException {
    var found = Found.read(folder, sgml(movement(type, day, amount, "OP-0000001", rest)));
    assertThat(found.refused).isEmpty();
    return found.lines.getFirst();
  }

  @Test
  void theOlderFormIsRead() throws IOException {
    var found =
        Found.read(
            folder,
            sgml(
                movement(
                        "CREDIT",
                        "20261116120000[+1:CET]",
                        "1200.00",
                        "OP-0000001",
                        "<NAME>VIR SEPA LAVANDE SARL\n<MEMO>FACTURE FA-2026-001\n")
                    + movement(
                        "DEBIT",
                        "20261117",
                        "-72,30",
                        "OP-0000002",
                        "<NAME>PRLV IMPAYE MISTRAL\n")));
    assertThat(found.headers.getFirst().iban()).isEqualTo("FR7630001007941234567890185");
    assertThat(found.told())
        .containsExactly(
            "1200.00 | 2026-11-16 | LAVANDE SARL | VIR SEPA LAVANDE SARL FACTURE FA-2026-001",
            "-72.30 | 2026-11-17 |  | PRLV IMPAYE MISTRAL");
    assertThat(found.lines.getFirst().bankReference()).isEqualTo("OP-0000001");
    assertThat(found.lines.getFirst().means()).isEqualTo("VIR");
    assertThat(found.lines.getLast().returnReason()).isEqualTo("REJET");
  }

  @Test
  void theNewerFormIsRead() throws IOException {
    String xml =
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"no\"?>\n<?OFX OFXHEADER=\"200\" VERSION=\"211\"?>\n"
            + around(
                    "<STMTTRN><TRNTYPE>CREDIT</TRNTYPE><DTPOSTED>20261116000000</DTPOSTED><TRNAMT>+80.00</TRNAMT>"
                        + "<FITID>OP-0000003</FITID><NAME>DURAND &amp; FILS</NAME><MEMO><![CDATA[FA <12> & FA 13]]></MEMO></STMTTRN>")
                .replaceAll(
                    "<(CODE|SEVERITY|LANGUAGE|TRNUID|CURDEF|BANKID|BRANCHID|ACCTID|ACCTTYPE|DTSTART|DTEND|BALAMT|DTASOF)>([^<\n]*)",
                    "<$1>$2</$1>");
    var found = Found.read(folder, xml);
    assertThat(found.told())
        .containsExactly("80.00 | 2026-11-16 | DURAND & FILS | DURAND & FILS FA <12> & FA 13");
  }

  @ParameterizedTest
  @CsvSource({
    "20261116,2026-11-16",
    "20261116000000,2026-11-16",
    "20261116000000[-5:EST],2026-11-16",
    "20261116000000[+2:CEST],2026-11-16",
    "20261116120000.000[0:GMT],2026-11-16",
    "20261115230000[0:GMT],2026-11-16",
    "20260715221500[0:GMT],2026-07-16",
    "20261116093000[+1:CET],2026-11-16",
    "2026-11-16,2026-11-16",
    "16/11/2026,2026-11-16"
  })
  void daysAreThoseOfFrance(String said, String day) throws IOException {
    assertThat(one("CREDIT", said, "5.00", "<NAME>A\n").bookedOn()).isEqualTo(day);
  }

  @ParameterizedTest
  @CsvSource({
    "12.50,12.50",
    "'12,50',12.50",
    "'1 234,56',1234.56",
    "'1,234.56',1234.56",
    "'1.234,56',1234.56",
    "-.50,-0.50",
    "+7,7.00",
    "1234.5,1234.50",
    "12.5000,12.50"
  })
  void amountsHaveACommaOrAPoint(String said, String amount) throws IOException {
    assertThat(one("OTHER", "20261116", said, "<NAME>A\n").amount().amount())
        .isEqualByComparingTo(amount);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.234", "1,000", "abc", "12.345", "1e3", "--5", "5-"})
  void whatMayMeanTwoThingsIsNoAmount(String said) {
    var problem =
        catchThrowableOfType(
            UnreadableFile.class,
            () -> Found.read(folder, sgml(movement("CREDIT", "20261116", said, "1", "<NAME>A\n"))));
    assertThat(problem.problem().key()).isEqualTo("exchange.problem.nothing-read");
  }

  @ParameterizedTest
  @ValueSource(strings = {"windows-1252", "UTF-8", "ISO-8859-15"})
  void theBytesTellTheEncodingWhateverTheHeaderSays(String encoding) throws IOException {
    String text =
        sgml(movement("CREDIT", "20261116", "5.00", "OP-0000001", "<NAME>Crêperie Goëff\n"));
    for (String header : new String[] {"1252", "UTF-8", "NONE"}) {
      byte[] bytes =
          text.replace("CHARSET:1252", "CHARSET:" + header).getBytes(Charset.forName(encoding));
      assertThat(Found.read(folder, bytes).lines.getFirst().payerName())
          .isEqualTo("Crêperie Goëff");
    }
  }

  @Test
  void theSameNumberOfTheBankTwiceIsTwoMovements() throws IOException {
    var found =
        Found.read(
            folder,
            sgml(
                movement("CREDIT", "20261116", "5.00", "1", "<NAME>ALPHA\n")
                    + movement("CREDIT", "20261116", "5.00", "1", "<NAME>BETA\n")
                    + movement("CREDIT", "20261116", "7.00", "OP-0000001", "<NAME>ALPHA\n")
                    + movement("CREDIT", "20261117", "7.00", "OP-0000001", "<NAME>ALPHA\n")));
    assertThat(found.lines.stream().map(BankLine::identity).distinct()).hasSize(4);
  }

  @Test
  void aDebitWithoutItsSignIsLookedAtByAPerson() throws IOException {
    var found =
        Found.read(
            folder,
            sgml(
                movement("DEBIT", "20261116", "5.00", "1", "<NAME>A\n")
                    + movement("HOLD", "20261116", "6.00", "2", "<NAME>B\n")
                    + movement("CREDIT", "20261116", "7.00", "3", "<CORRECTFITID>1\n")
                    + movement(
                        "CREDIT",
                        "20261116",
                        "8.00",
                        "4",
                        "<CURRENCY><CURRATE>1.1<CURSYM>USD</CURRENCY>")
                    + movement("CREDIT", "20261116", "9.00", "5", "<NAME>C\n")));
    assertThat(found.told()).containsExactly("9.00 | 2026-11-16 | C | C");
    assertThat(found.refused)
        .containsExactly(
            "exchange.reject.sign DEBIT 5.00",
            "exchange.reject.correction 1",
            "exchange.reject.currency USD");
    assertThat(found.left).containsExactly("exchange.reject.pending HOLD");
  }

  @Test
  void whatWasChangedIntoEurosIsInEuros() throws IOException {
    String rest = "<ORIGCURRENCY><CURRATE>1.1<CURSYM>USD</ORIGCURRENCY><NAME>A\n";
    assertThat(one("CREDIT", "20261116", "8.00", rest).amount().amount()).isEqualByComparingTo("8");
  }

  @Test
  void severalAccountsAndCardsAreApart() throws IOException {
    String bank = around(movement("CREDIT", "20261116", "5.00", "1", "<NAME>A\n"));
    String two = bank.replace("12345678901", "12345678902");
    String card =
        "<CREDITCARDMSGSRSV1><CCSTMTTRNRS><CCSTMTRS><CURDEF>EUR<CCACCTFROM><ACCTID>4970</CCACCTFROM><BANKTRANLIST>"
            + movement("CREDIT", "20261116", "99.00", "9", "<NAME>SHOP\n")
            + "</BANKTRANLIST></CCSTMTRS></CCSTMTTRNRS></CREDITCARDMSGSRSV1>";
    var found =
        Found.read(
            folder,
            SGML + (bank + two).replace("</OFX>\n<OFX>", "").replace("</OFX>", card + "</OFX>"));
    assertThat(found.headers).extracting(h -> h.iban()).doesNotHaveDuplicates().hasSize(2);
    assertThat(found.lines).hasSize(2);
    assertThat(found.left).containsExactly("exchange.reject.other-account CCSTMTRS");
    var problem =
        catchThrowableOfType(
            UnreadableFile.class, () -> Found.read(folder, SGML + "<OFX>" + card + "</OFX>"));
    assertThat(problem.problem().key()).isEqualTo("exchange.problem.other-account");
  }

  @Test
  void whatBreaksOffIsRefused() {
    String whole = sgml(movement("CREDIT", "20261116", "5.00", "1", "<NAME>A\n"));
    for (String part : new String[] {"</STMTTRN>", "</BANKTRANLIST>", "<NAME>", "<TRNAMT>"}) {
      var problem =
          catchThrowableOfType(
              UnreadableFile.class,
              () -> Found.read(folder, whole.substring(0, whole.lastIndexOf(part))));
      assertThat(problem.problem().key()).as(part).isEqualTo("exchange.problem.cut-off");
    }
  }

  @Test
  void nothingIsDeclaredOrIncluded() {
    String hostile =
        "<?xml version=\"1.0\"?><!DOCTYPE OFX [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>"
            + around(movement("CREDIT", "20261116", "5.00", "1", "<NAME>&a;\n"));
    var problem =
        catchThrowableOfType(
            UnreadableFile.class,
            () -> Found.read(folder, hostile.getBytes(StandardCharsets.UTF_8)));
    assertThat(problem.problem().key()).isEqualTo("exchange.problem.xml-doctype");
  }
}
