package fr.entente.commitments;

import static fr.entente.accounts.AccountBuilder.anAccount;
import static org.assertj.core.api.Assertions.assertThat;

import fr.entente.EntenteTest;
import fr.entente.TestClock;
import fr.entente.agents.Agents;
import fr.entente.agents.SignIn;
import fr.entente.commitments.Waiver.State;
import fr.entente.interest.InterestRates;
import fr.entente.interest.RateKind;
import fr.entente.kernel.AccountId;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.CommitmentId;
import fr.entente.kernel.Money;
import fr.entente.kernel.RunAs;
import fr.entente.payments.Payments;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Today is Tuesday 17 November 2026. A company owes 365.00 € since 30 September 2026; the rate of
/// the half-year is 10 %, so that each day late costs ten cents.
@EntenteTest
class WaiversTests {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 17);

  @Autowired JdbcClient jdbc;
  @Autowired TestClock clock;
  @Autowired Commitments commitments;
  @Autowired Waivers waivers;
  @Autowired InterestRates rates;
  @Autowired Payments payments;
  @Autowired Agents agents;
  private AccountId account;
  private AgentId marie;

  @BeforeEach
  void aBusinessIsLate() {
    SignIn.person(jdbc, "claire", "MANAGER");
    SignIn.person(jdbc, "lea", "LEAD");
    SignIn.person(jdbc, "marie", "AGENT");
    SignIn.as("claire", agents);
    rates.enter(RateKind.DEFAULT, "2026H2", new BigDecimal("10.00"), "test");
    SignIn.as("marie", agents);
    marie = agents.current().id();
    account = anAccount(jdbc).owing("FA-1", "365.00", LocalDate.of(2026, 9, 30)).save(TODAY);
  }

  @AfterEach
  void out() {
    SignIn.out();
  }

  private CommitmentId plan(String... dates) {
    List<Instalment> parts = new ArrayList<>();
    for (String date : dates) {
      var day = LocalDate.parse(date);
      var amount = parts.isEmpty() ? "165.00" : "200.00";
      parts.add(new Instalment(parts.size() + 1, day, day, Money.euros(amount)));
    }
    var terms =
        new CommitmentTerms(
            account, null, marie, parts, PaymentMeans.TRANSFER, List.of(), "en deux fois", "M.");
    return ((CommitmentResult.Recorded) commitments.record(terms)).commitment().id();
  }

  private void pay(String amount, String on) {
    clock.at(LocalDate.parse(on), LocalTime.of(9, 0));
    RunAs.system(() ->
        payments.receive(
            account, Money.euros(amount), LocalDate.parse(on), "", "VIR", on + amount));
  }

  private State state(CommitmentId commitment) {
    return waivers.of(commitment).orElseThrow().state();
  }

  private String refused(CommitmentId commitment) {
    return ((WaiverResult.Refused) waivers.offer(commitment)).reason();
  }

  private void owe(String amount) {
    account = anAccount(jdbc).owing(amount, LocalDate.of(2026, 9, 30)).save(TODAY);
  }

  @Test
  void whatIsForgoneIsTheInterestUpToTheLastPaymentAndTheIndemnity() {
    var plan = plan("2026-11-20", "2026-12-18");
    var offered = ((WaiverResult.Offered) waivers.offer(plan)).waiver();
    // 365 € for 51 days to 20 November, then 200 € for 28 days to 18 December, at 10 %.
    assertThat(offered.interest()).isEqualTo(Money.euros("6.63"));
    assertThat(offered.indemnity()).isEqualTo(Money.euros("40.00"));
    assertThat(waivers.of(plan)).contains(offered);
  }

  @Test
  void aKeptPlanEarnsIt() {
    var plan = plan("2026-11-20", "2026-12-18");
    waivers.offer(plan);
    pay("165.00", "2026-11-20");
    assertThat(state(plan)).isEqualTo(State.OFFERED);
    pay("200.00", "2026-12-18");
    assertThat(state(plan)).isEqualTo(State.EARNED);
  }

  @Test
  void aMissedPartLosesItAndATakenBackPaymentToo() {
    var plan = plan("2026-11-20", "2026-12-18");
    waivers.offer(plan);
    pay("365.00", "2026-11-19");
    assertThat(state(plan)).isEqualTo(State.EARNED);
    clock.at(LocalDate.of(2026, 12, 28), LocalTime.of(9, 0));
    RunAs.system(() -> payments.reverse("2026-11-19365.00", LocalDate.of(2026, 12, 28)));
    assertThat(state(plan)).isEqualTo(State.LOST);
  }

  @Test
  void itGoesOnWithAMovedDate() {
    var plan = plan("2026-11-20", "2026-12-18");
    waivers.offer(plan);
    var moved =
        ((CommitmentResult.Recorded)
                commitments.moveInstalment(plan, 1, LocalDate.of(2026, 11, 24), marie))
            .commitment()
            .id();
    assertThat(state(plan)).isEqualTo(State.MOVED);
    assertThat(state(moved)).isEqualTo(State.OFFERED);
    assertThat(waivers.of(moved).orElseThrow().total()).isEqualTo(Money.euros("46.63"));
  }

  @Test
  void whatIsAgreedAnewAfterAMissedPlanStartsWithoutIt() {
    var missed = plan("2026-11-20", "2026-12-18");
    waivers.offer(missed);
    LocalDate later = LocalDate.of(2026, 12, 28);
    clock.at(later, LocalTime.of(9, 0));
    commitments.review(later);
    var anew = plan("2026-12-30", "2027-01-15");
    assertThat(state(missed)).isEqualTo(State.LOST);
    assertThat(waivers.of(anew)).isEmpty();
  }

  @Test
  void itIsOfferedOnce() {
    var plan = plan("2026-11-20", "2026-12-18");
    waivers.offer(plan);
    assertThat(refused(plan)).isEqualTo("waived_already");
    assertThat(
            jdbc.sql("SELECT COUNT(*) FROM commitment_event WHERE kind = 'WAIVER'")
                .query(Integer.class)
                .single())
        .isEqualTo(1);
  }

  @Test
  void anAgentForgoesLittleAndALeadMore() {
    owe("36500.00");
    var plan = plan("2026-11-20", "2026-12-18");
    assertThat(refused(plan)).isEqualTo("over_limit");
    SignIn.as("lea", agents);
    assertThat(waivers.offer(plan)).isInstanceOf(WaiverResult.Offered.class);
  }

  @Test
  void withoutARateALeadDecides() {
    clock.at(LocalDate.of(2027, 1, 4), LocalTime.of(9, 0));
    var plan = plan("2027-01-06", "2027-01-20");
    assertThat(refused(plan)).isEqualTo("amount_unknown");
    SignIn.as("lea", agents);
    var offered = ((WaiverResult.Offered) waivers.offer(plan)).waiver();
    assertThat(offered.interest()).isNull();
    assertThat(waivers.of(plan)).contains(offered);
  }

  @Test
  void aPersonOwesNoneAndIsGivenNone() {
    jdbc.sql("UPDATE debtor SET kind = 'PERSON'").update();
    assertThat(refused(plan("2026-11-20", "2026-12-18"))).isEqualTo("nothing_to_waive");
  }

  @Test
  void whatIsOverIsNotForgiven() {
    var plan = plan("2026-11-20", "2026-12-18");
    commitments.cancel(plan, "erreur", marie);
    assertThat(refused(plan)).isEqualTo("not_open");
  }
}
