package fr.entente.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import fr.entente.accounts.AccountBuilder;
import fr.entente.agents.NewAgent;
import fr.entente.agents.Role;
import fr.entente.commitments.Commitments;
import fr.entente.kernel.AccountId;
import fr.entente.kernel.Language;
import fr.entente.kernel.Money;
import fr.entente.kernel.RunAs;
import fr.entente.payments.Payments;
import fr.entente.simulator.Scenario;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/// R50 to R59, N3, N18: a plan in three actions, amounts that always add up, a lead who answers
/// while the agent is on the phone, and what follows by itself.
class PlanIT extends Floor {
  @Autowired Commitments commitments;
  @Autowired Payments payments;

  private AccountId onTheLine(String overdue) {
    var account = account("Menuiserie Blanc", overdue, Scenario.ANSWERS);
    desk.logIn("marie");
    dial();
    return account;
  }

  private void dial() {
    desk.press("F2").phase("PREVIEW").press("F2").phase("CONNECTED");
    desk.press("F4").find(".desk-who .overdue").waitFor();
  }

  private void planForm() {
    desk.press("Alt+p").find("#desk-count").waitFor();
    desk.focus("#desk-count");
  }

  private void plan(String parts) {
    planForm();
    desk.type(parts);
    assertThat(lines()).hasCount(Integer.parseInt(parts));
  }

  private Locator lines() {
    return desk.page.locator(".plan-line");
  }

  private Locator approval(String state) {
    return desk.find(".approval[data-state=" + state + "]");
  }

  private void record() {
    desk.press("Control+Enter").find("#desk-undo").waitFor();
  }

  private void whole() {
    assertThat(desk.page.locator(".plan-total[data-whole=true]")).hasCount(1);
  }

  @Test
  void fiveThousandInFiveMonthsTakesThreeActionsR55() {
    onTheLine("5000.00");
    desk.countFromHere();
    planForm();
    // Typed and saved at once: the field has not lost the focus.
    desk.type("5").press("Control+Enter").find("#desk-undo").waitFor();
    // With the digit these are the three.
    assertThat(desk.keys()).isEqualTo(2);
    assertThat(count("instalment WHERE amount = 1000.00")).isEqualTo(5);
    assertThat(one("SELECT grade FROM commitment_grade")).isEqualTo("WEAK");
  }

  @Test
  void theAmountThatIsSafeLeadsAndTheOthersMakeUpForAChangedLine() {
    onTheLine("5000.00");
    planForm();
    desk.press("Shift+Tab");
    desk.focus("#desk-each");
    desk.type("800");
    assertThat(lines()).hasCount(7);
    lines().first().locator("input").first().fill("1000");
    desk.press("Tab");
    assertThat(lines().nth(1).locator("input").first()).hasValue("666,66");
    whole();
    desk.find("#desk-words input").fill("je vais essayer de vous envoyer un chèque");
    assertThat(desk.page.locator("#desk-grade[data-grade=WEAK]")).hasCount(1);
    record();
    assertThat(one("SELECT SUM(amount) FROM instalment")).isEqualTo("5000.00");
    assertThat(one("SELECT grade FROM commitment_grade")).isEqualTo("WEAK");
  }

  @Test
  void aPromiseCoversTheInvoicesThatAreChosenByKeyboardR50() {
    var account = account("Menuiserie Blanc", "5000.00", Scenario.ANSWERS);
    LocalDate today = LocalDate.now(clock);
    AccountBuilder.another(jdbc, account, "SECOND-2", "186.00", today.minusDays(10), today);
    AccountBuilder.another(jdbc, account, "LATER-3", "70.00", today.plusDays(20), today);
    desk.logIn("marie");
    dial();
    desk.press("F9").find("#desk-covers").waitFor();
    var summary = desk.find("#desk-covers vaadin-details-summary");
    assertThat(summary).containsText("2 factures sur 3 : 5\u202f186,00");
    summary.focus();
    desk.press("Enter");
    var second = desk.find("#desk-covers vaadin-checkbox:has-text('SECOND-2') input");
    second.focus();
    desk.press("Space");
    assertThat(summary).containsText("1 facture sur 3 : 5\u202f000,00");
    assertThat(desk.find(".plan-line input").first()).hasValue("5000,00");
    Axe.readable(desk.page, "covers");
    desk.picture("covers");
    record();
    assertThat(one("SELECT total FROM commitment")).isEqualTo("5000.00");
    assertThat(count("commitment_invoice")).isEqualTo(1);
    // A payment for the invoice that was left out keeps no word.
    RunAs.system(() ->
        payments.receive(account, Money.euros("5000.00"), today, "SECOND-2", "VIR", "test:1"));
    assertThat(one("SELECT status FROM commitment")).isEqualTo("PENDING");
  }

  @Test
  void monthEndsAndBankHolidaysAreShownAndSomethingDownComesFirst() {
    onTheLine("3000.00");
    plan("3");
    var first = desk.find("#desk-first input");
    first.fill("25/12/2026");
    first.press("Tab");
    assertThat(lines().first().locator(".moved")).containsText("lun. 28 déc. 2026");
    first.fill("30/11/2026");
    first.press("Tab");
    desk.find("#desk-ends input").check();
    assertThat(lines().nth(1).locator("input").nth(1)).hasValue("31/12/2026");
    assertThat(lines().nth(2).locator(".moved")).containsText("lun. 1er févr. 2027");
    desk.find("#desk-down input").fill("600");
    assertThat(lines()).hasCount(4);
    assertThat(lines().first().locator("input").first()).hasValue("600,00");
    assertThat(lines().nth(1).locator("input").first()).hasValue("800,00");
    whole();
    record();
    assertThat(one("SELECT GROUP_CONCAT(effective_due_on ORDER BY number) FROM instalment"))
        .isEqualTo("2026-11-17,2026-11-30,2026-12-31,2027-02-01");
  }

  @Test
  void beyondTheLimitsALeadAnswersInTheSameFormWhileTheAgentWaitsN18() {
    Page floor = lead();
    onTheLine("24000.00");
    plan("60");
    // Nobody here could say yes: nobody is asked.
    approval("IMPOSSIBLE").waitFor();
    desk.find("#desk-count input").fill("24");
    approval("NEEDED").waitFor();
    desk.press("Alt+v");
    approval("ASKED").waitFor();
    var question = floor.locator(".approval-question");
    assertThat(question).containsText("Menuiserie Blanc");
    // A refusal without a word is not sent.
    question.locator("[data-answer=no]").click();
    assertThat(floor.locator(".screen > .banner")).containsText("motif");
    question.locator("input").fill("Dix-huit mois au plus");
    question.locator("[data-answer=no]").click();
    assertThat(approval("REFUSED")).containsText("Dix-huit mois au plus");
    question.waitFor(hidden());
    desk.find("#desk-count input").fill("18");
    approval("NEEDED").waitFor();
    desk.press("Alt+v");
    question.locator("input").fill("Avec le premier chèque");
    question.locator("[data-answer=yes]").click();
    assertThat(approval("APPROVED")).containsText("Avec le premier chèque");
    question.waitFor(hidden());
    record();
    assertThat(count("plan_approval WHERE used_by IS NOT NULL")).isEqualTo(1);
    assertThat(count("instalment")).isEqualTo(18);
  }

  private Page lead() {
    RunAs.system(() ->
        agents.create(
            new NewAgent(
                "lea", "Léa Morel", Set.of(Role.LEAD), Language.FR, "+33639989990", PASSWORD)));
    Page floor = page(ColorScheme.LIGHT, 1366, 768);
    new Desk(floor).logIn("lea");
    floor.navigate("/floor");
    floor.locator(".tiles").first().waitFor();
    return floor;
  }

  @Test
  void onePartIsMovedWithoutBuildingThePlanAnew() {
    onTheLine("5000.00");
    plan("5");
    assertThat(desk.page.locator("#desk-grade[data-grade=WEAK]")).hasCount(1);
    assertThat(desk.page.locator(".criteria vaadin-checkbox[checked]")).hasCount(0);
    desk.find("#desk-words input").fill("je vire mille euros le trente");
    assertThat(desk.page.locator("#desk-grade[data-grade=FIRM]")).hasCount(1);
    desk.find("#desk-grade-unconditional input").uncheck();
    assertThat(desk.page.locator("#desk-grade[data-grade=CONDITIONAL]")).hasCount(1);
    record();
    assertThat(one("SELECT grade FROM commitment_grade")).isEqualTo("CONDITIONAL");
    desk.press("Alt+h");
    desk.focus("#desk-move-to");
    desk.press("Control+Enter").find(".form").waitFor(hidden());
    // What the agent knew better stays known.
    assertThat(count("commitment_grade WHERE grade = 'CONDITIONAL'")).isEqualTo(2);
    assertThat(
            one(
                "SELECT CONCAT(COUNT(*), ' ', SUM(amount), ' ', MIN(due_on)) FROM instalment WHERE"
                    + " commitment_id = (SELECT id FROM commitment WHERE open_account IS NOT NULL)"))
        .isEqualTo("5 5000.00 2026-11-30");
    desk.press("Alt+j");
    assertThat(desk.find("[data-moment=MOVED]")).containsText("lun. 30 nov. 2026");
  }

  private static Locator.WaitForOptions hidden() {
    return new Locator.WaitForOptions()
        .setState(com.microsoft.playwright.options.WaitForSelectorState.HIDDEN);
  }

  @Test
  void aDayThatIsNotUnderstoodIsRefusedAndNotReplacedByAnother() {
    onTheLine("900.00");
    desk.press("F9").find("#desk-due input").fill("vendredi");
    desk.press("Control+Enter");
    assertThat(desk.find("#desk-due")).containsText("Une date est attendue, comme 07/12/2026.");
    assertThat(count("commitment")).isZero();
    desk.find("#desk-due input").fill("20/11/2026");
    desk.press("Control+Enter").find("#desk-undo").waitFor();
    assertThat(one("SELECT due_on FROM instalment")).isEqualTo("2026-11-20");
  }

  @Test
  void aDoublePressRecordsOnePlanAndDoesNothingElse() {
    onTheLine("5000.00");
    desk.press("Shift+F2").phase("WRAP_UP");
    plan("4");
    // Both keys leave before the first is answered.
    desk.page.evaluate(
        """
        () => { for (let i = 0; i < 2; i++) document.activeElement.dispatchEvent(new KeyboardEvent('keydown',
          {code: 'Enter', key: 'Enter', ctrlKey: true, bubbles: true, cancelable: true, composed: true})); }
        """);
    desk.find("#desk-undo").waitFor();
    desk.press("Alt+k").settled().find(".desk-keys-help").waitFor();
    assertThat(count("commitment")).isEqualTo(1);
    assertThat(one("SELECT COALESCE(disposition, 'open') FROM phone_call")).isEqualTo("open");
    desk.phase("WRAP_UP");
  }

  @Test
  void aReloadInTheMiddleLosesNothingUx17() {
    onTheLine("5000.00");
    plan("7");
    desk.find("#desk-words input").fill("si mon client paie");
    assertThat(desk.page.locator("#desk-grade[data-grade=CONDITIONAL]")).hasCount(1);
    desk.page.reload();
    assertThat(lines()).hasCount(7);
    assertThat(desk.find("#desk-count input")).hasValue("7");
    assertThat(desk.find("#desk-words input")).hasValue("si mon client paie");
    whole();
  }

  @Test
  void aPromiseKeptInPartComesBackBeforeItsEqualsTheSameDayAndSaysWhatIsMissing() {
    var account = onTheLine("4000.00");
    desk.press("Shift+F9").find("#desk-undo").waitFor();
    desk.press("Shift+F2").phase("WRAP_UP").press("Enter").phase("READY");
    // While a promise is open nobody chases.
    desk.press("F2");
    desk.find(".desk-notice[data-level=warning]").waitFor();
    desk.phase("READY");
    account("Autre SARL", "7000.00", Scenario.ANSWERS);
    clock.forward(Duration.ofDays(9));
    RunAs.system(() ->
        payments.receive(
            account, Money.euros("1000.00"), LocalDate.now(clock), "", "VIR", "test:1"));
    RunAs.system(() -> commitments.review(LocalDate.now(clock)));
    // Nine days later everybody signs in anew.
    desk.logIn("marie")
        .press("F2")
        .phase("PREVIEW")
        .sees("Menuiserie Blanc")
        .sees("Tenue en partie");
    assertThat(desk.find(".missing")).containsText("3\u202f000,00");
    assertThat(one("SELECT broken FROM work_item WHERE account_id = " + account.value()))
        .isEqualTo("PROMISE");
  }

  @ParameterizedTest
  @CsvSource({"FR, LIGHT", "EN, DARK"})
  void everyScreenOfPromisesIsForEverybodyUx11(Language language, ColorScheme scheme) {
    RunAs.system(() ->
        agents.create(
            new NewAgent(
                "ines",
                "Inès Roche",
                Set.of(Role.AGENT, Role.LEAD, Role.MANAGER),
                language,
                "+33639989991",
                PASSWORD)));
    fr.entente.browser.Exchange.PHONES.scenario("+33639989991", Scenario.DESK_PHONE);
    var account = account("Menuiserie Blanc", "5000.00", Scenario.ANSWERS);
    desk = new Desk(page(scheme, 1366, 768));
    String at = "-" + (language + "-" + scheme).toLowerCase(Locale.ROOT);
    desk.logIn("ines");
    dial();
    desk.press("F9").find("#desk-amount").waitFor();
    look("promise" + at);
    desk.press("Escape").find(".form").waitFor(hidden());
    plan("12");
    look("plan-12" + at);
    record();
    desk.press("Alt+h").find("#desk-move-to").waitFor();
    look("move" + at);
    desk.press("Control+Enter").find(".form").waitFor(hidden());
    desk.press("Alt+j").find(".history-story").waitFor();
    look("history" + at);
    desk.page.navigate("/promises");
    desk.find(".promises vaadin-grid").first().waitFor();
    look("promises" + at);
    desk.page.navigate("/rates");
    desk.find(".rates vaadin-grid").first().waitFor();
    look("rates" + at);
    desk.page.navigate("/accounts/file/" + account.value());
    desk.find("vaadin-tab").nth(3).click();
    desk.find(".story .part").first().waitFor();
    look("account-promises" + at);
    desk.find("vaadin-tab").nth(4).click();
    desk.find(".interest-panel .tile").first().waitFor();
    look("account-interest" + at);
  }

  private void look(String where) {
    Axe.sound(desk.page, where);
    desk.picture("money-" + where);
  }
}
