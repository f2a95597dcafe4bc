package fr.entente.exchange.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.entente.exchange.file.UnreadableFile;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a bank booked and takes back, and amounts that are not written as the standard wants.
/// Invented data.
class BookingsUndoneTests {
  @TempDir Path folder;

  private static String camt(String version, String root, String amount, String rest) {
    return "<?xml version=\"1.0\"?><Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt."
        + version
        + "\"><"
        + root
        + "><Stmt><Id>S1</Id><Ntry><Amt Ccy=\"EUR\">"
        + amount
        + "</Amt>"
        + rest
        + "<Sts>BOOK</Sts><BookgDt><Dt>2026-11-16</Dt></BookgDt><NtryDtls><TxDtls><Refs>"
        + "<EndToEndId>E2E-9</EndToEndId></Refs><RmtInf><Ustrd>M-70</Ustrd></RmtInf></TxDtls></NtryDtls>"
        + "</Ntry></Stmt></"
        + root
        + "></Document>";
  }

  private Found read(String amount, String rest) throws IOException {
    return Found.read(folder, camt("053.001.02", "BkToCstmrStmt", amount, rest));
  }

  @ParameterizedTest
  @CsvSource({
    "DBIT,true,-250.00,RVSL",
    "DBIT,1,-250.00,RVSL",
    "DBIT,false,-250.00,''",
    "CRDT,true,250.00,''",
    "CRDT,false,250.00,''"
  })
  void aCreditThatIsReversedIsMoneyGivenBack(
      String side, String reversal, String amount, String why) throws IOException {
    var found =
        read("250.00", "<CdtDbtInd>" + side + "</CdtDbtInd><RvslInd>" + reversal + "</RvslInd>");
    var line = found.lines.getFirst();
    assertThat(line.amount().amount()).isEqualByComparingTo(amount);
    assertThat(line.returnReason()).isEqualTo(why);
    assertThat(line.reversal()).isEqualTo(!reversal.equals("false"));
  }

  @Test
  void theReasonOfTheBankIsStrongerThanTheMark() throws IOException {
    var found =
        Found.read(
            folder,
            camt(
                    "053.001.08",
                    "BkToCstmrStmt",
                    "250.00",
                    "<CdtDbtInd>DBIT</CdtDbtInd><RvslInd>true</RvslInd>")
                .replace("</TxDtls>", "<RtrInf><Rsn><Cd>MD06</Cd></Rsn></RtrInf></TxDtls>"));
    assertThat(found.lines.getFirst().returnReason()).isEqualTo("MD06");
  }

  @ParameterizedTest
  @CsvSource({
    "'1250,5',1250.50",
    "'1250,50',1250.50",
    "'+0003,07',3.07",
    "'0,99',0.99",
    "'1250.50',1250.50"
  })
  void aCommaBeforeCentsIsAPoint(String said, String amount) throws IOException {
    var found = read(said, "<CdtDbtInd>CRDT</CdtDbtInd>");
    assertThat(found.lines.getFirst().amount().amount()).isEqualByComparingTo(amount);
  }

  @ParameterizedTest
  @CsvSource({"'1,250'", "'1.250,50'", "'1,250.50'", "'1 250,50'", "'12,,5'"})
  void aCommaThatMayBeAnythingIsRefused(String said) {
    assertThatThrownBy(() -> read(said, "<CdtDbtInd>CRDT</CdtDbtInd>"))
        .isInstanceOf(UnreadableFile.class)
        .hasMessageContaining("nothing-read");
  }

  @ParameterizedTest
  @CsvSource({
    "RC250;00NTRFE2E-9,-250.00,RVSL",
    "RD250;00NTRFE2E-9,250.00,''",
    "D250;00NTRFE2E-9,-250.00,''",
    "RC250;00NRTIE2E-9,-250.00,REJET"
  })
  void swiftMarksWhatIsTakenBack(String mark, String amount, String why) throws IOException {
    var found = Found.read(folder, movement(mark));
    var line = found.lines.getFirst();
    assertThat(line.amount().amount()).isEqualByComparingTo(amount);
    assertThat(line.returnReason()).isEqualTo(why);
  }

  /// Neither a comma nor a type tells where the amount ends.
  @ParameterizedTest
  @CsvSource({"C25x;00NTRFREF", "C250REF", "D12/50", "C25l;00"})
  void anAmountOfWhichTheEndIsUnclearIsRefused(String mark) {
    assertThatThrownBy(() -> Found.read(folder, movement(mark)))
        .isInstanceOf(UnreadableFile.class)
        .hasMessageContaining("nothing-read");
  }

  private static String movement(String mark) {
    return Mt940ReaderTests.statement(
        ":61:2611161116" + mark.replace(';', ',') + "\n:86:M-70\n", "C261116EUR1,00");
  }
}
