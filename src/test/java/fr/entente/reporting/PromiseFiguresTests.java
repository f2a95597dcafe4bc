package fr.entente.reporting;

import static fr.entente.accounts.AccountBuilder.anAccount;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import fr.entente.EntenteTest;
import fr.entente.TestClock;
import fr.entente.agents.Agents;
import fr.entente.agents.NewAgent;
import fr.entente.agents.Role;
import fr.entente.agents.Teams;
import fr.entente.calls.Calls;
import fr.entente.calls.Floor;
import fr.entente.commitments.CommitmentResult;
import fr.entente.commitments.CommitmentTerms;
import fr.entente.commitments.Commitments;
import fr.entente.commitments.Instalment;
import fr.entente.commitments.PaymentMeans;
import fr.entente.kernel.AccountId;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.CallId;
import fr.entente.kernel.Language;
import fr.entente.kernel.Money;
import fr.entente.kernel.RunAs;
import fr.entente.kernel.Sorted;
import fr.entente.kernel.Stretch;
import fr.entente.payments.Payments;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.test.context.support.WithMockUser;

/// Today is Tuesday 17 November 2026. Marie's promise of 1,000 € is kept, Karim's of 200 € broken.
@EntenteTest
@WithMockUser(
    username = "claire",
    roles = {"AGENT", "LEAD", "MANAGER", "ADMINISTRATOR"})
class PromiseFiguresTests {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 17);
  private static final LocalDate LATER = TODAY.plusDays(20);

  private static final Sorted<PromiseOrder> NEWEST = new Sorted<>(PromiseOrder.DEADLINE, true);
  private static final Stretch TEN = new Stretch(0, 10);

  @Autowired JdbcClient jdbc;
  @Autowired TestClock clock;
  @Autowired Agents agents;
  @Autowired Teams teams;
  @Autowired Calls calls;
  @Autowired Commitments commitments;
  @Autowired Payments payments;
  @Autowired PromiseFigures figures;
  @Autowired Reports reports;
  @Autowired CallFiles files;
  private AgentId marie;
  private AgentId karim;
  private AccountId big;
  private CallId call;

  @BeforeEach
  void oneIsKeptAndOneIsBroken() {
    hire("claire", Role.AGENT, Role.LEAD, Role.MANAGER);
    hire("paul", Role.MANAGER);
    marie = hire("marie", Role.AGENT);
    karim = hire("karim", Role.AGENT);
    teams.assign(marie, "Lyon");
    teams.assign(karim, "Export");
    big =
        anAccount(jdbc)
            .of(callableAtAnyHour())
            .reachableAt("+33199000042")
            .owing("1000.00", TODAY.minusDays(60))
            .save(TODAY);
    AccountId small = anAccount(jdbc).owing("200.00", TODAY.minusDays(60)).save(TODAY);
    call = conversation();
    promise(big, marie, "1000.00", call);
    promise(small, karim, "200.00", null);
    RunAs.system(
        () -> payments.receive(big, Money.euros("1000.00"), TODAY.plusDays(1), "", "", "k1"));
    clock.at(LATER, LocalTime.of(9, 0));
    commitments.review(LATER);
  }

  private long callableAtAnyHour() {
    return jdbc.sql(
            "INSERT INTO creditor (name, policy_override) VALUES ('Grossiste', 'heard-at-once')"
                + " RETURNING id")
        .query(Long.class)
        .single();
  }

  private AgentId hire(String login, Role... roles) {
    var input =
        new NewAgent(
            login, login, Set.of(roles), Language.FR, "06 39 98 01 07", "correct horse battery");
    RunAs.system(() -> agents.create(input));
    return agents.byLogin(login).orElseThrow().id();
  }

  private CallId conversation() {
    var floor = new Floor(jdbc, calls, clock);
    CallId made = floor.dialled(marie, big, "+33199000042");
    calls.heard(made, 1, true, "Je vous règle ça mercredi.", true, clock.instant());
    RunAs.system(() -> calls.journal(made, "step", "opening 1"));
    RunAs.system(() -> calls.saveScript(made, "first-call-company", "a1b2c3d4e5f6", "{}"));
    return made;
  }

  private void promise(AccountId account, AgentId agent, String amount, @Nullable CallId during) {
    LocalDate due = TODAY.plusDays(2);
    var part = new Instalment(1, due, due, Money.euros(amount));
    var terms =
        new CommitmentTerms(
            account,
            during,
            agent,
            List.of(part),
            PaymentMeans.TRANSFER,
            List.of(),
            "mercredi",
            "M.");
    assertThat(commitments.record(terms)).isInstanceOf(CommitmentResult.Recorded.class);
  }

  private List<PromiseGroup> groups(PromiseBy by) {
    return figures.groups(by, TODAY, LATER);
  }

  @Test
  void keptRatesAreToldApartByTeam() {
    assertThat(groups(PromiseBy.TEAM))
        .extracting(PromiseGroup::key, PromiseGroup::kept, PromiseGroup::broken)
        .containsExactly(tuple("Lyon", 1, 0), tuple("Export", 0, 1));
  }

  @Test
  void whoChangesTeamTakesNoPastFiguresAlong() {
    var before = groups(PromiseBy.TEAM);
    teams.assign(marie, "Export");
    assertThat(teams.today()).containsEntry(marie, "Export");
    assertThat(groups(PromiseBy.TEAM)).isEqualTo(before);
  }

  @Test
  void keptRatesAreToldApartByScriptVersionSegmentAndSize() {
    assertThat(groups(PromiseBy.SCRIPT))
        .extracting(PromiseGroup::key)
        .containsExactly("first-call-company · a1b2c3d", "–");
    assertThat(groups(PromiseBy.SEGMENT)).singleElement().matches(g -> g.resolved() == 2);
    assertThat(groups(PromiseBy.SIZE))
        .extracting(PromiseGroup::key)
        .containsExactly("MIDDLE", "SMALL");
    assertThat(groups(PromiseBy.REMINDED)).extracting(PromiseGroup::key).containsExactly("NO");
  }

  @Test
  void everyWayOfTellingApartCountsEachInstalmentOnceAndOpensIt() {
    for (PromiseBy by : PromiseBy.values()) {
      var all = groups(by);
      assertThat(all.stream().mapToInt(PromiseGroup::resolved).sum()).as(by.name()).isEqualTo(2);
      for (PromiseGroup group : all) {
        assertThat(figures.lines(by, group.key(), TODAY, LATER, NEWEST, TEN).rows())
            .as(by.name())
            .hasSize(group.resolved());
      }
    }
  }

  @Test
  void whatIsBehindAFigureIsOrderedAndCutWhereAllOfItIs() {
    for (PromiseOrder by : PromiseOrder.values()) {
      var page =
          figures.lines(
              PromiseBy.KIND, "PROMISE", TODAY, LATER, new Sorted<>(by, false), new Stretch(0, 1));
      assertThat(page.rows()).as(by.name()).hasSize(1);
      assertThat(page.counted()).as(by.name()).isEqualTo(2);
    }
  }

  @Test
  void aFigureLeadsToTheCallAndTheCallToWhatWasSaid() {
    var line = figures.lines(PromiseBy.TEAM, "Lyon", TODAY, LATER, NEWEST, TEN).rows().getFirst();
    assertThat(line.call()).isEqualTo(call);
    CallFile file = files.read(call).orElseThrow();
    assertThat(file.commitments())
        .singleElement()
        .matches(c -> c.total().equals(Money.euros("1000.00")));
    assertThat(file.moments())
        .extracting(CallMoment::kind, CallMoment::text)
        .contains(
            tuple(CallMoment.Kind.DEBTOR_SAID, "Je vous règle ça mercredi."),
            tuple(CallMoment.Kind.STEP, "opening"));
  }

  @Test
  void readingACallIsWrittenDown() {
    files.read(call);
    assertThat(
            jdbc.sql("SELECT subject FROM audit_event WHERE action = 'call.read'")
                .query(String.class)
                .list())
        .containsExactly("call:" + call.value());
  }

  private static ReportScope scope(@Nullable String team, @Nullable Long creditor) {
    return new ReportScope(TODAY, LATER, team, creditor);
  }

  @Test
  void everyFigureOfAReportOpensAsManyInstalmentsAsItCounts() {
    for (ReportBy by : ReportBy.values()) {
      Report report = reports.read(scope(null, null), by);
      assertThat(report.all().resolved()).as(by.name()).isEqualTo(2);
      assertThat(reports.behind(scope(null, null), by, null, 10)).as(by.name()).hasSize(2);
      for (PromiseGroup group : report.groups()) {
        assertThat(reports.behind(scope(null, null), by, group.key(), 10))
            .as(by + " " + group.key())
            .hasSize(group.resolved());
      }
      for (PromiseWeek week : report.weeks()) {
        assertThat(reports.ofWeek(scope(null, null), week.monday(), 10)).hasSize(week.resolved());
      }
    }
  }

  @Test
  void aReportOfOneTeamOrCreditorLeavesTheOthersOut() {
    Report lyon = reports.read(scope("Lyon", null), ReportBy.AGENT);
    assertThat(lyon.groups()).extracting(PromiseGroup::key).containsExactly("marie");
    assertThat(lyon.calls()).isEqualTo(1);
    assertThat(lyon.all().received()).isEqualTo(Money.euros("1000.00"));
    long shop =
        jdbc.sql("SELECT id FROM creditor WHERE name = 'Grossiste'").query(Long.class).single();
    Report ofShop = reports.read(scope(null, shop), ReportBy.CREDITOR);
    assertThat(ofShop.groups()).extracting(PromiseGroup::key).containsExactly("Grossiste");
    assertThat(reports.read(scope("Export", shop), ReportBy.GRADE).groups()).isEmpty();
    assertThat(reports.ofWeek(scope("Export", null), LocalDate.of(2026, 11, 16), 10)).hasSize(1);
  }

  @Test
  void theTimeBeforeIsAsLongAndTouchesIt() {
    assertThat(new ReportScope(TODAY.minusDays(29), TODAY, null, null).before())
        .isEqualTo(new ReportScope(TODAY.minusDays(59), TODAY.minusDays(30), null, null));
  }

  @Test
  @WithMockUser(
      username = "paul",
      roles = {"AGENT", "LEAD", "MANAGER", "ADMINISTRATOR"})
  void aManagerSeesCausesAsFiguresAndOpensNobody() {
    assertThat(reports.read(scope(null, null), ReportBy.CAUSE).all().resolved()).isEqualTo(2);
    assertThatThrownBy(() -> reports.behind(scope(null, null), ReportBy.CAUSE, "–", 10))
        .isInstanceOf(AccessDeniedException.class);
  }
}
