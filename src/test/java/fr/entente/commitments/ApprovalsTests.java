package fr.entente.commitments;

import static fr.entente.accounts.AccountBuilder.anAccount;
import static org.assertj.core.api.Assertions.assertThat;

import fr.entente.EntenteTest;
import fr.entente.TestClock;
import fr.entente.agents.Agents;
import fr.entente.agents.SignIn;
import fr.entente.commitments.plan.PlanRequest;
import fr.entente.commitments.plan.Split;
import fr.entente.kernel.AccountId;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/// Today is Tuesday 17 November 2026; an agent may go to 12 months, a lead to 24.
@EntenteTest
@RecordApplicationEvents
class ApprovalsTests {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 17);
  @Autowired JdbcClient jdbc;
  @Autowired TestClock clock;
  @Autowired Commitments commitments;
  @Autowired Approvals approvals;
  @Autowired Agents agents;
  @Autowired ApplicationEvents events;
  private AccountId account;
  private AgentId agent;
  private AgentId lead;

  @BeforeEach
  void somebodyOwes() {
    account = anAccount(jdbc).owing("24000.00", TODAY.minusDays(60)).save(TODAY);
    agent = person("marie", "AGENT");
    lead = person("lea", "AGENT,LEAD");
    SignIn.as("marie", agents);
  }

  @AfterEach
  void out() {
    SignIn.out();
  }

  private AgentId person(String login, String roles) {
    return new AgentId(SignIn.person(jdbc, login, roles));
  }

  private CommitmentTerms terms(int months) {
    var request = PlanRequest.monthly(Money.euros("24000.00"), months, TODAY.plusDays(7));
    return terms(((Split.Schedule) request.split()).instalments());
  }

  private CommitmentTerms terms(List<Instalment> parts) {
    return new CommitmentTerms(
        account, null, agent, parts, PaymentMeans.TRANSFER, List.of(), "mois par mois", "M. Roux");
  }

  private Approval ask(CommitmentTerms terms) {
    return ((ApprovalResult.Done) approvals.ask(terms)).approval();
  }

  private static String refused(Object result) {
    return switch (result) {
      case ApprovalResult.Refused no -> no.reason();
      case CommitmentResult.Refused no -> no.reason();
      default -> "accepted";
    };
  }

  @Test
  void beyondTheLimitsALeadDecidesAndTheYesIsUsedOnce() {
    var terms = terms(24);
    assertThat(refused(commitments.record(terms))).isEqualTo("too_many");
    var asked = ask(terms);
    assertThat(ask(terms).id()).isEqualTo(asked.id());
    assertThat(refused(commitments.record(terms))).isEqualTo("too_many");
    SignIn.as("lea", agents);
    assertThat(approvals.waiting()).extracting(Approval::id).containsExactly(asked.id());
    assertThat(refused(approvals.decide(asked.id(), true, "client sérieux"))).isEqualTo("accepted");
    assertThat(approvals.waiting()).isEmpty();
    SignIn.as("marie", agents);
    var yes = approvals.latest(agent, account).orElseThrow();
    assertThat(yes.state()).isEqualTo(Approval.State.APPROVED);
    assertThat(yes.decidedBy()).isEqualTo(lead);
    assertThat(yes.about(terms.instalments())).isTrue();
    var made = ((CommitmentResult.Recorded) commitments.record(terms)).commitment();
    assertThat(commitments.moments(made.id())).anyMatch(m -> m.kind().equals("APPROVED"));
    commitments.cancel(made.id(), "undone", agent);
    assertThat(refused(commitments.record(terms))).isEqualTo("too_many");
    assertThat(events.stream(ApprovalChanged.class)).hasSize(4);
  }

  @Test
  void aYesIsGoodForExactlyTheseTerms() {
    var asked = ask(terms(24));
    SignIn.as("lea", agents);
    approvals.decide(asked.id(), true, "");
    SignIn.as("marie", agents);
    List<Instalment> other = new ArrayList<>(terms(24).instalments());
    other.set(0, new Instalment(1, TODAY.plusDays(8), TODAY.plusDays(8), other.get(0).amount()));
    assertThat(refused(commitments.record(terms(other)))).isEqualTo("too_many");
  }

  @Test
  void aNoSaysWhyAndIsFinal() {
    var asked = ask(terms(24));
    SignIn.as("lea", agents);
    assertThat(refused(approvals.decide(asked.id(), false, " "))).isEqualTo("no_reason");
    assertThat(refused(approvals.decide(asked.id(), false, "trop long"))).isEqualTo("accepted");
    assertThat(refused(approvals.decide(asked.id(), true, "après tout"))).isEqualTo("decided");
    SignIn.as("marie", agents);
    assertThat(approvals.latest(agent, account).orElseThrow().answer()).isEqualTo("trop long");
    assertThat(refused(commitments.record(terms(24)))).isEqualTo("too_many");
  }

  @Test
  void nobodyIsAskedWithoutNeedOrInVainOrByHimself() {
    assertThat(refused(approvals.ask(terms(5)))).isEqualTo("within_limits");
    assertThat(refused(approvals.ask(terms(40)))).isEqualTo("beyond_all");
    var over =
        List.of(new Instalment(1, TODAY.plusDays(7), TODAY.plusDays(7), Money.euros("99999.00")));
    assertThat(refused(approvals.ask(terms(over)))).isEqualTo("over_balance");
    var asked = ask(terms(24));
    jdbc.sql("UPDATE agent SET roles = 'AGENT,LEAD'").update();
    SignIn.as("marie", agents);
    assertThat(refused(approvals.decide(asked.id(), true, ""))).isEqualTo("own_question");
  }
}
