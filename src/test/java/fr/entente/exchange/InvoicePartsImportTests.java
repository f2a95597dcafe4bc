package fr.entente.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import fr.entente.EntenteTest;
import fr.entente.accounts.CollectorKind;
import fr.entente.accounts.Incoming;
import fr.entente.accounts.Invoice;
import fr.entente.accounts.Portfolio;
import fr.entente.kernel.AccountId;
import fr.entente.kernel.Money;
import fr.entente.payments.Payments;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;

/// One number in several parts, and numbers that begin again each year. Today is Tuesday 17
/// November 2026.
@EntenteTest
@WithMockUser(roles = "LEAD")
class InvoicePartsImportTests {
  private static final String HEADER =
      "Code client;Nom;N° facture;Date facture;Date échéance;Montant;Solde\n";
  private static final String FIRST = part("27/09/2026", "3000,00");
  private static final String SECOND = part("27/10/2026", "3000,00");
  private static final String THIRD = part("26/11/2026", "3000,00");

  @Autowired Imports imports;
  @Autowired Layouts layouts;
  @Autowired Portfolio portfolio;
  @Autowired Payments payments;
  @Autowired JdbcClient jdbc;
  private ImportFixture files;

  private static String part(String due, String open) {
    return "C001;Imprimerie Noël;FA-2026-77;28/08/2026;" + due + ";3000,00;" + open + "\n";
  }

  @BeforeEach
  void aCreditor() {
    files =
        new ImportFixture(
            imports,
            layouts,
            imports.addCreditor("Grossiste Lemoine", null, CollectorKind.CREDITOR, null, null));
  }

  private AccountId account() {
    return jdbc.sql("SELECT id FROM account")
        .query((row, _) -> new AccountId(row.getLong(1)))
        .single();
  }

  private List<String> items() {
    return portfolio.file(account()).orElseThrow().invoices().stream()
        .map(one -> one.shown() + " " + one.dueOn() + " " + one.open().amount())
        .toList();
  }

  private String balance() {
    return portfolio.account(account()).orElseThrow().balance().amount().toPlainString();
  }

  @Test
  void thePartsOfAnInvoiceAreOpenItemsWithTheirOwnDueDates() {
    var status = files.apply(HEADER + SECOND + FIRST + THIRD);
    assertThat(status.report().newItems()).isEqualTo(3);
    assertThat(status.report().rejectedLines()).isZero();
    assertThat(items())
        .containsExactly(
            "FA-2026-77 (1/3) 2026-09-27 3000.00",
            "FA-2026-77 (2/3) 2026-10-27 3000.00",
            "FA-2026-77 (3/3) 2026-11-26 3000.00");
    assertThat(balance()).isEqualTo("9000.00");
    var account = portfolio.account(account()).orElseThrow();
    assertThat(account.overdue()).isEqualTo(Money.euros("6000.00"));
    assertThat(account.oldestDueOn()).isEqualTo(LocalDate.of(2026, 9, 27));
  }

  @Test
  void theSamePartsInAnyOrderChangeNothing() {
    files.apply(HEADER + FIRST + SECOND + THIRD);
    var again = files.apply(HEADER + THIRD + FIRST + SECOND);
    assertThat(again.report().unchangedItems()).isEqualTo(3);
    assertThat(again.report().newItems() + again.report().changedItems()).isZero();
    assertThat(balance()).isEqualTo("9000.00");
  }

  @Test
  void aCompleteListWithoutThePaidPartSettlesThatPart() {
    files.apply(HEADER + FIRST + SECOND + THIRD);
    var proposal = files.proposal(HEADER + SECOND + part("26/11/2026", "2500,00"));
    files.check(proposal, proposal.plan().forCreditor(files.creditor()).asSnapshot(true));
    var status = files.apply(proposal.id());
    assertThat(status.report().unchangedItems()).isOne();
    assertThat(status.report().changedItems()).isOne();
    assertThat(items())
        .containsExactly(
            "FA-2026-77 (1/3) 2026-09-27 0.00",
            "FA-2026-77 (2/3) 2026-10-27 3000.00",
            "FA-2026-77 (3/3) 2026-11-26 2500.00");
    assertThat(balance()).isEqualTo("5500.00");
  }

  @Test
  void oneLineOfAnInvoiceInPartsIsThatPart() {
    files.apply(HEADER + FIRST + SECOND + THIRD);
    files.apply(HEADER + part("26/11/2026", "100,00"));
    assertThat(balance()).isEqualTo("6100.00");
  }

  @Test
  void aCorrectedDueDateChangesItsPartAgainAndAgain() {
    files.apply(HEADER + FIRST + SECOND + THIRD);
    var moved = files.apply(HEADER + FIRST + part("10/11/2026", "3000,00") + THIRD);
    assertThat(moved.report().changedItems()).isOne();
    assertThat(moved.report().newItems()).isZero();
    files.apply(HEADER + FIRST + part("12/11/2026", "2000,00") + THIRD);
    files.apply(HEADER + part("01/10/2026", "3000,00") + part("12/11/2026", "2000,00") + THIRD);
    assertThat(items())
        .containsExactlyInAnyOrder(
            "FA-2026-77 (1/3) 2026-10-01 3000.00",
            "FA-2026-77 (2/3) 2026-11-12 2000.00",
            "FA-2026-77 (3/3) 2026-11-26 3000.00");
    assertThat(balance()).isEqualTo("8000.00");
  }

  @Test
  void ofTwoPartsThatAreMissingNobodyKnowsWhichOneMoved() {
    files.apply(HEADER + FIRST + SECOND + THIRD);
    var status = files.apply(HEADER + FIRST + part("10/11/2026", "3000,00"));
    assertThat(status.report().newItems()).isOne();
    assertThat(items()).hasSize(4);
  }

  @Test
  void whatWasKnownAsOneGoesOnAsThePartWithItsDueDate() {
    files.apply(HEADER + SECOND);
    assertThat(items()).containsExactly("FA-2026-77 2026-10-27 3000.00");
    var status = files.apply(HEADER + FIRST + SECOND + THIRD);
    assertThat(status.report().unchangedItems()).isOne();
    assertThat(status.report().newItems()).isEqualTo(2);
    assertThat(balance()).isEqualTo("9000.00");
    assertThat(files.apply(HEADER + THIRD + SECOND + FIRST).report().unchangedItems()).isEqualTo(3);
  }

  @Test
  void aDueDateThatIsCorrectedIsStillTheSameInvoice() {
    files.apply(HEADER + FIRST);
    var status = files.apply(HEADER + part("30/09/2026", "3000,00"));
    assertThat(status.report().changedItems()).isOne();
    assertThat(items()).containsExactly("FA-2026-77 2026-09-30 3000.00");
  }

  @Test
  void aNumberThatBeginsAgainIsAnotherInvoice() {
    String old = "C001;Imprimerie Noël;12;05/01/2025;04/02/2025;500,00;120,00\n";
    String now = "C001;Imprimerie Noël;12;06/01/2026;05/02/2026;900,00;900,00\n";
    files.apply(HEADER + old);
    assertThat(files.apply(HEADER + now).report().newItems()).isOne();
    assertThat(items()).containsExactly("12 2025-02-04 120.00", "12 2026-02-05 900.00");
    assertThat(files.apply(HEADER + now + old).report().unchangedItems()).isEqualTo(2);
    assertThat(files.apply(HEADER + now.replace("900,00\n", "300,00\n")).report().changedItems())
        .isOne();
    assertThat(balance()).isEqualTo("420.00");
  }

  @Test
  void aQuotedNumberPaysTheOldestPartFirst() {
    files.apply(HEADER + FIRST + SECOND + THIRD);
    payments.receiveAll(
        List.of(
            new Incoming(
                account(),
                Money.euros("4000.00"),
                LocalDate.of(2026, 11, 16),
                "VIR FA-2026-77",
                "VIR",
                "k1")));
    assertThat(portfolio.file(account()).orElseThrow().invoices())
        .extracting(Invoice::open)
        .containsExactly(Money.ZERO, Money.euros("2000.00"), Money.euros("3000.00"));
  }
}
