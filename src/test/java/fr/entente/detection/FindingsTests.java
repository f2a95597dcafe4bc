package fr.entente.detection;

import static fr.entente.listening.Label.BANK_PROBLEM_HIDDEN;
import static fr.entente.listening.Label.CASH_FLOW_HIDDEN;
import static fr.entente.listening.Label.CRISIS_RISK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.entente.EntenteTest;
import fr.entente.TestClock;
import fr.entente.agents.Agents;
import fr.entente.agents.SignIn;
import fr.entente.calls.Calls;
import fr.entente.calls.Floor;
import fr.entente.kernel.AccountId;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.CallId;
import fr.entente.listening.Channel;
import fr.entente.listening.Label;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionTemplate;

@EntenteTest
class FindingsTests {
  private static final String PHONE = "+33199000051";
  @Autowired ApplicationContext spring;
  @Autowired Findings findings;
  @Autowired Expiry expiry;
  @Autowired OldGuesses old;
  @Autowired ProposalRepository proposals;
  @Autowired TransactionTemplate transaction;
  @Autowired Calls calls;
  @Autowired Agents agents;
  @Autowired JdbcClient jdbc;
  @Autowired TestClock clock;
  private Heard heard;
  private AgentId agent;
  private AccountId account;
  private CallId call;

  @BeforeEach
  void aCall() {
    heard = new Heard(spring);
    var floor = new Floor(jdbc, calls, clock);
    agent = floor.agent();
    account = floor.account(PHONE);
    call = floor.dialled(agent, account, PHONE);
    SignIn.as(one("SELECT login FROM agent"), agents);
  }

  @AfterEach
  void signOut() {
    SecurityContextHolder.clearContext();
  }

  private String one(String sql) {
    return jdbc.sql(sql).query(String.class).single();
  }

  private Engaged shown() {
    return Findings.waiting(findings.engaged(account, call)).getFirst();
  }

  @Test
  void aFindingQuotesItsTurnWithoutCopyingIt() {
    heard.weak(call, 3, CASH_FLOW_HIDDEN, "Enfin c'est un peu juste");
    assertThat(shown().finding().text()).isEqualTo("Enfin c'est un peu juste");
    assertThat(shown().finding().marks()).containsExactly(new Finding.Mark(6, 24));
    assertThat(one("SELECT COALESCE(excerpt, '-') FROM finding")).isEqualTo("-");
  }

  @Test
  void theSameTurnArrivingAgainIsTheSameFindingAndIsCountedOnce() {
    for (int i = 0; i < 3; i++) {
      heard.weak(call, 3, CASH_FLOW_HIDDEN, "un peu juste");
    }
    assertThat(one("SELECT COUNT(*) FROM finding")).isEqualTo("1");
    assertThat(one("SELECT fired FROM finding_tally")).isEqualTo("1");
  }

  @Test
  void turnsThatArriveOutOfOrderGiveTheSameAsInOrder() {
    heard.weak(call, 5, BANK_PROBLEM_HIDDEN, "la banque bloque");
    heard.weak(call, 2, CASH_FLOW_HIDDEN, "un peu juste");
    assertThat(findings.engaged(account, call))
        .extracting(Engaged::response)
        .containsExactly(Response.QUESTION, Response.PROMPT);
  }

  @Test
  void confirmingAnswersEverythingOfTheLabelKeepsTheHistoryAndStaysOnTheScreenUntilPutAway() {
    heard.weak(call, 1, CASH_FLOW_HIDDEN, "un peu juste");
    heard.weak(call, 2, CASH_FLOW_HIDDEN, "on attend un client");
    findings.answer(account, call, agent, CASH_FLOW_HIDDEN, FindingState.CONFIRMED, "key");
    assertThat(shown().finding().state()).isEqualTo(FindingState.CONFIRMED);
    assertThat(one("SELECT COUNT(*) FROM finding WHERE state = 'CONFIRMED'")).isEqualTo("2");
    assertThat(one("SELECT COUNT(*) FROM finding_event WHERE state = 'CONFIRMED'")).isEqualTo("2");
    findings.putAway(account, call, agent, CASH_FLOW_HIDDEN);
    assertThat(Findings.waiting(findings.engaged(account, call))).isEmpty();
  }

  @Test
  void clearedIsCountedAndChangesNothingElse() {
    String before = one("SELECT CONCAT(balance, overdue, disputed) FROM account");
    heard.strong(call, 1, CASH_FLOW_HIDDEN, "un peu juste");
    findings.answer(account, call, agent, CASH_FLOW_HIDDEN, FindingState.CLEARED, "key");
    assertThat(Findings.waiting(findings.engaged(account, call))).isEmpty();
    heard.strong(call, 9, CASH_FLOW_HIDDEN, "encore juste");
    assertThat(Findings.waiting(findings.engaged(account, call))).isEmpty();
    var day = LocalDate.now(clock);
    asTrainer();
    assertThat(findings.tallies(day, day))
        .singleElement()
        .extracting(FindingTally::fired, FindingTally::confirmed, FindingTally::cleared)
        .containsExactly(1, 0, 1);
    assertThat(one("SELECT CONCAT(balance, overdue, disputed) FROM account")).isEqualTo(before);
    assertThat(one("SELECT COUNT(*) FROM hold")).isEqualTo("0");
  }

  @Test
  void aClearedCrisisAlarmsAgainWhenItIsHeardAgain() {
    heard.strong(call, 1, CRISIS_RISK, "je vais en finir");
    findings.answer(account, call, agent, CRISIS_RISK, FindingState.CLEARED, "key");
    assertThat(Findings.waiting(findings.engaged(account, call))).isEmpty();
    heard.weak(call, 4, CRISIS_RISK, "je ne serai plus là");
    assertThat(shown().response()).isEqualTo(Response.ALARM);
  }

  @Test
  void answersBecomeMaskedProposalsButNeverForCrisisOrIllness() {
    jdbc.sql("UPDATE debtor SET name = 'Garage Lefort'").update();
    heard.strong(call, 1, CASH_FLOW_HIDDEN, "chez Lefort on a 300 € pas plus");
    heard.strong(call, 2, CRISIS_RISK, "je veux en finir");
    findings.answer(account, call, agent, CASH_FLOW_HIDDEN, FindingState.CONFIRMED, "key");
    findings.answer(account, call, agent, CRISIS_RISK, FindingState.CONFIRMED, "key");
    asTrainer();
    assertThat(findings.proposals(10))
        .extracting(Proposal::text, Proposal::label)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                "chez [nom] on a [montant] pas plus", CASH_FLOW_HIDDEN));
    findings.settle(findings.proposals(10).getFirst().id());
    assertThat(findings.proposals(10)).isEmpty();
  }

  @Test
  void falseAlarmsOfTheWeekComeTheMostFrequentFirst() {
    var today = LocalDate.now(clock);
    cleared(today.minusDays(1), "il manque une page");
    cleared(today, "c'est serré, comme rue");
    cleared(today.minusDays(30), "c'est serré, comme rue");
    cleared(today, "c'est serré, comme rue");
    cleared(today.minusDays(7), "une vieille histoire");
    asTrainer();
    assertThat(findings.falseAlarms(10))
        .extracting(Proposal::text, Proposal::times)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("c'est serré, comme rue", 3),
            org.assertj.core.groups.Tuple.tuple("il manque une page", 1));
    assertThat(findings.falseAlarms(10).getFirst().lastOn()).isEqualTo(today);
  }

  private void cleared(LocalDate day, String text) {
    var finding = FindingBuilder.at(1).weak(CASH_FLOW_HIDDEN).made();
    transaction.executeWithoutResult(
        _ -> proposals.add(day, finding, Channel.TRANSCRIPT, Label.NONE, text));
  }

  @Test
  void theHistoryCannotBeRewritten() {
    heard.strong(call, 1, CASH_FLOW_HIDDEN, "un peu juste");
    for (String sql :
        List.of("UPDATE finding_event SET reason = ''", "DELETE FROM finding_event")) {
      assertThatThrownBy(() -> jdbc.sql(sql).update()).isInstanceOf(DataAccessException.class);
    }
  }

  @Test
  void guessesExpireAndGoAfterThirtyDaysAConfirmedNeedStaysWithoutItsWords() {
    heard.strong(call, 1, CASH_FLOW_HIDDEN, "un peu juste");
    heard.strong(call, 2, BANK_PROBLEM_HIDDEN, "la banque bloque");
    findings.answer(account, call, agent, BANK_PROBLEM_HIDDEN, FindingState.CONFIRMED, "key");
    clock.forward(Duration.ofDays(15));
    assertThat(expiry.pass()).isEqualTo(1);
    assertThat(one("SELECT state FROM finding WHERE label = 'CASH_FLOW_HIDDEN'"))
        .isEqualTo("EXPIRED");
    clock.forward(Duration.ofDays(16));
    var before = clock.instant().minus(Duration.ofDays(30));
    assertThat(old.due(before)).isEqualTo(2);
    assertThat(old.erase(before, 100)).isEqualTo(2);
    assertThat(findings.ofAccount(account, 10))
        .singleElement()
        .satisfies(kept -> {
          assertThat(kept.label()).isEqualTo(BANK_PROBLEM_HIDDEN);
          assertThat(kept.text()).isEmpty();
        });
    assertThat(one("SELECT SUM(fired) FROM finding_tally")).isEqualTo("2");
    assertThat(old.due(before)).isZero();
    assertThat(old.erase(before, 100)).isZero();
  }

  @Test
  void aTickedCardIsASuspicionOfItsOwnUnlessTheLabelIsSuspectedAlready() {
    findings.declare(account, call, agent, CASH_FLOW_HIDDEN, "det-cash");
    findings.declare(account, call, agent, CASH_FLOW_HIDDEN, "det-cash");
    assertThat(one("SELECT COUNT(*) FROM finding")).isEqualTo("1");
    assertThat(shown().rule()).isEqualTo(EngagementRule.DECLARED);
  }

  @Test
  void nobodyAnswersAtAnotherAgentsDeskAndTrainersSeeNoWords() {
    heard.strong(call, 1, CASH_FLOW_HIDDEN, "un peu juste");
    assertThatThrownBy(() ->
            findings.answer(
                account,
                call,
                new AgentId(agent.value() + 1),
                CASH_FLOW_HIDDEN,
                FindingState.CLEARED,
                "key"))
        .isInstanceOf(AccessDeniedException.class);
    asTrainer();
    assertThatThrownBy(() -> findings.engaged(account, call))
        .isInstanceOf(AccessDeniedException.class);
    assertThatThrownBy(() -> findings.ofAccount(account, 5))
        .isInstanceOf(AccessDeniedException.class);
  }

  private void asTrainer() {
    jdbc.sql("UPDATE agent SET roles = 'TRAINER'").update();
    SignIn.as(one("SELECT login FROM agent"), agents);
  }
}
