package fr.entente.payments;

import static fr.entente.accounts.AccountBuilder.anAccount;
import static org.assertj.core.api.Assertions.assertThat;

import fr.entente.EntenteTest;
import fr.entente.accounts.CollectorKind;
import fr.entente.accounts.Intake;
import fr.entente.accounts.Portfolio;
import fr.entente.kernel.AccountId;
import fr.entente.kernel.CreditorId;
import fr.entente.kernel.Money;
import fr.entente.kernel.RunAs;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.transaction.support.TransactionTemplate;

/// What is missing from a payment, or taken beyond it, and shows on the account. Today is Tuesday
/// 17 November 2026.
@EntenteTest
@WithMockUser(roles = {"AGENT", "LEAD"})
class SmallDifferenceTests {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 17);

  @Autowired JdbcClient jdbc;
  @Autowired Statements statements;
  @Autowired BankEntries entries;
  @Autowired Intake intake;
  @Autowired Portfolio portfolio;
  @Autowired TransactionTemplate transaction;
  private CreditorId creditor;
  private AccountId alpha;
  private long file;

  @BeforeEach
  void alphaOwes() {
    creditor =
        RunAs.system(
            () -> intake.addCreditor("Grossiste", null, CollectorKind.CREDITOR, null, null, null));
    alpha = account("Alpha", "FA-2026-001", "1200.00");
  }

  private AccountId account(String name, String number, String amount) {
    return anAccount(jdbc)
        .of(creditor.value())
        .named(name)
        .owing(number, amount, TODAY.minusDays(20))
        .save(TODAY);
  }

  private static BankLine line(String identity, String amount, String payer, String text) {
    return BankLine.plain(1, identity, Money.euros(amount), TODAY.minusDays(1), payer, text, "VIR");
  }

  private static BankLine referenced(
      String identity, String amount, String payer, String endToEnd, boolean back) {
    return new BankLine(
        1,
        identity,
        Money.euros(amount),
        TODAY,
        null,
        "",
        endToEnd,
        "",
        "",
        back,
        back ? "MD06" : "",
        payer,
        "",
        back ? "REJET" : "FA-2026-001",
        "PRLV",
        false,
        "");
  }

  private IntakeFigures take(BankLine... lines) {
    return transaction.execute(_ -> {
      var taking = statements.begin(creditor, BankSource.CSV, ++file, true);
      taking.take(List.of(lines));
      return taking.finish(_ -> {});
    });
  }

  private EntryLine only(BankEntryFilter filter) {
    var found = entries.entries(filter);
    assertThat(found).hasSize(1);
    return found.getFirst();
  }

  private List<String> books(AccountId account) {
    return RunAs.system(() -> portfolio.file(account)).orElseThrow().payments().stream()
        .map(entry -> entry.kind() + " " + entry.amount().amount())
        .sorted()
        .toList();
  }

  private String balance(AccountId account) {
    return jdbc.sql("SELECT balance FROM account WHERE id = ?")
        .param(account.value())
        .query(String.class)
        .single();
  }

  @Test
  void oneCentShortIsPostedAndItsCentLetGoByName() {
    take(line("1", "1199.99", "X", "FA-2026-001"));
    assertThat(balance(alpha)).isEqualTo("0.00");
    assertThat(books(alpha)).containsExactly("PAYMENT -1199.99", "WRITE_OFF -0.01");
    var posted = only(BankEntryFilter.POSTED);
    entries.undo(posted.id(), posted.version());
    assertThat(balance(alpha)).isEqualTo("1200.00");
    assertThat(books(alpha))
        .containsExactly(
            "PAYMENT -1199.99", "REVERSAL 1199.99", "WRITE_OFF -0.01", "WRITE_OFF 0.01");
  }

  @Test
  void chargesThatTheBankTellsCloseTheInvoiceUnderTheirName() {
    take(line("1", "1197.00", "", "FA-2026-001").ordered(Money.euros("1200.00")));
    assertThat(balance(alpha)).isEqualTo("0.00");
    assertThat(books(alpha)).containsExactly("BANK_CHARGES -3.00", "PAYMENT -1197.00");
  }

  @Test
  void chargesThatAStrangersPaymentLacksAreBookedWhenAPersonAccepts() {
    take(line("1", "1198.50", "HOLDING ZETA", "FA-2026-001"));
    assertThat(balance(alpha)).isEqualTo("1200.00");
    var waiting = only(BankEntryFilter.REVIEW);
    assertThat(entries.entry(waiting.id()).proposals().getFirst().doubts())
        .extracting(MatchReason::rule)
        .containsExactlyInAnyOrder(MatchRule.PAYER_STRANGE, MatchRule.AMOUNT_LESS_CHARGES);
    entries.accept(waiting.id(), waiting.version(), alpha);
    assertThat(books(alpha)).containsExactly("BANK_CHARGES -1.50", "PAYMENT -1198.50");
    assertThat(balance(alpha)).isEqualTo("0.00");
  }

  @Test
  void chargesThatNobodyTellsWaitForAPersonWhoeverPaid() {
    take(line("1", "1198.50", "ALPHA", "FA-2026-001"));
    assertThat(balance(alpha)).isEqualTo("1200.00");
    var waiting = only(BankEntryFilter.REVIEW);
    assertThat(entries.entry(waiting.id()).proposals().getFirst().doubts())
        .containsExactly(new MatchReason(MatchRule.AMOUNT_LESS_CHARGES, "1.50 FA-2026-001"));
    entries.accept(waiting.id(), waiting.version(), alpha);
    assertThat(books(alpha)).containsExactly("BANK_CHARGES -1.50", "PAYMENT -1198.50");
  }

  @Test
  void whoDividesAnEntryLetsNothingGo() {
    take(line("1", "1198.50", "HOLDING ZETA", "FA-2026-001"));
    var waiting = only(BankEntryFilter.REVIEW);
    entries.split(
        waiting.id(),
        waiting.version(),
        List.of(new Share(alpha, "FA-2026-001", Money.euros("1198.50"))));
    assertThat(balance(alpha)).isEqualTo("1.50");
  }

  @Test
  void twoPaymentsOfOneInvoiceLetTheCentGoOnce() {
    take(
        line("1", "1199.99", "Alpha", "FA-2026-001"), line("2", "1199.99", "Alpha", "FA-2026-001"));
    assertThat(balance(alpha)).isEqualTo("-1199.99");
    assertThat(books(alpha)).containsOnlyOnce("WRITE_OFF -0.01");
  }

  @Test
  void theFeeOfAReturnedDebitIsToldAndNotOwed() {
    take(referenced("in", "1200.00", "ALPHA", "E2E-1", false));
    assertThat(balance(alpha)).isEqualTo("0.00");
    take(referenced("back", "-1203.50", "", "E2E-1", true));
    assertThat(balance(alpha)).isEqualTo("1200.00");
    assertThat(books(alpha))
        .containsExactly("PAYMENT -1200.00", "RETURN_FEE 3.50", "REVERSAL 1200.00");
    assertThat(entries.entries(BankEntryFilter.REVERSED)).hasSize(2);
  }

  @Test
  void whatTheBankSaysWasReturnedDecidesWhateverTheFee() {
    take(
        referenced("one", "1200.00", "ALPHA", "E2E-1", false),
        referenced("other", "1190.00", "ALPHA", "E2E-1", false));
    take(referenced("back", "-1260.00", "", "E2E-1", true).ordered(Money.euros("1200.00")));
    assertThat(entries.entries(BankEntryFilter.REVERSED))
        .extracting(EntryLine::amount)
        .containsExactlyInAnyOrder(Money.euros("1200.00"), Money.euros("-1260.00"));
    assertThat(books(alpha)).contains("RETURN_FEE 60.00");
  }

  @Test
  void aReturnThatFitsTwoPaymentsOrNoneWaitsForAPerson() {
    take(
        referenced("one", "600.00", "ALPHA", "E2E-1", false),
        referenced("other", "601.00", "ALPHA", "E2E-1", false));
    take(referenced("back", "-604.00", "", "E2E-1", true));
    var waiting = only(BankEntryFilter.REVIEW);
    assertThat(waiting.reason()).isEqualTo(EntryReason.ORIGINAL_UNKNOWN);
    var originals = entries.entry(waiting.id()).originals();
    assertThat(originals).hasSize(2);
    entries.takeBack(waiting.id(), waiting.version(), originals.getLast().id());
    assertThat(books(alpha)).filteredOn(entry -> entry.startsWith("RETURN_FEE")).hasSize(1);
    take(referenced("far", "-700.00", "", "E2E-1", true));
    assertThat(entries.entry(only(BankEntryFilter.REVIEW).id()).originals()).isEmpty();
  }

  @Test
  void exactlyTheAmountOfAnInvoiceIsPostedToThatInvoice() {
    var delta =
        anAccount(jdbc)
            .of(creditor.value())
            .named("Delta")
            .owing("D-1", "500.00", TODAY.minusDays(90))
            .owing("D-2", "70.00", TODAY.minusDays(10))
            .save(TODAY);
    take(line("1", "70.00", "X", "VIREMENT"));
    var waiting = only(BankEntryFilter.REVIEW);
    entries.accept(waiting.id(), waiting.version(), delta);
    assertThat(
            jdbc.sql("SELECT open_amount FROM invoice WHERE account_id = ? ORDER BY number")
                .param(delta.value())
                .query(String.class)
                .list())
        .containsExactly("500.00", "0.00");
  }

  @Test
  void anInvoiceOfAnotherCustomerQuotedByItsEndIsFound() {
    var beta = account("Beta", "FA-2026-002", "1525.00");
    take(line("1", "2725.00", "ALPHA", "FA-2026-001 ET 002"));
    assertThat(balance(alpha)).isEqualTo("1200.00");
    var waiting = entries.entry(only(BankEntryFilter.REVIEW).id());
    assertThat(waiting.proposals())
        .extracting(EntryProposal::account)
        .containsExactlyInAnyOrder(alpha, beta);
    assertThat(waiting.proposals()).allMatch(EntryProposal::doubtful);
  }
}
