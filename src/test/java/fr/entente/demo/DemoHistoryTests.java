package fr.entente.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.entente.EntenteTest;
import fr.entente.TestClock;
import fr.entente.accounts.Intake;
import fr.entente.accounts.Portfolio;
import fr.entente.agents.Agents;
import fr.entente.agents.NewAgent;
import fr.entente.agents.Role;
import fr.entente.commitments.Commitments;
import fr.entente.compliance.Compliance;
import fr.entente.exchange.Imports;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.Language;
import fr.entente.kernel.Money;
import fr.entente.kernel.RunAs;
import fr.entente.kernel.Stretch;
import fr.entente.worklist.NextResult;
import fr.entente.worklist.Tier;
import fr.entente.worklist.Worklist;
import fr.entente.worklist.WorklistFilter;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;

@EntenteTest
@WithMockUser(roles = {"AGENT", "LEAD", "MANAGER"})
class DemoHistoryTests {
  @Autowired Imports imports;
  @Autowired Intake intake;
  @Autowired Portfolio portfolio;
  @Autowired DemoKnowledge knowledge;
  @Autowired DemoHistory past;
  @Autowired Agents agents;
  @Autowired Commitments commitments;
  @Autowired Compliance compliance;
  @Autowired Worklist worklist;
  @Autowired TestClock clock;
  @Autowired JdbcClient jdbc;

  @Test
  void theDemonstrationHasAPastThatAgreesWithItself() {
    RunAs.system(this::load);
    callsOfTheLastMonth();
    commitmentsOfEveryKind();
    promisesOfEveryGrade();
    theWorklistShowsEveryTier();
    theLargestDebtIsOnTheFirstScreen();
    theFiguresAgree();
    theRestaurantIsFree();
    RunAs.system(this::theDayGoesOn);
  }

  private void load() {
    for (String login : Set.of("marie", "karim", "emma")) {
      agents.create(person(login, Role.AGENT));
    }
    agents.create(person("lea", Role.LEAD));
    var demo = new DemoPortfolio(imports, intake, portfolio, knowledge, past, clock);
    // Killed twice, in the middle of a call of the year and of one of the last weeks.
    for (String moment : List.of("the year before, 80 of", "the last weeks, 120 of")) {
      assertThatThrownBy(() -> demo.load(line -> kill(line, moment))).hasMessage(moment);
      assertThat(knowledge.complete()).isFalse();
    }
    assertThat(demo.load(_ -> {})).isTrue();
    assertThat(demo.load(_ -> {})).isFalse();
    assertThat(Demonstration.told(jdbc)).isEqualTo(Demonstration.ON_THE_TESTS_DAY);
  }

  private static void kill(String line, String moment) {
    if (line.contains(moment)) {
      throw new IllegalStateException(moment);
    }
  }

  private static NewAgent person(String login, Role role) {
    return new NewAgent(login, login, Set.of(role), Language.FR, null, "entente-demo");
  }

  private void callsOfTheLastMonth() {
    assertThat(count("phone_call WHERE requested_at >= '2026-10-16'")).isBetween(240L, 300L);
    assertThat(count("phone_call WHERE requested_at < '2026-10-16'")).isBetween(150L, 400L);
    assertThat(count("phone_call WHERE wrapped_up_at IS NULL OR ended_at IS NULL")).isZero();
    assertThat(count("phone_call WHERE requested_at > '2026-11-16 18:00'")).isZero();
    assertThat(count("phone_call WHERE requested_at < '2025-11-17'")).isZero();
    assertThat(count("(SELECT DISTINCT agent_id FROM phone_call) who")).isEqualTo(3);
    assertThat(count("(SELECT DISTINCT disposition FROM phone_call) what")).isGreaterThan(12);
    long known = count("phone_call WHERE identity_confirmed_at IS NOT NULL");
    assertThat(known).isGreaterThan(50);
    assertThat(count("call_journal WHERE kind = 'identity_confirmed'")).isEqualTo(known);
    assertThat(count("work_tally WHERE on_day = '2026-11-17'")).isZero();
  }

  private void commitmentsOfEveryKind() {
    String lately = " WHERE agreed_on >= '2026-10-16'";
    assertThat(by("SELECT status, COUNT(*) FROM commitment" + lately + " GROUP BY status"))
        .isEqualTo(
            Map.of(
                "PENDING", 16L, "KEPT", 29L, "KEPT_LATE", 4L, "BROKEN", 32L, "PARTIALLY_KEPT", 4L));
    assertThat(
            count(
                "commitment_event e JOIN commitment c ON c.id = e.commitment_id"
                    + lately
                    + " AND e.kind = 'MISSED'"))
        .isEqualTo(40);
    assertThat(
            count(
                "instalment i JOIN commitment c ON c.id = i.commitment_id"
                    + " WHERE c.status = 'PENDING' AND i.status = 'KEPT'"))
        .isGreaterThanOrEqualTo(14);
  }

  /// Firm promises are kept in time more often than conditional ones, those more often than weak
  /// ones, and there is enough of each to see it. More comes in than is kept: what is told of the
  /// year are payments that came, so a word that was broken then was paid after all.
  private void promisesOfEveryGrade() {
    String resolved =
        "SELECT g.grade, %s FROM commitment_grade g JOIN instalment i ON i.commitment_id ="
            + " g.commitment_id WHERE i.status NOT IN ('PENDING') GROUP BY g.grade";
    assertThat(by(resolved.formatted("COUNT(*)")).values()).hasSize(3).allMatch(n -> n >= 10);
    var kept = by(resolved.formatted("ROUND(100 * SUM(i.status = 'KEPT') / COUNT(*))"));
    assertThat(kept.get("FIRM")).as(kept.toString()).isBetween(60L, 90L);
    assertThat(kept.get("CONDITIONAL")).as(kept.toString()).isBetween(30L, 60L);
    assertThat(kept.get("WEAK")).as(kept.toString()).isBetween(10L, 45L);
    assertThat(kept.get("WEAK")).isLessThan(kept.get("CONDITIONAL"));
    var received = by(resolved.formatted("ROUND(100 * SUM(i.paid) / SUM(i.amount))"));
    assertThat(received.get("FIRM")).as(received.toString()).isBetween(65L, 93L);
    assertThat(received.get("CONDITIONAL")).as(received.toString()).isBetween(35L, 85L);
    assertThat(received.get("CONDITIONAL")).isLessThan(received.get("FIRM"));
    assertThat(received.get("WEAK")).as(received.toString()).isBetween(10L, 70L);
    assertThat(received.get("WEAK")).isLessThan(received.get("CONDITIONAL"));
    assertThat(count("kept_probability WHERE resolved >= 10")).isEqualTo(3);
    assertThat(count("plan_completion WHERE ended >= 10")).isPositive();
  }

  private void theWorklistShowsEveryTier() {
    assertThat(
            by(
                "SELECT CONCAT(broken, ' ', state), COUNT(*) FROM work_item"
                    + " WHERE tier = 'BROKEN_COMMITMENT' GROUP BY 1"))
        .isEqualTo(Map.of("PROMISE READY", 28L, "PLAN READY", 8L));
    assertThat(by("SELECT state, COUNT(*) FROM work_item WHERE tier = 'CALLBACK' GROUP BY state"))
        .isEqualTo(Map.of("READY", 4L, "RESERVED", 1L, "WAITING", 6L));
    // The one in an hour, and the debtor who asked for another date.
    assertThat(count("work_item WHERE callback_at IS NOT NULL AND callback_for IS NOT NULL"))
        .isEqualTo(2);
    assertThat(count("contact WHERE phone_unusable IS NOT NULL")).isPositive();
    assertThat(count("work_item WHERE reason = 'commitment' AND state = 'WAITING'")).isEqualTo(15);
    assertThat(count("work_item WHERE state = 'BLOCKED'")).isEqualTo(3);
    assertThat(count("hold WHERE ended_at IS NULL")).isEqualTo(7);
    assertThat(count("dispute WHERE decided_at IS NULL AND opened_by <> 0")).isEqualTo(2);
    assertThat(count("work_item WHERE tier = 'PREVENTIVE' AND state = 'READY'"))
        .isGreaterThanOrEqualTo(4);
  }

  // The one who owes most is in sight, whatever promises were broken.
  private void theLargestDebtIsOnTheFirstScreen() {
    long most =
        jdbc.sql("SELECT MAX(overdue_cents) FROM work_item WHERE state = 'READY'")
            .query(Long.class)
            .single();
    assertThat(RunAs.system(() -> worklist.page(WorklistFilter.ALL, new Stretch(0, 12))).rows())
        .extracting(row -> row.item().why().overdue().cents())
        .contains(most);
  }

  private void theFiguresAgree() {
    assertThat(RunAs.system(() -> worklist.orphans(10))).isEmpty();
    assertThat(
            count(
                "account a WHERE balance <> (SELECT COALESCE(SUM(i.open_amount), 0) FROM"
                    + " invoice i WHERE i.account_id = a.id) - a.unallocated"))
        .isZero();
    assertThat(
            count(
                "work_item w JOIN account a ON a.id = w.account_id"
                    + " WHERE w.overdue_cents <> GREATEST(a.overdue, 0) * 100"))
        .isZero();
    assertThat(count("invoice WHERE open_amount < 0 AND amount > 0")).isZero();
    assertThat(
            RunAs.system(
                () -> commitments.review(clock.instant().atZone(clock.getZone()).toLocalDate())))
        .isZero();
  }

  private void theRestaurantIsFree() {
    var restaurant = portfolio.search("Restaurant La Table de Margaux", 5).getFirst();
    assertThat(restaurant.overdue()).isEqualTo(Money.euros("5000.00"));
    assertThat(RunAs.system(() -> commitments.history(restaurant.id()))).isEmpty();
    assertThat(
            count(
                "work_item WHERE state = 'READY' AND tier = 'AMOUNT' AND account_id = "
                    + restaurant.id().value()))
        .isEqualTo(1);
  }

  private void theDayGoesOn() {
    AgentId marie = agents.byLogin("marie").orElseThrow().id();
    assertThat(tier(marie)).isEqualTo(Tier.CALLBACK);
    clock.forward(Duration.ofMinutes(61));
    compliance.expireHolds();
    worklist.tick();
    AgentId karim = agents.byLogin("karim").orElseThrow().id();
    assertThat(Set.of(tier(karim), tier(agents.byLogin("emma").orElseThrow().id())))
        .contains(Tier.CRISIS_REVIEW);
    assertThat(worklist.orphans(10)).isEmpty();
  }

  private Tier tier(AgentId agent) {
    return ((NextResult.Claimed) worklist.next(agent, WorklistFilter.ALL)).item().why().tier();
  }

  private long count(String what) {
    return jdbc.sql("SELECT COUNT(*) FROM " + what).query(Long.class).single();
  }

  private Map<String, Long> by(String sql) {
    Map<String, Long> counts = new TreeMap<>();
    jdbc.sql(sql)
        .query(row -> {
          counts.put(row.getString(1), row.getLong(2));
        });
    return counts;
  }
}
