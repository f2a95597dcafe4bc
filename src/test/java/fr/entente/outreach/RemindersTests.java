package fr.entente.outreach;

import static org.assertj.core.api.Assertions.assertThat;

import fr.entente.EntenteTest;
import fr.entente.TestClock;
import fr.entente.commitments.Commitments;
import fr.entente.compliance.Compliance;
import fr.entente.compliance.HoldType;
import fr.entente.kernel.CommitmentId;
import fr.entente.kernel.Money;
import fr.entente.kernel.PublicHolidays;
import fr.entente.kernel.RecurringJob;
import fr.entente.kernel.RunAs;
import fr.entente.kernel.Stretch;
import fr.entente.mail.MailState;
import fr.entente.payments.Payments;
import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;

/// Agreed on Tuesday 17 November 2026; three business days before Friday 27 is Tuesday 24.
@EntenteTest
@WithMockUser(roles = {"AGENT", "LEAD", "MANAGER"})
class RemindersTests {
  @Autowired JdbcClient jdbc;
  @Autowired TestClock clock;
  @Autowired Commitments commitments;
  @Autowired Compliance compliance;
  @Autowired Payments payments;
  @Autowired Outreach outreach;
  @Autowired Reminders reminders;
  @Autowired Thanks thanks;
  @Autowired RecurringJob outgoingMail;
  @Autowired Mailbox mailbox;
  private Writing writing;

  @BeforeEach
  void aCompanyWithAnAddress() {
    writing = new Writing(jdbc, commitments, clock).withAddress(Writing.ADDRESS);
  }

  private int on(String date) {
    clock.at(LocalDate.parse(date), LocalTime.of(10, 0));
    return reminders.pass();
  }

  @Test
  void aReminderGoesOutThreeBusinessDaysBeforeAndOnce() {
    writing.agrees("800.00", "2026-11-27");
    assertThat(on("2026-11-23")).isZero();
    assertThat(on("2026-11-24")).isEqualTo(1);
    assertThat(reminders.pass()).isZero();
    assertThat(on("2026-11-25")).isZero();
    outgoingMail.work().run();
    var mail =
        mailbox
            .content(
                mailbox
                    .mails(MailFilter.ANY, MailOrder.NEWEST, new Stretch(0, 1))
                    .rows()
                    .getFirst()
                    .id())
            .orElseThrow();
    assertThat(mail.line().kind()).isEqualTo(MailKind.REMINDER);
    assertThat(mail.line().state()).isEqualTo(MailState.SENT);
    assertThat(mail.text())
        .contains("vendredi 27 novembre 2026")
        .contains("Si votre règlement est déjà parti")
        .contains("/p/");
  }

  @Test
  void businessDaysAreCountedOverWeekendsAndHolidays() {
    var france = PublicHolidays.FRANCE;
    assertThat(Reminders.before(LocalDate.of(2026, 11, 30), 3, france)).isEqualTo("2026-11-25");
    assertThat(Reminders.before(LocalDate.of(2026, 12, 28), 3, france)).isEqualTo("2026-12-22");
    // The clocks change on Easter Sunday 2027, and Monday is a holiday.
    assertThat(Reminders.before(LocalDate.of(2027, 3, 30), 3, france)).isEqualTo("2027-03-24");
  }

  @Test
  void theDayOnWhichTheClocksChangeNeitherDoublesNorLosesAReminder() {
    writing.agrees("300.00", "2026-11-27", "2027-03-30");
    pay("300.00", "2026-11-20");
    assertThat(on("2027-03-23")).isZero();
    clock.at(LocalDate.of(2027, 3, 28), LocalTime.of(3, 0));
    assertThat(reminders.pass()).as("a Sunday").isZero();
    assertThat(on("2027-03-29")).as("Easter Monday").isZero();
    assertThat(on("2027-03-26")).isEqualTo(1);
    assertThat(on("2027-03-26")).isZero();
  }

  @Test
  void noReminderOnASundayOutsideTheHoursOrUnderAHold() {
    writing.agrees("800.00", "2026-12-01");
    assertThat(on("2026-11-29")).as("Sunday").isZero();
    clock.at(LocalDate.of(2026, 11, 27), LocalTime.of(22, 0));
    assertThat(reminders.pass()).as("at night").isZero();
    clock.at(LocalDate.of(2026, 11, 27), LocalTime.of(9, 0));
    compliance.placeHold(writing.debtor(), null, HoldType.DISPUTE, "test", null, writing.agent);
    assertThat(on("2026-11-27")).as("disputed").isZero();
    jdbc.sql("UPDATE hold SET ended_at = since").update();
    assertThat(on("2026-11-27")).isEqualTo(1);
  }

  @Test
  void whoHasJustAgreedIsNotReminded() {
    writing.agrees("800.00", "2026-11-19");
    assertThat(on("2026-11-18")).isZero();
  }

  @Test
  void whatWasPaidIsNotRemindedAndEachPartIsOnce() {
    writing.agrees("300.00", "2026-11-27", "2026-12-28");
    assertThat(on("2026-11-25")).isEqualTo(1);
    pay("300.00", "2026-11-26");
    assertThat(on("2026-11-27")).isZero();
    assertThat(on("2026-12-22")).isEqualTo(1);
    assertThat(writing.count("outgoing_mail")).isEqualTo(2);
  }

  @Test
  void thanksAreProposedToTheAgentAndSentOnce() {
    var promise = writing.promise();
    assertThat(thanks.proposedTo(writing.agent)).isEmpty();
    pay("800.00", "2026-11-20");
    assertThat(thanks.proposedTo(writing.agent))
        .singleElement()
        .matches(one -> one.amount().equals(Money.euros("800.00")));
    assertThat(writing.count("outgoing_mail")).isZero();
    assertThat(thanks.text(promise.id()).orElseThrow())
        .contains("Boulangerie Petit", "Merci d’avoir tenu votre engagement")
        .doesNotContain("Thank you");
    assertThat(writing.count("outgoing_mail")).isZero();
    assertThat(thanks.text(new CommitmentId(999_999))).isEmpty();
    assertThat(thanks.thank(promise.id(), writing.agent)).isInstanceOf(SendResult.Queued.class);
    assertThat(thanks.thank(promise.id(), writing.agent))
        .isInstanceOf(SendResult.AlreadySent.class);
    assertThat(thanks.proposedTo(writing.agent)).isEmpty();
    var mail =
        mailbox
            .content(
                mailbox
                    .mails(MailFilter.ANY, MailOrder.NEWEST, new Stretch(0, 1))
                    .rows()
                    .getFirst()
                    .id())
            .orElseThrow();
    assertThat(mail.text())
        .contains("Merci d’avoir tenu votre engagement", "Ne plus recevoir d’e-mails");
  }

  @Test
  void keptRatesAreComparedByHowFarTheRecapCame() {
    var confirmed = writing.promise();
    outreach.sendRecap(confirmed.id(), null, false, writing.agent);
    outgoingMail.work().run();
    jdbc.sql(
            "INSERT INTO debtor_answer (link_id, account_id, commitment_id, kind, words, answer_key, at)"
                + " SELECT id, account_id, commitment_id, 'CONFIRMED', '', 'confirmed', NOW(6) FROM"
                + " recap_link")
        .update();
    pay("800.00", "2026-11-20");
    var silent = new Writing(jdbc, commitments, clock, "Atelier Muet");
    silent.promise();
    clock.at(LocalDate.of(2026, 12, 10), LocalTime.of(9, 0));
    commitments.review(LocalDate.now(clock));
    var figures = mailbox.cohorts();
    assertThat(figures).hasSize(4);
    assertThat(figures.getFirst())
        .matches(f -> f.cohort() == CohortFigures.Cohort.NOT_WRITTEN)
        .matches(f -> f.arrangements() == 1 && f.kept() == 0);
    assertThat(figures.getLast())
        .matches(f -> f.cohort() == CohortFigures.Cohort.CONFIRMED)
        .matches(f -> f.arrangements() == 1 && f.kept() == 1)
        .matches(f -> f.low() < 0.25 && f.high() > 0.99);
  }

  private void pay(String amount, String on) {
    var day = LocalDate.parse(on);
    clock.at(day, LocalTime.of(9, 0));
    RunAs.system(() ->
        payments.receive(writing.account, Money.euros(amount), day, "", "virement", "b" + on));
  }
}
