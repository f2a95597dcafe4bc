package fr.entente.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import fr.entente.simulator.Scenario;
import java.time.Duration;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

/// UX-15 to UX-20 and UX-25: nothing is lost, doubled, disclosed or hidden in a passing message.
class SafetyIT extends Floor {
  private void onTheLine(Scenario scenario) {
    account("Restaurant Le Coin", "5000.00", scenario);
    desk.logIn("marie").press("F2").phase("PREVIEW").press("F2").phase("CONNECTED");
  }

  @Test
  void atMostOnePromptIsShownItStaysAndNeverTakesTheFocusUx15() {
    onTheLine(Scenario.DESK_PHONE);
    desk.press("F4").find(".desk-who .overdue").waitFor();
    desk.press("Alt+n");
    desk.focus("#desk-note");
    tick("cash_flow_hidden");
    desk.find("#desk-prompt[data-label=cash_flow_hidden]").waitFor();
    assertThat(desk.page.locator(".prompt[data-shown=true]")).hasCount(1);
    tick("evasive_promise");
    desk.find("#desk-prompt [data-command=PROMPT_NEXT]").waitFor();
    assertThat(desk.page.locator(".prompt[data-shown=true]")).hasCount(1);
    assertThat(desk.find("#desk-prompt")).hasAttribute("data-label", "cash_flow_hidden");
    assertThat(desk.focused("#desk-note")).isTrue();
    desk.press("Alt+3").find("#desk-prompt[data-label=evasive_promise]").waitFor();
    desk.press("Alt+3");
    assertThat(desk.page.locator(".prompt[data-shown=true]")).hasCount(0);
  }

  // The card is ticked by script: a pointer would move the focus by itself.
  private void tick(String label) {
    desk.page.evaluate(
        "label => document.querySelector(`[data-detects=${label}]`).dispatchEvent(new MouseEvent('click', {bubbles: true}))",
        label);
  }

  @Test
  void theWrapUpIsProposedExtendedAndInTheEndTakenByItselfUx16() {
    onTheLine(Scenario.ANSWERS);
    desk.press("Shift+F2").phase("WRAP_UP");
    assertThat(desk.page.locator("[data-code]")).hasCount(15);
    assertThat(desk.page.locator("[data-code][aria-pressed=true]")).hasCount(1);
    desk.press("Alt+t");
    desk.page.waitForCondition(
        () -> one("SELECT JSON_VALUE(body, '$.extensions') FROM desk_draft").equals("1"));
    clock.forward(Duration.ofMinutes(3));
    assertThat(one("SELECT COALESCE(disposition, 'open') FROM phone_call")).isEqualTo("open");
    clock.forward(Duration.ofMinutes(2));
    desk.phase("PAUSED").sees("Non clôturé".toLowerCase(java.util.Locale.FRENCH));
    assertThat(one("SELECT disposition FROM phone_call")).isEqualTo("not_wrapped_up");
  }

  @Test
  void aWrapUpWarnsInTimeAndCanBeExtendedTenTimesUx16() {
    onTheLine(Scenario.ANSWERS);
    desk.press("Shift+F2").phase("WRAP_UP");
    double warning =
        ((Number)
                desk.page.evaluate(
                    "() => { const t = document.querySelector('.wrap-left desk-timer'); return t.until - t.warn; }"))
            .doubleValue();
    assertThat(warning).isGreaterThanOrEqualTo(20_000);
    for (int i = 1; i <= 10; i++) {
      String times = Integer.toString(i);
      desk.press("Alt+t");
      desk.page.waitForCondition(
          () -> one("SELECT JSON_VALUE(body, '$.extensions') FROM desk_draft").equals(times));
    }
    assertThat(desk.find("vaadin-button[data-command=EXTEND]")).hasAttribute("disabled", "");
    clock.forward(Duration.ofMinutes(21));
    desk.press("Control+k").find(".palette").waitFor();
    desk.press("Escape");
    assertThat(one("SELECT COALESCE(disposition, 'open') FROM phone_call")).isEqualTo("open");
    clock.forward(Duration.ofMinutes(2));
    desk.phase("PAUSED");
    assertThat(one("SELECT disposition FROM phone_call")).isEqualTo("not_wrapped_up");
  }

  @Test
  void aReloadAndASecondBrowserComeBackToTheSameStepWithTheCallUpUx17() {
    onTheLine(Scenario.ANSWERS);
    desk.settled().press("1");
    desk.page.waitForFunction("() => document.querySelectorAll('.path li').length === 2");
    desk.press("F4").find(".desk-who .overdue").waitFor();
    desk.press("F9").find("#desk-amount").waitFor();
    desk.focus("#desk-amount");
    desk.type("1234").press("Tab");
    desk.writeNote("Une note en cours");
    desk.page.waitForCondition(
        () -> one("SELECT JSON_VALUE(body, '$.note') FROM desk_draft").equals("Une note en cours"));
    String step = desk.settled().find("#desk-say").textContent();
    desk.page.reload();
    desk.phase("CONNECTED");
    assertThat(desk.find("#desk-say")).hasText(step);
    assertThat(desk.note()).hasValue("Une note en cours");
    assertThat(desk.find("#desk-amount input"))
        .hasValue(java.util.regex.Pattern.compile("1\\s?234.*"));
    var elsewhere = new Desk(page(ColorScheme.LIGHT, 1366, 768)).logIn("marie");
    elsewhere.find(".desk-elsewhere").waitFor();
    elsewhere.settled().press("Enter").phase("CONNECTED");
    assertThat(elsewhere.find("#desk-say")).hasText(step);
    assertThat(elsewhere.note()).hasValue("Une note en cours");
    assertThat(one("SELECT status FROM phone_call")).isEqualTo("IN_PROGRESS");
  }

  @Test
  void whatIsTypedWithoutANetworkIsThereWhenItComesBackUx17() {
    onTheLine(Scenario.ANSWERS);
    desk.press("Alt+n");
    desk.focus("#desk-note");
    desk.page.context().setOffline(true);
    desk.type("Ecrit sans reseau");
    assertThat(desk.find(".away-network")).hasText("Réseau coupé.");
    assertThat(desk.find("desk-timer").first()).hasText("–:–");
    desk.page.context().setOffline(false);
    desk.page.waitForCondition(
        () -> one("SELECT JSON_VALUE(body, '$.note') FROM desk_draft").equals("Ecrit sans reseau"));
  }

  @Test
  void aLimitIsSaidBeforeItIsReachedAndNothingThatIsPastedIsCut() {
    onTheLine(Scenario.ANSWERS);
    desk.writeNote("Bonjour");
    paste(4100);
    var said = desk.find("#desk-note [slot=helper]");
    assertThat(said)
        .hasText(java.util.regex.Pattern.compile("Rien n’a été collé : le texte a 4\\s100 .*"));
    assertThat(desk.note()).hasValue("Bonjour");
    desk.page.evaluate(
        """
        () => {
          const field = document.querySelector('#desk-note textarea');
          field.value = 'x'.repeat(3900);
          field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
        }
        """);
    assertThat(said)
        .hasText(java.util.regex.Pattern.compile("Encore 100 caractères sur 4\\s000\\."));
    assertThat(desk.find(".limit-said")).hasText(java.util.regex.Pattern.compile("Encore 100 .*"));
  }

  private void paste(int characters) {
    desk.page.evaluate(
        """
        characters => {
          const data = new DataTransfer();
          data.setData('text', 'x'.repeat(characters));
          const field = document.querySelector('#desk-note textarea');
          field.dispatchEvent(
            new ClipboardEvent('paste', { clipboardData: data, bubbles: true, composed: true, cancelable: true }),
          );
        }
        """,
        characters);
  }

  @Test
  void aSecondTabCannotActUntilItTakesOverUx18() {
    account("Restaurant Le Coin", "5000.00", Scenario.ANSWERS);
    desk.logIn("marie").press("F2").phase("PREVIEW");
    var second = new Desk(desk.page.context().newPage()).open();
    second.find(".desk-elsewhere").waitFor();
    second.press("F2").settled();
    assertThat(count("phone_call")).isZero();
    second.press("Enter").phase("PREVIEW");
    desk.find(".desk-elsewhere").waitFor();
    desk.page.bringToFront();
    desk.settled().press("F2").settled();
    second.page.bringToFront();
    second.press("F2").phase("CONNECTED");
    assertThat(count("phone_call")).isEqualTo(1);
  }

  @Test
  void nothingOnThePageNamesTheDebtBeforeTheRightPersonIsConfirmedUx19() {
    onTheLine(Scenario.ANSWERS);
    String page = (String) Look.at(desk.page, "() => document.body.innerText");
    assertThat(page).doesNotContain("000,00").doesNotContain("F-").contains("Masqué");
    assertThat(desk.page.locator("#desk-promise")).hasAttribute("disabled", "");
    desk.press("F9").settled();
    desk.press("F4").find(".desk-who .overdue").waitFor();
    assertThat(desk.page.locator("#desk-promise")).not().hasAttribute("disabled", "");
  }

  @Test
  void whatMustBeReadStaysOnThePageAndNoToastIsUsedUx20() {
    account("Restaurant Le Coin", "5000.00", Scenario.ANSWERS);
    jdbc.sql("UPDATE contact SET phone_unusable = 'x'").update();
    desk.logIn("marie").press("F2").phase("PREVIEW").press("F2");
    desk.find(".desk-notice[data-level=warning]").waitFor();
    assertThat(desk.settled().page.locator("vaadin-notification-card")).hasCount(0);
    assertThat(desk.page.locator("[role=alert]").first()).isAttached();
  }

  @Test
  void noRequestLeavesTheOriginAndTheConsoleStaysCleanUx25() {
    var foreign = new ArrayList<String>();
    var errors = new ArrayList<String>();
    var policies = new ArrayList<String>();
    desk.page.onRequest(request -> {
      if (!request.url().startsWith(address()) && !request.url().startsWith("data:")) {
        foreign.add(request.url());
      }
    });
    desk.page.onConsoleMessage(message -> {
      if (message.type().equals("error")) {
        errors.add(message.text());
      }
    });
    desk.page.onResponse(response -> {
      if (response.url().equals(address() + "/desk")) {
        policies.add(response.headerValue("content-security-policy"));
      }
    });
    onTheLine(Scenario.ANSWERS);
    desk.press("Shift+F2").phase("WRAP_UP").press("F2").phase("READY");
    assertThat(foreign).isEmpty();
    assertThat(errors).isEmpty();
    assertThat(policies)
        .isNotEmpty()
        .allMatch(policy -> policy != null && policy.contains("default-src"));
  }
}
