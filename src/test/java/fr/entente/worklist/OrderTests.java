package fr.entente.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import fr.entente.EntenteTest;
import fr.entente.TestClock;
import fr.entente.kernel.AccountId;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.Listed;
import fr.entente.kernel.Money;
import fr.entente.kernel.Stretch;
import fr.entente.kernel.Utc;
import fr.entente.worklist.NextResult.Claimed;
import fr.entente.worklist.NextResult.Nothing;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.transaction.support.TransactionTemplate;

@EntenteTest
@WithMockUser(roles = {"AGENT", "LEAD"})
class OrderTests {
  private static final AgentId ALICE = new AgentId(1);
  private static final AgentId BRUNO = new AgentId(2);

  @Autowired Worklist worklist;
  @Autowired WorklistSettings settings;
  @Autowired TestClock clock;
  @Autowired JdbcClient jdbc;
  @Autowired ApplicationEventPublisher events;
  @Autowired TransactionTemplate transaction;
  private Floor floor;

  @BeforeEach
  void anEmptyFloor() {
    floor = new Floor(jdbc, events, transaction, clock);
  }

  @AfterEach
  void noCapacity() {
    worklist.overload(null, null);
  }

  private List<WorklistRow> everything(WorklistFilter filter, int size) {
    List<WorklistRow> rows = new ArrayList<>();
    Listed<WorklistRow> page;
    do {
      page = worklist.page(filter, new Stretch(rows.size(), size));
      rows.addAll(page.rows());
    } while (rows.size() < page.total());
    return rows;
  }

  private static Money counted(WorklistRow row) {
    return row.item().why().overdue().plus(row.item().why().boost());
  }

  @Test
  void withoutOverloadTheOrderIsExactlyTheAmountWithItsBoosts() {
    floor.load(700, 3);
    List<WorklistRow> rows = everything(WorklistFilter.ALL, 64);
    assertThat(rows).hasSize(700);
    assertThat(rows).extracting(OrderTests::counted).isSortedAccordingTo(Comparator.reverseOrder());
    assertThat(rows).extracting(row -> row.item().account()).doesNotHaveDuplicates();
  }

  @Test
  void aFilteredListIsOrderedAndPagedTheSame() {
    floor.load(700, 3);
    WorklistFilter filter = new WorklistFilter(Stage.MIDDLE, null, null);
    List<WorklistRow> rows = everything(filter, 50);
    assertThat(rows)
        .isNotEmpty()
        .allSatisfy(row -> assertThat(row.item().why().daysPastDue()).isBetween(30, 45));
    assertThat(rows).extracting(OrderTests::counted).isSortedAccordingTo(Comparator.reverseOrder());
    assertThat(rows)
        .hasSize(
            jdbc.sql("SELECT COUNT(*) FROM work_item WHERE stage = 'MIDDLE'")
                .query(Integer.class)
                .single());
  }

  @Test
  void theTermsOfEveryRowAddUpToItsScoreAndFollowTheRules() {
    floor.load(300, 3);
    clock.forward(Duration.ofDays(33));
    worklist.tick();
    LocalDate today = LocalDate.now(clock);
    var rules = new PlacementRules(settings, Utc.of(clock.instant()), today);
    assertThat(everything(WorklistFilter.ALL, 100))
        .hasSize(300)
        .allSatisfy(row -> {
          Why why = row.item().why();
          var stored = floor.row(row.item().account());
          assertThat(why.overdue().cents() + why.boost().cents()).isEqualTo(stored.get("score"));
          assertThat(why.boosts())
              .contains(new Boost(Boost.Kind.WAITING, Money.euros("1000")))
              .hasSize(row.item().factored() ? 2 : 1);
          assertThat(row.item().stage().name())
              .isEqualTo(rules.stage(today.minusDays(why.daysPastDue())));
          assertThat(WorkItems.position(row.item())).isEqualTo(stored.get("position"));
        });
  }

  private List<AccountId> inOrder() {
    return everything(WorklistFilter.ALL, 50).stream().map(row -> row.item().account()).toList();
  }

  @Test
  void eachPeriodWithoutAnAttemptIsWorthSoManyEurosAndNoMore() {
    AccountId small = floor.anAccount().overdue("50", 3).create();
    clock.forward(Duration.ofDays(29));
    worklist.tick();
    AccountId middle = floor.anAccount().overdue("900", 3).create();
    AccountId large = floor.anAccount().overdue("80000", 3).create();
    assertThat(inOrder()).containsExactly(large, middle, small);
    clock.forward(Duration.ofDays(1));
    worklist.tick();
    assertThat(inOrder()).containsExactly(large, small, middle);
    assertThat(everything(WorklistFilter.ALL, 50).get(1).item().why().boosts())
        .containsExactly(new Boost(Boost.Kind.WAITING, Money.euros("1000")));
  }

  @Test
  void aBrokenPromiseIsWorthSoManyEurosAndDoesNotHideTheLargestDebt() {
    AccountId large = floor.anAccount().overdue("46155", 3).create();
    AccountId broken = floor.anAccount().overdue("202", 3).create();
    AccountId plain = floor.anAccount().overdue("5000", 3).create();
    jdbc.sql("UPDATE work_item SET broken = 'PROMISE' WHERE account_id = ?")
        .param(broken.value())
        .update();
    floor.changed(broken);
    assertThat(inOrder()).containsExactly(large, broken, plain);
  }

  @Test
  void aLimitationThatIsCloseIsWorthSoManyEurosUntilItIsOver() {
    AccountId plain = floor.anAccount().overdue("15000", 3).create();
    AccountId old = floor.anAccount().overdue("100", 5 * 365 - 60).create();
    assertThat(inOrder()).containsExactly(old, plain);
    clock.forward(Duration.ofDays(63));
    worklist.tick();
    assertThat(inOrder()).containsExactly(plain, old);
  }

  @Test
  void inOverloadTheRestCanWaitAndKeepsItsPlace() {
    for (int i = 1; i <= 5; i++) {
      floor.anAccount().overdue(Integer.toString(i * 100), 5).create();
    }
    worklist.overload(null, 2);
    assertThat(everything(WorklistFilter.ALL, 2))
        .extracting(row -> row.item().why().canWait())
        .containsExactly(false, false, true, true, true);
    assertThat(worklist.next(ALICE, WorklistFilter.ALL)).isInstanceOf(Claimed.class);
    assertThat(worklist.next(BRUNO, WorklistFilter.ALL)).isInstanceOf(Claimed.class);
    assertThat(worklist.next(new AgentId(3), WorklistFilter.ALL))
        .isEqualTo(
            new Nothing(
                "capacity_reached",
                LocalDate.now(clock).plusDays(1).atStartOfDay(TestClock.PARIS).toInstant()));
    assertThat(worklist.orphans(10)).isEmpty();
  }

  @Test
  void oneAgentsCapacityStopsThatAgentAlone() {
    floor.anAccount().overdue("100", 5).create();
    floor.anAccount().overdue("200", 5).create();
    worklist.overload(ALICE, 0);
    assertThat(worklist.next(ALICE, WorklistFilter.ALL)).isInstanceOf(Nothing.class);
    assertThat(worklist.next(BRUNO, WorklistFilter.ALL)).isInstanceOf(Claimed.class);
    worklist.overload(ALICE, null);
    assertThat(worklist.next(ALICE, WorklistFilter.ALL)).isInstanceOf(Claimed.class);
  }

  @Test
  void theLargestWaitingAmountIsKnown() {
    assertThat(worklist.largestWaiting()).isEmpty();
    floor.anAccount().overdue("300", 5).create();
    floor.anAccount().overdue("10000", 5).create();
    assertThat(worklist.largestWaiting()).contains(Money.euros("10000"));
    worklist.next(ALICE, WorklistFilter.ALL);
    assertThat(worklist.largestWaiting()).contains(Money.euros("300"));
  }

  @Test
  void aPageSaysWhereItBeginsAndHowManyThereAre() {
    floor.load(120, 3);
    var second = worklist.page(WorklistFilter.ALL, new Stretch(50, 50));
    assertThat(second.from()).isEqualTo(50);
    assertThat(second.total()).isEqualTo(120);
    assertThat(second.endless()).isFalse();
    assertThat(second.rows()).hasSize(50);
    assertThat(second.rows().getFirst()).isEqualTo(everything(WorklistFilter.ALL, 64).get(50));
  }

  @Test
  void aPlaceBehindTheEndIsTheLastPage() {
    floor.load(120, 3);
    var last = worklist.page(WorklistFilter.ALL, new Stretch(9_000, 50));
    assertThat(last.from()).isEqualTo(100);
    assertThat(last.rows()).hasSize(20);
  }

  @Test
  void theClaimAndThePageReadTheirIndexInOrderAndSortNothing() {
    floor.load(4000, 3);
    var whole = ReadyQueue.Lane.WHOLE;
    var lane =
        new ReadyQueue.Lane(
            jdbc.sql("SELECT MIN(id) FROM window_group").query(Integer.class).single(),
            Stage.EARLY,
            false,
            null);
    String claim = ReadyQueue.DEBTOR_IS_FREE + ReadyQueue.IN_ORDER + "20 FOR UPDATE SKIP LOCKED";
    assertUses("work_item_order", whole.range(WorkItems.COLUMNS) + claim);
    assertUses("work_item_lane", lane.range(WorkItems.COLUMNS) + claim);
    assertUses("work_item_order", Pages.placesSql(List.of(whole), new Stretch(0, 50)));
    assertUses("work_item_order", Pages.placesSql(List.of(whole), new Stretch(9_000, 50)));
    assertUses(
        "work_item_lane", lane.range("w.account_id, w.position") + ReadyQueue.IN_ORDER + "50");
  }

  private void assertUses(String index, String sql) {
    var plan = jdbc.sql("EXPLAIN " + sql).query().listOfRows();
    assertThat(plan.getFirst())
        .as(sql)
        .containsEntry("table", "w")
        .containsEntry("key", index)
        .hasEntrySatisfying("type", type -> assertThat(type).isIn("ref", "range"));
    assertThat(plan)
        .as(sql)
        .allSatisfy(step ->
            assertThat(String.valueOf(step.get("Extra"))).doesNotContain("filesort", "temporary"))
        .allSatisfy(step -> assertThat(step.get("type")).isNotEqualTo("ALL"));
  }
}
