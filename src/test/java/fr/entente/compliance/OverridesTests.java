package fr.entente.compliance;

import static fr.entente.accounts.AccountBuilder.anAccount;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.entente.EntenteTest;
import fr.entente.TestClock;
import fr.entente.agents.Agents;
import fr.entente.agents.SignIn;
import fr.entente.kernel.AccountId;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.DebtorId;
import fr.entente.kernel.PhoneNumber;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@EntenteTest
@RecordApplicationEvents
class OverridesTests {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 17);
  private static final PhoneNumber NUMBER = new PhoneNumber("+33145000000");
  private static final Duration HOUR = Duration.ofHours(1);

  @Autowired JdbcClient jdbc;
  @Autowired TestClock clock;
  @Autowired Agents agents;
  @Autowired Compliance compliance;
  @Autowired Overrides overrides;
  @Autowired ApplicationEvents events;
  private final List<PastAttempt> past = new ArrayList<>();
  private AccountId account;
  private DebtorId debtor;
  private AgentId emma;

  @BeforeEach
  void aCompanyWasRungTwiceToday() {
    account =
        anAccount(jdbc).reachableAt(NUMBER.e164()).owing("500.00", TODAY.minusDays(40)).save(TODAY);
    debtor =
        new DebtorId(
            jdbc.sql("SELECT debtor_id FROM account WHERE id = ?")
                .param(account.value())
                .query(Long.class)
                .single());
    emma = new AgentId(SignIn.person(jdbc, "emma", "AGENT"));
    SignIn.person(jdbc, "lea", "AGENT,LEAD");
    ring(Duration.ofHours(2));
    ring(HOUR);
    as("emma");
  }

  @AfterEach
  void signOut() {
    SecurityContextHolder.clearContext();
  }

  private void as(String login) {
    SignIn.as(login, agents);
  }

  private void ring(Duration ago) {
    past.add(new PastAttempt(clock.instant().minus(ago), NUMBER, true, false, false));
  }

  private ContactQuestion question() {
    return new ContactQuestion(account, debtor, NUMBER, clock.instant(), false, List.copyOf(past));
  }

  private boolean allowed() {
    return compliance.mayCall(question()) instanceof Verdict.Permitted;
  }

  private OverrideRequest asked() {
    var done = (OverrideResult.Done) overrides.ask(question(), "waits for the bank", emma);
    return done.request();
  }

  private static String refused(OverrideResult result) {
    return ((OverrideResult.Refused) result).reason();
  }

  private List<String> audited() {
    return jdbc.sql("SELECT action FROM audit_event ORDER BY id").query(String.class).list();
  }

  @Test
  void aLeadLiftsTheLimitForOneCallAndTheAgentIsTold() {
    var request = asked();
    assertThat(request.rules()).containsExactly(RuleId.CAP_DAY);
    assertThat(allowed()).isFalse();
    as("lea");
    assertThat(overrides.waiting()).hasSize(1);
    assertThat(overrides.grant(request.id(), "he asked us to try", HOUR))
        .isInstanceOf(OverrideResult.Done.class);
    assertThat(allowed()).isTrue();
    assertThat(overrides.waiting()).isEmpty();
    assertThat(events.stream(OverrideChanged.class).map(OverrideChanged::agent))
        .containsExactly(emma, emma);
    assertThat(audited()).contains("rule.override_asked", "rule.overridden");
  }

  @Test
  void theYesIsUsedUpByTheNextCallThatRings() {
    var request = asked();
    as("lea");
    overrides.grant(request.id(), "he asked us to try", HOUR);
    clock.forward(Duration.ofMinutes(5));
    ring(Duration.ofMinutes(1));
    assertThat(allowed()).isFalse();
  }

  @Test
  void aDialThatRangNobodyUsesNothingUp() {
    var request = asked();
    as("lea");
    overrides.grant(request.id(), "he asked us to try", HOUR);
    clock.forward(Duration.ofMinutes(5));
    past.add(
        new PastAttempt(clock.instant().minus(Duration.ofMinutes(1)), NUMBER, false, false, false));
    assertThat(allowed()).isTrue();
  }

  @Test
  void theYesRunsOut() {
    var request = asked();
    as("lea");
    overrides.grant(request.id(), "he asked us to try", HOUR);
    clock.forward(Duration.ofMinutes(61));
    assertThat(allowed()).isFalse();
  }

  @Test
  void askedTwiceItIsOneQuestion() {
    assertThat(asked().id()).isEqualTo(asked().id());
  }

  @Test
  void theDebtorsWordIsNeverAskedAbout() {
    compliance.optOut(debtor, NUMBER, "never again", emma);
    assertThat(refused(overrides.ask(question(), "please", emma))).isEqualTo("never");
  }

  @Test
  void whatIsAllowedNeedsNobody() {
    past.clear();
    assertThat(refused(overrides.ask(question(), "please", emma))).isEqualTo("allowed");
  }

  @Test
  void aReasonIsNeededOnBothSides() {
    assertThat(refused(overrides.ask(question(), " ", emma))).isEqualTo("no_reason");
    var request = asked();
    as("lea");
    assertThat(refused(overrides.grant(request.id(), "", HOUR))).isEqualTo("no_reason");
    assertThat(refused(overrides.refuse(request.id(), ""))).isEqualTo("no_reason");
  }

  @Test
  void aNoIsSaidWithItsReasonAndDecidedOnce() {
    var request = asked();
    as("lea");
    overrides.refuse(request.id(), "tomorrow is soon enough");
    assertThat(refused(overrides.grant(request.id(), "well then", HOUR))).isEqualTo("decided");
    as("emma");
    var latest = overrides.latest(emma, account).orElseThrow();
    assertThat(latest.state()).isEqualTo(OverrideRequest.State.REFUSED);
    assertThat(latest.answer()).isEqualTo("tomorrow is soon enough");
    assertThat(allowed()).isFalse();
  }

  @Test
  void nobodyAnswersTheOwnQuestionAndNobodyGrantsForLongerThanADay() {
    as("lea");
    var lea = agents.current().id();
    var request =
        ((OverrideResult.Done) overrides.ask(question(), "waits for the bank", lea)).request();
    assertThat(refused(overrides.grant(request.id(), "I want to", HOUR))).isEqualTo("own_question");
    assertThat(refused(overrides.grant(request.id(), "I want to", Duration.ofDays(2))))
        .isEqualTo("too_long");
  }

  @Test
  void anAgentDoesNotAnswerLeads() {
    var request = asked();
    assertThatThrownBy(() -> overrides.grant(request.id(), "I say so", HOUR))
        .isInstanceOf(AccessDeniedException.class);
  }
}
