package fr.entente.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.entente.AtOnce;
import fr.entente.EntenteTest;
import fr.entente.TestClock;
import fr.entente.accounts.BuiltKind;
import fr.entente.accounts.CollectorKind;
import fr.entente.accounts.Portfolio;
import fr.entente.exchange.bank.Camt;
import fr.entente.kernel.AccountId;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.Money;
import fr.entente.payments.Payments;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.test.context.support.WithMockUser;

/// An applied import is taken back as a whole: nothing is left of it, in any table.
@EntenteTest
@WithMockUser(roles = "LEAD")
class TakeBackTests {
  private static final String HEADER =
      "Compte;Nom;SIREN;Téléphone;Facture;Date facture;Échéance;Montant TTC;Reste dû;Contesté;Commande\n";
  private static final String PAID = "Date paiement;Compte;Libellé;Montant;Identifiant\n";

  @Autowired Imports imports;
  @Autowired Layouts layouts;
  @Autowired Payments payments;
  @Autowired Portfolio portfolio;
  @Autowired JdbcClient jdbc;
  @Autowired TestClock clock;

  private ImportFixture files;

  @BeforeEach
  void aPortfolio() {
    files =
        new ImportFixture(
            imports,
            layouts,
            imports.addCreditor("Grossiste Lemoine", null, CollectorKind.CREDITOR, null, null));
    apply(items(new Random(1), 12, 1), false);
    clock.forward(Duration.ofDays(2));
  }

  private static String items(Random random, int count, int shift) {
    var text = new StringBuilder(HEADER);
    for (int i = 0; i < count; i++) {
      int customer = 1 + random.nextInt(12);
      int cents = 1000 + random.nextInt(90_000);
      boolean contested = random.nextInt(4) == 0;
      text.append(
          "K%d;Client %d;;01 99 00 %02d %02d / 01 99 00 77 77;N-%d;01/0%d/2026;%02d/1%d/2026;%d,%02d;%d,%02d;%s;B-%d\n"
              .formatted(
                  customer,
                  customer,
                  random.nextInt(90),
                  random.nextInt(90),
                  shift + i,
                  1 + random.nextInt(9),
                  1 + random.nextInt(28),
                  random.nextInt(3),
                  cents / 100,
                  cents % 100,
                  cents / 100,
                  cents % 100,
                  contested ? "5,00" : "",
                  random.nextInt(50)));
    }
    return text.toString();
  }

  private ImportStatus apply(String content, boolean complete) {
    var proposal = files.proposal(content);
    var plan = proposal.plan().forCreditor(files.creditor());
    var checked = files.check(proposal, complete ? plan.asSnapshot(true) : plan);
    assertThat(checked.state()).as("%s", checked).isEqualTo(ImportState.CHECKED);
    return applied(checked);
  }

  private ImportStatus apply(String name, byte[] content) {
    return applied(files.check(files.proposal(name, content)));
  }

  private ImportStatus applied(ImportStatus checked) {
    long settles = checked.report().settling().count();
    var started = imports.apply(checked.id(), settles == 0 ? null : settles);
    assertThat(started).as("%s", checked).isInstanceOf(StartResult.Started.class);
    var status = imports.await(checked.id(), ImportFixture.PATIENCE);
    assertThat(status.state()).as("%s", status).isEqualTo(ImportState.APPLIED);
    return status;
  }

  private ImportStatus takeBack(ImportStatus applied) {
    assertThat(imports.takeBack(applied.id())).isInstanceOf(StartResult.Started.class);
    return imports.await(applied.id(), ImportFixture.PATIENCE);
  }

  private void gone(Books before, ImportStatus applied) {
    clock.forward(Duration.ofHours(3));
    var status = takeBack(applied);
    assertThat(status.state()).as("%s", status).isEqualTo(ImportState.TAKEN_BACK);
    assertThat(Books.of(jdbc).rows()).containsExactlyEntriesOf(before.rows());
    assertThat(status.takenBack().at()).isEqualTo(clock.instant());
  }

  private AccountId account(String reference) {
    return new AccountId(
        jdbc.sql("SELECT id FROM account WHERE reference = ?")
            .param(reference)
            .query(Long.class)
            .single());
  }

  @ParameterizedTest
  @ValueSource(longs = {2, 3, 4, 5})
  void aListOfNewAndChangedInvoicesLeavesNothing(long seed) {
    var random = new Random(seed);
    var before = Books.of(jdbc);
    // Some numbers are known, on the same customer or on another; some customers are new.
    var status = apply(items(random, 20, 6).replace("K3;", "Z3;"), false);
    assertThat(status.report().newItems()).isPositive();
    gone(before, status);
  }

  @ParameterizedTest
  @ValueSource(longs = {6, 7, 8})
  void aCompleteListGivesBackWhatItSettled(long seed) {
    var before = Books.of(jdbc);
    var status = apply(items(new Random(seed), 5, 20), true);
    assertThat(status.report().settledItems()).isPositive();
    gone(before, status);
  }

  @Test
  void aListThatIsCorrectedAndBroughtInAgainCountsOnce() {
    var wrong = apply(items(new Random(9), 8, 40), false);
    takeBack(wrong);
    var again = apply(items(new Random(9), 8, 40), false);
    assertThat(again.report()).usingRecursiveComparison().isEqualTo(wrong.report());
    assertThat(
            jdbc.sql("SELECT MIN(first.id) FROM account first WHERE batch_id = ?")
                .param(again.id().value())
                .query(Long.class)
                .optional())
        .isNotNull();
  }

  @Test
  void anIdThatWasTakenBackIsNeverGivenAgain() {
    var wrong = apply(HEADER + "NEU;Neuf SARL;;;NN-1;;01/10/2026;10,00;;;\n", false);
    long first = account("NEU").value();
    takeBack(wrong);
    apply(HEADER + "AUT;Autre SARL;;;NN-2;;01/10/2026;10,00;;;\n", false);
    assertThat(account("AUT").value()).isGreaterThan(first);
  }

  @Test
  void anAccountingFileLeavesNothing() {
    var before = Books.of(jdbc);
    String header =
        "JournalCode\tJournalLib\tEcritureNum\tEcritureDate\tCompteNum\tCompteLib\tCompAuxNum\tCompAuxLib\tPieceRef\tPieceDate"
            + "\tEcritureLib\tDebit\tCredit\tEcritureLet\tDateLet\tValidDate\tMontantdevise\tIdevise\n";
    String entry =
        "VE\tVentes\t1\t20260901\t411000\tClients\t%s\tDupont\t%s\t20260901\tx\t120,00\t0,00\t\t\t20260930\t\t\n";
    gone(
        before,
        apply(
            "000000018FEC20261231.txt",
            (header + entry.formatted("DUP", "FA1") + entry.formatted("K1", "FA2"))
                .getBytes(StandardCharsets.UTF_8)));
  }

  @ParameterizedTest
  @ValueSource(longs = {10, 11, 12})
  void paymentsAndWhatTheyTookBackLeaveNothingAndCanComeAgain(long seed) {
    var random = new Random(seed);
    String some = paid(random, "A", 6);
    apply(some, false);
    clock.forward(Duration.ofDays(1));
    var before = Books.of(jdbc);
    // New payments, one far above what is owed, and one that takes an earlier payment back.
    String first = some.lines().skip(1).findFirst().orElseThrow();
    String[] cells = first.split(";");
    String back = String.join(";", cells[0], cells[1], cells[2], "-" + cells[3], cells[4]) + "\n";
    String more = paid(random, "B", 6) + "04/11/2026;" + cells[1] + ";trop;99999,00;B-99\n" + back;
    var status = apply(more, false);
    assertThat(status.report().newItems()).isEqualTo(8);
    gone(before, status);
    assertThat(apply(more, false).report().newItems()).isEqualTo(8);
  }

  private String paid(Random random, String prefix, int count) {
    var references =
        jdbc.sql("SELECT reference FROM account ORDER BY id").query(String.class).list();
    var text = new StringBuilder(PAID);
    for (int i = 0; i < count; i++) {
      text.append(
          "0%d/11/2026;%s;virement;%d,%02d;%s-%d\n"
              .formatted(
                  1 + random.nextInt(9),
                  references.get(random.nextInt(references.size())),
                  5 + random.nextInt(300),
                  random.nextInt(100),
                  prefix,
                  i));
    }
    return text.toString();
  }

  /// A payment that is certain was posted, one that is not waits: the return stands on either.
  @ParameterizedTest
  @ValueSource(strings = {"FA-2026-0077", "VIREMENT"})
  void aStatementAndTheReturnThatItTellsLeaveNothingAndCanComeAgain(String number) {
    String open = "250.00";
    apply(
        HEADER
            + "DUP;Boulangerie Dupont SARL;;;FA-2026-0077;01/09/2026;01/10/2026;250,00;250,00;;\n"
            + "DUP;Boulangerie Dupont SARL;;;FA-2026-0078;01/09/2026;01/11/2026;90,00;90,00;;\n",
        false);
    apply(
        "un.xml",
        Camt.statement(8)
            .number(1)
            .credit("R1", open, "SARL BOULANGERIE DUPONT", "FR7610107001011234567890129", number)
            .bytes());
    clock.forward(Duration.ofDays(1));
    var before = Books.of(jdbc);
    var next =
        Camt.statement(8)
            .number(2)
            .returned("R2", open, "E2E-R1", "AC04")
            .credit("R3", "17.30", "INCONNU", "FR7612739000501122334455638", "loyer")
            .credit("R4", open, "SARL BOULANGERIE DUPONT", "FR7610107001011234567890129", number)
            .bytes();
    var status = apply("deux.xml", next);
    assertThat(status.report().entries().reversed()).isOne();
    gone(before, status);
    assertThat(apply("deux.xml", next).report().newItems()).isEqualTo(3);
  }

  /// A cent let go, one that is owed again with its payment, and the fee of a return.
  @Test
  void smallDifferencesAndFeesGoWithTheirStatement() {
    apply(
        HEADER
            + "DUP;Boulangerie Dupont SARL;;;FA-2026-0077;01/09/2026;01/10/2026;250,00;250,00;;\n"
            + "DUP;Boulangerie Dupont SARL;;;FA-2026-0078;01/09/2026;01/11/2026;90,00;90,00;;\n",
        false);
    String payer = "SARL BOULANGERIE DUPONT";
    String iban = "FR7610107001011234567890129";
    apply(
        "un.xml",
        Camt.statement(8).number(1).credit("R1", "249.99", payer, iban, "FA-2026-0077").bytes());
    clock.forward(Duration.ofDays(1));
    var before = Books.of(jdbc);
    var next =
        Camt.statement(8)
            .number(2)
            .returned("R2", "253.49", "E2E-R1", "AC04")
            .credit("R4", "89.99", payer, iban, "FA-2026-0078")
            .bytes();
    var status = apply("deux.xml", next);
    assertThat(kinds()).contains("WRITE_OFF", "RETURN_FEE", "REVERSAL");
    assertThat(balance()).isEqualTo("250.00");
    gone(before, status);
    assertThat(balance()).isEqualTo("90.00");
    assertThat(apply("deux.xml", next).report().newItems()).isEqualTo(2);
    assertThat(balance()).isEqualTo("250.00");
  }

  private List<String> kinds() {
    return jdbc.sql("SELECT DISTINCT kind FROM ledger_entry").query(String.class).list();
  }

  private String balance() {
    return jdbc.sql("SELECT balance FROM account WHERE reference = 'DUP'")
        .query(String.class)
        .single();
  }

  @Test
  void whatWasBuiltOnItIsNamedAndKeepsIt() {
    var status = apply(items(new Random(13), 10, 60), false);
    clock.forward(Duration.ofHours(1));
    String reference =
        jdbc.sql("SELECT MIN(reference) FROM account WHERE batch_id = ?")
            .param(status.id().value())
            .query(String.class)
            .single();
    portfolio.addNote(account(reference), new AgentId(1), "a dit qu'il paiera", null);
    payments.receive(
        account(reference), Money.euros("1.00"), LocalDate.of(2026, 11, 18), "", "", "hand:7");
    var before = Books.of(jdbc);
    var kept = takeBack(status);
    assertThat(kept.state()).isEqualTo(ImportState.APPLIED);
    assertThat(kept.problem().key()).isEqualTo("exchange.problem.built-on");
    assertThat(kept.report().hindrances())
        .extracting(Hindrance::kind)
        .containsExactlyInAnyOrder(BuiltKind.NOTE, BuiltKind.PAYMENT);
    assertThat(kept.report().hindrances())
        .allSatisfy(each -> assertThat(each.first()).containsExactly(reference));
    assertThat(Books.of(jdbc).rows()).containsExactlyEntriesOf(before.rows());
  }

  @Test
  void aLaterImportThatRestsOnItGoesFirst() {
    var before = Books.of(jdbc);
    var first = apply(items(new Random(14), 10, 80), false);
    var second = apply(items(new Random(14), 12, 80), false);
    var kept = takeBack(first);
    assertThat(kept.report().hindrances())
        .extracting(Hindrance::kind)
        .containsExactly(BuiltKind.LOAD);
    assertThat(kept.report().hindrances().getFirst().first().getFirst())
        .startsWith(second.id().value() + " ");
    assertThat(takeBack(second).state()).isEqualTo(ImportState.TAKEN_BACK);
    gone(before, first);
  }

  @Test
  void ofTwoPeopleAtOnceOneTakesItBack() throws Exception {
    var status = apply(items(new Random(15), 10, 90), false);
    var answers =
        AtOnce.both(() -> imports.takeBack(status.id()), () -> imports.takeBack(status.id()));
    imports.await(status.id(), ImportFixture.PATIENCE);
    assertThat(answers).filteredOn(StartResult.Started.class::isInstance).hasSize(1);
    assertThat(imports.takeBack(status.id())).isInstanceOf(StartResult.Refused.class);
    assertThat(
            jdbc.sql("SELECT COUNT(*) FROM audit_event WHERE action = 'import.taken_back'")
                .query(Integer.class)
                .single())
        .isOne();
  }

  @Test
  void anAgentTakesNothingBack() {
    SecurityContextHolder.getContext()
        .setAuthentication(new TestingAuthenticationToken("emma", "", "ROLE_AGENT"));
    assertThatThrownBy(() -> imports.takeBack(new ImportId(1)))
        .isInstanceOf(AccessDeniedException.class);
  }
}
