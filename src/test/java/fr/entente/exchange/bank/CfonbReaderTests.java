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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Statements of French banks in records of 120 characters. Invented data.
class CfonbReaderTests {
  @TempDir Path folder;

  private static Cfonb usual() {
    return Cfonb.opening("151126", -19_040)
        .move("05", "161126", "VIR SEPA RECU", 120_000)
        .more("NPY", "LAVANDE SARL")
        .more("LCC", "FACTURE FA-2026-001")
        .more("RCN", "E2E-LAVANDE-1")
        .move("B3", "171126", "PRLV IMPAYE", -7_230)
        .more("NPY", "MISTRAL SAS")
        .more("RUM", "MANDAT-77")
        .more("RET", "AM04  PROVISION INSUFFISANTE")
        .closing("171126", 93_730);
  }

  @Test
  void aStatementIsReadWithItsComplements() throws IOException {
    var found = Found.read(folder, usual().text());
    assertThat(found.told())
        .containsExactly(
            "1200.00 | 2026-11-16 | LAVANDE SARL | VIR SEPA RECU FACTURE FA-2026-001 E2E-LAVANDE-1",
            "-72.30 | 2026-11-17 | MISTRAL SAS | PRLV IMPAYE");
    BankLine in = found.lines.getFirst();
    assertThat(in.means()).isEqualTo("VIR");
    assertThat(in.endToEnd()).isEqualTo("E2E-LAVANDE-1");
    assertThat(in.valueOn()).isEqualTo("2026-11-16");
    assertThat(in.returnReason()).isEmpty();
    BankLine back = found.lines.getLast();
    assertThat(back.returnReason()).isEqualTo("AM04");
    assertThat(back.mandate()).isEqualTo("MANDAT-77");
    assertThat(back.means()).isEqualTo("PRLV");
    assertThat(found.refused).isEmpty();
    assertThat(found.warned).isEmpty();
  }

  @Test
  void theAccountIsTheSameAsInOtherFormats() {
    assertThat(FrenchAccount.iban("30001", "00794", "12345678901"))
        .isEqualTo("FR7630001007941234567890185");
    assertThat(FrenchAccount.known("30001 00794 12345678901 85"))
        .isEqualTo("FR7630001007941234567890185");
    assertThat(FrenchAccount.valid(FrenchAccount.iban("20041", "01005", "0500013M026"))).isTrue();
    assertThat(FrenchAccount.iban("20041", "01005", "0500013M026"))
        .isEqualTo("FR1420041010050500013M02606");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n", "\r\n", "\r", "\n\n"})
  void lineEndsMayBeMissing(String between) throws IOException {
    var found = Found.read(folder, usual().text(between));
    assertThat(found.lines).hasSize(2);
    assertThat(found.lines.getLast().amount().amount()).isEqualByComparingTo("-72.30");
    assertThat(found.warned).isEmpty();
  }

  @Test
  void blanksAtTheEndsOfLinesMayBeMissing() throws IOException {
    var found = Found.read(folder, usual().text().replaceAll(" +\r\n", "\r\n"));
    assertThat(found.lines).hasSize(2);
    assertThat(found.refused).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "2,0000000012345C,1234.53", "2,0000000012345L,-1234.53", "2,0000000012345{,1234.50",
    "2,0000000012345},-1234.50", "3,0000000123450{,1234.50", "0,0000000000012C,123.00",
    "2,00000000123453,1234.53", "2,0000000012345é,1234.50", "2,0000000012345è,-1234.50"
  })
  void theLastDigitCarriesTheSign(String decimals, String amount, String right) {
    String record =
        Cfonb.opening("151126", 0).text("").substring(0, 19) + decimals + " ".repeat(70) + amount;
    assertThat(new CfonbRecord(record).amount()).isEqualByComparingTo(right);
  }

  @ParameterizedTest
  @CsvSource({
    "05,VIR,'',100",
    "A1,PRLV,'',100",
    "02,CHQ,'',100",
    "30,CB,'',100",
    "04,ESP,'',100",
    "10,PRLV,REJET,-100",
    "03,CHQ,REJET,-100",
    "27,PRLV,REJET,-100",
    "12,VIR,REJET,100",
    "06,VIR,'',-100",
    "99,'',REJET,-100",
    "62,'','',-100"
  })
  void theCodeTellsTheMeansAndWhatCameBack(String code, String means, String why, long cents)
      throws IOException {
    var found =
        Found.read(
            folder,
            Cfonb.opening("151126", 0)
                .move(code, "161126", "X", cents)
                .closing("161126", cents)
                .text());
    assertThat(found.lines.getFirst().means()).isEqualTo(means);
    assertThat(found.lines.getFirst().returnReason()).isEqualTo(why);
  }

  @Test
  void theOlderCodeOfARejectIsTold() throws IOException {
    var found =
        Found.read(
            folder,
            Cfonb.opening("151126", 0)
                .move("10", "161126", "12", "PRLV REJETE", -100, "")
                .closing("161126", -100)
                .text());
    assertThat(found.lines.getFirst().returnReason()).isEqualTo("CFONB 12");
  }

  @Test
  void whatWasHandedInTogetherIsOneSum() throws IOException {
    var found =
        Found.read(
            folder,
            Cfonb.opening("151126", 0)
                .move("A1", "161126", "REMISE PRLV 12", 90_000)
                .move("A1", "161126", "PRLV SEPA", 10_000)
                .more("NPY", "LAVANDE SARL")
                .closing("161126", 100_000)
                .text());
    assertThat(found.lines).extracting(BankLine::lump).containsExactly(true, false);
  }

  @Test
  void aLongMotiveGoesOnWhereItWasCut() throws IOException {
    String first = "REGLEMENT DE NOS FACTURES DU MOIS DE NOVEMBRE SELON VOTRE RELEVE FA-20";
    assertThat(first).hasSize(70);
    var found =
        Found.read(
            folder,
            Cfonb.opening("151126", 0)
                .move("05", "161126", "VIR", 100)
                .more("LCC", first)
                .more("LC2", "26-0042 MERCI")
                .closing("161126", 100)
                .text());
    assertThat(found.lines.getFirst().text()).contains("RELEVE FA-2026-0042 MERCI");
  }

  @Test
  void sumsThatDoNotMakeTheClosingBalanceAreNamed() throws IOException {
    var found =
        Found.read(
            folder,
            Cfonb.opening("151126", 1_000)
                .move("05", "161126", "VIR", 500)
                .closing("161126", 1_600)
                .text());
    assertThat(found.warned).containsExactly("exchange.reject.statement-sum 10.00 + 5.00 ≠ 16.00");
  }

  @Test
  void aStatementWithoutItsEndIsNamed() throws IOException {
    String text = usual().text();
    var found = Found.read(folder, text.substring(0, text.lastIndexOf("07")));
    assertThat(found.lines).hasSize(2);
    assertThat(found.warned).containsExactly("exchange.reject.statement-cut ");
  }

  @Test
  void severalAccountsAreWeighedApart() throws IOException {
    String other = usual().text().replace("0000123456A", "0000999999B");
    var found = Found.read(folder, usual().text() + "\r\n" + other);
    assertThat(found.headers).hasSize(2);
    assertThat(found.headers.getFirst().iban()).isNotEqualTo(found.headers.getLast().iban());
    assertThat(found.warned).isEmpty();
  }

  @Test
  void otherCurrenciesAndBadRecordsAreNotTaken() throws IOException {
    String text =
        Cfonb.opening("151126", 0)
            .move("05", "161126", "VIR", 500)
            .move("05", "311126", "VIR", 500)
            .record("09 WHAT IS THIS")
            .closing("161126", 500)
            .text();
    var found = Found.read(folder, text);
    // The thirty-first of November has no value day either.
    assertThat(found.refused)
        .containsExactly("exchange.reject.record 09 WHAT IS", "exchange.reject.date 311126");
    var problem =
        catchThrowableOfType(
            UnreadableFile.class, () -> Found.read(folder, usual().text().replace("EUR", "CHF")));
    assertThat(problem.problem().key()).isEqualTo("exchange.problem.nothing-read");
  }

  @Test
  void lettersOfOlderCodePagesAreRead() throws IOException {
    byte[] bytes =
        usual().text().replace("LAVANDE", "CRÊPERIE").getBytes(StandardCharsets.ISO_8859_1);
    assertThat(Found.read(folder, bytes).lines.getFirst().payerName()).isEqualTo("CRÊPERIE SARL");
  }

  @Test
  void aStatementWithoutMovementSaysSo() throws IOException {
    var found = Found.read(folder, Cfonb.opening("151126", 0).closing("161126", 0).text());
    assertThat(found.left).containsExactly("exchange.reject.no-movement ");
  }
}
