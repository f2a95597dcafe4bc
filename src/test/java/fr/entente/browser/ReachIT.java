package fr.entente.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import fr.entente.kernel.Language;
import fr.entente.simulator.Scenario;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is known around a debt reaches the agent before the call, and the papers reach the debtor.
class ReachIT extends Floor {
  private void sound(Page page, String where) {
    Axe.readable(page, where);
    Look.picture(page, "reach-" + where);
  }

  private String link() {
    String text = one("SELECT text_body FROM outgoing_mail ORDER BY id DESC LIMIT 1");
    var found = Pattern.compile("/q/[A-Za-z0-9_-]+").matcher(text);
    assertThat(found.find()).isTrue();
    return address() + found.group();
  }

  private void asks() {
    desk.press("Shift+Alt+O").find("#desk-colleague-name").waitFor();
    desk.focus("#desk-colleague-name").type("Paul Martin").press("Tab").press("Tab");
    desk.focus("#desk-colleague-address").type("paul@durand.example");
  }

  private Locator asked(String state) {
    return desk.find(".desk-who [data-asked=" + state + "]");
  }

  @ParameterizedTest
  @CsvSource({"FR, LIGHT", "EN, DARK"})
  void theAnswerOfAColleagueIsInTheBriefWithoutARefresh(Language language, ColorScheme scheme) {
    account("Menuiserie Blanc", "4000.00", Scenario.ANSWERS);
    hire("emma", language);
    desk = new Desk(page(scheme, 1366, 768));
    desk.logIn("emma").press("F2").phase("PREVIEW");
    asks();
    sound(desk.page, "asking-" + language);
    desk.press("Control+Enter");
    asked("AWAITED").waitFor();
    sound(desk.page, "asked-" + language);
    var colleague = page(scheme, 390, 844);
    colleague.navigate(link() + "?lang=" + language.code());
    sound(colleague, "colleague-" + language);
    assertThat(Look.fits(colleague)).isTrue();
    assertThat(colleague.locator("body")).not().containsText("4");
    colleague.locator("#first").fill("Mme Roy signe tout le jeudi.");
    colleague.locator("button.primary").click();
    colleague.locator("h1").getByText(language == Language.FR ? "Merci" : "Thank you").waitFor();
    sound(colleague, "colleague-thanks-" + language);
    // Nobody touches the desk.
    assertThat(desk.find(".desk-who [data-fact=said]")).containsText("Mme Roy signe tout le jeudi");
    assertThat(asked("ANSWERED")).containsText("Paul Martin");
    sound(desk.page, "answered-" + language);
    colleague.navigate(link());
    assertThat(colleague.locator("body")).not().containsText("Menuiserie");
    sound(colleague, "colleague-used-" + language);
  }

  @Test
  void withoutAnAnswerTheCallGoesOnAndTheBriefSaysSo() {
    account("Menuiserie Blanc", "4000.00", Scenario.ANSWERS);
    desk.logIn("marie").press("F2").phase("PREVIEW");
    asks();
    desk.press("Control+Enter");
    asked("AWAITED").waitFor();
    String link = link();
    jdbc.sql("UPDATE colleague_question SET awaited_until = asked_at, expires_at = asked_at")
        .update();
    desk.page.reload();
    desk.phase("PREVIEW");
    assertThat(asked("UNANSWERED")).containsText("sans réponse");
    sound(desk.page, "unanswered");
    desk.press("F2").phase("CONNECTED");
    var colleague = page(ColorScheme.LIGHT, 390, 844);
    colleague.navigate(link);
    assertThat(colleague.locator("body")).not().containsText("Menuiserie");
  }

  @ParameterizedTest
  @CsvSource({"FR, LIGHT", "EN, DARK"})
  void twoRightAnswersConfirmThePersonByKey(Language language, ColorScheme scheme) {
    account("Menuiserie Blanc", "4000.00", Scenario.ANSWERS);
    jdbc.sql(
            "INSERT INTO fact (debtor_id, kind, text, source, observed_on) SELECT id, 'identity.order',"
                + " 'BC 2026-18', 'CRM', '2026-11-02' FROM debtor")
        .update();
    hire("emma", language);
    desk = new Desk(page(scheme, 1366, 768));
    desk.logIn("emma").press("F2").phase("PREVIEW").press("F2").phase("CONNECTED");
    var checks = desk.find(".desk-who .identity-check");
    assertThat(checks).hasCount(2);
    desk.doesNotSee("4 000");
    sound(desk.page, "identity-" + language);
    desk.press("Shift+Alt+1");
    assertThat(checks.first()).hasAttribute("aria-pressed", "true");
    sound(desk.page, "identity-ticked-" + language);
    desk.press("Shift+Alt+2").find(".desk-who .overdue").waitFor();
    assertThat(one("SELECT detail FROM call_journal WHERE kind = 'identity_confirmed'"))
        .isEqualTo("customer_number order_number");
  }

  @ParameterizedTest
  @CsvSource({"FR, LIGHT", "EN, DARK"})
  void whatIsKnownIsPutRightAtTheDeskAndAgesInTheBrief(Language language, ColorScheme scheme) {
    account("Menuiserie Blanc", "4000.00", Scenario.ANSWERS);
    jdbc.sql(
            "INSERT INTO fact (debtor_id, kind, text, source, observed_on) SELECT id, 'credit.score',"
                + " '8/20', 'Altares', '2026-08-02' FROM debtor")
        .update();
    jdbc.sql(
            "INSERT INTO chasing_letter (account_id, title, channel, sent_on, source) SELECT id,"
                + " 'Relance 2', 'REGISTERED', '2026-10-20', 'Durand' FROM account")
        .update();
    hire("emma", language);
    desk = new Desk(page(scheme, 1366, 768));
    desk.logIn("emma").press("F2").phase("PREVIEW");
    assertThat(desk.find(".desk-who [data-fact=credit]")).containsText("8/20");
    assertThat(desk.find(".desk-who [data-letter-sent]"))
        .containsText(language == Language.FR ? "Aucune réponse" : "No reply");
    desk.press("Shift+Alt+K").find("#desk-known-PORTAL").waitFor();
    desk.focus("#desk-known-topic").press("Tab").focus("#desk-known-PORTAL").type("Chorus Pro");
    sound(desk.page, "known-" + language);
    desk.press("Control+Enter");
    assertThat(desk.find(".desk-who [data-fact=billing]")).containsText("Chorus Pro");
    sound(desk.page, "brief-" + language);
  }

  private static byte[] pdf() throws IOException {
    try (var document = new PDDocument()) {
      document.addPage(new PDPage());
      var out = new ByteArrayOutputStream();
      document.save(out);
      return out.toByteArray();
    }
  }

  @ParameterizedTest
  @CsvSource({"FR, LIGHT", "EN, DARK"})
  void aPaperIsAttachedAndJudgedByWhatItHolds(Language language, ColorScheme scheme)
      throws IOException {
    var account = account("Menuiserie Blanc", "4000.00", Scenario.ANSWERS);
    jdbc.sql(
            "INSERT INTO chasing_letter (account_id, title, channel, sent_on, source) SELECT id,"
                + " 'Relance 2', 'REGISTERED', '2026-11-10', 'Durand' FROM account")
        .update();
    hire("emma", language);
    desk = new Desk(page(scheme, 1366, 768));
    desk.logIn("emma");
    desk.page.navigate("/accounts/file/" + account.value() + "?tab=papers&form=paper");
    var field = desk.page.locator(".side-panel vaadin-upload input[type=file]");
    field.setInputFiles(
        new FilePayload(
            "contrat.pdf", "application/pdf", "MZ, a program".getBytes(StandardCharsets.US_ASCII)));
    desk.page
        .getByText(language == Language.FR ? "D’après son contenu" : "By its content")
        .waitFor();
    sound(desk.page, "paper-refused-" + language);
    field.setInputFiles(new FilePayload("contrat signé.pdf", "application/pdf", pdf()));
    desk.page.getByText("contrat-signe.pdf").waitFor();
    sound(desk.page, "papers-" + language);
    var file = desk.page.waitForDownload(() -> desk.page.getByText("contrat-signe.pdf").click());
    assertThat(file.suggestedFilename()).isEqualTo("contrat-signe.pdf");
    desk.page.navigate("/accounts/file/" + account.value() + "?tab=invoices");
    assertThat(desk.page.locator("vaadin-grid:visible").first())
        .containsText(language == Language.FR ? "courrier" : "letter");
    sound(desk.page, "invoices-" + language);
    desk.page.navigate("/desk");
    desk.phase("READY").press("F2").phase("PREVIEW");
    assertThat(desk.find(".desk-who [data-unsigned]"))
        .containsText(language == Language.FR ? "Contrat" : "Contract");
    sound(desk.page, "unsigned-" + language);
  }
}
