package fr.entente.life;

import static fr.entente.accounts.AccountBuilder.anAccount;
import static org.assertj.core.api.Assertions.assertThat;

import fr.entente.Application;
import fr.entente.EntenteTest;
import fr.entente.TestClock;
import fr.entente.TestSetup;
import fr.entente.accounts.AccountsChanged;
import fr.entente.calls.Calls;
import fr.entente.calls.Floor;
import fr.entente.commitments.Commitment;
import fr.entente.kernel.AccountId;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.RunAs;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;

/// A year of calls, promises, payments, reversals and crashes, and one restart of the application;
/// at the end every cent is where it belongs, by books that the product did not keep.
@EntenteTest
class YearOfLifeTests {
  private static final LocalDate FIRST = LocalDate.of(2026, 1, 5);
  private static final int ACCOUNTS = 60;
  private static final long SEED = 20260105;

  @Autowired ApplicationContext first;
  @Autowired JdbcClient jdbc;
  @Autowired Calls calls;
  @Autowired TestClock clock;

  @Test
  void afterAYearEveryCentIsAccountedFor() {
    clock.at(FIRST, LocalTime.of(7, 0));
    Life life = new Life(World.of(first), someoneWhoCalls(), SEED);
    invoices();
    days(life, 0, 182);
    booksAgree(life);
    // Who is signed in is kept in a place that the newest application takes for its own.
    var signedIn = SecurityContextHolder.getContextHolderStrategy();
    try (var second =
        new SpringApplicationBuilder(Application.class, TestSetup.class)
            .run(
                "--server.port=0",
                "--spring.datasource.url=test",
                "--entente.jobs=false",
                "--entente.demo=false")) {
      life.movesInto(World.of(second));
      days(life, 182, 365);
      nextActions(World.of(second));
      thePastIsWhatItWas(World.of(second), life);
    } finally {
      SecurityContextHolder.setContextHolderStrategy(signedIn);
    }
    // Unhappy and rare things happened too, or this test would prove little.
    assertThat(life.seen)
        .containsKeys(
            "plan",
            "promise",
            "reversed",
            "crashed",
            "cancelled",
            "not posted again",
            "not kept",
            "told late");
    booksAgree(life);
    eachEventOnce();
  }

  private static void days(Life life, int from, int to) {
    for (int day = from; day < to; day++) {
      var date = FIRST.plusDays(day);
      RunAs.system(() -> life.day(date));
    }
  }

  private AgentId someoneWhoCalls() {
    return new Floor(jdbc, calls, clock).agent("+33639980199");
  }

  private void invoices() {
    var random = new Random(SEED);
    for (int i = 0; i < ACCOUNTS; i++) {
      var account = anAccount(jdbc).reachableAt("+3319900%04d".formatted(i));
      for (int n = 0; n <= random.nextInt(5); n++) {
        String amount = "%d.%02d".formatted(20 + random.nextInt(4_000), random.nextInt(100));
        account.owing(amount, FIRST.minusDays(random.nextInt(300) - 200));
      }
      account.save(FIRST);
    }
    jdbc.sql("UPDATE creditor SET policy_override = 'demo-open'").update();
    announce();
  }

  // Written straight to the tables: told to the worklist as an import would.
  private void announce() {
    var ids =
        jdbc.sql("SELECT id FROM account").query(Long.class).list().stream()
            .map(AccountId::new)
            .toList();
    first.publishEvent(new AccountsChanged(ids, null));
  }

  private void booksAgree(Life life) {
    Map<Long, Long> paid = new HashMap<>();
    life.payments.forEach((key, payment) -> {
      if (!life.reversed.contains(key)) {
        paid.merge(payment.account().value(), payment.cents(), Long::sum);
      }
    });
    Map<Long, Long> expected = new HashMap<>();
    Map<Long, Long> found = new HashMap<>();
    jdbc.sql(
            "SELECT a.id, CAST(SUM(i.amount) * 100 AS INT) AS owed,"
                + " CAST(a.balance * 100 AS INT) AS balance,"
                + " CAST((SUM(i.open_amount) - a.unallocated) * 100 AS INT) AS open"
                + " FROM account a JOIN invoice i ON i.account_id = a.id GROUP BY a.id")
        .query(row -> {
          long id = row.getLong("id");
          expected.put(id, row.getLong("owed") - paid.getOrDefault(id, 0L));
          found.put(id, row.getLong("balance"));
          assertThat(row.getLong("open")).isEqualTo(row.getLong("balance"));
        });
    assertThat(found).hasSize(ACCOUNTS).isEqualTo(expected);
  }

  // Every account on a day in eight, each on other days: what is answered at the end of the year
  // for a day is what the application had on that day.
  private void thePastIsWhatItWas(World world, Life life) {
    List<Long> accounts = ids("SELECT id FROM account ORDER BY id");
    int compared = 0;
    int day = 0;
    for (var then : life.days.entrySet()) {
      for (int i = day++ % 8; i < accounts.size(); i += 8) {
        var account = new AccountId(accounts.get(i));
        for (Commitment one :
            RunAs.system(() -> world.commitments().asOf(account, then.getKey()))) {
          assertThat(told(one)).isEqualTo(then.getValue().get(one.id().value()));
          compared++;
        }
      }
    }
    assertThat(compared).isGreaterThan(1_000);
  }

  private static String told(Commitment one) {
    var parts =
        java.util.stream.IntStream.range(0, one.statuses().size())
            .mapToObj(i -> one.statuses().get(i) + " " + one.received().get(i).amount())
            .toList();
    return one.overall() + " " + String.join(", ", parts);
  }

  private void nextActions(World world) {
    assertThat(RunAs.system(() -> world.worklist().orphans(10))).isEmpty();
    // A settled account is chased no longer.
    assertThat(
            ids(
                "SELECT a.id FROM account a JOIN work_item w ON w.account_id = a.id"
                    + " WHERE a.balance <= 0 AND w.state IN ('READY', 'HELD')"))
        .isEmpty();
    assertThat(ids("SELECT id FROM commitment WHERE status = 'PENDING' AND next_deadline IS NULL"))
        .isEmpty();
  }

  private void eachEventOnce() {
    assertThat(
            ids(
                "SELECT commitment_id FROM commitment_event WHERE kind IN"
                    + " ('MADE', 'CANCELLED', 'RESCHEDULED') GROUP BY commitment_id, kind"
                    + " HAVING COUNT(*) > 1"))
        .isEmpty();
    // A part is missed again only after it was kept in between, and the other way round.
    assertThat(
            ids(
                """
                SELECT id FROM (SELECT id, kind, LAG(kind) OVER (PARTITION BY commitment_id, instalment
                  ORDER BY id) AS before_it FROM commitment_event WHERE instalment IS NOT NULL) e
                WHERE kind = before_it
                """))
        .isEmpty();
    assertThat(ids("SELECT id FROM phone_call WHERE wrapped_up_at IS NULL")).isEmpty();
  }

  private List<Long> ids(String sql) {
    return jdbc.sql(sql).query(Long.class).list();
  }
}
