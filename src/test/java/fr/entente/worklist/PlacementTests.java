package fr.entente.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import fr.entente.EntenteTest;
import fr.entente.TestClock;
import fr.entente.kernel.Utc;
import fr.entente.worklist.PlacementRules.Place;
import fr.entente.worklist.PlacementRules.Row;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// The placement statement against the same rules in plain Java.
@EntenteTest
class PlacementTests {
  private static final int ROWS = 600;

  @Autowired Placement placement;
  @Autowired WorklistSettings settings;
  @Autowired TestClock clock;
  @Autowired JdbcClient jdbc;
  @Autowired ApplicationEventPublisher events;
  @Autowired TransactionTemplate transaction;
  private final Random dice = new Random(20_261_117);
  private Floor floor;
  private List<Long> accounts;

  @BeforeEach
  void allKindsOfAccounts() {
    floor = new Floor(jdbc, events, transaction, clock);
    floor.load(ROWS, 7);
    accounts = jdbc.sql("SELECT id FROM account ORDER BY id").query(Long.class).list();
    accounts.forEach(this::turn);
    jdbc.sql("DELETE FROM work_item").update();
    place();
  }

  private void place() {
    transaction.executeWithoutResult(_ -> placement.place(accounts));
  }

  private void turn(long account) {
    jdbc.sql(
            """
            UPDATE account SET overdue = IF(:settled, 0, :overdue), balance = IF(:settled, 0, :overdue + :later),
              oldest_due_on = :oldest, next_due_on = :next WHERE id = :account
            """)
        .param("settled", dice.nextInt(12) == 0)
        .param("overdue", dice.nextInt(3) == 0 ? 0 : dice.nextInt(90_000))
        .param("later", dice.nextInt(500))
        .param("oldest", sometimes(10) ? null : day(-80, 20))
        .param("next", sometimes(3) ? null : day(-5, 40))
        .param("account", account)
        .update();
    if (sometimes(4)) {
      contest(account);
    }
    if (sometimes(5)) {
      jdbc.sql(
              "UPDATE debtor SET kind = 'PERSON' WHERE id = (SELECT debtor_id FROM account WHERE id = ?)")
          .param(account)
          .update();
    }
  }

  // All or some of it, and seldom without anybody to answer.
  private void contest(long account) {
    jdbc.sql("UPDATE account SET disputed = balance, overdue = IF(?, 0, overdue) WHERE id = ?")
        .param(dice.nextBoolean())
        .param(account)
        .update();
    if (!sometimes(6)) {
      jdbc.sql(
              "INSERT INTO dispute (account_id, type, words, opened_at, opened_by, resolver_id, due_on)"
                  + " VALUES (?, 'PRICE', '', ?, 1, ?, ?)")
          .param(account)
          .param(Utc.of(clock.instant()))
          .param(sometimes(2) ? null : dice.nextInt(9))
          .param(day(-3, 20))
          .update();
    }
  }

  // Facts of every kind and in every mixture, also those that never meet in life.
  private void happen(long account) {
    jdbc.sql(
            """
            UPDATE work_item SET late_before = :late, waiting_since = :waiting, recycle_at = :recycle,
              recycle_reason = :why, callback_at = :callback, callback_for = :agent, committed_until = :committed,
              broken = :broken, aside = :aside, aside_owner = :agent, aside_by = :callback, preventive_for = :preventive, held_by = :holder,
              crisis_at = :crisis
            WHERE account_id = :account
            """)
        .param("late", dice.nextBoolean())
        .param("waiting", day(-100, 3))
        .param("recycle", sometimes(2) ? null : time())
        .param("why", sometimes(2) ? null : "recycle.busy")
        .param("callback", sometimes(2) ? null : time())
        .param("agent", sometimes(2) ? null : dice.nextInt(9))
        .param("committed", sometimes(2) ? null : day(-5, 20))
        .param("broken", sometimes(2) ? null : sometimes(2) ? "PLAN" : "PROMISE")
        .param("aside", sometimes(4) ? "wrong_number" : null)
        .param("preventive", sometimes(2) ? null : day(-5, 40))
        .param("holder", sometimes(20) ? account : null)
        .param("crisis", sometimes(6) ? time() : null)
        .param("account", account)
        .update();
    if (sometimes(6)) {
      jdbc.sql(
              "INSERT INTO hold (type, debtor_id, until, since, reason, author_id)"
                  + " SELECT ?, debtor_id, ?, ?, '', 1 FROM account WHERE id = ?")
          .param(List.of("CRISIS", "MANUAL").get(dice.nextInt(2)))
          .param(sometimes(3) ? null : time())
          .param(Utc.of(clock.instant()))
          .param(account)
          .update();
    }
  }

  private boolean sometimes(int outOf) {
    return dice.nextInt(outOf) == 0;
  }

  private LocalDate day(int from, int to) {
    return LocalDate.now(clock).plusDays(dice.nextInt(from, to));
  }

  private java.time.LocalDateTime time() {
    return Utc.of(clock.instant()).plusMinutes(dice.nextInt(-60, 60));
  }

  private void everyRowStandsWhereTheRulesSay() {
    var rules = new PlacementRules(settings, Utc.of(clock.instant()), LocalDate.now(clock));
    record Pair(long account, Place stored, Place wanted) {}
    List<Pair> pairs =
        jdbc.sql("SELECT * FROM work_item")
            .query((row, _) -> {
              Row each = new Row(row);
              return new Pair(row.getLong("account_id"), Place.stored(each), rules.of(each));
            })
            .list();
    assertThat(pairs)
        .hasSize(ROWS)
        .allSatisfy(pair ->
            assertThat(pair.stored()).as("account " + pair.account()).isEqualTo(pair.wanted()));
  }

  @Test
  void newAccountsStandWhereTheRulesSay() {
    everyRowStandsWhereTheRulesSay();
  }

  @Test
  void whateverHappenedAccountsStandWhereTheRulesSay() {
    accounts.forEach(this::happen);
    place();
    everyRowStandsWhereTheRulesSay();
    assertThat(
            jdbc.sql("SELECT COUNT(DISTINCT state, tier) FROM work_item")
                .query(Integer.class)
                .single())
        .isGreaterThan(15);
  }

  @Test
  void placingTwiceChangesNothing() {
    accounts.forEach(this::happen);
    place();
    var before = jdbc.sql("SELECT * FROM work_item ORDER BY account_id").query().listOfRows();
    place();
    assertThat(jdbc.sql("SELECT * FROM work_item ORDER BY account_id").query().listOfRows())
        .isEqualTo(before);
  }
}
