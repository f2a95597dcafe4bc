package fr.entente.accounts;

import static fr.entente.accounts.AccountBuilder.anAccount;
import static fr.entente.accounts.Contesting.aDispute;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.entente.EntenteTest;
import fr.entente.TestClock;
import fr.entente.kernel.AccountId;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.Money;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.test.context.support.WithAnonymousUser;
import org.springframework.security.test.context.support.WithMockUser;

@EntenteTest
@WithMockUser(roles = {"AGENT", "LEAD"})
class LedgerTests {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 17);

  @Autowired JdbcClient jdbc;
  @Autowired Ledger ledger;
  @Autowired Portfolio portfolio;
  @Autowired Disputes disputes;
  @Autowired TestClock clock;

  @Test
  void moneySettlesTheOldestInvoiceFirst() {
    var account =
        anAccount(jdbc)
            .owing("F-1", "100.00", TODAY.minusDays(10))
            .owing("F-2", "200.00", TODAY.minusDays(40))
            .save(TODAY);
    assertThat(receive(account, "250.00", "virement", "bank-1")).isTrue();
    assertThat(open(account)).containsExactly("F-2 0.00", "F-1 50.00");
    assertThat(figures(account)).isEqualTo("50.00 50.00 " + TODAY.minusDays(10));
  }

  @Test
  void aReferenceChoosesTheInvoice() {
    var account =
        anAccount(jdbc)
            .owing("FA-2026-012", "100.00", TODAY.minusDays(10))
            .owing("FA-2026-011", "200.00", TODAY.minusDays(40))
            .save(TODAY);
    receive(account, "120.00", "VIR SEPA fa 2O26 O12 merci", "bank-1");
    assertThat(open(account)).containsExactly("FA-2026-011 180.00", "FA-2026-012 0.00");
  }

  @Test
  void whatIsTooMuchStaysAsCredit() {
    var account = anAccount(jdbc).owing("F-1", "100.00", TODAY.minusDays(10)).save(TODAY);
    receive(account, "130.00", "", "bank-1");
    assertThat(figures(account)).isEqualTo("-30.00 0.00 null");
    assertThat(settledOn(account)).isEqualTo(TODAY);
  }

  @Test
  void theSameMoneyIsPostedOnce() {
    var account = anAccount(jdbc).owing("F-1", "100.00", TODAY.minusDays(10)).save(TODAY);
    assertThat(receive(account, "40.00", "", "bank-1")).isTrue();
    assertThat(receive(account, "40.00", "", "bank-1")).isFalse();
    assertThat(figures(account)).startsWith("60.00");
  }

  @Test
  void aReversalUndoesExactlyItsPaymentAndOnlyOnce() {
    var account =
        anAccount(jdbc)
            .owing("F-1", "100.00", TODAY.minusDays(10))
            .owing("F-2", "200.00", TODAY.minusDays(40))
            .save(TODAY);
    var before = open(account);
    receive(account, "350.00", "", "bank-1");
    assertThat(ledger.reverse("bank-1", TODAY)).isTrue();
    assertThat(ledger.reverse("bank-1", TODAY)).isFalse();
    assertThat(ledger.reverse("never-seen", TODAY)).isFalse();
    assertThat(open(account)).isEqualTo(before);
    assertThat(figures(account)).isEqualTo("300.00 300.00 " + TODAY.minusDays(40));
    assertThat(settledOn(account)).isNull();
  }

  @Test
  void anInvoiceIsOverdueFromTheDayAfterItsDueDate() {
    var account = anAccount(jdbc).owing("F-1", "100.00", TODAY).save(TODAY);
    assertThat(ledger.rollDueDates(TODAY)).isZero();
    assertThat(figures(account)).isEqualTo("100.00 0.00 " + TODAY);
    clock.at(TODAY.plusDays(1), LocalTime.of(6, 0));
    assertThat(ledger.rollDueDates(TODAY.plusDays(1))).isEqualTo(1);
    assertThat(figures(account)).isEqualTo("100.00 100.00 " + TODAY);
    assertThat(ledger.rollDueDates(TODAY.plusDays(1))).isZero();
  }

  @Test
  void aDisputedPartIsNotOverdue() {
    var account = anAccount(jdbc).owing("F-1", "100.00", TODAY.minusDays(10)).save(TODAY);
    var invoice = portfolio.file(account).orElseThrow().invoices().getFirst().id();
    disputes.open(aDispute(account, invoice, "30", TODAY));
    assertThat(figures(account)).isEqualTo("100.00 70.00 " + TODAY.minusDays(10));
    assertThat(disputes.open(aDispute(account, invoice, "71", TODAY)))
        .isEqualTo(new DisputeResult.Refused("too_much"));
  }

  @Test
  @WithMockUser(roles = "AGENT")
  void anAgentReadsButPostsNoMoney() {
    var account = anAccount(jdbc).owing("100.00", TODAY.minusDays(3)).save(TODAY);
    assertThat(portfolio.account(account)).isPresent();
    assertThatThrownBy(
            () -> ledger.receive(account, Money.euros("10"), TODAY, "", "TRANSFER", "key"))
        .isInstanceOf(AccessDeniedException.class);
  }

  @Test
  @WithMockUser(roles = "MANAGER")
  void aManagerReadsButWritesNoNote() {
    var account = anAccount(jdbc).owing("100.00", TODAY.minusDays(3)).save(TODAY);
    assertThat(portfolio.account(account)).isPresent();
    assertThatThrownBy(() -> portfolio.addNote(account, new AgentId(1), "text", null))
        .isInstanceOf(AccessDeniedException.class);
  }

  @Test
  @WithAnonymousUser
  void aStrangerReadsNothing() {
    assertThatThrownBy(() -> portfolio.search("Boulangerie", 5))
        .isInstanceOf(AccessDeniedException.class);
  }

  @Test
  void moneyThatIsNotPositiveIsRefused() {
    var account = anAccount(jdbc).owing("100.00", TODAY).save(TODAY);
    assertThatThrownBy(() -> receive(account, "0.00", "", "k"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private boolean receive(AccountId account, String amount, String reference, String key) {
    return ledger.receive(account, Money.euros(amount), TODAY, reference, "TRANSFER", key);
  }

  private List<String> open(AccountId account) {
    return portfolio.file(account).orElseThrow().invoices().stream()
        .map(i -> i.number() + " " + i.open().amount())
        .toList();
  }

  private String figures(AccountId id) {
    var account = portfolio.account(id).orElseThrow();
    return account.balance().amount()
        + " "
        + account.overdue().amount()
        + " "
        + account.oldestDueOn();
  }

  private LocalDate settledOn(AccountId id) {
    return jdbc.sql("SELECT settled_on FROM account WHERE id = ?")
        .param(id.value())
        .query((row, _) -> row.getObject(1, LocalDate.class))
        .list()
        .getFirst();
  }
}
