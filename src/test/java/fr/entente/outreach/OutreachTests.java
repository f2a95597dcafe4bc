package fr.entente.outreach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.entente.EntenteTest;
import fr.entente.TestClock;
import fr.entente.accounts.Contact;
import fr.entente.accounts.Portfolio;
import fr.entente.commitments.Commitments;
import fr.entente.compliance.Compliance;
import fr.entente.compliance.HoldType;
import fr.entente.compliance.Refusal;
import fr.entente.compliance.RuleId;
import fr.entente.compliance.WrittenContact;
import fr.entente.kernel.RecurringJob;
import fr.entente.kernel.RunAs;
import fr.entente.kernel.Stretch;
import fr.entente.mail.LastLook;
import fr.entente.mail.MailState;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.concurrent.DelegatingSecurityContextCallable;
import org.springframework.security.test.context.support.WithMockUser;

/// Tuesday 17 November 2026; the promise is 800 euros by Tuesday 24.
@EntenteTest
@WithMockUser(roles = {"AGENT", "LEAD", "MANAGER"})
class OutreachTests {
  @Autowired JdbcClient jdbc;
  @Autowired TestClock clock;
  @Autowired Commitments commitments;
  @Autowired Compliance compliance;
  @Autowired WrittenContact contact;
  @Autowired Portfolio portfolio;
  @Autowired Outreach outreach;
  @Autowired BankBook banks;
  @Autowired RecurringJob outgoingMail;
  @Autowired WrittenMail mails;
  @Autowired LastLook lastLook;
  @Autowired Mailbox mailbox;
  private Writing writing;

  @BeforeEach
  void aCompanyWithAnAddress() {
    writing = new Writing(jdbc, commitments, clock).withAddress(Writing.ADDRESS);
  }

  private MailContent mail() {
    return mails
        .content(
            mails.page(MailFilter.ANY, MailOrder.NEWEST, new Stretch(0, 1)).rows().getFirst().id())
        .orElseThrow();
  }

  @Test
  void aRecapSaysWhatWasAgreedAndHowToPayAndWhatToDo() {
    var creditor = portfolio.account(writing.account).orElseThrow().creditor();
    banks.change(
        creditor, "Grossiste Durand SAS", "FR14 2004 1010 0505 0001 3M02 606", null, writing.agent);
    var promise = writing.promise();
    assertThat(outreach.sendRecap(promise.id(), null, false, writing.agent))
        .isInstanceOf(SendResult.Queued.class);
    assertThat(outgoingMail.work().run()).isEqualTo(1);
    var mail = mail();
    assertThat(mail.line().state()).isEqualTo(MailState.SENT);
    assertThat(mail.line().recipient()).isEqualTo(Writing.ADDRESS);
    assertThat(mail.text())
        .contains("Bonjour Boulangerie Petit,")
        .contains("mardi 24 novembre 2026")
        .containsPattern("800,00\\h€")
        .contains("Virement")
        .contains("FA-2026-0042")
        .contains("FR14 2004 1010 0505 0001 3M02 606")
        .contains("Si une date ne peut pas être tenue")
        .contains("Marie Dupont")
        .contains("01 99 00 12 34")
        .contains("/p/")
        .doesNotContainIgnoringCase("huissier")
        .doesNotContain("{0}", "outreach.");
    assertThat(mail.html())
        .contains("lang=\"fr\"")
        .contains("FR14 2004 1010")
        .doesNotContain(" th:", "xmlns");
    assertThat(mail.unchanged()).isTrue();
    assertThat(mail.steps())
        .extracting(MailContent.Step::kind)
        .containsExactly("WRITTEN", "TRIED", "SENT");
  }

  @Test
  void theRecapIsInTheDebtorsLanguage() {
    jdbc.sql("UPDATE debtor SET language = 'en'").update();
    outreach.sendRecap(writing.promise().id(), null, false, writing.agent);
    assertThat(mail().text())
        .contains("Hello Boulangerie Petit,")
        .contains("24 November 2026")
        .contains("€800.00")
        .doesNotContain("Bonjour");
  }

  @Test
  void thePreviewIsWhatGoesOutAndSendsNothing() {
    var promise = writing.promise();
    var preview = outreach.preview(promise.id(), null).orElseThrow();
    assertThat(preview.address()).isEqualTo(Writing.ADDRESS);
    assertThat(preview.refusals()).isEmpty();
    assertThat(preview.before()).isEqualTo(RecapStatus.NONE);
    assertThat(writing.count("outgoing_mail") + writing.count("recap_link")).isZero();
    outreach.sendRecap(promise.id(), null, false, writing.agent);
    String sent = mail().text().replaceAll("/p/\\S+", "/p/…");
    assertThat(sent).isEqualTo(preview.text());
  }

  @Test
  void whatIsForgoneIsSaidAndOnlyThen() {
    var promise = writing.promise();
    var before = outreach.preview(promise.id(), null).orElseThrow();
    assertThat(before.text()).doesNotContain("renonce");
    jdbc.sql(
            "INSERT INTO commitment_event (commitment_id, kind, on_date, detail, at)"
                + " VALUES (?, 'WAIVER', '2026-11-17', '6.63 40.00', NOW(6))")
        .param(promise.id().value())
        .update();
    var after = outreach.preview(promise.id(), null).orElseThrow();
    assertThat(after.text())
        .contains("Si chaque date est tenue")
        .contains("renonce aux intérêts de retard")
        .doesNotContain("6,63");
  }

  @Test
  void pressingTwiceWritesOnce() {
    var promise = writing.promise();
    outreach.sendRecap(promise.id(), null, false, writing.agent);
    assertThat(
            outreach.sendRecap(promise.id(), " COMPTA@boulangerie.example ", false, writing.agent))
        .isInstanceOf(SendResult.AlreadySent.class);
    outgoingMail.work().run();
    assertThat(outreach.sendRecap(promise.id(), null, false, writing.agent))
        .isInstanceOf(SendResult.AlreadySent.class);
    assertThat(writing.count("outgoing_mail")).isEqualTo(1);
    assertThat(outreach.sendRecap(promise.id(), null, true, writing.agent))
        .isInstanceOf(SendResult.Queued.class);
  }

  @Test
  void eightSessionsAtOnceWriteOnce() throws Exception {
    var promise = writing.promise();
    List<Callable<SendResult>> presses = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      presses.add(
          new DelegatingSecurityContextCallable<>(
              () -> outreach.sendRecap(promise.id(), null, false, writing.agent)));
    }
    try (var threads = Executors.newFixedThreadPool(8)) {
      int written = 0;
      for (var press : threads.invokeAll(presses)) {
        written += press.get() instanceof SendResult.Queued ? 1 : 0;
      }
      assertThat(written).isEqualTo(1);
    }
    assertThat(writing.count("outgoing_mail")).isEqualTo(1);
    assertThat(writing.count("recap_link")).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "not an address",
        "a@b",
        "a@b.fr\r\nBcc: x@y.fr",
        "a@b.fr\nSubject: hello",
        "a@b.fr, c@d.fr",
        "\"a\"@b.fr",
        "Marie <a@b.fr>",
        "a@b.fr%0aBcc:x@y.fr@",
        "@b.fr"
      })
  void whatIsNoAddressIsRefusedAndWritesNothing(String typed) {
    var result = outreach.sendRecap(writing.promise().id(), typed, false, writing.agent);
    assertThat(result)
        .isInstanceOfSatisfying(
            SendResult.Refused.class, r -> assertThat(r.reason()).isEqualTo("bad_address"));
    assertThat(writing.count("outgoing_mail")).isZero();
  }

  @Test
  void withoutAnAddressThereIsAClearAnswer() {
    jdbc.sql("UPDATE contact SET email = NULL").update();
    assertThat(outreach.sendRecap(writing.promise().id(), null, false, writing.agent))
        .isInstanceOfSatisfying(
            SendResult.Refused.class, r -> assertThat(r.reason()).isEqualTo("no_address"));
  }

  @Test
  void anAddressThatWasTypedIsRemembered() {
    var promise = writing.promise();
    outreach.sendRecap(promise.id(), "Nouvelle@Boulangerie.Example", false, writing.agent);
    outreach.sendRecap(promise.id(), "Nouvelle@Boulangerie.Example", false, writing.agent);
    assertThat(portfolio.file(writing.account).orElseThrow().contacts())
        .extracting(Contact::email)
        .containsExactlyInAnyOrder(Writing.ADDRESS, "Nouvelle@boulangerie.example");
    assertThat(outreach.preview(promise.id(), null).orElseThrow().address())
        .as("the last one is proposed")
        .isEqualTo("Nouvelle@boulangerie.example");
  }

  @ParameterizedTest
  @EnumSource(
      value = HoldType.class,
      names = {
        "DISPUTE",
        "CRISIS",
        "CONTACT_REFUSED",
        "DECEASED",
        "MANUAL",
        "DEBT_ADVICE",
        "LEGAL_REPRESENTATIVE"
      })
  void aHoldForbidsToWrite(HoldType type) {
    var promise = writing.promise();
    compliance.placeHold(writing.debtor(), null, type, "test", null, writing.agent);
    assertThat(rules(outreach.sendRecap(promise.id(), null, false, writing.agent)))
        .containsExactly(RuleId.HOLD);
    assertThat(outreach.preview(promise.id(), null).orElseThrow().refusals()).isNotEmpty();
    assertThat(writing.count("outgoing_mail")).isZero();
  }

  @Test
  void anInsolvencyEndsThePromiseAndNothingIsWritten() {
    var promise = writing.promise();
    compliance.placeHold(
        writing.debtor(), null, HoldType.INSOLVENCY, "BODACC", null, writing.agent);
    assertThat(outreach.sendRecap(promise.id(), null, false, writing.agent))
        .isInstanceOfSatisfying(
            SendResult.Refused.class, r -> assertThat(r.reason()).isEqualTo("not_open"));
  }

  @Test
  void theRepresentativesAddressIsOpenUnderGuardianship() {
    var promise = writing.promise();
    compliance.placeHold(
        writing.debtor(), null, HoldType.LEGAL_REPRESENTATIVE, "tutelle", null, writing.agent);
    jdbc.sql("UPDATE contact SET role = 'REPRESENTATIVE'").update();
    assertThat(outreach.sendRecap(promise.id(), null, false, writing.agent))
        .isInstanceOf(SendResult.Queued.class);
  }

  @Test
  void whoWantsNoMailGetsNone() {
    var promise = writing.promise();
    contact.optOut(writing.debtor(), null, "plus de mail", writing.agent);
    assertThat(rules(outreach.sendRecap(promise.id(), null, false, writing.agent)))
        .containsExactly(RuleId.OPT_OUT);
    contact.withdrawOptOut(writing.debtor(), writing.agent);
    assertThat(outreach.sendRecap(promise.id(), null, false, writing.agent))
        .isInstanceOf(SendResult.Queued.class);
  }

  @Test
  void aHoldThatComesBeforeTheSendingStopsTheMail() {
    outreach.sendRecap(writing.promise().id(), null, false, writing.agent);
    compliance.placeHold(writing.debtor(), null, HoldType.CRISIS, "test", null, writing.agent);
    outgoingMail.work().run();
    assertThat(writing.state()).isEqualTo("CANCELLED");
    assertThat(mail().line().note()).isEqualTo("HOLD");
  }

  @Test
  void whatPeopleTypedIsTextAndNeverMarkupNorAHeader() {
    var evil =
        new Writing(jdbc, commitments, clock, "<script>alert(1)</script> & Fils")
            .withAddress(Writing.ADDRESS);
    jdbc.sql("UPDATE creditor SET name = 'Durand\r\nBcc: all@example.org <b>'").update();
    outreach.sendRecap(evil.promise().id(), null, false, evil.agent);
    var mail = mail();
    assertThat(mail.html()).contains("&lt;script&gt;alert(1)").doesNotContain("<script", "<b>");
    assertThat(mail.text()).contains("<script>alert(1)</script> & Fils");
    assertThat(mail.line().subject()).doesNotContain("\r", "\n");
  }

  @Test
  void aNameFromRightToLeftKeepsToItselfAndNobodyTurnsTheLineRound() {
    var name = "شركة النور للتجارة";
    var arab = new Writing(jdbc, commitments, clock, name).withAddress(Writing.ADDRESS);
    jdbc.sql("UPDATE creditor SET name = 'Durand \u202Eexe.cod'").update();
    outreach.sendRecap(arab.promise().id(), null, false, arab.agent);
    var mail = mail();
    assertThat(mail.text()).contains("Bonjour \u2068" + name + "\u2069,").doesNotContain("\u202E");
    assertThat(mail.line().subject()).doesNotContain("\u2068", "\u202E");
  }

  @Test
  void veryLongNamesAreWrittenWholeAndTheSubjectIsCutBetweenCharacters() {
    var name = "Établissements " + "très longs ".repeat(13);
    var longOne = new Writing(jdbc, commitments, clock, name.strip()).withAddress(Writing.ADDRESS);
    jdbc.sql("UPDATE creditor SET name = ?").param("🙂".repeat(95)).update();
    outreach.sendRecap(longOne.promise().id(), null, false, longOne.agent);
    var mail = mail();
    assertThat(mail.text()).contains(name.strip());
    assertThat(mail.line().subject().length()).isLessThanOrEqualTo(200);
    assertThat(mail.line().subject()).doesNotContain("?", "\uFFFD");
  }

  @Test
  void theSubjectOfAReminderNamesNoPayment() {
    var words = new Texts(fr.entente.kernel.Language.FR);
    assertThat(words.say(MailKind.REMINDER.key("subject"), "Durand", "lundi", "mardi"))
        .isEqualTo("Notre accord du lundi : une date approche – Durand");
  }

  @Test
  void aCreditorThatCollectsItselfWritesUnderItsOwnName() {
    assertThat(sender()).isEqualTo(new LastLook.Answer.Go("Grossiste Durand"));
    jdbc.sql("UPDATE creditor SET collector = 'THIRD_PARTY', mandate_reference = 'M-1'").update();
    jdbc.sql("UPDATE account SET letter_sent_on = ?, letter_reference = 'L-1'")
        .param(LocalDate.now(clock).minusDays(30))
        .update();
    assertThat(sender()).isEqualTo(new LastLook.Answer.Go("Entente"));
  }

  private LastLook.Answer sender() {
    return RunAs.system(() -> lastLook.at("RECAP", writing.account, Writing.ADDRESS));
  }

  @Test
  void anAddressThatWasRuledOutIsPassedOverForAnother() {
    jdbc.sql(
            "INSERT INTO contact (debtor_id, name, role, email) VALUES (?, 'Direction', 'DIRECTOR',"
                + " 'direction@petit.example')")
        .param(writing.debtor().value())
        .update();
    var promise = writing.promise();
    assertThat(outreach.preview(promise.id(), null).orElseThrow().address())
        .isEqualTo(Writing.ADDRESS);
    contact.optOut(writing.debtor(), Writing.ADDRESS, "plus ici", writing.agent);
    assertThat(outreach.preview(promise.id(), null).orElseThrow().address())
        .isEqualTo("direction@petit.example");
  }

  @Test
  void mailThatCameBackTakesTheAddressOutOfUse() {
    outreach.sendRecap(writing.promise().id(), null, false, writing.agent);
    outgoingMail.work().run();
    long id = mail().line().id();
    assertThat(mailbox.bounced(id, "adresse inconnue", writing.agent)).isTrue();
    assertThat(mailbox.bounced(id, "encore", writing.agent)).isFalse();
    assertThat(writing.count("contact WHERE email IS NOT NULL")).isZero();
    assertThat(mail().line().state()).isEqualTo(MailState.FAILED);
    assertThat(mail().steps()).extracting(MailContent.Step::kind).contains("BOUNCED");
  }

  @Test
  void whatWasWrittenCannotBeChangedNorRemoved() {
    outreach.sendRecap(writing.promise().id(), null, false, writing.agent);
    for (String change :
        List.of(
            "UPDATE outgoing_mail SET text_body = 'x'",
            "UPDATE outgoing_mail SET recipient = 'x@y.fr'",
            "DELETE FROM outgoing_mail",
            "UPDATE mail_event SET detail = 'x'",
            "DELETE FROM mail_event")) {
      assertThatThrownBy(() -> jdbc.sql(change).update())
          .as(change)
          .isInstanceOf(DataAccessException.class);
    }
    assertThat(mail().unchanged()).isTrue();
  }

  @Test
  void anIbanWithWrongDigitsIsRefused() {
    var creditor = portfolio.account(writing.account).orElseThrow().creditor();
    assertThat(
            banks.change(creditor, "X", "FR14 2004 1010 0505 0001 3M02 607", null, writing.agent))
        .isFalse();
    assertThat(banks.of(creditor)).isEmpty();
  }

  private static List<RuleId> rules(SendResult result) {
    assertThat(result).isInstanceOf(SendResult.Refused.class);
    return ((SendResult.Refused) result).refusals().stream().map(Refusal::rule).toList();
  }
}
