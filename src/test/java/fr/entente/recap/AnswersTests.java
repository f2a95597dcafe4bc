package fr.entente.recap;

import static fr.entente.accounts.AccountBuilder.anAccount;
import static org.assertj.core.api.Assertions.assertThat;

import fr.entente.EntenteTest;
import fr.entente.TestClock;
import fr.entente.accounts.DisputeDecision;
import fr.entente.accounts.DisputeOutcome;
import fr.entente.accounts.Disputes;
import fr.entente.accounts.Portfolio;
import fr.entente.commitments.Commitment;
import fr.entente.commitments.CommitmentResult;
import fr.entente.commitments.CommitmentStatus;
import fr.entente.commitments.Commitments;
import fr.entente.compliance.Compliance;
import fr.entente.kernel.Money;
import fr.entente.kernel.RecurringJob;
import fr.entente.kernel.RunAs;
import fr.entente.outreach.AnswerKind;
import fr.entente.outreach.Mailbox;
import fr.entente.outreach.Outreach;
import fr.entente.outreach.Writing;
import fr.entente.payments.Payments;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;

/// What a debtor says on the page, and who has to answer it.
@EntenteTest
@WithMockUser(roles = {"AGENT", "LEAD"})
class AnswersTests {
  @Autowired JdbcClient jdbc;
  @Autowired TestClock clock;
  @Autowired Commitments commitments;
  @Autowired Compliance compliance;
  @Autowired Outreach outreach;
  @Autowired Mailbox mailbox;
  @Autowired Portfolio portfolio;
  @Autowired Disputes disputes;
  @Autowired Payments payments;
  @Autowired RecurringJob dueReminders;
  @Autowired RecurringJob outgoingMail;
  @Autowired VisitLimit limit;
  @LocalServerPort int port;
  private Writing writing;
  private PageVisitor reader;

  @BeforeEach
  void aCompanyWithAnAddress() {
    limit.forget();
    writing = new Writing(jdbc, commitments, clock).withAddress(Writing.ADDRESS);
    reader = new PageVisitor(port, writing);
  }

  private Commitment agreed(String amount, String... dates) {
    var made = writing.agrees(amount, dates);
    outreach.sendRecap(made.id(), null, false, writing.agent);
    return made;
  }

  private List<String> dates() {
    return commitments.open(writing.account).orElseThrow().instalments().stream()
        .map(part -> part.dueOn().toString())
        .toList();
  }

  /// A second invoice of 400 on the same account.
  private long secondInvoice() {
    LocalDate today = LocalDate.now(clock);
    var other = anAccount(jdbc).owing("FA-2026-0077", "400.00", today.minusDays(20)).save(today);
    jdbc.sql("UPDATE invoice SET account_id = ? WHERE account_id = ?")
        .param(writing.account.value())
        .param(other.value())
        .update();
    jdbc.sql("UPDATE account SET balance = 1400, overdue = 1400 WHERE id = ?")
        .param(writing.account.value())
        .update();
    return invoice("FA-2026-0077");
  }

  private long invoice(String number) {
    return jdbc.sql("SELECT id FROM invoice WHERE number = ?")
        .param(number)
        .query(Long.class)
        .single();
  }

  private String disputed() {
    return jdbc.sql("SELECT disputed FROM account WHERE id = ?")
        .param(writing.account.value())
        .query(String.class)
        .single();
  }

  @Test
  void anyUnpaidPartMayBeMovedBetweenItsNeighbours() {
    agreed("250.00", "2026-11-24", "2026-12-10", "2027-01-11");
    assertThat(reader.visit().body()).contains("part=2").contains("part=3");
    assertThat(reader.visit(2).body())
        .contains("value=\"2026-12-18\"")
        .doesNotContain("value=\"2026-11-24\"", "value=\"2027-01-11\"");
    assertThat(PageVisitor.refusal(reader.say("move", "part", "2", "on", "2026-12-18"))).isEmpty();
    assertThat(dates()).containsExactly("2026-11-24", "2026-12-18", "2027-01-11");
    assertThat(commitments.open(writing.account).orElseThrow().total())
        .isEqualTo(Money.euros("750.00"));
  }

  @Test
  void aPartThatDoesNotWaitCannotBeMoved() {
    agreed("250.00", "2026-11-24", "2026-12-10");
    for (String part : List.of("3", "0", "-1", "x", "99999999999")) {
      reader.say("move", "part", part, "on", "2026-12-18");
    }
    assertThat(dates()).doesNotContain("2026-12-18");
  }

  @Test
  void movesByTheAgentCountAgainstTheDebtorsOwn() {
    var plan = agreed("250.00", "2026-11-24", "2026-12-10");
    var moved =
        (CommitmentResult.Recorded)
            commitments.moveInstalment(plan.id(), 1, LocalDate.of(2026, 11, 26), writing.agent);
    assertThat(commitments.moves(moved.commitment().id())).isEqualTo(1);
    outreach.sendRecap(moved.commitment().id(), null, false, writing.agent);
    reader.say("move", "part", "1", "on", "2026-11-30");
    assertThat(dates()).as("only asked").containsExactly("2026-11-26", "2026-12-10");
    assertThat(mailbox.tasks(10))
        .singleElement()
        .matches(task -> task.kind() == AnswerKind.MOVE_ASKED)
        .matches(task -> "Marie Dupont".equals(task.ownerName()));
  }

  @Test
  void aMoveByTheDebtorIsWrittenDownAsTheDebtors() {
    agreed("250.00", "2026-11-24", "2026-12-10");
    reader.say("move", "part", "1", "on", "2026-11-26");
    var now = commitments.open(writing.account).orElseThrow();
    assertThat(commitments.moves(now.id())).isEqualTo(1);
    assertThat(commitments.moments(now.id()))
        .filteredOn(moment -> moment.kind().equals("MOVED"))
        .singleElement()
        .matches(moment -> moment.actor() == null);
  }

  @Test
  void agentsMoveThreeTimesAndALeadDecidesAfterwards() {
    var id = agreed("250.00", "2026-11-24", "2027-02-10").id();
    for (int day = 25; day <= 27; day++) {
      id =
          ((CommitmentResult.Recorded)
                  commitments.moveInstalment(id, 1, LocalDate.of(2026, 11, day), writing.agent))
              .commitment()
              .id();
    }
    assertThat(commitments.moves(id)).isEqualTo(3);
    assertThat(commitments.moveInstalment(id, 1, LocalDate.of(2026, 11, 30), writing.agent))
        .isEqualTo(
            new CommitmentResult.Refused("date", "too_many_moves", java.util.Map.of("most", "3")));
  }

  @Test
  void aDateFarOutsideThePolicyIsATaskWithOwnerAndTime() {
    var promise = agreed("800.00", "2026-11-24");
    assertThat(PageVisitor.refusal(reader.say("move", "part", "1", "on", "2027-03-01"))).isEmpty();
    assertThat(PageVisitor.refusal(reader.say("move", "part", "1", "on", "2026-11-16")))
        .isEqualTo("date");
    assertThat(PageVisitor.refusal(reader.say("move", "part", "1", "on", "2030-01-01")))
        .isEqualTo("date");
    assertThat(commitments.open(writing.account).orElseThrow().id()).isEqualTo(promise.id());
    var task = mailbox.tasks(10).getFirst();
    assertThat(task.wantedOn()).isEqualTo("2027-03-01");
    assertThat(task.dueAt().atZone(clock.getZone()).toLocalDateTime())
        .isEqualTo("2026-11-18T12:00");
    assertThat(task.late()).isFalse();
    clock.forward(Duration.ofDays(2));
    assertThat(mailbox.tasks(10).getFirst().late()).isTrue();
  }

  @Test
  void aTaskIsDoneByNewDatesOrByHandAndOnce() {
    var promise = agreed("800.00", "2026-11-24");
    reader.say("move", "part", "1", "on", "2027-03-01");
    commitments.moveInstalment(promise.id(), 1, LocalDate.of(2026, 12, 9), writing.agent);
    assertThat(mailbox.tasks(10)).isEmpty();
    var again = commitments.open(writing.account).orElseThrow();
    outreach.sendRecap(again.id(), null, false, writing.agent);
    reader.say("move", "part", "1", "on", "2027-03-02");
    long answer = mailbox.tasks(10).getFirst().answer();
    assertThat(mailbox.answered(answer, "appelé, la date reste", writing.agent)).isTrue();
    assertThat(mailbox.answered(answer, "encore", writing.agent)).isFalse();
    assertThat(mailbox.tasks(10)).isEmpty();
  }

  @Test
  void aDisputeOfOneInvoiceHoldsThatInvoiceOnly() {
    long second = secondInvoice();
    agreed("700.00", "2026-11-27", "2026-12-28");
    assertThat(reader.visit().body()).contains("FA-2026-0042", "FA-2026-0077", "name=\"invoice\"");
    reader.say("dispute", "invoice", Long.toString(second), "words", "jamais livré");
    assertThat(compliance.holds(writing.account)).isEmpty();
    assertThat(disputed()).isEqualTo("400.00");
    assertThat(reader.visit().body())
        .contains("Nous avons bien reçu votre contestation (FA-2026-0077)")
        .contains("value=\"dispute\"", "value=\"move\"")
        .doesNotContain("value=\"confirm\"");
    assertThat(jdbc.sql("SELECT state FROM work_item").query(String.class).list())
        .doesNotContain("BLOCKED");
    assertThat(mailbox.tasks(10))
        .singleElement()
        .matches(task -> task.kind() == AnswerKind.DISPUTED)
        .matches(task -> task.words().equals("jamais livré"));
    clock.at(LocalDate.of(2026, 11, 25), LocalTime.of(10, 0));
    assertThat(dueReminders.work().run()).as("no reminder of more than is undisputed").isZero();
  }

  @Test
  void theRestDisputedAfterwardsStopsEverything() {
    long second = secondInvoice();
    agreed("700.00", "2026-11-27", "2026-12-28");
    reader.say("dispute", "invoice", Long.toString(second), "words", "jamais livré");
    reader.say(
        "dispute", "invoice", Long.toString(invoice("FA-2026-0042")), "words", "cela non plus");
    assertThat(disputes.of(writing.account)).hasSize(2);
    assertThat(portfolio.account(writing.account).orElseThrow().whollyDisputed()).isTrue();
    assertThat(reader.visit().body()).doesNotContain("value=\"dispute\"");
    assertThat(writing.count("debtor_answer_invoice")).isEqualTo(2);
  }

  @Test
  void aDisputeWithoutAChoiceIsAboutEverything() {
    secondInvoice();
    agreed("700.00", "2026-11-27", "2026-12-28");
    reader.say("dispute", "words", "rien de tout cela n’est dû");
    assertThat(portfolio.account(writing.account).orElseThrow().whollyDisputed()).isTrue();
    assertThat(disputes.of(writing.account))
        .singleElement()
        .matches(line -> writing.agent.equals(line.resolver()))
        .matches(line -> line.words().equals("rien de tout cela n’est dû"));
  }

  @Test
  void aDisputeIsForAnyLeadWhenWhoAgreedHasLeft() {
    agreed("500.00", "2026-11-27");
    jdbc.sql("UPDATE agent SET active = FALSE WHERE id = ?").param(writing.agent.value()).update();
    reader.say("dispute", "words", "rien de tout cela n’est dû");
    assertThat(disputes.of(writing.account))
        .singleElement()
        .matches(line -> line.resolver() == null);
    assertThat(mailbox.tasks(5)).singleElement().matches(task -> task.ownerName() == null);
  }

  @Test
  void anInvoiceOfSomebodyElseCannotBeDisputed() {
    agreed("800.00", "2026-11-27");
    LocalDate today = LocalDate.now(clock);
    anAccount(jdbc).owing("FA-OTHER", "90.00", today.minusDays(20)).save(today);
    String other = Long.toString(invoice("FA-OTHER"));
    assertThat(PageVisitor.refusal(reader.say("dispute", "invoice", other, "words", "non")))
        .isEqualTo("not_now");
    reader.say("dispute", "invoice", "1 OR 1=1", "words", "tout");
    assertThat(
            jdbc.sql("SELECT disputed FROM invoice WHERE number = 'FA-OTHER'")
                .query(String.class)
                .single())
        .isEqualTo("0.00");
  }

  @Test
  void aDisputeIsDoneWhenNothingIsHeldBackAnyMore() {
    long second = secondInvoice();
    agreed("700.00", "2026-11-27", "2026-12-28");
    reader.say("dispute", "invoice", Long.toString(second), "words", "jamais livré");
    assertThat(mailbox.tasks(10)).hasSize(1);
    disputes.decide(
        new DisputeDecision(
            disputes.of(writing.account).getFirst().id(),
            DisputeOutcome.REJECTED,
            Money.ZERO,
            "livré, preuve envoyée",
            writing.agent));
    assertThat(mailbox.tasks(10)).isEmpty();
  }

  @Test
  void eightClicksAtOnceAreOneAnswer() throws Exception {
    agreed("250.00", "2026-11-24", "2026-12-10");
    List<Callable<Integer>> clicks = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      clicks.add(() -> reader.say("move", "part", "1", "on", "2026-11-26").statusCode());
    }
    try (var threads = Executors.newFixedThreadPool(8)) {
      for (var click : threads.invokeAll(clicks)) {
        assertThat(click.get()).isEqualTo(303);
      }
    }
    assertThat(writing.count("debtor_answer")).isEqualTo(1);
    assertThat(writing.count("commitment")).isEqualTo(2);
    assertThat(writing.count("outgoing_mail")).as("recap, and recap of the move").isEqualTo(2);
  }

  @Test
  void aPageThatIsHammeredSlowsDownAloneAndLosesNothing() {
    agreed("800.00", "2026-11-24");
    String hammered = writing.token();
    int slowed = 0;
    for (int i = 0; i < 100; i++) {
      slowed += reader.ask("POST", "/p/" + hammered, "say", "confirm").statusCode() == 429 ? 1 : 0;
    }
    assertThat(slowed).isPositive();
    assertThat(writing.count("debtor_answer")).isEqualTo(1);
    var other = new Writing(jdbc, commitments, clock, "Atelier").withAddress("b@b.example");
    outreach.sendRecap(other.promise().id(), null, false, other.agent);
    assertThat(reader.visit().statusCode()).as("another's page").isEqualTo(200);
  }

  @Test
  void whatWasPaidIsThankedForAndAskedNoMore() {
    agreed("800.00", "2026-11-24");
    var day = LocalDate.of(2026, 11, 18);
    clock.at(day, LocalTime.of(9, 0));
    RunAs.system(
        () -> payments.receive(writing.account, Money.euros("800.00"), day, "", "virement", "b1"));
    assertThat(reader.visit().body())
        .contains("Tout ce qui était convenu est arrivé. Merci.")
        .doesNotContain("value=\"confirm\"", "value=\"move\"", "value=\"dispute\"");
    assertThat(PageVisitor.refusal(reader.say("confirm"))).isEqualTo("not_now");
  }

  @Test
  void whoIsNotTheDebtorClosesThePageAndGetsNothingMore() {
    var promise = agreed("800.00", "2026-11-27");
    outreach.sendRecap(promise.id(), null, true, writing.agent);
    var answer = reader.say("not-me");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("Cette page est fermée").doesNotContain("800", "Petit");
    assertThat(reader.say("not-me").statusCode()).isEqualTo(200);
    assertThat(reader.visit().statusCode()).isEqualTo(410);
    assertThat(writing.count("recap_link WHERE revoked_at IS NULL")).isZero();
    outgoingMail.work().run();
    assertThat(jdbc.sql("SELECT DISTINCT state FROM outgoing_mail").query(String.class).list())
        .containsExactly("CANCELLED");
    assertThat(commitments.open(writing.account).map(Commitment::overall))
        .contains(CommitmentStatus.PENDING);
    assertThat(mailbox.tasks(10)).singleElement().matches(t -> t.kind() == AnswerKind.NOT_ME);
  }
}
