package fr.entente.demo;

import static org.assertj.core.api.Assertions.assertThat;

import fr.entente.EntenteTest;
import fr.entente.TestClock;
import fr.entente.accounts.Intake;
import fr.entente.accounts.Portfolio;
import fr.entente.exchange.Imports;
import fr.entente.kernel.Money;
import fr.entente.kernel.PhoneNumber;
import fr.entente.kernel.RunAs;
import fr.entente.kernel.Siren;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;

@EntenteTest
@WithMockUser(roles = "LEAD")
class DemoPortfolioTests {
  @Autowired Imports imports;
  @Autowired Intake intake;
  @Autowired Portfolio portfolio;
  @Autowired DemoKnowledge knowledge;
  @Autowired DemoHistory past;
  @Autowired TestClock clock;
  @Autowired JdbcClient jdbc;

  @Test
  void theDemonstrationIsLoadedOnceWholeAndFresh() {
    var demo = new DemoPortfolio(imports, intake, portfolio, knowledge, past, clock);
    assertThat(RunAs.system(() -> demo.load(_ -> {}))).isTrue();
    assertThat(count("SELECT COUNT(*) FROM debtor")).isGreaterThanOrEqualTo(2_000);
    assertThat(count("SELECT COUNT(*) FROM invoice")).isGreaterThanOrEqualTo(6_000);
    assertThat(count("SELECT COUNT(*) FROM account WHERE overdue > 0")).isGreaterThan(1_500);
    assertThat(count("SELECT COUNT(*) FROM ledger_entry")).isGreaterThan(2_000);
    assertThat(count("SELECT COUNT(*) FROM note")).isGreaterThan(100);
    assertThat(count("SELECT COUNT(*) FROM fact")).isGreaterThan(100);
    var restaurant = portfolio.search("Restaurant La Table de Margaux", 5).getFirst();
    assertThat(restaurant.overdue()).isEqualTo(Money.euros("5000.00"));
    assertThat(restaurant.oldestDueOn()).isEqualTo(LocalDate.now(clock).minusDays(62));
    jdbc.sql("SELECT phone FROM contact WHERE phone IS NOT NULL")
        .query(String.class)
        .list()
        .forEach(phone -> assertThat(new PhoneNumber(phone).fiction()).as(phone).isTrue());
    jdbc.sql("SELECT siren FROM debtor WHERE siren IS NOT NULL")
        .query(String.class)
        .list()
        .forEach(siren -> assertThat(new Siren(siren).value()).startsWith("000"));
    assertThat(RunAs.system(() -> demo.load(_ -> {}))).isFalse();
  }

  @Test
  void aPortfolioOfSomebodyElseIsNotTouched() {
    jdbc.sql("INSERT INTO creditor (name) VALUES ('A real one')").update();
    var demo = new DemoPortfolio(imports, intake, portfolio, knowledge, past, clock);
    assertThat(RunAs.system(() -> demo.load(_ -> {}))).isFalse();
    assertThat(count("SELECT COUNT(*) FROM debtor")).isZero();
  }

  private long count(String sql) {
    return jdbc.sql(sql).query(Long.class).single();
  }
}
