package fr.entente.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import fr.entente.EntenteTest;
import fr.entente.accounts.AccountsChanged;
import fr.entente.accounts.CollectorKind;
import fr.entente.accounts.ContactBook;
import fr.entente.accounts.Ledger;
import fr.entente.accounts.Portfolio;
import fr.entente.exchange.file.Rejects;
import fr.entente.kernel.AccountId;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.Money;
import fr.entente.kernel.Sorted;
import fr.entente.kernel.Stretch;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationListener;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.context.event.ApplicationEventMulticaster;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;

@EntenteTest
@WithMockUser(roles = "LEAD")
class OpenItemImportTests {
  private static final String HEADER =
      "Code client;Raison sociale;SIREN;Téléphone;N° facture;Date facture;Échéance;Montant TTC;Reste dû\n";
  private static final String TWO_LINES =
      HEADER
          + "C1;Boulangerie Aubin;;01 99 00 12 34;F1;01/09/2026;01/10/2026;1 234,50;1 234,50\n"
          + "C1;Boulangerie Aubin;;01 99 00 12 34;F2;01/11/2026;01/12/2026;100,00;60,00\n";

  @Autowired Imports imports;
  @Autowired Layouts layouts;
  @Autowired Portfolio portfolio;
  @Autowired ContactBook contacts;
  @Autowired Ledger ledger;
  @Autowired JdbcClient jdbc;
  @Autowired ApplicationEventMulticaster events;

  private final AtomicReference<java.util.function.Consumer<AccountsChanged>> onChange =
      new AtomicReference<>(_ -> {});
  private final ApplicationListener<PayloadApplicationEvent<AccountsChanged>> listener =
      ApplicationListener.forPayload(event -> onChange.get().accept(event));
  private ImportFixture files;

  @BeforeEach
  void aCreditor() {
    files =
        new ImportFixture(
            imports,
            layouts,
            imports.addCreditor("Grossiste Lemoine", null, CollectorKind.CREDITOR, null, null));
    events.addApplicationListener(listener);
  }

  @AfterEach
  void silence() {
    events.removeApplicationListener(listener);
  }

  @Test
  void aListBecomesDebtorsAccountsContactsAndInvoices() {
    var status = files.apply(TWO_LINES);
    assertThat(status.state()).isEqualTo(ImportState.APPLIED);
    assertThat(status.report().newItems()).isEqualTo(2);
    assertThat(status.report().total()).isEqualTo(Money.euros("1294.50"));
    var file = portfolio.file(accounts().getFirst()).orElseThrow();
    assertThat(file.account().balance()).isEqualTo(Money.euros("1294.50"));
    assertThat(file.account().overdue()).isEqualTo(Money.euros("1234.50"));
    assertThat(file.account().oldestDueOn()).isEqualTo(LocalDate.of(2026, 10, 1));
    assertThat(file.contacts().getFirst().phone().e164()).isEqualTo("+33199001234");
    assertThat(file.invoices()).hasSize(2);
    assertThat(ledger.rollDueDates(LocalDate.of(2026, 12, 2))).isEqualTo(1);
  }

  @Test
  void aContactThatAnAgentRemovedIsNotBroughtBackByTheNextFile() {
    files.apply(TWO_LINES);
    var account = accounts().getFirst();
    var contact = portfolio.file(account).orElseThrow().contacts().getFirst();
    contacts.remove(contact.id(), new AgentId(1));
    files.apply(TWO_LINES.replace("F1;", "F8;").replace("F2;", "F9;"));
    assertThat(portfolio.file(account).orElseThrow().contacts()).isEmpty();
    files.apply(TWO_LINES.replace("01 99 00 12 34", "01 99 00 12 35").replace("F1;", "F10;"));
    assertThat(portfolio.file(account).orElseThrow().contacts())
        .extracting(other -> other.phone().e164())
        .containsExactly("+33199001235");
  }

  @Test
  void aDryRunChangesNothing() {
    var before = rows();
    var status = files.check(files.proposal(TWO_LINES));
    assertThat(status.report().newItems()).isEqualTo(2);
    assertThat(status.report().newAccounts()).isEqualTo(1);
    assertThat(rows()).isEqualTo(before);
  }

  @Test
  void theSameLinesTwiceChangeNothing() {
    files.apply(TWO_LINES);
    var before = rows();
    var again = files.apply(TWO_LINES + "\n");
    assertThat(again.report().unchangedItems()).isEqualTo(2);
    assertThat(again.report().newItems() + again.report().changedItems()).isZero();
    assertThat(again.report().touchedAccounts()).isZero();
    assertThat(rows()).isEqualTo(before);
  }

  @Test
  void theVerySameFileIsNotAppliedTwice() {
    files.apply(TWO_LINES);
    var proposal = files.proposal(TWO_LINES);
    assertThat(proposal.appliedBefore()).isNotNull();
    var answer = imports.dryRun(proposal.id(), proposal.plan().forCreditor(files.creditor()));
    assertThat(answer)
        .isEqualTo(new StartResult.Refused(ImportProblem.of("exchange.problem.applied-before")));
  }

  @Test
  void aNewerListChangesOpenAmountsAndAddsInvoices() {
    files.apply(TWO_LINES);
    var status =
        files.apply(
            TWO_LINES.replace("1 234,50\n", "200,00\n")
                + "C1;Boulangerie Aubin;;;F3;01/11/2026;01/12/2026;10,00;10,00\n"
                + "C2;Garage Brun;;;F4;01/11/2026;01/12/2026;5,00;5,00\n");
    assertThat(status.report().changedItems()).isEqualTo(1);
    assertThat(status.report().newItems()).isEqualTo(2);
    assertThat(status.report().unchangedItems()).isEqualTo(1);
    assertThat(portfolio.account(accounts().getFirst()).orElseThrow().balance())
        .isEqualTo(Money.euros("270.00"));
    assertThat(accounts()).hasSize(2);
  }

  @Test
  void aSnapshotSettlesWhatItMisses() {
    files.apply(TWO_LINES + "C2;Garage Brun;;;F4;01/09/2026;01/10/2026;5,00;5,00\n");
    var proposal = files.proposal(TWO_LINES.replaceAll("C1;[^\n]*F2[^\n]*\n", ""));
    var checked =
        files.check(proposal, proposal.plan().forCreditor(files.creditor()).asSnapshot(true));
    assertThat(checked.report().settledItems()).isEqualTo(2);
    files.apply(proposal.id());
    assertThat(accounts().stream().map(id -> portfolio.account(id).orElseThrow().balance()))
        .containsExactly(Money.euros("1234.50"), Money.ZERO);
  }

  @Test
  void aSnapshotWithRejectedLinesIsNotApplied() {
    var proposal =
        files.proposal(TWO_LINES + "C2;Garage Brun;;;F4;01/09/2026;31/02/2026;5,00;5,00\n");
    files.check(proposal, proposal.plan().forCreditor(files.creditor()).asSnapshot(true));
    assertThat(imports.apply(proposal.id())).isInstanceOf(StartResult.Refused.class);
  }

  @Test
  void rejectedLinesComeBackWithLineReasonAndText() {
    var proposal =
        files.proposal(
            TWO_LINES
                + "C2;Garage Brun;123456789;;F4;01/09/2026;01/10/2026;5,00;5,00\n"
                + "C3;=cmd|' /C calc'!A0;;abc;F5;01/09/2026;31/02/2026;5,00;5,00\n"
                + "C4;Fleurs Ida;;abc;F6;01/09/2026;01/10/2026;5,00;5,00\n"
                + "C1;Boulangerie Aubin;;;F1;01/09/2026;01/10/2026;7,00;7,00\n");
    var status = files.check(proposal);
    assertThat(status.report().rejectedLines()).isEqualTo(2);
    assertThat(status.report().warnings()).isEqualTo(2);
    assertThat(files.rejects(proposal.id()))
        .contains("4;taken in part;“123456789” is not a SIREN")
        .contains("5;rejected;“31/02/2026” is not a date;")
        .contains("6;taken in part;“abc” is not a telephone number")
        .contains("7;rejected;Invoice “F1” stands twice");
    assertThat(Rejects.harmless("=cmd|' /C calc'!A0")).startsWith("'=");
  }

  @Test
  void creditNotesLowerTheBalance() {
    files.apply(TWO_LINES + "C1;Boulangerie Aubin;;;AV1;01/10/2026;01/10/2026;-34,50;-34,50\n");
    var account = portfolio.account(accounts().getFirst()).orElseThrow();
    assertThat(account.balance()).isEqualTo(Money.euros("1260.00"));
    assertThat(account.overdue()).isEqualTo(Money.euros("1200.00"));
  }

  @Test
  void oneSirenIsOneDebtor() {
    files.apply(
        HEADER
            + "C1;Garage Brun;000000018;;F1;01/09/2026;01/10/2026;5,00;5,00\n"
            + "C2;Garage Brun SARL;000 000 018;;F2;01/09/2026;01/10/2026;5,00;5,00\n");
    assertThat(count("debtor")).isEqualTo(1);
    assertThat(accounts()).hasSize(2);
    var other =
        new ImportFixture(
            imports,
            layouts,
            imports.addCreditor("Loueur Petit", null, CollectorKind.CREDITOR, null, null));
    other.apply(HEADER + "X9;Garage Brun;000000018;;Z1;01/09/2026;01/10/2026;5,00;5,00\n");
    assertThat(count("debtor")).isEqualTo(1);
  }

  @Test
  void aFailureInTheMiddleLeavesNothing() {
    onChange.set(_ -> {
      throw new IllegalStateException("injected");
    });
    var before = rows();
    var status = files.apply(TWO_LINES);
    assertThat(status.state()).isEqualTo(ImportState.FAILED);
    assertThat(status.problem().key()).isEqualTo("exchange.problem.failed");
    assertThat(rows()).isEqualTo(before);
    assertThat(stageTables(status.id())).isZero();
  }

  @Test
  void cancelWhileApplyingLeavesNothing() throws InterruptedException {
    var writing = new CountDownLatch(1);
    var cancelled = new CountDownLatch(1);
    onChange.set(_ -> {
      writing.countDown();
      await(cancelled);
    });
    var before = rows();
    var proposal = files.proposal(TWO_LINES);
    files.check(proposal);
    imports.apply(proposal.id());
    assertThat(writing.await(60, TimeUnit.SECONDS)).isTrue();
    imports.cancel(proposal.id());
    cancelled.countDown();
    var status = imports.await(proposal.id(), Duration.ofSeconds(60));
    assertThat(status.state()).isEqualTo(ImportState.CANCELLED);
    assertThat(rows()).isEqualTo(before);
    assertThat(stageTables(proposal.id())).isZero();
    assertThat(imports.apply(proposal.id())).isInstanceOf(StartResult.Refused.class);
  }

  @Test
  void cancelAfterTheDryRunLeavesNothing() {
    var proposal = files.proposal(TWO_LINES);
    files.check(proposal);
    imports.cancel(proposal.id());
    assertThat(imports.status(proposal.id()).state()).isEqualTo(ImportState.CANCELLED);
    assertThat(stageTables(proposal.id())).isZero();
  }

  @Test
  void pastImportsArePagedByWhatIsAskedFor() {
    files.apply(TWO_LINES);
    var waiting = files.proposal("relance_50%.csv", TWO_LINES.getBytes(StandardCharsets.UTF_8));
    var waits = new ImportFilter(ImportState.ANALYSED, "RELANCE_50%");
    assertThat(past(waits, ImportOrder.NEWEST, 0)).containsExactly(waiting.id());
    assertThat(past(new ImportFilter(ImportState.FAILED, ""), ImportOrder.NEWEST, 0)).isEmpty();
    assertThat(imports.waiting()).isEqualTo(1);
    assertThat(past(ImportFilter.ANY, ImportOrder.NEWEST, 0)).containsExactly(waiting.id());
    for (ImportOrder by : ImportOrder.values()) {
      assertThat(past(ImportFilter.ANY, new Sorted<>(by, false), 1)).as(by.name()).hasSize(1);
    }
    assertThat(imports.past(ImportFilter.ANY, ImportOrder.NEWEST, new Stretch(7, 1)).from())
        .isEqualTo(1);
  }

  private List<ImportId> past(ImportFilter filter, Sorted<ImportOrder> order, int from) {
    return imports.past(filter, order, new Stretch(from, 1)).rows().stream()
        .map(ImportStatus::id)
        .toList();
  }

  @Test
  void anUploadThatNobodyAppliesGoesAfterADay() {
    var proposal = files.proposal(TWO_LINES);
    files.check(proposal);
    jdbc.sql("UPDATE import_run SET created_at = '2026-11-01'").update();
    assertThat(imports.purge()).isEqualTo(1);
    assertThat(stageTables(proposal.id())).isZero();
    assertThat(imports.status(proposal.id()).state()).isEqualTo(ImportState.FAILED);
  }

  @Test
  void windowsTextsPointsAndUnknownOrderAreRead() {
    var text =
        "Account,Company,Invoice number,Due date,Amount\n"
            + "\"C1\",\"Caf\u00e9 \"\"Le Midi\"\"\",F1,10/31/2026,\"1,234.50\"\n";
    var proposal = files.proposal("items.csv", text.getBytes(Charset.forName("windows-1252")));
    assertThat(proposal.plan().dates()).isEqualTo(DateOrder.MONTH_FIRST);
    assertThat(proposal.plan().decimalMark()).isEqualTo('.');
    files.check(proposal);
    files.apply(proposal.id());
    var file = portfolio.file(accounts().getFirst()).orElseThrow();
    assertThat(file.debtor().name()).isEqualTo("Café \"Le Midi\"");
    assertThat(file.account().balance()).isEqualTo(Money.euros("1234.50"));
  }

  @Test
  void utf16WithAMarkIsRead() {
    var bytes = ("\uFEFF" + TWO_LINES.replace(';', '\t')).getBytes(StandardCharsets.UTF_16LE);
    var proposal = files.proposal("items.txt", bytes);
    assertThat(files.check(proposal).report().newItems()).isEqualTo(2);
  }

  @Test
  void aChosenMappingIsRemembered() {
    var odd = "A;B;C;D;E\nC1;Garage Brun;F1;01/10/2026;5,00\n";
    var proposal = files.proposal(odd);
    var plan =
        new ImportPlan(
            ImportKind.OPEN_ITEMS,
            files.creditor(),
            java.util.Map.of(
                ImportField.ACCOUNT_REFERENCE, 0,
                ImportField.DEBTOR_NAME, 1,
                ImportField.INVOICE_NUMBER, 2,
                ImportField.DUE_ON, 3,
                ImportField.AMOUNT, 4),
            DateOrder.DAY_FIRST,
            ',',
            false,
            30);
    assertThat(files.check(proposal, plan).report().newItems()).isEqualTo(1);
    var again = files.proposal(odd.replace("F1", "F2"));
    assertThat(again.remembered()).isTrue();
    assertThat(again.plan().columns()).isEqualTo(plan.columns());
  }

  private List<AccountId> accounts() {
    return jdbc.sql("SELECT id FROM account ORDER BY id")
        .query((row, _) -> new AccountId(row.getLong(1)))
        .list();
  }

  private String rows() {
    StringBuilder rows = new StringBuilder();
    for (String table : List.of("debtor", "account", "contact", "invoice", "ledger_entry")) {
      rows.append(jdbc.sql("SELECT * FROM " + table + " ORDER BY id").query().listOfRows());
    }
    return rows.toString();
  }

  private long count(String table) {
    return jdbc.sql("SELECT COUNT(*) FROM " + table).query(Long.class).single();
  }

  private long stageTables(ImportId id) {
    return jdbc.sql(
            "SELECT COUNT(*) FROM information_schema.tables WHERE table_schema = DATABASE()"
                + " AND table_name IN (?, ?)")
        .param("import_stage_item_" + id.value())
        .param("import_stage_account_" + id.value())
        .query(Long.class)
        .single();
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
