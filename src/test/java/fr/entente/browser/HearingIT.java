package fr.entente.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import fr.entente.agents.NewAgent;
import fr.entente.agents.Role;
import fr.entente.detection.Heard;
import fr.entente.kernel.CallId;
import fr.entente.kernel.Language;
import fr.entente.kernel.RunAs;
import fr.entente.listening.Label;
import fr.entente.listening.Listening;
import fr.entente.simulator.Scenario;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// What is heard, typed and received, on the agent's screen: one prompt, one key.
class HearingIT extends Floor {
  @Autowired ApplicationContext spring;
  @Autowired Listening listening;
  private Heard heard;
  private CallId call;
  private Debtor debtor;

  @BeforeEach
  void listen() {
    heard = new Heard(spring);
    listening.poll();
  }

  /// Somebody who answers and says nothing by himself.
  private void onTheLine() {
    onTheLine(Scenario.DESK_PHONE);
  }

  private void onTheLine(Scenario scenario) {
    account("Restaurant Le Coin", "5000.00", scenario);
    desk.logIn("marie").press("F2").phase("PREVIEW").press("F2").phase("CONNECTED");
    call = new CallId(Long.parseLong(one("SELECT id FROM phone_call")));
    debtor = new Debtor(one("SELECT number FROM phone_call"));
  }

  private void identified() {
    desk.press("F4").find(".desk-who .overdue").waitFor();
  }

  private com.microsoft.playwright.Locator prompt(Label label, String response) {
    return desk.find(
        "#desk-prompt[data-shown=true][data-label="
            + label.code()
            + "][data-response="
            + response
            + "]");
  }

  private void nothingShown() {
    assertThat(desk.page.locator(".prompt[data-shown=true]")).hasCount(0);
  }

  @Test
  void oneWeakSignIsAGentleQuestionThatTakesNeitherFocusNorWords() {
    onTheLine();
    identified();
    desk.writeNote("Il hésite");
    heard.weak(call, 1, Label.CASH_FLOW_HIDDEN, "enfin c'est un peu juste en ce moment");
    prompt(Label.CASH_FLOW_HIDDEN, "QUESTION").waitFor();
    desk.type(" beaucoup");
    assertThat(desk.note()).hasValue("Il hésite beaucoup");
    assertThat(desk.find("#desk-prompt mark")).hasText("c'est un peu juste en ce moment");
    assertThat(desk.find("#desk-prompt [role=status]")).hasCount(1);
    assertThat(desk.find(".prompt-question")).containsText("?");
    desk.picture("hearing-question");
  }

  @Test
  void twoWeakSignsAreAPromptOneKeyConfirmsItAndAnotherOpensThePlan() {
    onTheLine();
    identified();
    heard.weak(call, 1, Label.CASH_FLOW_HIDDEN, "enfin c'est un peu juste");
    prompt(Label.CASH_FLOW_HIDDEN, "QUESTION").waitFor();
    heard.weak(call, 2, Label.BANK_PROBLEM_HIDDEN, "puis la banque fait des histoires");
    prompt(Label.BANK_PROBLEM_HIDDEN, "PROMPT").waitFor();
    desk.picture("hearing-prompt");
    desk.writeNote("Il rappelle");
    desk.press("Alt+1").find("#desk-prompt[data-confirmed=true]").waitFor();
    desk.settled().type(" demain");
    assertThat(desk.note()).hasValue("Il rappelle demain");
    assertThat(
            one(
                "SELECT state FROM finding WHERE label = 'BANK_PROBLEM_HIDDEN' AND source = 'TRANSCRIPT'"))
        .isEqualTo("CONFIRMED");
    desk.picture("hearing-confirmed");
    // Pressed again the first key does nothing: it has not changed its meaning.
    desk.press("Alt+1").settled();
    assertThat(desk.find("#desk-count")).hasCount(0);
    desk.press("Alt+2").find("#desk-count").waitFor();
    // The first question had waited behind the graver sign.
    desk.press("Alt+3").find("#desk-prompt[data-label=cash_flow_hidden]").waitFor();
    desk.press("Alt+3");
    nothingShown();
  }

  @Test
  void whyAPromptIsShownIsOneKeyAwayAndNotOnThePrompt() {
    onTheLine();
    identified();
    heard.weak(call, 1, Label.CASH_FLOW_HIDDEN, "enfin c'est un peu juste en ce moment");
    prompt(Label.CASH_FLOW_HIDDEN, "QUESTION").waitFor();
    assertThat(desk.find(".prompt-why")).isHidden();
    desk.settled().press("?");
    assertThat(desk.find(".prompt-why")).isVisible();
    assertThat(desk.find(".prompt-why")).containsText("version v1");
  }

  @Test
  void whatIsUnderstoodAfterTheCallIsToldOnTheReadyScreenAndOneKeySaysSeen() {
    onTheLine();
    desk.press("Shift+F2").phase("WRAP_UP").press("F2");
    desk.find(".desk[data-phase=READY], .desk[data-phase=PREVIEW]").waitFor();
    heard.weak(call, 1, Label.CRISIS_RISK, "vous ne m'entendrez plus à partir de vendredi");
    desk.find("#desk-late .late-line[data-crisis]").waitFor();
    assertThat(desk.find("#desk-late")).containsText("Après l’appel avec Restaurant Le Coin");
    assertThat(desk.find("#desk-late mark")).containsText("m'entendrez plus");
    assertThat(desk.find("#desk-late .late-open"))
        .hasAttribute("href", "accounts/file/" + one("SELECT account_id FROM phone_call"));
    assertThat(one("SELECT type FROM hold")).isEqualTo("CRISIS");
    desk.picture("hearing-after-the-call");
    desk.press("v");
    assertThat(desk.find("#desk-late")).isHidden();
    assertThat(one("SELECT seen_by FROM finding_late")).isEqualTo(Long.toString(agent.value()));
  }

  @Test
  void oneStrongSignOffersItsBranchAndOneKeyOpensIt() {
    onTheLine();
    identified();
    heard.strong(call, 1, Label.INSOLVENCY_RISK, "oui le greffe nous a donné une date");
    prompt(Label.INSOLVENCY_RISK, "BRANCH").waitFor();
    String before = desk.settled().find("#desk-say").textContent();
    desk.press("Alt+2");
    desk.page.waitForFunction(
        "before => document.querySelector('#desk-say').textContent !== before", before);
    prompt(Label.INSOLVENCY_RISK, "BRANCH").waitFor();
    assertThat(one("SELECT state FROM finding")).isEqualTo("SUSPECTED");
  }

  @Test
  void aCrisisTakesTheWholeWidthDropsTheDebtAndCallsTheLead() {
    RunAs.system(() ->
        agents.create(
            new NewAgent(
                "lea", "Léa Roux", Set.of(Role.LEAD), Language.FR, "+33639980099", PASSWORD)));
    onTheLine();
    identified();
    var lead = new Desk(page(ColorScheme.LIGHT, 1366, 768));
    lead.logIn("lea");
    lead.page.navigate("/floor");
    lead.page.locator("vaadin-grid").waitFor();
    desk.page.bringToFront();
    heard.strong(call, 1, Label.CRISIS_RISK, "je ne serai plus là la semaine prochaine");
    desk.find("#desk-alarm[data-shown=true]").waitFor();
    desk.find(".hidden-money").waitFor();
    desk.doesNotSee("000,00");
    assertThat(desk.find("#desk-promise")).hasAttribute("disabled", "");
    double width =
        ((Number)
                Look.at(
                    desk.page,
                    "() => document.querySelector('#desk-alarm').getBoundingClientRect().width"))
            .doubleValue();
    assertThat(width).isGreaterThan(1000);
    assertThat(
            (boolean)
                Look.at(
                    desk.page,
                    "() => { const a = document.querySelector('#desk-alarm').getBoundingClientRect();"
                        + " const b = document.querySelector('.desk-bar').getBoundingClientRect();"
                        + " return a.top >= b.bottom - 1; }"))
        .isTrue();
    desk.sees("mourir").picture("hearing-crisis");
    assertThat(lead.page.locator("vaadin-grid")).containsText("Crise");
    lead.page.bringToFront();
    lead.picture("hearing-crisis-lead");
    desk.page.bringToFront();
    heard.strong(call, 2, Label.CASH_FLOW_HIDDEN, "puis on n'a plus un rond");
    desk.page.waitForCondition(() -> count("finding") == 2);
    desk.settled().find("#desk-alarm[data-shown=true]").waitFor();
    desk.press("Alt+3").find(".desk-who .overdue").waitFor();
    assertThat(desk.find("#desk-alarm[data-shown=true]")).hasCount(0);
    assertThat(one("SELECT COALESCE(reason, '-') FROM presence WHERE agent_id = " + agent.value()))
        .isEqualTo("-");
  }

  @Test
  void aConfirmedCrisisIsClosedAsOneAndStopsAllContact() {
    onTheLine();
    heard.strong(call, 1, Label.CRISIS_RISK, "je ne serai plus là la semaine prochaine");
    desk.find("#desk-alarm[data-shown=true]").waitFor();
    desk.press("Alt+1").find("#desk-alarm[data-confirmed=true]").waitFor();
    desk.press("Alt+3").settled().find("#desk-alarm[data-shown=true]").waitFor();
    desk.press("Shift+F2").phase("WRAP_UP");
    desk.page.locator("[data-code=crisis][aria-pressed=true]").waitFor();
    desk.press("Enter").phase("READY");
    assertThat(one("SELECT type FROM hold")).isEqualTo("CRISIS");
  }

  @Test
  void aFalseAlarmGoesByOneKeyAndTheSameIsNotAskedAgain() {
    onTheLine();
    identified();
    heard.strong(call, 1, Label.CASH_FLOW_HIDDEN, "enfin c'est un peu juste");
    prompt(Label.CASH_FLOW_HIDDEN, "BRANCH").waitFor();
    desk.press("Alt+3");
    nothingShown();
    heard.strong(call, 2, Label.CASH_FLOW_HIDDEN, "non mais c'est vraiment juste");
    heard.weak(call, 3, Label.EVASIVE_PROMISE, "bon on verra ça un de ces jours");
    prompt(Label.EVASIVE_PROMISE, "OWN_ANSWER").waitFor();
    assertThat(one("SELECT cleared FROM finding_tally WHERE label = 'CASH_FLOW_HIDDEN'"))
        .isEqualTo("1");
    assertThat(count("hold")).isZero();
  }

  @Test
  void aReloadAndAnotherTabShowTheSamePrompt() {
    onTheLine();
    identified();
    heard.strong(call, 1, Label.INSOLVENCY_RISK, "oui le greffe nous a donné une date");
    prompt(Label.INSOLVENCY_RISK, "BRANCH").waitFor();
    desk.page.reload();
    prompt(Label.INSOLVENCY_RISK, "BRANCH").waitFor();
    var second = new Desk(desk.page.context().newPage()).open();
    second.find(".desk-elsewhere").waitFor();
    second.press("Alt+3").settled();
    assertThat(one("SELECT state FROM finding")).isEqualTo("SUSPECTED");
    second.press("Enter").phase("CONNECTED");
    second.find("#desk-prompt[data-label=insolvency_risk]").waitFor();
    second.press("Alt+3");
    assertThat(second.page.locator(".prompt[data-shown=true]")).hasCount(0);
    assertThat(one("SELECT state FROM finding")).isEqualTo("CLEARED");
  }

  @Test
  void theRestaurantOwnerSaysThatAccountsTakeNoMoreCallsAndAnotherWayIsNoted() {
    onTheLine();
    identified();
    debtor.says("La comptabilité ne prend plus les appels.");
    desk.find("#desk-prompt[data-shown=true][data-label=accounting_unreachable]").waitFor();
    desk.picture("hearing-accounts");
    desk.press("Alt+1").find("#desk-prompt[data-confirmed=true]").waitFor();
    assertThat(desk.find("#desk-say")).containsText("joignent-ils");
    desk.press("Alt+2").find("#desk-contact-what").waitFor();
    desk.picture("hearing-contact");
    desk.press("Escape").press("Alt+p").find("#desk-count").waitFor();
  }

  @Test
  void aNoteIsReadWhileItIsTypedAndWithdrawnWhenItsWordsGo() {
    onTheLine();
    identified();
    desk.writeNote("La comptabilité ne prend plus les appels");
    desk.find("#desk-prompt[data-shown=true]").waitFor();
    assertThat(one("SELECT source FROM finding LIMIT 1")).isEqualTo("NOTE");
    assertThat(desk.focused("#desk-note")).isTrue();
    desk.press("Control+a");
    desk.type("Bonjour");
    nothingShown();
  }

  @Test
  void aPastedMailIsReadWithoutItsHistoryByKeyboardAlone() {
    onTheLine();
    identified();
    jdbc.sql("UPDATE contact SET email = 'compta@lecoin.example'").update();
    desk.press("Alt+i").find("#desk-mail-from").waitFor();
    desk.focus("#desk-mail-from").type("compta@lecoin.example").press("Tab");
    desk.focus("#desk-mail-subject").type("Votre relance").press("Tab");
    desk.focus("#desk-mail-body");
    desk.page
        .keyboard()
        .insertText(
            "Bonjour,\n\nJ'ai un problème avec les virements, je dois voir ça avec ma banque.\n\n"
                + "Cordialement\nA. Roche\n\nLe mar. 3 nov. 2026 à 10:12, Recouvrement <x@y.example> a"
                + " écrit :\n> Le liquidateur a les comptes");
    desk.press("Control+Enter");
    desk.find("#desk-prompt[data-shown=true][data-label=bank_problem_hidden]").waitFor();
    desk.picture("hearing-mail");
    assertThat(one("SELECT body FROM received_mail")).endsWith("banque.");
    assertThat(count("finding WHERE label = 'INSOLVENCY_RISK'")).isZero();
    desk.sees("Votre relance");
  }
}
