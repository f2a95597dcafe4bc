package fr.entente.accounts;

import static fr.entente.accounts.AccountBuilder.anAccount;
import static fr.entente.accounts.Contesting.AUTHOR;
import static fr.entente.accounts.Contesting.RESOLVER;
import static fr.entente.accounts.Contesting.aDispute;
import static fr.entente.accounts.Contesting.decided;
import static org.assertj.core.api.Assertions.assertThat;

import fr.entente.EntenteTest;
import fr.entente.TestClock;
import fr.entente.accounts.DisputeResult.Done;
import fr.entente.accounts.DisputeResult.Refused;
import fr.entente.kernel.AccountId;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.InvoiceId;
import fr.entente.kernel.Money;
import fr.entente.kernel.Stretch;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;

/// What is contested leaves what is asked for, and comes back when it is decided.
@EntenteTest
@WithMockUser(roles = {"AGENT", "LEAD"})
class DisputesTests {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 17);
  private static final Stretch PAGE = new Stretch(0, 50);

  @Autowired JdbcClient jdbc;
  @Autowired Disputes disputes;
  @Autowired Portfolio portfolio;
  @Autowired TestClock clock;
  private AccountId account;

  @BeforeEach
  void anAccountOfTwoInvoices() {
    account =
        anAccount(jdbc)
            .owing("F-1", "840.00", TODAY.minusDays(40))
            .owing("F-2", "160.00", TODAY.minusDays(5))
            .save(TODAY);
  }

  private InvoiceId invoice(int which) {
    return portfolio.file(account).orElseThrow().invoices().get(which).id();
  }

  private long open(String euros) {
    return ((Done) disputes.open(aDispute(account, invoice(0), euros, TODAY))).dispute();
  }

  private String overdue() {
    return portfolio.account(account).orElseThrow().overdue().amount().toPlainString();
  }

  @Test
  void tenEurosContestedLeaveTheRestAskedFor() {
    open("10.00");
    assertThat(overdue()).isEqualTo("990.00");
    assertThat(disputes.waiting(RESOLVER, PAGE).rows())
        .singleElement()
        .matches(line -> line.amount().equals(Money.euros("10.00")))
        .matches(line -> line.invoices().equals("F-1"))
        .matches(line -> !line.late());
  }

  @ParameterizedTest
  @CsvSource({
    "UPHELD,           0,    990.00, 990.00",
    "PARTLY,           4.00, 996.00, 996.00",
    "REJECTED,         0,    1000.00, 1000.00",
    "MISUNDERSTANDING, 0,    1000.00, 1000.00"
  })
  void whatIsNotUpheldIsAskedForAgainAndWhatIsIsNoLongerOwed(
      DisputeOutcome outcome, String upheld, String overdue, String balance) {
    long dispute = open("10.00");
    assertThat(disputes.decide(decided(dispute, outcome, upheld))).isEqualTo(new Done(dispute));
    assertThat(overdue()).isEqualTo(overdue);
    assertThat(portfolio.account(account).orElseThrow().balance()).isEqualTo(Money.euros(balance));
    assertThat(disputes.waiting(null, PAGE).rows()).isEmpty();
    assertThat(disputes.of(account))
        .singleElement()
        .matches(line -> line.outcome() == outcome)
        .matches(line -> "told by phone".equals(line.answer()));
    assertThat(disputes.decide(decided(dispute, outcome, upheld))).isEqualTo(new Refused("gone"));
    assertThat(disputes.figures(TODAY, TODAY))
        .singleElement()
        .matches(figure -> figure.type() == DisputeType.QUALITY && figure.outcome() == outcome);
  }

  @Test
  void severalInvoicesAreOneDisputeAndTheWholeAccountWaits() {
    var parts =
        List.of(
            new DisputedPart(invoice(0), Money.euros("840.00")),
            new DisputedPart(invoice(1), Money.euros("160.00")));
    disputes.open(
        new DisputeRequest(
            account, DisputeType.NOT_MINE, parts, "not me", null, TODAY.plusDays(3), AUTHOR));
    assertThat(portfolio.account(account).orElseThrow().whollyDisputed()).isTrue();
    assertThat(jdbc.sql("SELECT state FROM work_item").query(String.class).single())
        .isEqualTo("DISPUTED");
    assertThat(disputes.waiting(RESOLVER, PAGE).rows()).isEmpty();
    assertThat(disputes.waiting(null, PAGE).rows())
        .singleElement()
        .matches(line -> line.invoices().equals("F-1, F-2"));
  }

  @Test
  void itIsLateTheDayAfterItsDayAndOnlyItsResolverOrALeadDoesSomethingAboutIt() {
    long dispute = open("10.00");
    clock.at(DisputeDates.usual(TODAY).plusDays(1), LocalTime.of(9, 0));
    assertThat(disputes.late(RESOLVER)).isEqualTo(1);
    assertThat(disputes.late(AUTHOR)).isZero();
    assertThat(disputes.late(null)).isEqualTo(1);
    disputes.move(dispute, LocalDate.now(clock).plusDays(1), RESOLVER);
    assertThat(disputes.late(null)).isZero();
  }

  @Test
  @WithMockUser(roles = "AGENT")
  void anAgentAnswersOwnDisputesAlone() {
    long dispute = open("10.00");
    var foreign =
        new DisputeDecision(dispute, DisputeOutcome.REJECTED, Money.ZERO, "no", new AgentId(9));
    assertThat(disputes.decide(foreign)).isEqualTo(new Refused("not_yours"));
    assertThat(disputes.handOn(dispute, null, new AgentId(9))).isEqualTo(new Refused("not_yours"));
    assertThat(disputes.handOn(dispute, AUTHOR, RESOLVER)).isEqualTo(new Done(dispute));
    assertThat(disputes.decide(decided(dispute, DisputeOutcome.REJECTED, "0")))
        .isEqualTo(new Refused("not_yours"));
  }

  @ParameterizedTest
  @CsvSource({
    "840.01, 14, too_much",
    "0, 14, nothing_named",
    "10, -1, date_past",
    "10, 91, date_far"
  })
  void whatCannotBeIsRefusedAndSays(String euros, int days, String reason) {
    var parts = List.of(new DisputedPart(invoice(0), Money.euros(euros)));
    var asked =
        new DisputeRequest(
            account, DisputeType.PRICE, parts, "x", null, TODAY.plusDays(days), AUTHOR);
    assertThat(disputes.open(asked)).isEqualTo(new Refused(reason));
    assertThat(overdue()).isEqualTo("1000.00");
  }

  @Test
  void noMoreIsUpheldThanIsContested() {
    long dispute = open("10.00");
    assertThat(disputes.decide(decided(dispute, DisputeOutcome.PARTLY, "10.00")))
        .isEqualTo(new Refused("part_amount"));
    var mute = new DisputeDecision(dispute, DisputeOutcome.UPHELD, Money.ZERO, " ", RESOLVER);
    assertThat(disputes.decide(mute)).isEqualTo(new Refused("answer_missing"));
  }

  @Test
  void twoDisputesOfOneInvoiceShareWhatIsOpen() {
    open("500.00");
    open("300.00");
    assertThat(overdue()).isEqualTo("200.00");
    jdbc.sql("UPDATE invoice SET open_amount = 600 WHERE number = 'F-1'").update();
    assertThat(disputes.waiting(null, PAGE).rows())
        .extracting(line -> line.amount().amount().toPlainString())
        .containsExactly("500.00", "100.00");
  }
}
