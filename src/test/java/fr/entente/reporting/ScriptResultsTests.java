package fr.entente.reporting;

import static fr.entente.accounts.AccountBuilder.anAccount;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.entente.EntenteTest;
import fr.entente.TestClock;
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
import fr.entente.kernel.RunAs;
import fr.entente.payments.Payments;
import fr.entente.scripts.ScriptFacts;
import fr.entente.scripts.Scripts;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.test.context.support.WithMockUser;

/// Three calls under the version in force: 1,000 € promised and kept, 200 € promised and broken,
/// and one without a promise, that passed over a step.
@EntenteTest
@WithMockUser(
    username = "claire",
    roles = {"AGENT", "LEAD", "MANAGER", "TRAINER"})
class ScriptResultsTests {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 17);
  private static final LocalDate LATER = TODAY.plusDays(20);
  private static final String KEY = "broken-promise";

  @Autowired JdbcClient jdbc;
  @Autowired TestClock clock;
  @Autowired Calls calls;
  @Autowired PastCalls past;
  @Autowired Commitments commitments;
  @Autowired Payments payments;
  @Autowired Scripts scripts;
  @Autowired ScriptResults results;
  @Autowired ScriptFigures earned;
  @Autowired PromiseFigures promises;
  private AgentId agent;
  private String hash;

  @BeforeEach
  void threeCalls() {
    agent = new Floor(jdbc, calls, clock).agent();
    hash =
        scripts
            .start(KEY, Language.FR, new ScriptFacts(Map.of(), false))
            .orElseThrow()
            .state()
            .hash();
    kept();
    AccountId big = account("1000.00");
    AccountId small = account("200.00");
    promise(big, "1000.00", call(big, "promise", "open 1", "identity 1"));
    promise(small, "200.00", call(small, "promise", "open 2", "gatekeeper 1"));
    call(account("50.00"), "callback", "open 1", "identity");
    RunAs.system(
        () -> payments.receive(big, Money.euros("1000.00"), TODAY.plusDays(1), "", "", "k1"));
    clock.at(LATER, LocalTime.of(9, 0));
    RunAs.system(() -> commitments.review(LATER));
  }

  // The tables are emptied before each test; what was read at the start is not.
  private void kept() {
    jdbc.sql(
            "INSERT INTO script_version (hash, script_key, language, loaded_at, content)"
                + " VALUES (?, ?, 'fr', NOW(6), '{}')")
        .param(hash)
        .param(KEY)
        .update();
  }

  private AccountId account(String amount) {
    return anAccount(jdbc).owing(amount, TODAY.minusDays(60)).save(TODAY);
  }

  private CallId call(AccountId account, String outcome, String... steps) {
    long debtor =
        jdbc.sql("SELECT debtor_id FROM account WHERE id = ?")
            .param(account.value())
            .query(Long.class)
            .single();
    return past.write(
        new PastCall(
            agent,
            account,
            new DebtorId(debtor),
            new PhoneNumber("+33199000042"),
            clock.instant(),
            Duration.ofMinutes(3),
            outcome,
            "",
            false,
            new PastCall.Script(KEY, hash, List.of(steps))));
  }

  private void promise(AccountId account, String amount, CallId during) {
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
    RunAs.system(
        () -> assertThat(commitments.record(terms)).isInstanceOf(CommitmentResult.Recorded.class));
  }

  @Test
  void aVersionIsToldByItsCallsAndTheirMoney() {
    assertThat(results.versions(KEY, Language.FR, 90))
        .singleElement()
        .satisfies(version -> {
          assertThat(version.hash()).isEqualTo(hash);
          assertThat(version.inForce()).isTrue();
          assertThat(version.worth().calls()).isEqualTo(3);
          assertThat(version.worth().promises()).isEqualTo(2);
          assertThat(version.worth().resolved()).isEqualTo(2);
          assertThat(version.worth().kept()).isEqualTo(1);
          assertThat(version.worth().promised()).isEqualTo(Money.euros("1200.00"));
          assertThat(version.worth().received()).isEqualTo(Money.euros("1000.00"));
        });
    assertThat(results.versions(KEY, Language.EN, 90)).isEmpty();
  }

  @Test
  void itAgreesWithTheReportOnPromises() {
    var group = promises.groups(PromiseBy.SCRIPT, TODAY.minusDays(30), LATER).getFirst();
    var worth = results.versions(KEY, Language.FR, 90).getFirst().worth();
    assertThat(group.key()).isEqualTo(KEY + " · " + hash.substring(0, 7));
    assertThat(worth.resolved()).isEqualTo(group.resolved());
    assertThat(worth.kept()).isEqualTo(group.kept());
    assertThat(worth.promised()).isEqualTo(group.promised());
    assertThat(worth.received()).isEqualTo(group.received());
  }

  @Test
  void aStepIsToldByWhoCameAndHowTheyWentOn() {
    var open = step("open");
    assertThat(open.visits()).isEqualTo(3);
    assertThat(open.branches().getFirst().worth().calls()).isEqualTo(2);
    assertThat(open.branches().getFirst().worth().kept()).isEqualTo(1);
    assertThat(open.typical()).isEqualTo(Duration.ofMinutes(1));
    assertThat(step("identity").skipped()).isEqualTo(1);
    assertThat(step("gatekeeper").worth().promised()).isEqualTo(Money.euros("200.00"));
    assertThat(results.steps("no such version", 90)).isEmpty();
  }

  private StepFigures step(String id) {
    return results.steps(hash, 90).stream()
        .filter(step -> step.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aFigureOpensItsCalls() {
    assertThat(results.behind(hash, "open", null, 90, 10)).hasSize(3);
    assertThat(results.behind(hash, "open", 1, 90, 10)).hasSize(2);
    assertThat(results.behind(hash, "open", null, 90, 1)).hasSize(1);
    assertThat(results.behind(hash, "identity", 0, 90, 10))
        .singleElement()
        .matches(call -> "callback".equals(call.outcome()) && call.resolved() == 0);
    assertThat(results.behind(hash, "open", 9, 90, 10)).isEmpty();
  }

  @Test
  @WithMockUser(username = "thomas", roles = "TRAINER")
  void aTrainerSeesFiguresAndNobodyBehindThem() {
    assertThat(results.steps(hash, 90)).isNotEmpty();
    assertThatThrownBy(() -> results.behind(hash, "open", null, 90, 10))
        .isInstanceOf(AccessDeniedException.class);
  }

  @Test
  @WithMockUser(username = "marie", roles = "AGENT")
  void figuresAreNotForAgents() {
    assertThatThrownBy(() -> results.versions(KEY, Language.FR, 90))
        .isInstanceOf(AccessDeniedException.class);
  }

  @Test
  void aLibraryIsToldNoRateBeforeThereAreEnough() {
    assertThat(earned.keptRate(KEY, Language.FR)).isEmpty();
    assertThat(earned.all())
        .singleElement()
        .matches(one -> one.key().equals(KEY) && one.worth().calls() == 3);
  }
}
