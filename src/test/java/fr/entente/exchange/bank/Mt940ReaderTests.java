package fr.entente.exchange.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.entente.exchange.file.UnreadableFile;
import fr.entente.payments.BankLine;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Statements in the format of SWIFT, in the dialects of banks. Invented data.
class Mt940ReaderTests {
  private static final String IBAN = "FR7630001007941234567890185";

  @TempDir Path folder;

  static String statement(String movements, String closing) {
    return ":20:STMT-1\r\n:25:"
        + IBAN
        + "\r\n:28C:00017/001\r\n:60F:C261115EUR1000,00\r\n"
        + movements.replace("\n", "\r\n")
        + ":62F:"
        + closing
        + "\r\n-\r\n";
  }

  private Found read(String movements, String closing) throws IOException {
    var found = Found.read(folder, statement(movements, closing));
    assertThat(found.refused).isEmpty();
    return found;
  }

  private BankLine one(String mark, String explanation) throws IOException {
    String plus = mark.equals("D") || mark.equals("RC") ? "950," : "1050,";
    var found =
        read(":61:2611161116" + mark + "50,00NTRFNONREF\n" + explanation, "C261116EUR" + plus);
    assertThat(found.warned).isEmpty();
    return found.lines.getFirst();
  }

  @Test
  void aStatementIsReadWithItsBalances() throws IOException {
    var found =
        read(
            """
            :61:2611161117C1200,00NTRFFA-2026-001//BANK-4711
            VIR SEPA RECU
            :86:VIR SEPA RECU /DE LAVANDE SARL /MOTIF FA-2026-001
            :61:261117D72,30NRTI//BANK-4712
            :86:PRLV IMPAYE MISTRAL
            """,
            "C261117EUR2127,70");
    assertThat(found.headers.getFirst().iban()).isEqualTo(IBAN);
    assertThat(found.headers.getFirst().sequence()).isEqualTo(17);
    assertThat(found.told())
        .containsExactly(
            "1200.00 | 2026-11-17 | LAVANDE SARL | VIR SEPA RECU /DE LAVANDE SARL /MOTIF FA-2026-001 FA-2026-001",
            "-72.30 | 2026-11-17 |  | PRLV IMPAYE MISTRAL");
    assertThat(found.lines.getFirst().bankReference()).isEqualTo("BANK-4711");
    assertThat(found.lines.getFirst().valueOn()).isEqualTo("2026-11-16");
    assertThat(found.lines.getLast().returnReason()).isEqualTo("REJET");
    assertThat(found.warned).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "C,50.00,false",
    "D,-50.00,false",
    "RC,-50.00,true",
    "RD,50.00,true",
    "CR,50.00,false"
  })
  void marksTellTheWayAndReversals(String mark, String amount, boolean reversal)
      throws IOException {
    BankLine line = one(mark, "");
    assertThat(line.amount().amount()).isEqualByComparingTo(amount);
    assertThat(line.reversal()).isEqualTo(reversal);
  }

  @Test
  void numberedPartsAreUnderstood() throws IOException {
    BankLine line =
        one(
            "C",
            """
            :86:166?00GUTSCHRIFT?109310?20EREF+E2E-99?21SVWZ+Rechnung FA-2026-0
            ?220042 vielen Dank?30BNPAFRPP?31FR7630004000031234567890143?32LAVANDE SARL
            ?33 ET FILS
            """);
    assertThat(line.endToEnd()).isEqualTo("E2E-99");
    assertThat(line.text()).contains("vielen Dank");
    assertThat(line.payerName()).isEqualTo("LAVANDE SARL ET FILS");
    assertThat(line.payerIban()).isEqualTo("FR7630004000031234567890143");
    assertThat(line.means()).isEqualTo("VIR");
  }

  @Test
  void aFullPartGoesOnInTheNext() throws IOException {
    BankLine line =
        one("C", ":86:166?00GUTSCHRIFT?20SVWZ+RECHNUNG NR FA-2026-00?2142 VOM 1. NOVEMBER?32X\n");
    assertThat(line.text()).isEqualTo("RECHNUNG NR FA-2026-0042 VOM 1. NOVEMBER");
  }

  @Test
  void aReturnedDebitIsKnownByItsCode() throws IOException {
    BankLine line = one("D", ":86:109?00RUECKLASTSCHRIFT?20EREF+E2E-7?32MISTRAL SAS?34AC04\n");
    assertThat(line.returnReason()).isEqualTo("AC04");
    assertThat(line.payerName()).isEqualTo("MISTRAL SAS");
    assertThat(line.means()).isEqualTo("PRLV");
  }

  @Test
  void wordsBetweenSlashesAreUnderstood() throws IOException {
    BankLine line =
        one(
            "C",
            """
            :86:/TRTP/SEPA OVERBOEKING/IBAN/FR7630004000031234567890143/BIC/BNPAFRPP/NAME
            /LAVANDE SARL/REMI/FACTURE FA-2026-001/EREF/E2E-99
            """);
    assertThat(line.payerName()).isEqualTo("LAVANDE SARL");
    assertThat(line.text()).isEqualTo("FACTURE FA-2026-001 E2E-99");
    assertThat(line.endToEnd()).isEqualTo("E2E-99");
    assertThat(line.payerIban()).isEqualTo("FR7630004000031234567890143");
    BankLine ing =
        one(
            "C",
            ":86:/EREF/NOTPROVIDED//CNTP/FR7630004000031234567890143/BNPAFRPP/LAVANDE///REMI/USTD//FA-9/\n");
    assertThat(ing.payerName()).isEqualTo("LAVANDE");
    assertThat(ing.text()).isEqualTo("FA-9");
    assertThat(ing.endToEnd()).isEmpty();
  }

  @Test
  void yearsEndBetweenValueAndEntry() throws IOException {
    var found =
        Found.read(folder, statement(":61:2612310102C50,00NTRFNONREF\n", "C270102EUR1050,"));
    assertThat(found.lines.getFirst().bookedOn()).isEqualTo("2027-01-02");
    assertThat(found.lines.getFirst().valueOn()).isEqualTo("2026-12-31");
  }

  @Test
  void severalPagesAreOneStatementAndSeveralStatementsAreApart() throws IOException {
    String first =
        statement(":61:261116C50,NTRFNONREF\n", "C261116EUR1050,").replace(":62F:", ":62M:");
    String second =
        statement(":61:261116C25,NTRFNONREF\n", "C261116EUR1075,")
            .replace(":60F:C261115EUR1000,00", ":60M:C261116EUR1050,")
            .replace("/001", "/002");
    String next =
        statement(":61:261117C1,NTRFNONREF\n", "C261117EUR1001,").replace("00017", "00018");
    var found = Found.read(folder, first + second + next);
    assertThat(found.lines).hasSize(3);
    assertThat(found.headers).extracting(h -> h.sequence()).containsExactly(17L, 18L);
    assertThat(found.warned).isEmpty();
  }

  @Test
  void theBlocksOfTheNetworkStandAround() throws IOException {
    String swift =
        "{1:F01BNPAFRPPAXXX0000000000}{2:O9401200261116BNPAFRPPAXXX00000000002611161200N}{4:\r\n"
            + statement(":61:261116C50,NTRFNONREF\n", "C261116EUR1050,")
                .replace("\r\n-\r\n", "\r\n-}");
    assertThat(Found.read(folder, swift).lines).hasSize(1);
    String header = "ABNANL2A\r\n940\r\nABNANL2A\r\n";
    assertThat(
            Found.read(folder, header + statement(":61:261116C50,NTRFNONREF\n", "C261116EUR1050,"))
                .lines)
        .hasSize(1);
  }

  @Test
  void interimReportsAreRefused() {
    for (String interim : new String[] {":13D:2611161200+0100\r\n", ":34F:EURC0,\r\n"}) {
      var problem =
          catchThrowableOfType(
              UnreadableFile.class,
              () ->
                  Found.read(
                      folder,
                      statement(interim + ":61:261116C50,NTRFNONREF\n", "C261116EUR1050,")));
      assertThat(problem.problem().arguments()).containsExactly("MT942");
    }
  }

  @Test
  void whatIsWrongIsNamed() throws IOException {
    var found =
        Found.read(
            folder,
            statement(
                ":61:261116C50,NTRFNONREF\n:61:261116X50,NTRF\n:61:269916C50,NTRFNONREF\n",
                "C261116EUR1060,"));
    assertThat(found.refused)
        .containsExactly("exchange.reject.record 261116X50,NTRF", "exchange.reject.date 269916");
    assertThat(found.warned)
        .containsExactly("exchange.reject.statement-sum 1000.00 + 50.00 ≠ 1060.00");
    var dollars =
        catchThrowableOfType(
            UnreadableFile.class,
            () ->
                Found.read(
                    folder,
                    statement(":61:261116C50,NTRFNONREF\n", "C261116EUR1050,")
                        .replace("EUR", "USD")));
    assertThat(dollars.problem().key()).isEqualTo("exchange.problem.nothing-read");
    String whole = statement(":61:261116C50,NTRFNONREF\n", "C261116EUR1050,");
    assertThat(Found.read(folder, whole.substring(0, whole.indexOf(":62F"))).warned)
        .containsExactly("exchange.reject.statement-cut STMT-1");
  }
}
