package fr.entente.exchange.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.entente.exchange.file.UnreadableFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Messages of banks whose bytes are not what their first line says, and several of them in one
/// file.
class CamtBytesTests {
  private static final String NAME = "Crêperie Noël & Frères";

  @TempDir Path folder;

  private static String statement(int version, String amount) {
    return Camt.statement(version)
        .credit(
            "R-" + amount,
            amount,
            "Crêperie Noël &amp; Frères",
            "FR7630004000031234567890143",
            "O-1")
        .xml();
  }

  private static byte[] bytes(String text, String encoding) {
    return text.getBytes(Charset.forName(encoding));
  }

  private String payer(byte[] content) throws IOException {
    var found = Found.read(folder, content);
    assertThat(found.refused).isEmpty();
    return found.lines.getFirst().payerName();
  }

  @ParameterizedTest
  @CsvSource({
    "UTF-8,ISO-8859-1",
    "UTF-8,windows-1252",
    "UTF-8,UTF-16",
    "UTF-8,UTF-16LE",
    "UTF-8,UTF-16BE",
    "ISO-8859-1,UTF-8",
    "ISO-8859-15,UTF-8",
    "ISO-8859-1,windows-1252",
    "UTF-16,UTF-8",
    "us-ascii,UTF-8",
    "x-nobody-knows,UTF-8",
    "ISO-8859-15,ISO-8859-15",
    "IBM850,IBM850"
  })
  void theBytesTellTheEncoding(String told, String real) throws IOException {
    String text = statement(8, "5.00").replace("encoding=\"UTF-8\"", "encoding=\"" + told + "\"");
    assertThat(payer(bytes(text, real))).isEqualTo(NAME);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\uFEFF", "\uFEFF\n", "\n\uFEFF", " \r\n\t", "\uFEFF\uFEFF"})
  void marksAndBlanksMayStandBefore(String before) throws IOException {
    assertThat(payer(bytes(before + statement(8, "5.00"), "UTF-8"))).isEqualTo(NAME);
    assertThat(payer(bytes(before + statement(8, "5.00"), "UTF-16LE"))).isEqualTo(NAME);
  }

  @Test
  void oneWrongByteIsOneWrongLetter() throws IOException {
    byte[] good = bytes(statement(8, "5.00").replace("O-1", "O-1 €"), "UTF-8");
    good[new String(good, StandardCharsets.ISO_8859_1).indexOf("O-1") + 5] = (byte) 0xE9;
    assertThat(payer(good)).isEqualTo(NAME);
  }

  @Test
  void messagesMayFollowEachOtherInAnyWay() throws IOException {
    String bare = statement(2, "20.00").replaceFirst("<\\?xml.*?\\?>\\s*", "");
    for (String joined :
        new String[] {
          statement(2, "5.00") + bare,
          statement(2, "5.00") + "\uFEFF" + statement(8, "20.00"),
          bare + statement(2, "5.00"),
          bare + bare.replace("20.00", "5.00"),
        }) {
      var found = Found.read(folder, joined);
      assertThat(found.lines).hasSize(2);
      assertThat(found.headers).hasSize(2);
    }
    byte[] old = bytes(statement(2, "5.00"), "ISO-8859-1");
    byte[] fresh = bytes(statement(8, "20.00"), "UTF-8");
    var mixed = new ByteArrayOutputStream();
    mixed.write(old);
    mixed.write(fresh);
    assertThat(Found.read(folder, mixed.toByteArray()).lines)
        .extracting(line -> line.payerName())
        .containsExactly(NAME, NAME);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13})
  void everyVersionIsReadWithAndWithoutPrefix(int version) throws IOException {
    for (Camt camt : new Camt[] {Camt.statement(version), Camt.notice(version)}) {
      camt.credit("R", "000000000005.00", "LAVANDE", "", "O-1");
      assertThat(Found.read(folder, camt.xml()).lines.getFirst().amount().amount())
          .isEqualByComparingTo("5");
      assertThat(Found.read(folder, camt.prefixed("ns2").xml()).lines).hasSize(1);
    }
  }

  @Test
  void aReportOfTheDayIsRefusedWithAWayOut() {
    String report =
        statement(8, "5.00")
            .replace("camt.053", "camt.052")
            .replace("BkToCstmrStmt", "BkToCstmrAcctRpt")
            .replace("Stmt>", "Rpt>");
    var problem =
        catchThrowableOfType(UnreadableFile.class, () -> Found.read(folder, report)).problem();
    assertThat(problem.key()).isEqualTo("exchange.problem.xml-type");
    assertThat(problem.arguments()).containsExactly("camt.052");
  }

  @Test
  void aMessageThatBreaksOffRefusesAllOfThem() {
    String cut = statement(2, "5.00") + statement(2, "20.00").substring(0, 700);
    assertThat(
            catchThrowableOfType(UnreadableFile.class, () -> Found.read(folder, cut))
                .problem()
                .key())
        .isEqualTo("exchange.problem.xml-broken");
  }

  @Test
  void anArchiveMayHoldStatementsOfSeveralFormats() throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (String[] each :
          new String[][] {
            {"a.xml", statement(8, "5.00")},
            {
              "b.txt",
              Cfonb.opening("151126", 0)
                  .move("05", "161126", "VIR", 1_000)
                  .closing("161126", 1_000)
                  .text()
            },
            {"c.sta", Mt940ReaderTests.statement(":61:261116C50,NTRFNONREF\n", "C261116EUR1050,")},
            {
              "d.ofx",
              OfxReaderTests.sgml(
                  OfxReaderTests.movement("CREDIT", "20261116", "7.00", "OP-0000001", "<NAME>A\n"))
            },
            {"readme.html", "<html>what the files are</html>"},
            {"note.pdf", "%PDF-1.4"}
          }) {
        zip.putNextEntry(new ZipEntry(each[0]));
        zip.write(each[1].getBytes(StandardCharsets.UTF_8));
      }
    }
    var found = Found.read(folder, bytes.toByteArray());
    assertThat(found.lines)
        .extracting(line -> line.amount().amount().toPlainString())
        .containsExactly("5.00", "10.00", "50.00", "7.00");
  }

  @Test
  void anArchiveOfWhichBytesAreMissingIsRefused() throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("a.xml"));
      zip.write("<Document><BkToCstmrStmt/></Document>".getBytes(StandardCharsets.UTF_8));
    }
    byte[] whole = bytes.toByteArray();
    for (int cut = 1; cut < whole.length - 30; cut++) {
      byte[] torn = new byte[whole.length - cut];
      System.arraycopy(whole, 0, torn, 0, 4);
      System.arraycopy(whole, 4 + cut, torn, 4, torn.length - 4);
      assertThatThrownBy(() -> Found.read(folder, torn)).isInstanceOf(UnreadableFile.class);
    }
  }
}
