package fr.entente.accounts;

import static fr.entente.accounts.AccountBuilder.anAccount;
import static org.assertj.core.api.Assertions.assertThat;

import fr.entente.ModuleTest;
import fr.entente.Started;
import fr.entente.kernel.Money;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@ModuleTest
class AccountsModuleTests {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 17);

  @Autowired ApplicationContext application;
  @Autowired JdbcClient jdbc;
  @Autowired Ledger ledger;
  @Autowired Portfolio portfolio;

  @Test
  void moneyIsPostedWithNobodyElseInTheHouse() {
    var account = anAccount(jdbc).owing("100.00", TODAY.minusDays(10)).save(TODAY);
    assertThat(ledger.receive(account, Money.euros("40"), TODAY, "", "TRANSFER", "bank-1"))
        .isTrue();
    assertThat(portfolio.account(account).orElseThrow().balance()).isEqualTo(Money.euros("60"));
    assertThat(Started.modules(application)).containsExactly("accounts", "kernel");
  }
}
