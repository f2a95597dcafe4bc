package fr.entente.exchange;

import static fr.entente.accounts.AccountBuilder.anAccount;
import static org.assertj.core.api.Assertions.assertThat;

import fr.entente.EntenteTest;
import fr.entente.accounts.CollectorKind;
import fr.entente.exchange.bank.Camt;
import fr.entente.kernel.AccountId;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;

@EntenteTest
@WithMockUser(roles = "LEAD")
class StatementImportTests {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 17);
  private static final String IBAN_DUPONT = "FR7610107001011234567890129";
  private static final String IBAN_PETIT = "FR7612739000501122334455638";

  @Autowired Imports imports;
  @Autowired Layouts layouts;
  @Autowired JdbcClient jdbc;

  private ImportFixture files;
  private AccountId dupont;
  private AccountId petit;

  @BeforeEach
  void twoDebtors() {
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
    petit =
        anAccount(jdbc)
            .of(creditor.value())
            .named("Garage Petit")
            .owing("FA-2026-003", "80.00", TODAY.minusDays(40))
            .save(TODAY);
  }

  private ImportStatus apply(Camt camt) {
    return apply("releve.xml", camt.bytes());
  }

  private ImportStatus apply(String name, byte[] content) {
    var proposal = files.proposal(name, content);
    var checked = files.check(proposal);
    assertThat(checked.problem()).isNull();
    return files.apply(proposal.id());
  }

  private String balance(AccountId account) {
    return jdbc.sql("SELECT balance FROM account WHERE id = ?")
        .param(account.value())
        .query(String.class)
        .single();
  }

  private List<String> states() {
    return jdbc.sql(
            "SELECT CONCAT_WS(' ', e.amount, s.status, s.reason) FROM bank_entry e"
                + " JOIN bank_entry_state s ON s.entry_id = e.id ORDER BY e.booked_on, e.id")
        .query(String.class)
        .list();
  }

  @Test
  void whatIsCertainIsPostedAndTheRestWaits() {
    var status =
        apply(
            Camt.statement(8)
                .credit("R1", "250.00", "SARL BOULANGERIE DUPONT", IBAN_DUPONT, "FA-2026-002")
                .credit("R2", "80.00", "X", "", "VIREMENT")
                .credit("R3", "41.50", "INCONNU", "", "LOYER")
                .entry("R4", "12.00", "DBIT", "", "BOOK"));
    assertThat(status.state()).isEqualTo(ImportState.APPLIED);
    assertThat(states())
        .containsExactly(
            "250.00 MATCHED", "80.00 REVIEW", "41.50 UNALLOCATED", "-12.00 IGNORED OUTGOING");
    assertThat(balance(dupont)).isEqualTo("100.00");
    assertThat(balance(petit)).isEqualTo("80.00");
    var entries = status.report().entries();
    assertThat(entries.posted()).isOne();
    assertThat(entries.review()).isOne();
    assertThat(entries.unallocated()).isOne();
    assertThat(entries.ignored()).isOne();
    assertThat(status.report().newItems()).isEqualTo(4);
  }

  @Test
  void aDryRunTellsTheSameAndChangesNothing() {
    var checked =
        files.check(
            files.proposal(
                "releve.xml",
                Camt.statement(8)
                    .credit("R1", "250.00", "DUPONT", IBAN_DUPONT, "FA-2026-002")
                    .bytes()));
    assertThat(checked.state()).isEqualTo(ImportState.CHECKED);
    assertThat(checked.report().entries().posted()).isOne();
    assertThat(states()).isEmpty();
    assertThat(balance(dupont)).isEqualTo("350.00");
  }

  @Test
  void theSameEntriesInAnOverlappingFileOrInANoticeChangeNothing() {
    var first =
        Camt.statement(8)
            .credit("R1", "60.00", "DUPONT", IBAN_DUPONT, "FA-2026-002")
            .credit("R2", "60.00", "DUPONT", IBAN_DUPONT, "FA-2026-002")
            .credit("", "10.00", "DUPONT", IBAN_DUPONT, "FA-2026-002")
            .credit("", "10.00", "DUPONT", IBAN_DUPONT, "FA-2026-002");
    apply(first);
    assertThat(balance(dupont)).isEqualTo("210.00");
    var notice =
        Camt.notice(4)
            .credit("R2", "60.00", "DUPONT SARL", IBAN_DUPONT, "AUTRE LIBELLE FA-2026-002")
            .credit("R3", "5.00", "DUPONT", IBAN_DUPONT, "FA-2026-002");
    var status = apply(notice);
    assertThat(status.report().newItems()).isOne();
    assertThat(status.report().unchangedItems()).isOne();
    assertThat(balance(dupont)).isEqualTo("205.00");
    var again = apply(first.credit("R4", "1.00", "DUPONT", IBAN_DUPONT, "FA-2026-002"));
    assertThat(again.report().unchangedItems()).isEqualTo(4);
    assertThat(balance(dupont)).isEqualTo("204.00");
  }

  @Test
  void aBankAccountThatPaidBeforeIsRecognised() {
    apply(Camt.statement(8).credit("R1", "250.00", "X", IBAN_DUPONT, "FA-2026-002"));
    apply(Camt.statement(8).credit("R2", "100.00", "X", IBAN_DUPONT, "MERCI"));
    assertThat(balance(dupont)).isEqualTo("0.00");
  }

  @Test
  void whatTheBankTakesBackUndoesExactlyThatPayment() {
    apply(
        Camt.statement(8)
            .credit("R1", "80.00", "X", IBAN_PETIT, "FA-2026-003")
            .credit("R2", "80.00", "DUPONT", IBAN_DUPONT, "FA-2026-002"));
    assertThat(balance(petit)).isEqualTo("0.00");
    apply(Camt.statement(8).takenBack("R9", "80.00", "E2E-R1"));
    assertThat(balance(petit)).isEqualTo("80.00");
    assertThat(balance(dupont)).isEqualTo("270.00");
    assertThat(states())
        .containsExactly(
            "80.00 REVERSED TAKEN_BACK", "80.00 MATCHED", "-80.00 REVERSED TAKEN_BACK");
  }

  @Test
  void aReturnOfAnUnknownPaymentIsAPersonsDecision() {
    apply(Camt.statement(8).returned("R9", "80.00", "E2E-NEVER-SEEN", "AC04"));
    assertThat(states()).containsExactly("-80.00 REVIEW ORIGINAL_UNKNOWN");
  }

  @Test
  void aPaymentAndItsReturnInOneFileLeaveNothing() {
    apply(
        Camt.statement(8)
            .takenBack("R9", "80.00", "E2E-R1")
            .credit("R1", "80.00", "X", IBAN_PETIT, "FA-2026-003"));
    assertThat(balance(petit)).isEqualTo("80.00");
    assertThat(states())
        .containsExactlyInAnyOrder("-80.00 REVERSED TAKEN_BACK", "80.00 REVERSED TAKEN_BACK");
  }

  @Test
  void anArchiveOfStatementsIsReadAsOne() throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("a/1.xml"));
      zip.write(Camt.statement(2).credit("R1", "1.00", "DUPONT", "", "FA-2026-001").bytes());
      zip.putNextEntry(new ZipEntry("2.XML"));
      zip.write(Camt.statement(13).credit("R2", "2.00", "DUPONT", "", "FA-2026-001").bytes());
      zip.putNextEntry(new ZipEntry("lisez-moi.txt"));
      zip.write("bonjour".getBytes(StandardCharsets.UTF_8));
    }
    apply("releves.zip", bytes.toByteArray());
    assertThat(balance(dupont)).isEqualTo("347.00");
  }

  @Test
  void anArchiveThatUnpacksWithoutEndIsRefused() throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("1.xml"));
      zip.write(
          "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001.08\"><BkToCstmrStmt>"
              .getBytes(StandardCharsets.UTF_8));
      byte[] elements =
          "<A>aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa</A>"
              .repeat(1000)
              .getBytes(StandardCharsets.UTF_8);
      for (int i = 0; i < 1_200; i++) {
        zip.write(elements);
      }
    }
    assertThat(refusal("bombe.zip", bytes.toByteArray())).isEqualTo("exchange.problem.zip-bomb");
  }

  @Test
  void aFileThatBreaksOffLateIsRefusedWithItsLineAndNothingOfItStays() {
    var camt = Camt.statement(8);
    for (int i = 0; i < 40; i++) {
      camt.credit("R" + i, "1.00", "X", "", "FA-2026-001");
    }
    String text = camt.xml();
    byte[] cut = text.substring(0, text.length() - 300).getBytes(StandardCharsets.UTF_8);
    var proposal = files.proposal("releve.xml", cut);
    var checked = files.check(proposal);
    assertThat(checked.state()).isEqualTo(ImportState.FAILED);
    assertThat(checked.problem().key()).isEqualTo("exchange.problem.xml-broken");
    assertThat(checked.problem().line()).isGreaterThan(30);
    assertThat(states()).isEmpty();
  }

  @Test
  void paymentOrdersAndOtherPeoplesAccountsAreRefused() {
    assertThat(
            refusal(
                "ordre.xml",
                "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:pain.001.001.03\"/>"
                    .getBytes(StandardCharsets.UTF_8)))
        .isEqualTo("exchange.problem.xml-type");
    apply(Camt.statement(8).credit("R1", "1.00", "X", "", "FA-2026-001"));
    var other = imports.addCreditor("Autre", null, CollectorKind.CREDITOR, null, null);
    var proposal =
        files.proposal("releve.xml", Camt.statement(8).credit("R2", "1.00", "X", "", "FA").bytes());
    assertThat(proposal.plan().creditor()).isEqualTo(files.creditor());
    var checked = files.check(proposal, proposal.plan().forCreditor(other));
    assertThat(checked.problem().key()).isEqualTo("exchange.problem.other-creditor");
    assertThat(checked.problem().arguments()).containsExactly("FR76 … 0185");
  }

  @Test
  void aMissingStatementIsToldAndStopsNothing() {
    apply(Camt.statement(8).number(11).credit("R1", "1.00", "X", "", "FA-2026-001"));
    var status = apply(Camt.statement(8).number(13).credit("R2", "1.00", "X", "", "FA-2026-001"));
    assertThat(status.report().warnings()).isOne();
    assertThat(files.rejects(status.id())).contains("at least one is missing");
  }

  @Test
  void theListOfABankIsReadWithDebitAndCreditSideBySide() {
    String list =
        "Compte courant n° 0012345\nSolde au 17/11/2026 : 1 234,56 €\n\n"
            + "Date opération;Date valeur;Libellé;Débit euros;Crédit euros\n"
            + "16/11/2026;16/11/2026;VIR SEPA RECU /DE BOULANGERIE DUPONT /MOTIF FA-2026-002;;1 50,00\n"
                .replace("1 50", "150")
            + "16/11/2026;16/11/2026;PRLV ELECTRICITE Générale;-89,10;\n"
            + "16/11/2026;16/11/2026;VIR RECU GARAGE PETIT;;80,00\n";
    var proposal = files.proposal("operations.csv", list.getBytes(Charset.forName("windows-1252")));
    assertThat(proposal.plan().kind()).isEqualTo(ImportKind.BANK);
    files.check(proposal);
    files.apply(proposal.id());
    assertThat(states())
        .containsExactly("150.00 MATCHED", "-89.10 IGNORED OUTGOING", "80.00 REVIEW");
    assertThat(balance(dupont)).isEqualTo("200.00");
    apply("encore.csv", list.getBytes(StandardCharsets.UTF_8));
    assertThat(states()).hasSize(3);
  }

  @Test
  void onePaymentInAListAndInAStatementIsNotPostedTwiceUnseen() {
    apply(
        "operations.csv",
        "Date;Libellé;Montant\n16/11/2026;VIR DUPONT FA-2026-002;150,00\n"
            .getBytes(StandardCharsets.UTF_8));
    apply(Camt.statement(8).credit("R1", "150.00", "DUPONT", IBAN_DUPONT, "FA-2026-002"));
    assertThat(balance(dupont)).isEqualTo("200.00");
    assertThat(states()).containsExactly("150.00 MATCHED", "150.00 REVIEW PERHAPS_THE_SAME");
  }

  @Test
  void paymentsOfTheBooksAreFoundByJournalAndLettering() {
    String reference =
        jdbc.sql("SELECT reference FROM account WHERE id = ?")
            .param(dupont.value())
            .query(String.class)
            .single();
    String text =
        "JournalCode\tJournalLib\tEcritureNum\tEcritureDate\tCompteNum\tCompteLib\tCompAuxNum\tCompAuxLib\tPieceRef\tPieceDate"
            + "\tEcritureLib\tDebit\tCredit\tEcritureLet\tDateLet\tValidDate\tMontantdevise\tIdevise\n"
            + fec("VE", "1", "411000", reference, "FA-2026-002", "250,00", "0,00", "A")
            + fec("BQ", "2", "411000", reference, "BQ2", "0,00", "250,00", "A")
            + fec("BQ", "2", "512000", "", "BQ2", "250,00", "0,00", "")
            + fec("OD", "3", "411000", reference, "OD3", "0,00", "9,00", "")
            + fec("BQ", "4", "411000", reference, "BQ4", "0,00", "33,00", "Z")
            + fec("BQ", "4", "512000", "", "BQ4", "33,00", "0,00", "");
    var proposal = files.proposal("FEC.txt", text.getBytes(StandardCharsets.UTF_8));
    var plan =
        new ImportPlan(
            ImportKind.FEC_PAYMENTS,
            files.creditor(),
            proposal.plan().columns(),
            DateOrder.DAY_FIRST,
            ',',
            false,
            30);
    files.check(proposal, plan);
    files.apply(proposal.id());
    assertThat(balance(dupont)).isEqualTo("100.00");
    assertThat(states()).containsExactly("250.00 MATCHED", "33.00 REVIEW ALREADY_COUNTED");
    var next = files.proposal("FEC2.txt", (text + " ").getBytes(StandardCharsets.UTF_8));
    assertThat(next.plan().kind())
        .as("all books have the same header: what one was read for is not remembered")
        .isEqualTo(ImportKind.FEC);
    assertThat(next.remembered()).isFalse();
  }

  @Test
  void aColumnOfStatesThatIsNotUsedIsAskedForOnce() {
    String list =
        "Date;Libellé;Montant;Statut\n16/11/2026;VIR X;12,00;Exécuté\n16/11/2026;VIR Y;13,00;Rejeté\n";
    var proposal = files.proposal("liste.csv", list.getBytes(StandardCharsets.UTF_8));
    assertThat(proposal.reading().doubts()).isEmpty();
    var without = new java.util.EnumMap<>(proposal.plan().columns());
    without.remove(ImportField.STATUS);
    var plan =
        new ImportPlan(
            ImportKind.BANK, files.creditor(), without, DateOrder.DAY_FIRST, ',', false, 30);
    assertThat(imports.dryRun(proposal.id(), plan))
        .isInstanceOfSatisfying(
            StartResult.Refused.class,
            refused ->
                assertThat(refused.problem().key()).isEqualTo("exchange.problem.unanswered"));
    layouts.readAs(
        proposal.id(), files.creditor(), LayoutSetting.NONE.withColumns(without).ignoring(3));
    assertThat(imports.dryRun(proposal.id(), plan)).isInstanceOf(StartResult.Started.class);
    imports.await(proposal.id(), java.time.Duration.ofSeconds(60));
    var again = files.proposal("liste2.csv", (list + "\n").getBytes(StandardCharsets.UTF_8));
    assertThat(again.remembered()).isTrue();
    assertThat(again.plan().columns()).doesNotContainKey(ImportField.STATUS);
    assertThat(again.reading().doubts()).as("answered once").isEmpty();
  }

  private static String fec(
      String journal,
      String number,
      String account,
      String customer,
      String piece,
      String debit,
      String credit,
      String letter) {
    return String.join(
            "\t",
            journal,
            journal,
            number,
            "20261110",
            account,
            "Clients",
            customer,
            "Dupont",
            piece,
            "20261110",
            "libellé",
            debit,
            credit,
            letter,
            "",
            "20261110",
            "",
            "")
        + "\n";
  }

  private String refusal(String name, byte[] content) {
    var answer = imports.analyse(name, new java.io.ByteArrayInputStream(content));
    assertThat(answer).isInstanceOf(AnalysisResult.Refused.class);
    return ((AnalysisResult.Refused) answer).problem().key();
  }
}
