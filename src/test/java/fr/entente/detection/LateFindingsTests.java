package fr.entente.detection;

import static fr.entente.listening.Label.CASH_FLOW_HIDDEN;
import static fr.entente.listening.Label.CRISIS_RISK;
import static fr.entente.listening.Label.DISPUTE_HIDDEN;
import static fr.entente.listening.Label.INSOLVENCY_RISK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.entente.EntenteTest;
import fr.entente.TestClock;
import fr.entente.agents.Agents;
import fr.entente.agents.SignIn;
import fr.entente.calls.CallProgress;
import fr.entente.calls.CallStatus;
import fr.entente.calls.Calls;
import fr.entente.calls.Floor;
import fr.entente.compliance.Compliance;
import fr.entente.compliance.Hold;
import fr.entente.compliance.HoldType;
import fr.entente.kernel.AccountId;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.CallId;
import fr.entente.kernel.RunAs;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/// What is understood when a call is over reaches a person, and a crisis takes effect.
@EntenteTest
class LateFindingsTests {
  private static final String PHONE = "+33199000053";
  private static final String WORDS = "Je ne serai plus là vendredi";

  @Autowired ApplicationContext spring;
  @Autowired LateFindings late;
  @Autowired Findings findings;
  @Autowired Compliance compliance;
  @Autowired Calls calls;
  @Autowired Agents agents;
  @Autowired JdbcClient jdbc;
  @Autowired TestClock clock;
  private Heard heard;
  private Floor floor;
  private AgentId agent;
  private AgentId lead;
  private AccountId account;
  private CallId call;

  @BeforeEach
  void aCall() {
    heard = new Heard(spring);
    floor = new Floor(jdbc, calls, clock);
    agent = floor.agent();
    lead = new AgentId(SignIn.person(jdbc, "lea", "LEAD"));
    account = floor.account(PHONE);
    call = floor.dialled(agent, account, PHONE);
    progress(CallStatus.IN_PROGRESS);
    SignIn.as(login(agent), agents);
  }

  @AfterEach
  void signOut() {
    SignIn.out();
  }

  private String login(AgentId who) {
    return jdbc.sql("SELECT login FROM agent WHERE id = ?")
        .param(who.value())
        .query(String.class)
        .single();
  }

  private void progress(CallStatus status) {
    calls.progress(
        new CallProgress(call, "test:" + status, status, null, null, null, clock.instant()));
  }

  private void over(String outcome) {
    progress(CallStatus.COMPLETED);
    assertThat(floor.wrapUp(call, outcome)).isTrue();
  }

  private List<LateFinding> mine() {
    return late.ofAgent(agent);
  }

  private List<LateFinding> leads() {
    return RunAs.system(late::ofLeads);
  }

  private List<HoldType> holds() {
    return compliance.holds(account).stream().map(Hold::type).toList();
  }

  @Test
  void whatIsHeardDuringTheCallIsOnTheDeskAndNotToldAgain() {
    heard.strong(call, 1, CASH_FLOW_HIDDEN, WORDS);
    heard.strong(call, 2, CRISIS_RISK, WORDS);
    over("callback");
    assertThat(mine()).isEmpty();
    assertThat(leads()).isEmpty();
  }

  @Test
  void whatIsUnderstoodWhenTheCallIsOverIsToldToWhoeverHadIt() {
    over("callback");
    heard.weak(call, 1, CASH_FLOW_HIDDEN, WORDS);
    assertThat(mine())
        .singleElement()
        .satisfies(one -> {
          assertThat(one.finding().text()).isEqualTo(WORDS);
          assertThat(one.debtorName()).isNotBlank();
          assertThat(one.agentName()).startsWith("Agent");
          assertThat(one.finding().account()).isEqualTo(account);
        });
    assertThat(leads()).isEmpty();
    assertThat(holds()).isEmpty();
  }

  @Test
  void whatComesDuringTheWrapUpIsOnTheDeskUntilItIsClosedUnanswered() {
    progress(CallStatus.COMPLETED);
    heard.strong(call, 1, INSOLVENCY_RISK, WORDS);
    assertThat(mine()).isEmpty();
    assertThat(floor.wrapUp(call, "callback")).isTrue();
    assertThat(mine()).hasSize(1);
  }

  @Test
  void whatWasAnsweredDuringTheWrapUpIsNotToldAgain() {
    progress(CallStatus.COMPLETED);
    heard.strong(call, 1, INSOLVENCY_RISK, WORDS);
    findings.answer(account, call, agent, INSOLVENCY_RISK, FindingState.CLEARED, "key");
    assertThat(floor.wrapUp(call, "callback")).isTrue();
    assertThat(mine()).isEmpty();
  }

  @Test
  void aCardThatTheAgentTickedIsNoNews() {
    progress(CallStatus.COMPLETED);
    findings.declare(account, call, agent, INSOLVENCY_RISK, "difficulty");
    assertThat(floor.wrapUp(call, "callback")).isTrue();
    assertThat(mine()).isEmpty();
  }

  @Test
  void whatHasAnAnswerOfItsOwnInTheScriptIsNoNews() {
    over("callback");
    heard.strong(call, 1, DISPUTE_HIDDEN, WORDS);
    assertThat(mine()).isEmpty();
  }

  @Test
  void theLeadIsToldWhenTheAgentHasNotSeenItInTime() {
    over("callback");
    heard.weak(call, 1, CASH_FLOW_HIDDEN, WORDS);
    clock.forward(Duration.ofMinutes(31));
    assertThat(leads()).hasSize(1);
    assertThat(mine()).hasSize(1);
  }

  @Test
  void whatItsAgentHasSeenNobodyIsToldAnyMore() {
    over("callback");
    heard.weak(call, 1, CASH_FLOW_HIDDEN, WORDS);
    late.seen(mine().getFirst().finding().id(), agent, false);
    clock.forward(Duration.ofMinutes(31));
    assertThat(mine()).isEmpty();
    assertThat(leads()).isEmpty();
  }

  @Test
  void theLeadIsToldOfACrisisAtOnceAndUntilALeadHasSeenIt() {
    over("callback");
    heard.weak(call, 1, CRISIS_RISK, WORDS);
    assertThat(leads()).singleElement().matches(LateFinding::crisis);
    long finding = mine().getFirst().finding().id();
    late.seen(finding, agent, false);
    assertThat(mine()).isEmpty();
    assertThat(leads()).hasSize(1);
    SignIn.as("lea", agents);
    late.seen(finding, lead, true);
    late.seen(finding, lead, true);
    assertThat(leads()).isEmpty();
  }

  @Test
  void aCrisisStandsBeforeWhatCameLater() {
    over("callback");
    heard.weak(call, 1, CRISIS_RISK, WORDS);
    heard.strong(call, 2, INSOLVENCY_RISK, WORDS);
    assertThat(mine())
        .extracting(one -> one.finding().label())
        .containsExactly(CRISIS_RISK, INSOLVENCY_RISK);
  }

  @Test
  void aCrisisUnderstoodTooLateHoldsTheDebtorAtOnce() {
    over("callback");
    heard.weak(call, 1, CRISIS_RISK, WORDS);
    assertThat(holds()).containsExactly(HoldType.CRISIS);
    heard.strong(call, 2, CRISIS_RISK, WORDS);
    assertThat(holds()).containsExactly(HoldType.CRISIS);
  }

  @Test
  void aCrisisOfTheWrapUpThatNobodyAnsweredHoldsTheDebtorWhenItCloses() {
    progress(CallStatus.COMPLETED);
    heard.weak(call, 1, CRISIS_RISK, WORDS);
    assertThat(holds()).isEmpty();
    assertThat(floor.wrapUp(call, "promise")).isTrue();
    assertThat(holds()).containsExactly(HoldType.CRISIS);
  }

  @Test
  void aCrisisOfTheWrapUpThatWasAMannerOfSpeakingHoldsNobody() {
    progress(CallStatus.COMPLETED);
    heard.weak(call, 1, CRISIS_RISK, WORDS);
    findings.answer(account, call, agent, CRISIS_RISK, FindingState.CLEARED, "key");
    assertThat(floor.wrapUp(call, "promise")).isTrue();
    assertThat(holds()).isEmpty();
    assertThat(leads()).isEmpty();
  }

  @Test
  void nobodyIsMarkedAsListeningToACrisisThatIsOver() {
    over("callback");
    heard.strong(call, 1, CRISIS_RISK, WORDS);
    assertThat(RunAs.system(() -> agents.presence(agent)).reason()).isNotEqualTo("crisis");
  }

  @Test
  void anAgentSeesAndSettlesOwnCallsOnly() {
    over("callback");
    heard.weak(call, 1, CRISIS_RISK, WORDS);
    long finding = mine().getFirst().finding().id();
    var other = floor.agent();
    SignIn.as(login(other), agents);
    assertThatThrownBy(() -> late.ofAgent(agent)).isInstanceOf(AccessDeniedException.class);
    assertThatThrownBy(() -> late.ofLeads()).isInstanceOf(AccessDeniedException.class);
    assertThatThrownBy(() -> late.seen(finding, other, false))
        .isInstanceOf(AccessDeniedException.class);
    assertThatThrownBy(() -> late.seen(finding, other, true))
        .isInstanceOf(AccessDeniedException.class);
  }
}
