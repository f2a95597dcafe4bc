package fr.entente.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.entente.EntenteTest;
import fr.entente.TestClock;
import fr.entente.accounts.AccountsChanged;
import fr.entente.agents.Agents;
import fr.entente.agents.SignIn;
import fr.entente.calls.CallProgress;
import fr.entente.calls.CallStatus;
import fr.entente.calls.Calls;
import fr.entente.calls.Floor;
import fr.entente.desk.line.AgentLine;
import fr.entente.desk.listening.AgentScript;
import fr.entente.desk.picture.Brief;
import fr.entente.desk.picture.Situation;
import fr.entente.desk.seat.Seat;
import fr.entente.kernel.AccountId;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.CallId;
import fr.entente.kernel.RunAs;
import fr.entente.scripts.ScriptStep;
import fr.entente.worklist.CallbackRequest;
import fr.entente.worklist.Worklist;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionTemplate;

/// On which script a call opens, from what the data say.
@EntenteTest
class OpeningScriptTests {
  private static final String WORDS = "nous devions vérifier l'avoir";
  @Autowired AgentDesk desk;
  @Autowired AgentLine line;
  @Autowired AgentScript scripts;
  @Autowired Agents agents;
  @Autowired Calls calls;
  @Autowired Worklist worklist;
  @Autowired JdbcClient jdbc;
  @Autowired TestClock clock;
  @Autowired ApplicationEventPublisher events;
  @Autowired TransactionTemplate transaction;
  private AgentId agent;
  private AccountId account;
  private Seat seat;

  @BeforeEach
  void anAccountWaits() {
    var floor = new Floor(jdbc, calls, clock);
    agent = floor.agent();
    account = floor.account("+33199000041");
    transaction.executeWithoutResult(
        _ -> events.publishEvent(new AccountsChanged(List.of(account), null)));
    seat = new Seat(agent, "tab", "screen");
    SignIn.as(jdbc.sql("SELECT login FROM agent").query(String.class).single(), agents);
    desk.enter(seat);
  }

  @AfterEach
  void signOut() {
    SecurityContextHolder.clearContext();
  }

  @Test
  void whoWasNeverSpokenToIsAFirstCallHoweverOld() {
    clock.forward(Duration.ofDays(90));
    assertThat(brief().situation()).isEqualTo(Situation.FIRST_CALL);
    assertThat(brief().scriptKey()).isEqualTo("first-call-company");
  }

  @Test
  void anAgreedCallbackOpensOnItsOwnScriptWithWhatWasAgreedAndByWhom() {
    conversation("callback", "Demande un avoir.");
    worklist.schedule(
        new CallbackRequest(
            account, clock.instant().minusSeconds(60), null, WORDS + ".", true, agent));
    var before = brief();
    assertThat(before.situation()).isEqualTo(Situation.CALLBACK);
    var last = Objects.requireNonNull(before.recall().last());
    assertThat(last.note()).isEqualTo("Demande un avoir.");
    assertThat(last.colleague()).isEqualTo(agents.byId(agent).name());
    assertThat(Objects.requireNonNull(before.recall().promised()).words()).startsWith(WORDS);
    answered();
    assertThat(shown().recall().empty()).isTrue();
    assertThat(desk.state(agent).toString()).doesNotContain(WORDS).doesNotContain("avoir.");
    var said = told();
    assertThat(said.id()).isEqualTo("purpose");
    assertThat(said.say())
        .contains("Nous avions convenu ceci : " + WORDS + ". ")
        .contains("vous en avez parlé avec moi");
    assertThat(shown().situation()).isEqualTo(Situation.CALLBACK);
  }

  @Test
  void whatADebtorWroteIsShownAndNotReadOutAsAnAgreement() {
    worklist.schedule(
        new CallbackRequest(account, clock.instant().minusSeconds(60), null, WORDS, agent));
    assertThat(brief().situation()).isEqualTo(Situation.CALLBACK);
    assertThat(Objects.requireNonNull(shown().recall().promised()).words()).isEqualTo(WORDS);
    assertThat(Objects.requireNonNull(desk.state(agent).script()).step().say())
        .doesNotContain("convenu");
    answered();
    assertThat(told().say()).doesNotContain(WORDS).doesNotContain("convenu");
  }

  @Test
  void afterAConfirmedVulnerabilityWellbeingComesFirstAndNoAmountIsSaid() {
    conversation("vulnerability", "Besoin de temps.");
    assertThat(brief().situation()).isEqualTo(Situation.AFTER_CARE);
    answered();
    var said = told();
    assertThat(said.say()).contains("Comment allez-vous").doesNotContain("€");
  }

  @Test
  void afterACrisisTheScriptAsksAfterThePerson() {
    conversation("crisis", "");
    jdbc.sql("UPDATE hold SET ended_at = NOW(6)").update();
    assertThat(brief().situation()).isEqualTo(Situation.AFTER_CRISIS);
    assertThat(Objects.requireNonNull(desk.state(agent).script()).step().title())
        .isEqualTo("Se présenter");
  }

  @Test
  void anOldAccountThatWasSpokenToIsAtItsLastAmicableStage() {
    conversation("refuses_to_pay", "");
    clock.forward(Duration.ofDays(60));
    assertThat(brief().situation()).isEqualTo(Situation.LAST_AMICABLE);
  }

  // The right person, whose identity is sure, and who agrees to the notice.
  private ScriptStep told() {
    scripts.answer(seat, 1);
    scripts.answer(seat, 1);
    return Objects.requireNonNull(scripts.answer(seat, 1).script()).step();
  }

  private Brief brief() {
    if (shownOrNull() == null) {
      worklist.take(agent, account);
    }
    desk.look(seat);
    return shown();
  }

  private Brief shown() {
    return Objects.requireNonNull(shownOrNull());
  }

  private @Nullable Brief shownOrNull() {
    return desk.state(agent).brief();
  }

  private void conversation(String outcome, String note) {
    worklist.take(agent, account);
    desk.look(seat);
    var call = answered();
    line.confirmIdentity(seat);
    line.hangUp(seat);
    learn(call, "ended", CallStatus.COMPLETED);
    desk.look(seat);
    RunAs.system(() -> calls.wrapUp(call, outcome, note));
    clock.forward(Duration.ofHours(2));
    desk.look(seat);
  }

  private CallId answered() {
    var call = Objects.requireNonNull(line.dial(seat).call()).id();
    await()
        .until(() ->
            RunAs.system(() -> calls.record(call)).orElseThrow().status() != CallStatus.REQUESTED);
    learn(call, "answered", CallStatus.IN_PROGRESS);
    desk.look(seat);
    return call;
  }

  private void learn(CallId call, String what, CallStatus status) {
    calls.progress(
        new CallProgress(call, call.value() + what, status, null, null, null, clock.instant()));
  }
}
