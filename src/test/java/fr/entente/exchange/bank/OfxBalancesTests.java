package fr.entente.exchange.bank;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Two statements in one OFX file: the balance of the first and the movements of the second make
/// the balance of the second. Invented data.
class OfxBalancesTests {
  @TempDir Path folder;

  private static String statement(
      String account, String day, String amount, String balance, String on) {
    return ("<STMTTRNRS><STMTRS><CURDEF>EUR<BANKACCTFROM><BANKID>1<ACCTID>%s</BANKACCTFROM><BANKTRANLIST>"
            + "<STMTTRN><TRNTYPE>CREDIT<DTPOSTED>%s<TRNAMT>%s<FITID>OP-%s-%s<NAME>MISTRAL</STMTTRN></BANKTRANLIST>"
            + "<LEDGERBAL><BALAMT>%s<DTASOF>%s</LEDGERBAL><AVAILBAL><BALAMT>9.00<DTASOF>20261231</AVAILBAL></STMTRS></STMTTRNRS>")
        .formatted(account, day, amount, account, day, balance, on);
  }

  @ParameterizedTest
  @CsvSource({
    "777, 20261105, 50.00, 1050.00, 20261130, false",
    "777, 20261105, 50.00, 1049.00, 20261130, true",
    "777, 20261105, 50.00, 1049.00, 20261104, false",
    "777, 20261031, 50.00, 1049.00, 20261130, false",
    "778, 20261105, 50.00, 1049.00, 20261130, false",
    "777, 20261105, 50.00, x, 20261130, false"
  })
  void theSecondStatementGoesOnFromTheFirst(
      String account, String day, String amount, String balance, String on, boolean warned)
      throws IOException {
    var found =
        Found.read(
            folder,
            "<OFX><BANKMSGSRSV1>"
                + statement("777", "20261020", "10.00", "1000.00", "20261031")
                + statement(account, day, amount, balance, on)
                + "</BANKMSGSRSV1></OFX>");
    assertThat(found.lines).hasSize(2);
    assertThat(found.warned).hasSize(warned ? 1 : 0);
  }
}
