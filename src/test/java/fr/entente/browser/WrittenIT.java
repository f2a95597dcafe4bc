package fr.entente.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import fr.entente.agents.NewAgent;
import fr.entente.agents.Role;
import fr.entente.commitments.Commitments;
import fr.entente.kernel.Language;
import fr.entente.kernel.RunAs;
import fr.entente.outreach.Outreach;
import fr.entente.outreach.Writing;
import fr.entente.simulator.Scenario;
import fr.entente.worklist.Worklist;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/// What goes to debtors in writing, as those who send it and answer for it see it.
class WrittenIT extends Floor {
  @Autowired Commitments commitments;
  @Autowired Outreach outreach;
  @Autowired Worklist worklist;

  private void sound(String where) {
    Axe.readable(desk.page, where);
    desk.picture("written-" + where);
  }

  private void hireOne(String login, Role role, Language language) {
    RunAs.system(() ->
        agents.create(new NewAgent(login, "Claire Roux", Set.of(role), language, null, PASSWORD)));
  }

  private Locator button(String name) {
    return desk.page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name)).first();
  }

  private void promised() {
    account("Menuiserie Blanc", "4000.00", Scenario.ANSWERS);
    jdbc.sql("UPDATE contact SET email = 'compta@blanc.example'").update();
    desk.logIn("marie").press("F2").phase("PREVIEW").press("F2").phase("CONNECTED").press("F4");
    desk.find(".desk-who .overdue").waitFor();
    desk.press("Shift+F9").find("#desk-undo").waitFor();
  }

  @Test
  void theRecapIsSeenAndSentByOneKeyEachAtWrapUp() {
    promised();
    desk.press("Shift+F2").phase("WRAP_UP").countFromHere();
    desk.press("Alt+e").find(".recap-text").waitFor();
    assertThat(desk.find(".recap-text")).containsText("Ce que nous avons convenu");
    assertThat(desk.find("#desk-recap-address input")).hasValue("compta@blanc.example");
    sound("recap");
    desk.press("Alt+e").sees("Le récapitulatif est en route");
    assertThat(desk.keys()).isEqualTo(2);
    assertThat(count("outgoing_mail WHERE kind = 'RECAP'")).isEqualTo(1);
    desk.press("Shift+Alt+e").sees("déjà été envoyé");
    assertThat(count("outgoing_mail")).isEqualTo(1);
  }

  @Test
  void noMoreMailIsNotedByKeyboardAndTheRecapSaysWhyItMayNotGo() {
    promised();
    desk.press("Shift+Alt+u").find("#desk-wish-what").waitFor();
    desk.focus("#desk-wish-what");
    // Ruled out altogether is the last of the list; the list takes the keys when it has the focus.
    desk.press("Enter");
    desk.page.waitForFunction("() => document.activeElement.localName === 'vaadin-select-item'");
    desk.press("End").press("Enter");
    assertThat(desk.find("#desk-wish-what")).containsText("Plus aucun e-mail");
    sound("wish");
    desk.press("Control+Enter").sees("Ne veut plus d’e-mails");
    assertThat(count("email_opt_out WHERE email IS NULL")).isEqualTo(1);
    desk.press("Alt+e").find(".recap-text").waitFor();
    desk.sees("Le débiteur a demandé à ne pas être contacté par ce moyen");
    sound("recap-refused");
    desk.press("Alt+e");
    assertThat(desk.find(".desk-note .desk-notice-stop")).containsText("pas permis d’écrire");
    assertThat(count("outgoing_mail")).isZero();
  }

  @Test
  void aNumberThatIsRuledOutIsGoneFromThePreview() {
    account("Menuiserie Blanc", "4000.00", Scenario.ANSWERS);
    desk.logIn("marie").press("F2").phase("PREVIEW");
    assertThat(desk.find(".numbers .number")).hasCount(1);
    desk.press("Shift+Alt+u").find("#desk-wish-what").waitFor();
    desk.focus("#desk-wish-what");
    desk.press("Control+Enter").sees("Ne pas appeler le");
    assertThat(desk.find(".numbers .number")).hasCount(0);
    sound("ruled-out");
    desk.press("F2").phase("PREVIEW");
    assertThat(count("phone_call")).isZero();
  }

  @ParameterizedTest
  @CsvSource({"fr, LIGHT, 700", "en, DARK, 390"})
  void theMailItselfIsReadableEverywhere(String language, ColorScheme scheme, int width) {
    var writing = new Writing(jdbc, commitments, clock).withAddress(Writing.ADDRESS);
    jdbc.sql("UPDATE debtor SET language = ?").param(language).update();
    var plan = writing.agrees("250.00", "2026-11-24", "2026-12-24");
    RunAs.system(() -> outreach.sendRecap(plan.id(), null, false, writing.agent));
    desk = new Desk(page(scheme, width, 900));
    desk.page.setContent(one("SELECT html_body FROM outgoing_mail"));
    sound("mail-" + language);
    assertThat(Look.fits(desk.page)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"FR, LIGHT", "EN, DARK"})
  void whatDebtorsWroteHasAnOwnerATimeAndAnEnd(Language language, ColorScheme scheme) {
    hireOne("claire", Role.LEAD, language);
    var writing = new Writing(jdbc, commitments, clock).withAddress(Writing.ADDRESS);
    var plan = writing.agrees("250.00", "2026-11-24", "2026-12-24");
    RunAs.system(() -> outreach.sendRecap(plan.id(), null, false, writing.agent));
    var debtor = page(ColorScheme.LIGHT, 390, 844);
    debtor.navigate(address() + "/p/" + writing.token() + "?part=2&lang=fr#move");
    debtor.locator("#other").fill("2027-03-01");
    debtor.locator("#other-why").fill("Nous attendons un règlement fin février.");
    debtor.locator("form.other button").click();
    debtor.locator(".news").waitFor();
    desk = new Desk(page(scheme, 1366, 768));
    Desk.signIn(desk.page, "claire");
    desk.page.navigate("/mailbox");
    var grids = desk.page.locator("vaadin-grid:visible");
    grids.first().waitFor();
    assertThat(grids.first()).containsText("Nous attendons un règlement");
    assertThat(grids.first()).containsText("Marie");
    sound("mailbox-tasks-" + language);
    desk.page.locator("vaadin-tab").nth(1).click();
    assertThat(desk.page.locator("vaadin-grid:visible").first()).containsText("Boulangerie Petit");
    sound("mailbox-sent-" + language);
    desk.page.locator("vaadin-tab").nth(4).click();
    desk.page.locator("vaadin-grid:visible", new Page.LocatorOptions().setHasText("–")).waitFor();
    sound("mailbox-effect-" + language);
    desk.page.locator("vaadin-tab").nth(0).click();
    desk.page.locator("vaadin-text-field:visible input").first().fill("appelé, accepté");
    button(language == Language.FR ? "Répondu" : "Answered").click();
    desk.page.waitForCondition(() -> count("answer_task WHERE done_at IS NOT NULL") == 1);
  }

  @Test
  void anAdministratorSeesWhichJobBrokeAndBringsItForward() {
    hireOne("alex", Role.ADMINISTRATOR, Language.FR);
    Desk.signIn(desk.page, "alex");
    desk.page.navigate("/jobs");
    desk.page.locator("vaadin-grid").waitFor();
    jdbc.sql(
            "INSERT INTO job_run (job, started_at, millis, changed, node, runs, failures) VALUES"
                + " ('commitments.recount', NOW(6), 12, NULL, 'nœud-1', 3, 1) ON DUPLICATE KEY UPDATE"
                + " changed = NULL, failures = 1")
        .update();
    jdbc.sql(
            "INSERT INTO job_failure (job, at, node, message) VALUES ('commitments.recount', NOW(6),"
                + " 'nœud-1', 'SQLTransientConnectionException: no connection within 30 s')")
        .update();
    button("Actualiser").click();
    var broken = desk.page.locator("vaadin-button[theme~=error]").first();
    broken.waitFor();
    sound("jobs");
    broken.click();
    desk.page.locator(".side-panel vaadin-details-summary").first().click();
    assertThat(desk.page.locator(".side-panel")).containsText("no connection within");
    sound("jobs-failure");
    desk.press("Escape");
    button("Lancer maintenant: Taux de tenue et échéanciers menés à terme").click();
    desk.page.getByText("démarrera tout de suite").waitFor();
    sound("jobs-run");
    desk.page.keyboard().press("Escape");
  }

  @Test
  void anAccountWithoutANextActionIsNamedOnTheFloor() {
    hireOne("claire", Role.LEAD, Language.FR);
    var account = account("Menuiserie Blanc", "4000.00", Scenario.ANSWERS);
    jdbc.sql("DELETE FROM work_item WHERE account_id = ?").param(account.value()).update();
    Desk.signIn(desk.page, "claire");
    RunAs.system(() -> worklist.prove());
    desk.page.navigate("/floor");
    desk.page.locator("#orphans vaadin-details-summary").click();
    assertThat(desk.page.locator("#orphans")).containsText("Menuiserie Blanc");
    assertThat(desk.page.locator("#orphans")).containsText("absent de la file");
    sound("orphans");
  }
}
