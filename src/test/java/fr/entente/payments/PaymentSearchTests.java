package fr.entente.payments;

import static org.assertj.core.api.Assertions.assertThat;

import fr.entente.EntenteTest;
import fr.entente.TestClock;
import fr.entente.accounts.Portfolio;
import fr.entente.commitments.Commitments;
import fr.entente.kernel.AccountId;
import fr.entente.kernel.Money;
import fr.entente.kernel.RunAs;
import fr.entente.outreach.Writing;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;

/// "We have paid": what the bank told is looked through for whoever is on the line.
@EntenteTest
@WithMockUser(roles = "AGENT")
class PaymentSearchTests {
  @Autowired JdbcClient jdbc;
  @Autowired TestClock clock;
  @Autowired Commitments commitments;
  @Autowired Portfolio portfolio;
  @Autowired BankEntries entries;
  @Autowired PaymentSearch search;
  private AccountId account;
  private LocalDate today;

  @BeforeEach
  void aCompanyThatOwes() {
    account = new Writing(jdbc, commitments, clock).account;
    today = LocalDate.now(clock);
  }

  private void received(String amount, int daysAgo, String text) {
    var creditor = portfolio.account(account).orElseThrow().creditor();
    RunAs.system(() ->
        entries.enter(
            creditor, account, Money.euros(amount), today.minusDays(daysAgo), "TRANSFER", text));
  }

  private List<String> found(String amount, int daysAgo, String reference) {
    return search.find(account, Money.euros(amount), today.minusDays(daysAgo), reference).stream()
        .map(one -> one.amount().amount() + " " + one.status())
        .toList();
  }

  @Test
  void theSameAmountIsFoundWhateverItsTextSays() {
    received("240.00", 2, "VIR 4711");
    assertThat(found("240.00", 3, "")).containsExactly("240.00 MATCHED");
    assertThat(found("239.00", 3, "")).isEmpty();
  }

  @Test
  void aReferenceFindsAnotherAmountAndTheAmountComesFirst() {
    received("100.00", 1, "facture FA-2026-0042");
    received("240.00", 2, "sans libellé");
    assertThat(found("240.00", 3, "FA-2026-0042"))
        .containsExactly("240.00 MATCHED", "100.00 MATCHED");
  }

  @Test
  void whatCameInLongBeforeItWasSentIsNotIt() {
    received("240.00", 30, "VIR 4711");
    assertThat(found("240.00", 3, "VIR 4711")).isEmpty();
    assertThat(found("240.00", 28, "")).hasSize(1);
  }
}
