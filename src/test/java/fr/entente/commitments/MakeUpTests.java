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

/// A plan of three parts of 300.00; on 12 December 100.00 of the first have come in and it is
/// missed.
@EntenteTest
@WithMockUser(roles = {"AGENT", "LEAD"})
class MakeUpTests {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 17);
  private static final LocalDate LATER = LocalDate.of(2026, 12, 12);
  private static final AgentId AGENT = new AgentId(7);
  @Autowired JdbcClient jdbc;
  @Autowired TestClock clock;
  @Autowired Commitments commitments;
  @Autowired Payments payments;
  private AccountId account;
  private Commitment plan;

  @BeforeEach
  void thePartOfDecemberIsMissed() {
    account = anAccount(jdbc).owing("900.00", TODAY.minusDays(60)).save(TODAY);
    var parts = List.of(part(1, "2026-12-01"), part(2, "2027-01-04"), part(3, "2027-02-01"));
    plan =
        recorded(
            commitments.record(
                new CommitmentTerms(
                    account,
                    null,
                    AGENT,
                    parts,
                    PaymentMeans.TRANSFER,
                    List.of(),
                    "par virement",
                    "Mme Roy")));
    clock.at(LATER, LocalTime.of(9, 0));
    pay("100.00", "2026-12-01", "a");
    commitments.review(LATER);
  }

  private static Commitment recorded(CommitmentResult result) {
    return ((CommitmentResult.Recorded) result).commitment();
  }

  private static Instalment part(int number, String due) {
    var date = LocalDate.parse(due);
    return new Instalment(number, date, date, Money.euros("300.00"));
  }

  private void pay(String amount, String on, String key) {
    RunAs.system(
        () -> payments.receive(account, Money.euros(amount), LocalDate.parse(on), "", "VIR", key));
  }

  private CommitmentResult makeUp(String on, boolean withNext) {
    return commitments.makeUp(plan.id(), LocalDate.parse(on), withNext, AGENT);
  }

  private static List<String> told(Commitment made) {
    return made.instalments().stream().map(i -> i.dueOn() + " " + i.amount().amount()).toList();
  }

  @Test
  void whatIsMissingIsMadeUpAndThePlanStands() {
    assertThat(commitments.history(account).getFirst().statuses().getFirst())
        .isIn(BROKEN, PARTIALLY_KEPT);
    var made = recorded(makeUp("2026-12-15", false));
    assertThat(told(made))
        .containsExactly("2026-12-15 200.00", "2027-01-04 300.00", "2027-02-01 300.00");
    assertThat(made.means()).isEqualTo(PaymentMeans.TRANSFER);
    assertThat(commitments.open(account).orElseThrow().id()).isEqualTo(made.id());
    assertThat(made.total().plus(Money.euros("100.00"))).isEqualTo(Money.euros("900.00"));
  }

  @Test
  void theNextPartMayComeWithIt() {
    assertThat(told(recorded(makeUp("2026-12-15", true))))
        .containsExactly("2026-12-15 500.00", "2027-02-01 300.00");
  }

  @Test
  void moneyKeepsWhatWasMadeUp() {
    makeUp("2026-12-15", false);
    clock.at(LocalDate.of(2026, 12, 15), LocalTime.of(9, 0));
    pay("200.00", "2026-12-15", "b");
    assertThat(commitments.open(account).orElseThrow().statuses())
        .containsExactly(KEPT, PENDING, PENDING);
  }

  @Test
  void aDayThatCannotBeIsRefusedAndThePlanIsAsItWas() {
    for (var each :
        List.of(
            "2026-12-11 date_past", "2027-03-01 date_too_far", "2027-01-04 dates_out_of_order")) {
      assertThat(makeUp(each.split(" ")[0], false))
          .isInstanceOfSatisfying(
              CommitmentResult.Refused.class,
              no -> assertThat(no.reason()).isEqualTo(each.split(" ")[1]));
    }
    assertThat(commitments.history(account)).hasSize(1);
  }

  @Test
  void whereNothingWasMissedNothingIsMadeUp() {
    var made = recorded(makeUp("2026-12-15", false));
    assertThat(commitments.makeUp(made.id(), LocalDate.of(2026, 12, 16), false, AGENT))
        .isInstanceOf(CommitmentResult.Refused.class);
    assertThat(makeUp("2026-12-16", false)).isInstanceOf(CommitmentResult.Refused.class);
  }
}
