package fr.entente.commitments;

import static fr.entente.accounts.AccountBuilder.anAccount;
import static org.assertj.core.api.Assertions.assertThat;

import fr.entente.AtOnce;
import fr.entente.EntenteTest;
import fr.entente.agents.Agents;
import fr.entente.agents.SignIn;
import fr.entente.commitments.plan.PlanRequest;
import fr.entente.commitments.plan.Split;
import fr.entente.kernel.AccountId;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.Money;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Two at the same moment that one unique key lets pass only once. Today is Tuesday 17 November
/// 2026; an agent may go to 12 months, a lead to 24.
@EntenteTest
class AgreementRaceTests {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 17);
  @Autowired JdbcClient jdbc;
  @Autowired Commitments commitments;
  @Autowired Approvals approvals;
  @Autowired Agents agents;
  private AccountId account;
  private AgentId marie;

  @BeforeEach
  void somebodyOwes() {
    account = anAccount(jdbc).owing("24000.00", TODAY.minusDays(60)).save(TODAY);
    marie = new AgentId(SignIn.person(jdbc, "marie", "AGENT"));
    SignIn.person(jdbc, "lea", "AGENT,LEAD");
    SignIn.as("marie", agents);
  }

  @AfterEach
  void out() {
    SignIn.out();
  }

  private CommitmentTerms terms(int months) {
    var request = PlanRequest.monthly(Money.euros("24000.00"), months, TODAY.plusDays(7));
    return new CommitmentTerms(
        account,
        null,
        marie,
        ((Split.Schedule) request.split()).instalments(),
        PaymentMeans.TRANSFER,
        List.of(),
        "mois par mois",
        "M. Roux");
  }

  @RepeatedTest(5)
  void twoPromisesOfOneAccountAtOnceAreOne() throws Exception {
    assertOneRecorded(record(terms(3), terms(4)));
    assertThat(count("commitment")).isEqualTo(1);
  }

  @RepeatedTest(5)
  void oneQuestionAskedTwiceAtOnceWaitsOnce() throws Exception {
    var terms = terms(24);
    var asked = AtOnce.both(() -> approvals.ask(terms), () -> approvals.ask(terms));
    var waiting = approvals.latest(marie, account).orElseThrow();
    assertThat(asked).containsOnly(new ApprovalResult.Done(waiting));
    assertThat(count("plan_approval")).isEqualTo(1);
  }

  @RepeatedTest(5)
  void twoAnswersToOneQuestionAtOnceAreOne() throws Exception {
    long id = asked(terms(24));
    SignIn.as("lea", agents);
    var answers =
        AtOnce.both(
            () -> approvals.decide(id, true, "d'accord"),
            () -> approvals.decide(id, false, "trop long"));
    assertThat(answers).filteredOn(ApprovalResult.Done.class::isInstance).hasSize(1);
    assertThat(answers).contains(new ApprovalResult.Refused("decided"));
  }

  @RepeatedTest(5)
  void oneYesUsedTwiceAtOnceIsGoodForOnePlan() throws Exception {
    var terms = terms(24);
    long id = asked(terms);
    SignIn.as("lea", agents);
    approvals.decide(id, true, "d'accord");
    SignIn.as("marie", agents);
    assertOneRecorded(record(terms, terms));
    assertThat(count("plan_approval WHERE used_by = (SELECT id FROM commitment)")).isEqualTo(1);
  }

  private long asked(CommitmentTerms terms) {
    return ((ApprovalResult.Done) approvals.ask(terms)).approval().id();
  }

  private List<CommitmentResult> record(CommitmentTerms one, CommitmentTerms other)
      throws Exception {
    return AtOnce.both(() -> commitments.record(one), () -> commitments.record(other));
  }

  private static void assertOneRecorded(List<CommitmentResult> results) {
    assertThat(results).filteredOn(CommitmentResult.Recorded.class::isInstance).hasSize(1);
    assertThat(results)
        .filteredOn(CommitmentResult.Refused.class::isInstance)
        .singleElement()
        .extracting(no -> ((CommitmentResult.Refused) no).reason())
        .isEqualTo("already_open");
  }

  private int count(String rows) {
    return jdbc.sql("SELECT COUNT(*) FROM " + rows).query(Integer.class).single();
  }
}
