package fr.entente.interest;

import static fr.entente.accounts.AccountBuilder.anAccount;
import static org.assertj.core.api.Assertions.assertThat;

import fr.entente.EntenteTest;
import fr.entente.TestClock;
import fr.entente.agents.Agents;
import fr.entente.agents.SignIn;
import fr.entente.compliance.Compliance;
import fr.entente.compliance.HoldType;
import fr.entente.kernel.AccountId;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.CreditorId;
import fr.entente.kernel.DebtorId;
import fr.entente.kernel.Money;
import fr.entente.kernel.RunAs;
import fr.entente.payments.Payments;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Late interest on an account, with the rates that came with the product. Today is Tuesday 17
/// November 2026: nobody has entered the second half of 2026 yet.
@EntenteTest
class InterestsTests {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 17);
  @Autowired JdbcClient jdbc;
  @Autowired TestClock clock;
  @Autowired Interests interests;
  @Autowired InterestRates rates;
  @Autowired Agents agents;
  @Autowired Compliance compliance;
  @Autowired Payments payments;
  private AccountId account;

  @BeforeEach
  void aBusinessIsLate() {
    account = anAccount(jdbc).owing("FA-1", "10000.00", LocalDate.of(2025, 9, 30)).save(TODAY);
    SignIn.person(jdbc, "claire", "MANAGER");
    SignIn.as("claire", agents);
  }

  @AfterEach
  void out() {
    SignIn.out();
  }

  private void pay(String amount, String on, String key) {
    RunAs.system(
        () -> payments.receive(account, Money.euros(amount), LocalDate.parse(on), "", "VIR", key));
  }

  private RateResult enter(String semester, String percent) {
    return rates.enter(RateKind.DEFAULT, semester, new BigDecimal(percent), "Journal officiel");
  }

  @Test
  void theWorkingIsShownRowByRow() {
    pay("4000.00", "2025-12-31", "a");
    pay("6000.00", "2026-01-15", "b");
    var note = interests.of(account, TODAY);
    assertThat(note.interest()).isEqualTo(Money.euros("336.21"));
    assertThat(note.indemnity()).isEqualTo(Money.euros("40.00"));
    assertThat(note.invoices().getFirst().daysLate()).isEqualTo(107);
    assertThat(note.invoices().getFirst().rows())
        .extracting(r ->
            r.from() + " " + r.to() + " " + r.base().amount() + " " + r.days() + " " + r.interest())
        .containsExactly(
            "2025-10-01 2025-12-31 10000.00 92 306.2466",
            "2026-01-01 2026-01-15 6000.00 15 29.9589");
  }

  @Test
  void partsOfOneInvoiceBearInterestByTheirDueDatesAndOneIndemnity() {
    jdbc.sql(
            """
            INSERT INTO invoice (account_id, number, number_key, issued_on, due_on, amount, open_amount, part_key)
            SELECT account_id, number, number_key, issued_on, '2025-10-31', 2000, 2000, '2025-10-31' FROM invoice
            """)
        .update();
    var note = interests.of(account, LocalDate.of(2025, 12, 31));
    assertThat(note.invoices())
        .extracting(each -> each.dueOn() + " " + each.daysLate() + " " + each.indemnity().amount())
        .containsExactly("2025-09-30 92 40.00", "2025-10-31 61 0.00");
    assertThat(note.indemnity()).isEqualTo(Money.euros("40.00"));
  }

  @Test
  void aMissingRateIsSaidAndNeverGuessed() {
    var note = interests.of(account, TODAY);
    assertThat(note.interest()).isNull();
    assertThat(note.error()).isEqualTo("rate_missing");
    assertThat(note.semester()).isEqualTo("2026H2");
    assertThat(note.invoices().getFirst().rows().getLast().to())
        .isEqualTo(LocalDate.of(2026, 6, 30));
    assertThat(rates.missing()).containsExactly("2026H2");
    assertThat(enter("2026H2", "12.15")).isEqualTo(new RateResult.Entered());
    assertThat(rates.missing()).isEmpty();
    assertThat(interests.of(account, TODAY).interest()).isEqualTo(Money.euros("1374.78"));
    // A correction counts from now on; the first entry stays readable.
    enter("2026H2", "12.25");
    assertThat(rates.all().stream().filter(r -> r.semester().equals("2026H2")))
        .extracting(r -> r.percent().stripTrailingZeros())
        .containsExactly(new BigDecimal("12.25"), new BigDecimal("12.15"));
    assertThat(
            jdbc.sql("SELECT COUNT(*) FROM audit_event WHERE action = 'interest.rate'")
                .query(Integer.class)
                .single())
        .isEqualTo(2);
  }

  @Test
  void whatCannotBeARateIsRefused() {
    assertThat(enter("2026", "12.15")).isEqualTo(new RateResult.Refused("invalid_semester"));
    assertThat(enter("2026H2", "0")).isEqualTo(new RateResult.Refused("invalid_rate"));
    assertThat(rates.enter(RateKind.LEGAL, "2026H2", BigDecimal.TEN, " "))
        .isEqualTo(new RateResult.Refused("no_source"));
  }

  @Test
  void theTermsOfSaleCountUnlessTheyAreTooLow() {
    var creditor =
        new CreditorId(jdbc.sql("SELECT creditor_id FROM account").query(Long.class).single());
    rates.enterContract(creditor, new BigDecimal("15.00"), "CGV 2025, article 9");
    assertThat(interests.of(account, LocalDate.of(2025, 10, 10)).interest())
        .isEqualTo(Money.euros("41.10"));
    // Below three times 2.76 % for a debt that fell late in the second half of 2025.
    rates.enterContract(creditor, new BigDecimal("8.00"), "CGV 2026");
    var note = interests.of(account, TODAY);
    assertThat(note.error()).isEqualTo("contract_rate_below_floor");
    assertThat(note.interest()).isNull();
    rates.enterContract(creditor, null, "sans taux");
    assertThat(interests.of(account, TODAY).error()).isEqualTo("rate_missing");
  }

  @Test
  void aConsumerOwesNothingOnTop() {
    jdbc.sql("UPDATE debtor SET kind = 'PERSON'").update();
    var note = interests.of(account, TODAY);
    assertThat(note.business()).isFalse();
    assertThat(note.interest()).isEqualTo(Money.ZERO);
    assertThat(note.indemnity()).isEqualTo(Money.ZERO);
    assertThat(note.invoices()).isEmpty();
  }

  @Test
  void anInsolvencyHoldFreezesIt() {
    var debtor = new DebtorId(jdbc.sql("SELECT id FROM debtor").query(Long.class).single());
    clock.at(LocalDate.of(2026, 1, 16), java.time.LocalTime.of(9, 0));
    RunAs.system(() ->
        compliance.placeHold(
            debtor, null, HoldType.INSOLVENCY, "redressement", null, new AgentId(1)));
    clock.at(TODAY, java.time.LocalTime.of(9, 0));
    var note = interests.of(account, TODAY);
    assertThat(note.frozenOn()).isEqualTo(LocalDate.of(2026, 1, 16));
    assertThat(note.interest()).isEqualTo(Money.euros("356.18"));
  }

  @Test
  void moneyTakenBackNeverLoweredTheBase() {
    pay("10000.00", "2025-10-10", "a");
    RunAs.system(() -> payments.reverse("a", LocalDate.of(2025, 10, 20)));
    assertThat(interests.of(account, LocalDate.of(2026, 1, 15)).interest())
        .isEqualTo(Money.euros("356.18"));
  }
}
