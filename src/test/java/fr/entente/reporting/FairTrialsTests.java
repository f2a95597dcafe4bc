package fr.entente.reporting;

import static fr.entente.accounts.AccountBuilder.anAccount;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.entente.EntenteTest;
import fr.entente.TestClock;
import fr.entente.agents.Agents;
import fr.entente.agents.NewAgent;
import fr.entente.agents.Role;
import fr.entente.calls.Calls;
import fr.entente.calls.Floor;
import fr.entente.calls.PastCall;
import fr.entente.calls.PastCalls;
import fr.entente.commitments.CommitmentResult;
import fr.entente.commitments.CommitmentTerms;
import fr.entente.commitments.Commitments;
import fr.entente.commitments.Instalment;
import fr.entente.commitments.PaymentMeans;
import fr.entente.kernel.AccountId;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.CallId;
import fr.entente.kernel.DebtorId;
import fr.entente.kernel.Language;
import fr.entente.kernel.Money;
import fr.entente.kernel.PhoneNumber;
import fr.entente.kernel.RecurringJob;
import fr.entente.kernel.RunAs;
import fr.entente.payments.Payments;
import fr.entente.scripts.PastVersions;
import fr.entente.scripts.ScriptFacts;
import fr.entente.scripts.Scripts;
import fr.entente.scripts.Trial;
import fr.entente.scripts.TrialEnd;
import fr.entente.scripts.TrialStart;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.test.context.support.WithMockUser;

/// Today is Tuesday 17 November 2026. Nothing is known of the past: the rate is taken as half.
@EntenteTest
@WithMockUser(
    username = "thomas",
    roles = {"TRAINER", "AGENT"})
class FairTrialsTests {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 17);
  private static final String KEY = "broken-promise";
  private static final double WIDE = 0.49;

  @Autowired JdbcClient jdbc;
  @Autowired TestClock clock;
  @Autowired Agents agents;
  @Autowired Calls calls;
  @Autowired PastCalls past;
  @Autowired Commitments commitments;
  @Autowired Payments payments;
  @Autowired Scripts scripts;
  @Autowired PastVersions versions;
  @Autowired FairTrials trials;
  @Autowired RecurringJob reportingTrials;
  private AgentId agent;
  private String now;
  private String before;
  private int number;

  @BeforeEach
  void twoVersions() {
    RunAs.system(() ->
        agents.create(
            new NewAgent(
                "thomas",
                "Thomas",
                Set.of(Role.TRAINER),
                Language.FR,
                null,
                "correct horse battery")));
    agent = new Floor(jdbc, calls, clock).agent();
    now = versions.keep(KEY, Language.FR, Map.of(), clock.instant()).orElseThrow();
    before =
        versions
            .keep(KEY, Language.FR, Map.of("Bonjour", "Bonsoir"), clock.instant())
            .orElseThrow();
  }

  private Trial started() {
    return ((TrialStart.Started) trials.start(KEY, Language.FR, now, before, WIDE)).trial();
  }

  private TrialProgress only() {
    var all = trials.of(KEY, Language.FR);
    assertThat(all).hasSize(1);
    return all.getFirst();
  }

  /// An account that answers under the version that is its own, and pays or not.
  private void answers(boolean pays) {
    AccountId account = anAccount(jdbc).owing("100.00", TODAY.minusDays(60)).save(TODAY);
    var facts = new ScriptFacts(Map.of("account.id", Long.toString(account.value())), false);
    String hash = scripts.start(KEY, Language.FR, facts).orElseThrow().state().hash();
    long debtor =
        jdbc.sql("SELECT debtor_id FROM account WHERE id = ?")
            .param(account.value())
            .query(Long.class)
            .single();
    CallId call =
        past.write(
            new PastCall(
                agent,
                account,
                new DebtorId(debtor),
                new PhoneNumber("+33199000042"),
                clock.instant().plusSeconds(++number),
                Duration.ofMinutes(3),
                pays ? "promise" : "callback",
                "",
                false,
                new PastCall.Script(KEY, hash, List.of("open 1"))));
    if (pays) {
      RunAs.system(() -> promiseAndPay(account, call));
    }
  }

  private void promiseAndPay(AccountId account, CallId call) {
    LocalDate due = TODAY.plusDays(2);
    var part = new Instalment(1, due, due, Money.euros("100.00"));
    var terms =
        new CommitmentTerms(
            account, call, agent, List.of(part), PaymentMeans.TRANSFER, List.of(), "jeudi", "M.");
    assertThat(commitments.record(terms)).isInstanceOf(CommitmentResult.Recorded.class);
    payments.receive(account, Money.euros("100.00"), TODAY.plusDays(1), "", "", "k" + number);
  }

  private void later(int days) {
    clock.at(TODAY.plusDays(days), LocalTime.of(9, 0));
    RunAs.system(() -> commitments.review(TODAY.plusDays(days)));
  }

  private int review() {
    return reportingTrials.work().run();
  }

  @Test
  void theSampleIsSaidBefore() {
    var outlook = trials.outlook(KEY, Language.FR, 0.1);
    assertThat(outlook.rate()).isEqualTo(0.5);
    assertThat(outlook.needed()).isEqualTo(388);
    assertThat(outlook.perWeek()).isZero();
    assertThat(outlook.enoughTime()).as("nobody answers").isFalse();
    for (int i = 0; i < 16; i++) {
      answers(false);
    }
    clock.forward(Duration.ofMinutes(5));
    assertThat(trials.outlook(KEY, Language.FR, 0.1).perWeek()).isEqualTo(2);
  }

  @Test
  void aTrialEndsWithItsSampleAndNotBefore() {
    Trial trial = started();
    int enough = 4 * trial.plan().needed();
    for (int i = 0; i < enough; i++) {
      answers(i % 2 == 0);
    }
    later(10);
    assertThat(review()).isZero();
    var early = only();
    assertThat(early.firstBegun() + early.secondBegun()).isEqualTo(enough);
    assertThat(early.firstKnown() + early.secondKnown()).isZero();
    assertThat(early.trial().counts().firstKept()).as("nobody is told who is ahead").isZero();
    assertThat(early.verdict()).isEqualTo(ScriptVerdict.NOT_ENOUGH);
    later(60);
    assertThat(review()).isEqualTo(1);
    assertThat(review()).isZero();
    var ended = only();
    assertThat(ended.trial().end()).isEqualTo(TrialEnd.SAMPLE);
    var counts = ended.trial().counts();
    assertThat(counts.firstAccounts() + counts.secondAccounts()).isEqualTo(enough);
    assertThat(counts.firstKept() + counts.secondKept()).isEqualTo(enough / 2);
    assertThat(ended.verdict()).isEqualTo(ScriptVerdict.NO_DIFFERENCE);
  }

  @Test
  void aTrialWithoutItsSampleEndsOnItsLastDayWithoutAVerdict() {
    Trial trial = started();
    answers(true);
    clock.at(trial.plan().lastDay(), LocalTime.of(9, 0));
    assertThat(review()).isZero();
    clock.at(trial.plan().lastDay().plusDays(1), LocalTime.of(9, 0));
    assertThat(review()).isEqualTo(1);
    assertThat(only().trial().end()).isEqualTo(TrialEnd.TIME);
    assertThat(only().verdict()).isEqualTo(ScriptVerdict.NOT_ENOUGH);
  }

  @Test
  void whoStopsEarlyGetsNoVerdict() {
    Trial trial = started();
    answers(true);
    later(60);
    assertThat(trials.stop(trial)).isTrue();
    assertThat(trials.stop(trial)).isFalse();
    assertThat(only().trial().end()).isEqualTo(TrialEnd.STOPPED);
    assertThat(only().verdict()).isEqualTo(ScriptVerdict.NOT_ENOUGH);
  }

  @Test
  @WithMockUser(username = "lea", roles = "LEAD")
  void aLeadFollowsAndDoesNotStart() {
    assertThat(trials.of(KEY, Language.FR)).isEmpty();
    assertThatThrownBy(() -> trials.start(KEY, Language.FR, now, before, WIDE))
        .isInstanceOf(AccessDeniedException.class);
  }
}
