package fr.entente.accounts;

import static fr.entente.accounts.AccountBuilder.anAccount;
import static fr.entente.accounts.Contesting.aDispute;
import static fr.entente.accounts.Contesting.decided;
import static org.assertj.core.api.Assertions.assertThat;

import fr.entente.EntenteTest;
import fr.entente.TestClock;
import fr.entente.kernel.AccountId;
import fr.entente.kernel.Money;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;

@EntenteTest
@WithMockUser(roles = {"AGENT", "LEAD"})
class LedgerPropertyTests {
  @Autowired JdbcClient jdbc;
  @Autowired Ledger ledger;
  @Autowired Portfolio portfolio;
  @Autowired Disputes disputes;
  @Autowired TestClock clock;

  /// Payments, reversals, disputes and passing days in any order: the account always says what its
  /// invoices say, computed here a second time by other means.
  @Test
  void figuresEqualTheInvoicesAfterAnySequence() {
    Random random = new Random(7);
    for (int round = 0; round < 8; round++) {
      LocalDate today = LocalDate.now(clock);
      var builder = anAccount(jdbc);
      for (int i = 0; i < 1 + random.nextInt(5); i++) {
        builder.owing(10 + random.nextInt(500) + ".50", today.plusDays(random.nextInt(40) - 25));
      }
      AccountId account = builder.save(today);
      for (int step = 0; step < 25; step++) {
        act(random, account, round);
        check(account);
      }
    }
  }

  private void act(Random random, AccountId account, int round) {
    LocalDate today = LocalDate.now(clock);
    String key = "r" + round + "-" + random.nextInt(12);
    switch (random.nextInt(5)) {
      case 0 ->
          ledger.receive(account, Money.ofCents(1 + random.nextInt(60_000)), today, "", "VIR", key);
      case 1 -> ledger.reverse(key, today);
      case 2 -> {
        var invoices = portfolio.file(account).orElseThrow().invoices();
        var invoice = invoices.get(random.nextInt(invoices.size()));
        long most = Math.max(0, invoice.open().minus(invoice.disputed()).cents());
        disputes.open(
            aDispute(
                account, invoice.id(), "%.2f".formatted(random.nextLong(most + 1) / 100.0), today));
      }
      case 3 -> decide(random, account);
      default -> {
        clock.forward(Duration.ofDays(random.nextInt(4)));
        ledger.rollDueDates(LocalDate.now(clock));
      }
    }
  }

  private void decide(Random random, AccountId account) {
    var outcomes = DisputeOutcome.values();
    disputes.of(account).stream()
        .filter(line -> line.outcome() == null)
        .findAny()
        .ifPresent(line ->
            disputes.decide(decided(line.id(), outcomes[random.nextInt(outcomes.length)], "1.50")));
  }

  private void check(AccountId id) {
    LocalDate today = LocalDate.now(clock);
    var file = portfolio.file(id).orElseThrow();
    long credit = 0;
    for (var entry : file.payments()) {
      credit -= entry.invoice() == null ? entry.amount().cents() : 0;
    }
    long open = 0;
    long overdue = 0;
    LocalDate oldest = null;
    for (var invoice : file.invoices()) {
      long free = invoice.open().cents() - invoice.disputed().cents();
      open += invoice.open().cents();
      overdue += invoice.dueOn().isBefore(today) ? free : 0;
      boolean older = oldest == null || invoice.dueOn().isBefore(oldest);
      oldest = free > 0 && older ? invoice.dueOn() : oldest;
      assertThat(invoice.open().cents()).isBetween(0L, invoice.amount().cents());
    }
    assertThat(file.account().balance().cents()).isEqualTo(open - credit);
    assertThat(file.account().overdue().cents()).isEqualTo(Math.max(0, overdue - credit));
    assertThat(file.account().oldestDueOn()).isEqualTo(open > credit ? oldest : null);
    boolean settled =
        jdbc.sql("SELECT settled_on IS NOT NULL FROM account WHERE id = ?")
            .param(id.value())
            .query(Boolean.class)
            .single();
    assertThat(settled).isEqualTo(open <= credit);
  }
}
