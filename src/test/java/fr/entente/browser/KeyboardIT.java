package fr.entente.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import fr.entente.desk.picture.DeskCommand;
import fr.entente.simulator.Scenario;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

/// UX-01, 03, 04, 05, 06: the desk is worked by keyboard, and nothing typed is lost.
class KeyboardIT extends Floor {
  private void onTheLine() {
    account("Menuiserie Blanc", "4000.00", Scenario.ANSWERS);
    desk.logIn("marie").press("F2").phase("PREVIEW").press("F2").phase("CONNECTED");
  }

  @Test
  void aPromiseOfEverythingTakesThreeKeysFromTheAccountOnTheScreenUx01() {
    account("Menuiserie Blanc", "4000.00", Scenario.ANSWERS);
    desk.logIn("marie").press("F2").phase("PREVIEW");
    watchPointer();
    desk.countFromHere().press("F2").phase("CONNECTED").press("F4");
    desk.find(".desk-who .overdue").waitFor();
    desk.press("Shift+F9").find("#desk-undo").waitFor();
    assertThat(desk.keys()).isEqualTo(3);
    assertThat(count("commitment WHERE total = 4000.00")).isEqualTo(1);
    assertThat(pointerEvents()).isZero();
  }

  @Test
  void aPromiseOfAnotherAmountTakesFourKeysAndTheTypedAmountUx01Ux04() {
    onTheLine();
    desk.countFromHere().press("F4").find(".desk-who .overdue").waitFor();
    desk.press("F9").find("#desk-amount").waitFor();
    desk.focus("#desk-amount");
    desk.type("1500").press("Control+Enter").find("#desk-undo").waitFor();
    // The dial is the fourth.
    assertThat(desk.keys()).isEqualTo(3);
    assertThat(count("commitment WHERE total = 1500.00")).isEqualTo(1);
  }

  @Test
  void aShortcutSavesWhatWasTypedAndLeavesTheCaretWhereItWasUx04() {
    onTheLine();
    desk.press("Alt+n");
    desk.focus("#desk-note");
    desk.type("Rappeler le comptable").press("F8");
    desk.focus("#desk-note");
    assertThat(desk.note()).hasValue("Rappeler le comptable");
    desk.page.waitForCondition(() ->
        one("SELECT JSON_VALUE(body, '$.note') FROM desk_draft").equals("Rappeler le comptable"));
  }

  @Test
  void digitsAreTextInAFieldAndAnswersOutsideOnAFrenchKeyboardTooUx05() {
    onTheLine();
    desk.press("Alt+n");
    desk.focus("#desk-note");
    String step = desk.settled().find("#desk-say").textContent();
    desk.type("1");
    assertThat(desk.note()).hasValue("1");
    assertThat(desk.settled().find("#desk-say").textContent()).isEqualTo(step);
    desk.page.evaluate("() => document.activeElement.blur()");
    // The key that types & on AZERTY is the physical digit 1.
    desk.page.evaluate(
        "() => window.dispatchEvent(new KeyboardEvent('keydown', {code: 'Digit1', key: '&', bubbles: true}))");
    desk.page.waitForFunction(
        "before => document.querySelector('#desk-say')?.textContent !== before", step);
  }

  @Test
  void thePaletteListsEveryCommandOpensAtOnceAndGivesTheFocusBackUx03Ux06() {
    onTheLine();
    desk.press("Alt+n");
    desk.focus("#desk-note");
    // No word from the server comes in between: it is there when the key's own work is done.
    boolean opened =
        (boolean)
            desk.page.evaluate(
                """
                async () => {
                  document.activeElement.dispatchEvent(new KeyboardEvent('keydown',
                    {code: 'KeyK', key: 'k', ctrlKey: true, bubbles: true, cancelable: true}));
                  await document.querySelector('entente-palette').updateComplete;
                  return !!document.querySelector('.palette[open]');
                }
                """);
    assertThat(opened).isTrue();
    var listed =
        desk.page
            .locator(".palette [data-command]")
            .evaluateAll("lines => lines.map(line => line.dataset.command)");
    var commands =
        Arrays.stream(DeskCommand.values())
            .filter(command -> command != DeskCommand.PALETTE)
            .map(DeskCommand::name)
            .toList();
    assertThat(listed)
        .asInstanceOf(InstanceOfAssertFactories.list(String.class))
        .containsAll(commands);
    desk.press("Escape");
    assertThat(desk.page.locator(".palette")).hasCount(0);
    desk.focus("#desk-note");
  }

  @Test
  void thePaletteFindsADebtorByATelephoneTypedWithDotsOnEveryPage() {
    var id = account("Boulangerie Garnier", "1234.50", Scenario.ANSWERS);
    String dotted =
        one("SELECT phone FROM contact").replace("+33", "0").replaceAll("(\\d\\d)(?=\\d)", "$1.");
    desk.logIn("marie").press("Control+k").type(dotted);
    desk.find(".palette [data-path='accounts/file/" + id.value() + "'][aria-selected=true]")
        .waitFor();
    desk.press("Enter");
    desk.page.waitForURL("**/accounts/file/" + id.value());
    desk.page.navigate("/accounts");
    desk.find(".palette-open").click();
    desk.type("garn");
    var found = desk.find(".palette [data-path='accounts/file/" + id.value() + "']");
    assertThat(found).containsText("Grossiste Durand");
    assertThat(found).containsText("1\u202F234,50");
    desk.press("Escape");
    assertThat(desk.find(".palette")).hasCount(0);
    assertThat(desk.find(".palette-open")).isFocused();
    desk.press("Control+k").type("plateau").settled();
    assertThat(desk.find(".palette [data-path=floor]")).hasCount(0);
    desk.press("Control+a").type("file d");
    assertThat(desk.find(".palette [data-path=worklist]")).hasAttribute("aria-selected", "true");
    desk.press("Enter");
    desk.page.waitForURL("**/worklist");
  }

  @Test
  void thePaletteKeepsTheFocusAndNoKeyReachesTheDeskBehindIt() {
    onTheLine();
    String step = desk.settled().find("#desk-say").textContent();
    desk.press("Control+k").find(".palette").waitFor();
    desk.press("Tab").press("Shift+Tab").press("F8").type("1");
    assertThat(desk.find(".palette input")).isFocused();
    assertThat(desk.find(".palette input")).hasValue("1");
    desk.press("Escape").settled();
    assertThat(desk.find("#desk-say")).hasText(step);
    assertThat(count("phone_call WHERE on_hold")).isZero();
    desk.press("Control+k").type("attente").press("Enter");
    desk.page.waitForCondition(() -> count("phone_call WHERE on_hold") == 1);
  }

  @Test
  void everyKeyIsInTheHelpAndOnItsButtonUx06() {
    onTheLine();
    desk.press("Alt+k").find(".desk-keys-help").waitFor();
    for (DeskCommand command : DeskCommand.values()) {
      if (!command.keyLabel().isEmpty()) {
        assertThat(desk.find(".desk-keys-help [data-command=" + command + "]"))
            .containsText(command.keyLabel());
      }
    }
    desk.press("Escape").settled();
    // In one look: a button that comes or goes meanwhile would move the others' numbers.
    var seen =
        (List<?>)
            desk.page
                .locator("vaadin-button[data-command]:visible")
                .evaluateAll("all => all.map(one => one.dataset.command + ' ' + one.textContent)");
    assertThat(seen).hasSizeGreaterThan(20);
    for (Object button : seen) {
      String command = button.toString().substring(0, button.toString().indexOf(' '));
      assertThat(button.toString()).contains(DeskCommand.valueOf(command).keyLabel());
    }
  }

  @Test
  void tabReachesEveryEnabledControlAndIsNeverTrappedUx03() {
    onTheLine();
    desk.press("Alt+c").find(".desk-do .form vaadin-select").waitFor();
    desk.settled();
    var expected = new HashSet<String>();
    for (var button :
        desk.page.locator("vaadin-button[data-command]:visible:not([disabled])").all()) {
      expected.add(button.getAttribute("data-command"));
    }
    var reached = new HashSet<String>();
    for (int i = 0; i < 150 && !reached.containsAll(expected); i++) {
      desk.page.keyboard().press("Tab");
      reached.add(focusedCommand(desk.page));
    }
    assertThat(reached).containsAll(expected);
  }

  private static String focusedCommand(Page page) {
    return (String)
        page.evaluate(
            "() => document.activeElement?.closest('[data-command]')?.dataset.command ?? ''");
  }

  private void watchPointer() {
    desk.page.evaluate(
        """
        () => {
          window.pointerEvents = 0;
          for (const kind of ['pointerdown', 'mousedown', 'touchstart'])
            window.addEventListener(kind, () => window.pointerEvents++, true);
        }
        """);
  }

  private int pointerEvents() {
    return (int) desk.page.evaluate("() => window.pointerEvents");
  }
}
