package fr.entente.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import fr.entente.demo.Demonstration;
import fr.entente.detection.Heard;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.CallId;
import fr.entente.kernel.CommitmentId;
import fr.entente.kernel.Language;
import fr.entente.kernel.RunAs;
import fr.entente.listening.Label;
import fr.entente.listening.Listening;
import fr.entente.outreach.Outreach;
import fr.entente.outreach.Writing;
import fr.entente.simulator.Scenario;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// `./entente pictures`: takes the pictures of `src/docs/pictures.md` anew, in the product with its
/// demonstration data, on a day that is always the same. No part of the test run.
class Pictures extends Floor {
  @Autowired ApplicationContext spring;
  @Autowired Listening listening;
  @Autowired Outreach outreach;
  private String language;
  private Heard heard;
  private Page lead;

  /// The people of the demonstration work here.
  @BeforeEach
  @Override
  void openTheFloor() {
    Demonstration.load(spring);
    listening.poll();
    heard = new Heard(spring);
    jdbc.sql(
            "SELECT phone FROM contact WHERE phone IS NOT NULL UNION SELECT desk_phone FROM agent WHERE desk_phone IS NOT NULL")
        .query(String.class)
        .list()
        .forEach(phone -> Exchange.PHONES.scenario(phone, Scenario.DESK_PHONE));
  }

  @ParameterizedTest
  @CsvSource({"FR, LIGHT", "EN, DARK"})
  void everyScene(Language language, ColorScheme scheme) {
    this.language = language.code();
    jdbc.sql("UPDATE agent SET language = ?").param(this.language).update();
    desk = new Desk(page(scheme, 1366, 768));
    lead = page(scheme, 1366, 768);
    Desk.signIn(desk.page, "marie", Demonstration.PASSWORD);
    Desk.signIn(lead, "lea", Demonstration.PASSWORD);
    // Others work, too.
    for (String login : List.of("karim", "emma")) {
      Page other = page(scheme, 1366, 768);
      Desk.signIn(other, login, Demonstration.PASSWORD);
      new Desk(other).open().phase("READY");
    }
    theAgentsDay();
    theLeadsDay();
    aCrisis();
    theDebtor(page(scheme, 390, 844));
  }

  private void theAgentsDay() {
    desk.open().phase("READY");
    shot(Scene.DESK_READY, desk.page);
    CallId call = connected();
    nextStep("1");
    nextStep("F4");
    nextStep("1");
    desk.find(".desk-who .overdue").waitFor();
    says("Oui, bonjour. C'est bien moi.");
    says("La facture, oui, je l'ai sous les yeux.");
    heard.strong(call, 20, Label.CASH_FLOW_HIDDEN, "enfin on est obligés de choisir qui on paie");
    desk.find("#desk-prompt[data-shown=true][data-preview=false]").waitFor();
    shot(Scene.DESK_PROMPT, desk.page);
    desk.press("Alt+1").find("#desk-prompt[data-confirmed=true]").waitFor();
    desk.press("Alt+2").find("#desk-count").waitFor();
    desk.page.locator("#desk-count input").fill("4");
    desk.page.locator(".plan-line").nth(3).waitFor();
    shot(Scene.DESK_PLAN, desk.page);
    desk.press("Control+Enter").find("#desk-undo").waitFor();
    desk.writeNote("Attend le règlement d'un traiteur, paie en quatre fois.");
    desk.press("Shift+F2").phase("WRAP_UP");
    shot(Scene.DESK_WRAP_UP, desk.page);
  }

  /// From the account in sight, or the next of the queue, to somebody who listens.
  private CallId connected() {
    if ("READY".equals(desk.find(".desk").getAttribute("data-phase"))) {
      desk.press("F2").phase("PREVIEW");
    }
    desk.settled().press("F2").phase("CONNECTED");
    clock.forward(Duration.ofSeconds(84));
    return new CallId(Long.parseLong(one("SELECT MAX(id) FROM phone_call")));
  }

  private void nextStep(String key) {
    String before = desk.settled().find("#desk-say").textContent();
    desk.press(key);
    desk.page.waitForFunction(
        "before => document.querySelector('#desk-say')?.textContent !== before", before);
  }

  private void says(String words) {
    new Debtor(one("SELECT number FROM phone_call ORDER BY id DESC LIMIT 1")).says(words);
    desk.find("#desk-transcript").getByText(words).waitFor();
  }

  private void theLeadsDay() {
    see("worklist", lead.locator("vaadin-grid").first());
    shot(Scene.QUEUE, lead);
    see("promises", lead.locator("vaadin-grid").first());
    shot(Scene.PROMISES, lead);
    see("accounts/file/" + one(FOUND_OUT), lead.locator(".thread-lines li").first());
    shot(Scene.ACCOUNT, lead);
    lead.keyboard().press("Control+k");
    lead.keyboard().type("garnier");
    lead.locator(".palette [data-path^='accounts/file/']").first().waitFor();
    shot(Scene.PALETTE, lead);
  }

  private void aCrisis() {
    desk.settled().press("F2").phase("PREVIEW");
    heard.strong(connected(), 1, Label.CRISIS_RISK, "je ne serai plus là la semaine prochaine");
    desk.find("#desk-alarm[data-shown=true]").waitFor();
    shot(Scene.DESK_CRISIS, desk.page);
    see("floor", lead.locator("vaadin-grid").first());
    shot(Scene.FLOOR, lead);
    see("today", lead.locator(".today-card").first());
    shot(Scene.TODAY, lead);
  }

  // An account about which much is known.
  private static final String FOUND_OUT =
      "SELECT c.account_id FROM phone_call c JOIN account a ON a.id = c.account_id WHERE a.overdue > 5000"
          + " GROUP BY 1 ORDER BY COUNT(*) DESC, 1 LIMIT 1";

  private void see(String path, Locator there) {
    lead.navigate("/" + path);
    there.waitFor();
  }

  /// The plan that was agreed on the telephone a moment ago, on the debtor's own.
  private void theDebtor(Page phone) {
    var plan = new CommitmentId(Long.parseLong(one("SELECT MAX(id) FROM commitment")));
    var author = new AgentId(Long.parseLong(one("SELECT id FROM agent WHERE login = 'marie'")));
    RunAs.system(() -> outreach.sendRecap(plan, Writing.ADDRESS, false, author));
    phone.navigate("/p/" + Writing.token(jdbc) + "?lang=" + language);
    shot(Scene.DEBTOR_PHONE, phone);
  }

  private void shot(Scene scene, Page page) {
    FewColours.write(Look.taken(page), scene.file(language, false));
    if (scene.wide) {
      page.setViewportSize(1920, 1080);
      FewColours.write(Look.taken(page), scene.file(language, true));
      page.setViewportSize(1366, 768);
    }
  }
}
