package fr.entente.exchange;

import static fr.entente.accounts.AccountBuilder.anAccount;
import static org.assertj.core.api.Assertions.assertThat;

import fr.entente.EntenteTest;
import fr.entente.accounts.CollectorKind;
import fr.entente.exchange.bank.Camt;
import fr.entente.exchange.bank.Cfonb;
import fr.entente.kernel.AccountId;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;

/// Statements in the older formats of banks go the way of the newer one: proposed, matched, posted,
/// and taken back.
@EntenteTest
@WithMockUser(roles = "LEAD")
class OtherFormatsImportTests {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 17);
  private static final String OFX =
      """
      OFXHEADER:100
      DATA:OFXSGML

      <OFX><BANKMSGSRSV1><STMTTRNRS><STMTRS><CURDEF>EUR<BANKACCTFROM><BANKID>30001<BRANCHID>00794<ACCTID>12345678901</BANKACCTFROM>
      <BANKTRANLIST><STMTTRN><TRNTYPE>CREDIT<DTPOSTED>20261116<TRNAMT>250,00<FITID>OP-0000001<NAME>VIR BOULANGERIE DUPONT<MEMO>FA-2026-002</STMTTRN>
      </BANKTRANLIST></STMTRS></STMTTRNRS></BANKMSGSRSV1></OFX>
      """;
  private static final String MT940 =
      """
      :20:S1
      :25:FR7630001007941234567890185
      :28C:17/1
      :60F:C261115EUR0,
      :61:2611161116C250,NTRFNONREF
      :86:/REMI/FA-2026-002/NAME/BOULANGERIE DUPONT/EREF/E2E-1
      :62F:C261116EUR250,
      -
      """;

  @Autowired Imports imports;
  @Autowired Layouts layouts;
  @Autowired JdbcClient jdbc;

  private ImportFixture files;
  private AccountId dupont;

  @BeforeEach
  void oneDebtor() {
    var creditor =
        imports.addCreditor("Grossiste Lemoine", null, CollectorKind.CREDITOR, null, null);
    files = new ImportFixture(imports, layouts, creditor);
    dupont =
        anAccount(jdbc)
            .of(creditor.value())
            .named("Boulangerie Dupont SARL")
            .owing("FA-2026-001", "100.00", TODAY.minusDays(40))
            .owing("FA-2026-002", "250.00", TODAY.minusDays(10))
            .save(TODAY);
  }

  private static Cfonb cfonb() {
    return Cfonb.opening("151126", 0)
        .move("05", "161126", "VIR SEPA RECU", 25_000)
        .more("NPY", "BOULANGERIE DUPONT")
        .more("LCC", "FA-2026-002")
        .more("RCN", "E2E-1");
  }

  private ImportStatus apply(String name, String content) {
    var proposal = files.proposal(name, content.getBytes(StandardCharsets.UTF_8));
    assertThat(proposal.plan().kind()).isEqualTo(ImportKind.STATEMENT);
    assertThat(files.check(proposal).problem()).isNull();
    return files.apply(proposal.id());
  }

  private List<String> states() {
    return jdbc.sql(
            "SELECT CONCAT_WS(' ', e.source, e.amount, s.status, s.reason) FROM bank_entry e"
                + " JOIN bank_entry_state s ON s.entry_id = e.id ORDER BY e.booked_on, e.id")
        .query(String.class)
        .list();
  }

  private String balance() {
    return jdbc.sql("SELECT balance FROM account WHERE id = ?")
        .param(dupont.value())
        .query(String.class)
        .single();
  }

  @Test
  void cfonbIsPostedAndTakenBack() {
    var status =
        apply(
            "releve.txt",
            cfonb()
                .move("B3", "171126", "PRLV IMPAYE", -25_000)
                .more("RCN", "E2E-1")
                .more("RET", "AM04")
                .closing("171126", 0)
                .text());
    assertThat(status.report().entries().posted()).isOne();
    assertThat(states())
        .containsExactly("CFONB 250.00 REVERSED TAKEN_BACK", "CFONB -250.00 REVERSED TAKEN_BACK");
    assertThat(balance()).isEqualTo("350.00");
  }

  @Test
  void mt940AndOfxArePosted() {
    apply("releve.sta", MT940);
    assertThat(states()).containsExactly("MT940 250.00 MATCHED");
    assertThat(balance()).isEqualTo("100.00");
    apply("releve.ofx", OFX.replace("20261116", "20261118").replace("250,00", "100,00"));
    assertThat(states()).hasSize(2).last().asString().startsWith("OFX 100.00");
  }

  @Test
  void theSameFileAgainBringsNothing() {
    String text = cfonb().closing("161126", 25_000).text();
    apply("releve.txt", text);
    var again = apply("releve-2.txt", text + "\r\n");
    assertThat(again.report().newItems()).isZero();
    assertThat(states()).containsExactly("CFONB 250.00 MATCHED");
  }

  @Test
  void whatAnotherFormatToldAlreadyIsLookedAtByAPerson() {
    apply("releve.txt", cfonb().closing("161126", 25_000).text());
    apply("releve.ofx", OFX);
    apply(
        "releve.xml",
        new String(
            Camt.statement(8)
                .credit("R1", "250.00", "BOULANGERIE DUPONT", "", "FA-2026-002")
                .bytes(),
            StandardCharsets.UTF_8));
    assertThat(states())
        .containsExactly(
            "CFONB 250.00 MATCHED",
            "OFX 250.00 REVIEW PERHAPS_THE_SAME",
            "CAMT 250.00 REVIEW PERHAPS_THE_SAME");
    assertThat(balance()).isEqualTo("100.00");
  }
}
