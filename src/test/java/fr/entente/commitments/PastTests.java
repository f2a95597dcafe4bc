package fr.entente.commitments;

import static fr.entente.accounts.AccountBuilder.anAccount;
import static fr.entente.commitments.CommitmentStatus.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.entente.EntenteTest;
import fr.entente.TestClock;
import fr.entente.kernel.AccountId;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.CommitmentId;
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

/// What was true on a past day stays true. Today is Tuesday 17 November 2026; grace is two days.
@EntenteTest
@WithMockUser(roles = {"AGENT", "LEAD"})
class PastTests {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 17);
  private static final AgentId AGENT = new AgentId(7);
  @Autowired JdbcClient jdbc;
  @Autowired TestClock clock;
  @Autowired Commitments commitments;
  @Autowired PaymentDays dates;
  @Autowired CommitmentRemarks remarks;
  @Autowired Payments payments;
  private AccountId account;

  @BeforeEach
  void aCompanyOwes() {
    account = anAccount(jdbc).owing("FA-1", "1000.00", TODAY.minusDays(60)).save(TODAY);
  }

  private CommitmentId promise(String due, String amount) {
    var part = new Instalment(1, LocalDate.parse(due), LocalDate.parse(due), Money.euros(amount));
    return made(List.of(part));
  }

  private CommitmentId made(List<Instalment> parts) {
    var terms =
        new CommitmentTerms(
            account, null, AGENT, parts, PaymentMeans.TRANSFER, List.of(), "lundi", "Mme Martin");
    return ((CommitmentResult.Recorded) commitments.record(terms)).commitment().id();
  }

  private void on(String date) {
    clock.at(LocalDate.parse(date), LocalTime.of(9, 0));
    commitments.review(LocalDate.parse(date));
  }

  private void pay(String amount, String booked, String key) {
    RunAs.system(() ->
        payments.receive(account, Money.euros(amount), LocalDate.parse(booked), "", "VIR", key));
  }

  private String stood(CommitmentId id, String date) {
    return commitments
        .asOf(id, LocalDate.parse(date))
        .map(c -> c.overall() + " " + c.paid().amount())
        .orElse("nothing");
  }

  @Test
  void everyDayKeepsItsAnswerWhateverIsToldLater() {
    var id = promise("2026-11-23", "800.00");
    on("2026-11-24");
    pay("300.00", "2026-11-24", "a");
    on("2026-11-26");
    assertThat(stood(id, "2026-11-25")).isEqualTo("PENDING 300.00");
    on("2026-11-27");
    // Told two days late, dated back into the grace.
    pay("500.00", "2026-11-25", "b");
    on("2026-11-30");
    RunAs.system(() -> payments.reverse("b", LocalDate.of(2026, 11, 30)));
    assertThat(stood(id, "2026-11-16")).isEqualTo("nothing");
    assertThat(stood(id, "2026-11-17")).isEqualTo("PENDING 0.00");
    assertThat(stood(id, "2026-11-24")).isEqualTo("PENDING 300.00");
    assertThat(stood(id, "2026-11-25")).isEqualTo("PENDING 300.00");
    assertThat(stood(id, "2026-11-26")).isEqualTo("PARTIALLY_KEPT 300.00");
    assertThat(stood(id, "2026-11-27")).isEqualTo("KEPT 800.00");
    assertThat(stood(id, "2026-11-29")).isEqualTo("KEPT 800.00");
    assertThat(stood(id, "2026-11-30")).isEqualTo("PARTIALLY_KEPT 300.00");
    assertThat(stood(id, "2027-05-01")).isEqualTo("PARTIALLY_KEPT 300.00");
  }

  @Test
  void anEndThatCameLaterIsNotKnownBefore() {
    var id = promise("2026-11-30", "800.00");
    on("2026-11-20");
    commitments.cancel(id, "asked", AGENT);
    assertThat(stood(id, "2026-11-19")).isEqualTo("PENDING 0.00");
    assertThat(stood(id, "2026-11-20")).isEqualTo("CANCELLED 0.00");
    assertThat(commitments.asOf(account, LocalDate.of(2026, 11, 20))).hasSize(1);
  }

  @Test
  void anInvoiceThatCameLaterDoesNotTakeMoneyBackFromThePast() {
    var id = promise("2026-11-23", "800.00");
    on("2026-11-20");
    RunAs.system(() ->
        payments.receive(
            account, Money.euros("800.00"), LocalDate.of(2026, 11, 20), "VIR FA-2027", "VIR", "a"));
    on("2026-11-21");
    jdbc.sql(
            "INSERT INTO invoice (account_id, number, issued_on, due_on, amount, open_amount,"
                + " created_at) VALUES (?, 'FA-2027', '2026-11-21', '2026-12-21', 900, 900, '2026-11-21')")
        .param(account.value())
        .update();
    assertThat(stood(id, "2026-11-20")).isEqualTo("KEPT 800.00");
    assertThat(stood(id, "2026-11-21")).isEqualTo("PENDING 0.00");
  }

  @Test
  void theHistoryTellsWhatWasSaidAndWhatCame() {
    var id = promise("2026-11-23", "800.00");
    on("2026-11-24");
    pay("300.00", "2026-11-24", "a");
    on("2026-11-26");
    on("2026-11-30");
    pay("500.00", "2026-11-30", "b");
    RunAs.system(() -> payments.reverse("b", LocalDate.of(2026, 11, 30)));
    assertThat(commitments.moments(id).stream().map(m -> m.on() + " " + m.kind()))
        .containsExactly(
            "2026-11-17 MADE",
            "2026-11-24 PAID",
            "2026-11-26 MISSED",
            "2026-11-30 PAID",
            "2026-11-30 REVERSED",
            "2026-11-30 KEPT_LATE",
            "2026-11-30 MISSED");
  }

  @Test
  void whatWasAgreedAndWhatHappenedCannotBeRewritten() {
    var id = promise("2026-11-23", "800.00");
    for (String change :
        List.of(
            "UPDATE commitment SET total = 1 WHERE id = ",
            "UPDATE instalment SET amount = 1 WHERE commitment_id = ",
            "UPDATE instalment SET due_on = '2030-01-01' WHERE commitment_id = ",
            "UPDATE commitment_event SET on_date = '2030-01-01' WHERE commitment_id = ",
            "DELETE FROM commitment_event WHERE commitment_id = ")) {
      assertThatThrownBy(() -> jdbc.sql(change + id.value()).update()).isNotNull();
    }
  }

  @Test
  void theDebtorsOwnHolidaysCount() {
    jdbc.sql("UPDATE debtor SET postcode = '67000'").update();
    // Good Friday, 26 March 2027; Easter Monday follows the weekend.
    assertThat(dates.effective(account, LocalDate.of(2027, 3, 26)))
        .isEqualTo(LocalDate.of(2027, 3, 30));
    jdbc.sql("UPDATE debtor SET postcode = '75011'").update();
    assertThat(dates.effective(account, LocalDate.of(2027, 3, 26)))
        .isEqualTo(LocalDate.of(2027, 3, 26));
  }
}
