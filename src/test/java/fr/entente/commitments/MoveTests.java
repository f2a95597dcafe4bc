package fr.entente.commitments;

import static fr.entente.accounts.AccountBuilder.anAccount;
import static fr.entente.commitments.CommitmentStatus.*;
import static org.assertj.core.api.Assertions.assertThat;

import fr.entente.EntenteTest;
import fr.entente.TestClock;
import fr.entente.kernel.AccountId;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.Money;
import fr.entente.kernel.RunAs;
import fr.entente.payments.Payments;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;

/// A plan of three; on 5 December its first part is kept and 50.00 are already on the second.
@EntenteTest
@WithMockUser(roles = {"AGENT", "LEAD"})
class MoveTests {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 17);
  private static final AgentId AGENT = new AgentId(7);
  @Autowired JdbcClient jdbc;
  @Autowired TestClock clock;
  @Autowired Commitments commitments;
  @Autowired Payments payments;
  private AccountId account;
  private Commitment plan;

  @BeforeEach
  void aPlanIsRunning() {
    account = anAccount(jdbc).owing("900.00", TODAY.minusDays(60)).save(TODAY);
    var parts = List.of(part(1, "2026-12-01"), part(2, "2027-01-04"), part(3, "2027-02-01"));
    plan =
        ((CommitmentResult.Recorded)
                commitments.record(
                    new CommitmentTerms(
                        account,
                        null,
                        AGENT,
                        parts,
                        PaymentMeans.CHEQUE,
                        List.of(),
                        "par chèque",
                        "Mme Roy")))
            .commitment();
    clock.at(LocalDate.of(2026, 12, 5), LocalTime.of(9, 0));
    pay("350.00", "2026-12-01", "a");
  }

  private static Instalment part(int number, String due) {
    var date = LocalDate.parse(due);
    return new Instalment(number, date, date, Money.euros("300.00"));
  }

  private void pay(String amount, String on, String key) {
    RunAs.system(
        () -> payments.receive(account, Money.euros(amount), LocalDate.parse(on), "", "VIR", key));
  }

  private CommitmentResult move(int number, String to) {
    return commitments.moveInstalment(plan.id(), number, LocalDate.parse(to), AGENT);
  }

  private static String refused(CommitmentResult result) {
    return result instanceof CommitmentResult.Refused no ? no.reason() : "accepted";
  }

  @Test
  void onePartGoesToAnotherDayAndTheOthersStay() {
    var moved = ((CommitmentResult.Recorded) move(2, "2027-01-16")).commitment();
    assertThat(moved.instalments())
        .extracting(i -> i.dueOn() + " " + i.effectiveDueOn() + " " + i.amount().amount())
        .containsExactly("2027-01-16 2027-01-18 250.00", "2027-02-01 2027-02-01 300.00");
    assertThat(moved.means()).isEqualTo(PaymentMeans.CHEQUE);
    assertThat(moved.words()).isEqualTo("par chèque");
    var old = commitments.history(account).getLast();
    assertThat(old.statuses()).containsExactly(KEPT, RESCHEDULED, RESCHEDULED);
    assertThat(old.paid().plus(moved.total())).isEqualTo(Money.euros("900.00"));
    assertThat(commitments.moments(moved.id()))
        .anyMatch(m -> m.kind().equals("MOVED") && m.detail().equals("2 2027-01-04 2027-01-16"));
  }

  @Test
  void aLaterPartMayGoBeforeAnEarlierOne() {
    var moved = ((CommitmentResult.Recorded) move(3, "2026-12-20")).commitment();
    assertThat(moved.instalments())
        .extracting(i -> i.number() + " " + i.dueOn() + " " + i.amount().amount())
        .containsExactly("1 2026-12-20 300.00", "2 2027-01-04 250.00");
  }

  @Test
  void whatIsKeptOrTooFarOrTakenCannotBeMoved() {
    assertThat(refused(move(1, "2026-12-10"))).isEqualTo("not_open");
    assertThat(refused(move(9, "2026-12-10"))).isEqualTo("not_open");
    assertThat(refused(move(2, "2027-02-05"))).isEqualTo("date_too_far");
    assertThat(refused(move(2, "2026-12-04"))).isEqualTo("date_past");
    assertThat(refused(move(2, "2027-02-01"))).isEqualTo("dates_out_of_order");
    assertThat(refused(move(2, "2027-01-04"))).isEqualTo("dates_out_of_order");
    assertThat(commitments.open(account).orElseThrow().id()).isEqualTo(plan.id());
  }

  @Test
  void moneyKeepsTheMovedPartOnItsNewDay() {
    move(2, "2027-01-18");
    clock.at(LocalDate.of(2027, 1, 18), LocalTime.of(9, 0));
    commitments.review(LocalDate.of(2027, 1, 18));
    pay("250.00", "2027-01-18", "b");
    var running = commitments.open(account).orElseThrow();
    assertThat(running.statuses()).containsExactly(KEPT, PENDING);
  }
}
