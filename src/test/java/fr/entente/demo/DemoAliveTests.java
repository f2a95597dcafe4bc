package fr.entente.demo;

import static org.assertj.core.api.Assertions.assertThat;

import fr.entente.EntenteTest;
import fr.entente.TestClock;
import fr.entente.accounts.Disputes;
import fr.entente.accounts.Dissatisfactions;
import fr.entente.accounts.Obstacles;
import fr.entente.agents.Agents;
import fr.entente.attachments.Attachment;
import fr.entente.attachments.Attachments;
import fr.entente.commitments.Approvals;
import fr.entente.kernel.AccountId;
import fr.entente.kernel.CallId;
import fr.entente.kernel.RunAs;
import fr.entente.kernel.Sorted;
import fr.entente.kernel.Stretch;
import fr.entente.outreach.AnswerKind;
import fr.entente.outreach.ColleagueQuestion;
import fr.entente.outreach.Colleagues;
import fr.entente.outreach.MailFilter;
import fr.entente.outreach.MailOrder;
import fr.entente.outreach.Mailbox;
import fr.entente.payments.BankEntries;
import fr.entente.payments.BankEntryFilter;
import fr.entente.reporting.AuditFilter;
import fr.entente.reporting.AuditLog;
import fr.entente.reporting.CallFiles;
import fr.entente.reporting.CallMoment;
import fr.entente.reporting.CallOrder;
import fr.entente.reporting.PromiseBy;
import fr.entente.reporting.PromiseFigures;
import fr.entente.reporting.PromiseGroup;
import fr.entente.reporting.RecentCalls;
import fr.entente.reporting.ReportBy;
import fr.entente.reporting.ReportScope;
import fr.entente.reporting.Reports;
import fr.entente.reporting.SkippedSteps;
import fr.entente.reporting.Today;
import fr.entente.worklist.FollowUp;
import fr.entente.worklist.FollowUps;
import fr.entente.worklist.UndoneDeeds;
import fr.entente.worklist.Worklist;
import fr.entente.worklist.WorklistFilter;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;

/// On the first start no list and no report is empty, and what stands there agrees.
@EntenteTest
class DemoAliveTests {
  private static final Stretch PAGE = new Stretch(0, 50);
  @Autowired ApplicationContext spring;
  @Autowired TestClock clock;
  @Autowired JdbcClient jdbc;
  @Autowired Agents agents;
  @Autowired FollowUps followUps;
  @Autowired Disputes disputes;
  @Autowired Dissatisfactions dissatisfactions;
  @Autowired Obstacles obstacles;
  @Autowired UndoneDeeds undone;
  @Autowired Worklist worklist;
  @Autowired Mailbox mailbox;
  @Autowired Colleagues colleagues;
  @Autowired Attachments attachments;
  @Autowired Approvals approvals;
  @Autowired BankEntries entries;
  @Autowired AuditLog audit;
  @Autowired Reports reports;
  @Autowired PromiseFigures figures;
  @Autowired RecentCalls calls;
  @Autowired CallFiles files;
  @Autowired SkippedSteps skipped;
  @Autowired Today today;

  @Test
  void everyListAndEveryReportIsAliveOnTheFirstStart() {
    Demonstration.load(spring);
    RunAs.system(() -> {
      followUp();
      written();
      counted();
      scripts();
      conversations();
    });
    assertThat(Demonstration.told(jdbc)).isEqualTo(Demonstration.ON_THE_TESTS_DAY);
    trail();
    theFileOfACall();
  }

  // Each role sees its own part of it.
  private void trail() {
    for (String who : List.of("lea LEAD", "claire MANAGER", "admin ADMINISTRATOR")) {
      signIn(who);
      assertThat(audit.page(new AuditFilter(null, null, null, ""), PAGE).rows())
          .as(who)
          .isNotEmpty();
    }
    SecurityContextHolder.clearContext();
  }

  private static void signIn(String who) {
    String[] person = who.split(" ");
    SecurityContextHolder.getContext()
        .setAuthentication(
            UsernamePasswordAuthenticationToken.authenticated(
                person[0], null, AuthorityUtils.createAuthorityList("ROLE_" + person[1])));
  }

  private void followUp() {
    for (FollowUp list : FollowUp.values()) {
      assertThat(followUps.page(list, null, PAGE).rows()).as(list.name()).isNotEmpty();
    }
    assertThat(followUps.late(FollowUp.CALLBACKS, null)).isPositive();
    for (FollowUp list : List.of(FollowUp.DECISIONS, FollowUp.NUMBERS)) {
      assertThat(followUps.page(list, null, PAGE).rows())
          .as(list.name())
          .allMatch(row -> row.life().due() != null && !row.late());
    }
    for (String login : List.of("marie", "karim", "emma")) {
      var agent = agents.byLogin(login).orElseThrow().id();
      assertThat(worklist.first(WorklistFilter.ALL, 5)).isNotEmpty();
      assertThat(followUps.page(FollowUp.DECISIONS, agent, PAGE).rows()).as(login).isNotEmpty();
    }
    assertThat(disputes.waiting(null, PAGE).rows())
        .anyMatch(line -> line.dueOn().equals(day()))
        .anyMatch(line -> line.resolver() != null);
    assertThat(disputes.figures(day().minusDays(90), day()))
        .hasSizeGreaterThan(1)
        .allMatch(figure -> figure.days() > 0);
    assertThat(dissatisfactions.waiting(null, PAGE).rows()).hasSize(2);
    assertThat(count("dissatisfaction WHERE answered_at IS NOT NULL")).isEqualTo(1);
    assertThat(undone.waiting(null, PAGE).rows()).isNotEmpty();
    assertThat(obstacles.causes(day().minusDays(90), day())).hasSizeGreaterThan(2);
    assertThat(approvals.waiting()).hasSize(1);
    assertThat(worklist.orphans(5)).isEmpty();
  }

  private void written() {
    assertThat(mailbox.mails(MailFilter.ANY, MailOrder.NEWEST, PAGE).rows())
        .extracting(mail -> mail.kind().name())
        .contains("RECAP", "DOCUMENT", "COLLEAGUE");
    assertThat(mailbox.answers(AnswerKind.CONFIRMED, PAGE).rows()).isNotEmpty();
    assertThat(mailbox.tasks(5)).isNotEmpty();
    assertThat(mailbox.cohorts()).isNotEmpty();
    assertThat(accounts("colleague_question").stream().flatMap(a -> colleagues.of(a).stream()))
        .extracting(question -> question.state(clock.instant()))
        .containsExactlyInAnyOrder(
            ColleagueQuestion.State.AWAITED, ColleagueQuestion.State.ANSWERED);
    assertThat(accounts("attachment").stream().flatMap(a -> attachments.of(a).stream()))
        .extracting(Attachment::signed)
        .contains(true, false);
    assertThat(count("chasing_letter WHERE replied_on IS NULL")).isPositive();
    assertThat(count("fact WHERE kind = 'credit.score'")).isPositive();
  }

  private void counted() {
    var scope = new ReportScope(day().minusDays(89), day(), null, null);
    for (ReportBy by : ReportBy.values()) {
      assertThat(reports.read(scope, by).groups()).as(by.name()).hasSizeGreaterThan(1);
    }
    for (PromiseBy by : PromiseBy.values()) {
      assertThat(figures.groups(by, day().minusDays(89), day())).as(by.name()).isNotEmpty();
    }
    assertThat(figures.forecast()).isNotEmpty();
    assertThat(calls.calls(null, new Sorted<>(CallOrder.AT, true), PAGE).rows()).hasSize(50);
    for (BankEntryFilter filter :
        List.of(BankEntryFilter.REVIEW, BankEntryFilter.UNMATCHED, BankEntryFilter.POSTED)) {
      assertThat(entries.entries(filter)).as(filter.name()).isNotEmpty();
    }
    assertThat(skipped.since(30, 5)).isNotEmpty();
    assertThat(today.promiseWeeks(8)).isNotEmpty();
    assertThat(today.largestWithoutPromise(5)).hasSize(5);
  }

  /// Two scripts at least had three versions, and no version is far from the others by chance.
  private void scripts() {
    var year = new ReportScope(day().minusDays(364), day(), null, null);
    Map<String, List<PromiseGroup>> byScript = new TreeMap<>();
    reports.read(year, ReportBy.SCRIPT).groups().stream()
        .filter(group -> group.key().contains(" · ") && group.resolved() >= 8)
        .forEach(group ->
            byScript
                .computeIfAbsent(group.key().split(" · ")[0], _ -> new java.util.ArrayList<>())
                .add(group));
    assertThat(byScript.values().stream().filter(all -> all.size() >= 3))
        .as(byScript.toString())
        .hasSizeGreaterThanOrEqualTo(2);
    byScript
        .values()
        .forEach(all ->
            assertThat(all)
                .as(byScript.toString())
                .allMatch(group -> 100 * group.kept() / group.resolved() > 30)
                .allMatch(group -> 100 * group.kept() / group.resolved() < 85));
    assertThat(count("phone_call WHERE requested_at < '2026-02-01'")).isPositive();
    assertThat(count("script_version WHERE content LIKE '%Passez-moi {contact.name}%'"))
        .isPositive();
  }

  private void conversations() {
    assertThat(count("phone_call WHERE incoming")).isEqualTo(3);
    assertThat(count("phone_call WHERE script_key IS NULL AND answered_at IS NOT NULL")).isZero();
    assertThat(count("work_item WHERE aside = 'lead.vulnerability' AND state = 'ASIDE'"))
        .isEqualTo(2);
  }

  // Whoever opens it is named in the trail.
  private void theFileOfACall() {
    signIn("lea LEAD");
    long led =
        jdbc.sql(
                "SELECT MIN(id) FROM phone_call WHERE disposition = 'promise'"
                    + " AND script_hash IS NOT NULL")
            .query(Long.class)
            .single();
    assertThat(files.read(new CallId(led)).orElseThrow().moments())
        .extracting(CallMoment::kind)
        .contains(CallMoment.Kind.STEP, CallMoment.Kind.IDENTITY);
    SecurityContextHolder.clearContext();
  }

  private List<AccountId> accounts(String table) {
    return jdbc.sql("SELECT DISTINCT account_id FROM " + table)
        .query((row, _) -> new AccountId(row.getLong(1)))
        .list();
  }

  private long count(String what) {
    return jdbc.sql("SELECT COUNT(*) FROM " + what).query(Long.class).single();
  }

  private LocalDate day() {
    return LocalDate.now(clock);
  }
}
