package fr.entente.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import fr.entente.detection.Heard;
import fr.entente.kernel.AccountId;
import fr.entente.kernel.CallId;
import fr.entente.kernel.Language;
import fr.entente.listening.Label;
import fr.entente.listening.Listening;
import fr.entente.simulator.Scenario;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// What an agent must never look for is in sight at 1366x768: the answers, the prompt, the note.
/// Measured on the painted page.
class DeskLookIT extends Floor {
  // Whatever of these is not wholly inside the window and inside every box that scrolls around it,
  // or has less room than its text, or is smaller than a finger: in words.
  private static final String AMISS =
      """
      wanted => {
        const amiss = [];
        const inside = (box, frame) => box.left >= frame.left - 1 && box.right <= frame.right + 1
          && box.top >= frame.top - 1 && box.bottom <= frame.bottom + 1;
        const name = e => e.id || e.textContent.trim().slice(0, 30);
        const size = box => [box.left, box.top, box.right, box.bottom].map(Math.round).join(' ');
        for (const selector of wanted) {
          const found = [...document.querySelectorAll(selector)].filter(e => e.checkVisibility());
          if (!found.length) amiss.push('nothing is ' + selector);
          for (const element of found) {
            const box = element.getBoundingClientRect();
            if (!inside(box, { left: 0, top: 0, right: innerWidth, bottom: innerHeight }))
              amiss.push(name(element) + ' lies outside the window: ' + size(box));
            for (let around = element.parentElement; around; around = around.parentElement) {
              const frame = around.getBoundingClientRect();
              if (getComputedStyle(around).overflowY !== 'visible' && !inside(box, frame))
                amiss.push(name(element) + ' is cut by ' + around.className + ': ' + size(box) + ' in ' + size(frame));
            }
          }
        }
        for (const element of document.querySelectorAll('.desk :is(.answer, .code, .actions vaadin-button, .cards vaadin-button)')) {
          if (!element.checkVisibility()) continue;
          const label = element.shadowRoot?.querySelector('[part=label]');
          for (const text of [element, label].filter(Boolean))
            if (text.scrollWidth > text.clientWidth + 1)
              amiss.push(name(element) + ' is clipped: ' + text.scrollWidth + ' in ' + text.clientWidth);
        }
        for (const element of document.querySelectorAll('.desk :is(vaadin-button, button, a, summary, vaadin-checkbox)')) {
          const box = element.getBoundingClientRect();
          if (element.checkVisibility() && (box.width < 24 || box.height < 24))
            amiss.push(name(element) + ' is a small target: ' + box.width + ' x ' + box.height);
        }
        return amiss;
      }
      """;

  @Autowired ApplicationContext spring;
  @Autowired Listening listening;
  private Heard heard;
  private CallId call;

  @BeforeEach
  void listen() {
    heard = new Heard(spring);
    listening.poll();
  }

  private AccountId onTheLine(String login) {
    var account = account("Restaurant Le Coin", "5000.00", Scenario.DESK_PHONE);
    desk.logIn(login).press("F2").phase("PREVIEW");
    connected();
    return account;
  }

  private void connected() {
    desk.press("F2").phase("CONNECTED");
    call = new CallId(Long.parseLong(one("SELECT id FROM phone_call")));
  }

  private void longestStep() {
    for (int step = 0; step < 3; step++) {
      String before = desk.find("#desk-say").textContent();
      desk.settled().press("1");
      desk.page.waitForFunction(
          "before => document.querySelector('#desk-say')?.textContent !== before", before);
    }
    assertThat(desk.find(".answer")).hasCount(9);
    desk.find(".desk-who .overdue").waitFor();
  }

  private void inSight(String... wanted) {
    Look.settled(desk.page);
    assertThat((List<?>) desk.page.evaluate(AMISS, List.of(wanted))).isEmpty();
  }

  private double height(String selector) {
    return ((Number)
            Look.at(
                desk.page,
                "() => document.querySelector('%s').getBoundingClientRect().height"
                    .formatted(selector)))
        .doubleValue();
  }

  private static final String NOTE = "#desk-note";
  // A form that was closed stays in the page, out of sight.
  private static final String SAVE = ".form .form-actions:visible";
  private static final Map<String, String> FORMS =
      Map.of(
          "F9", "promise",
          "Alt+p", "plan",
          "Alt+c", "callback",
          "Alt+l", "dispute",
          "Alt+u", "wrong-number",
          "Alt+x", "hold",
          "Shift+Alt+u", "wish",
          "Alt+i", "mail");

  // UX-11: each state is readable for everybody, too.
  private void pictured(String what, Language language, ColorScheme scheme) {
    String where = "desk-" + what + "-" + (language + "-" + scheme).toLowerCase(Locale.ROOT);
    Axe.sound(desk.page, where);
    desk.picture(where);
  }

  @ParameterizedTest
  @CsvSource({"FR, LIGHT", "EN, DARK"})
  void nineAnswersThePromptAndTheNoteAreInSight(Language language, ColorScheme scheme) {
    hire("emma", language);
    desk = new Desk(page(scheme, 1366, 768));
    account("Restaurant Le Coin", "5000.00", Scenario.DESK_PHONE);
    desk.logIn("emma").press("F2").phase("PREVIEW");
    pictured("preview", language, scheme);
    connected();
    pictured("masked", language, scheme);
    longestStep();
    inSight(".answer", "#desk-say", NOTE, ".cards vaadin-button", ".actions vaadin-button");
    pictured("step", language, scheme);
    heard.strong(call, 1, Label.CASH_FLOW_HIDDEN, "enfin on est obligés de choisir qui on paie");
    desk.find("#desk-prompt[data-shown=true][data-preview=false]").waitFor();
    inSight(".answer", "#desk-say", "#desk-prompt", ".prompt-actions vaadin-button", NOTE);
    assertThat(height("#desk-prompt")).isLessThanOrEqualTo(140);
    pictured("prompt", language, scheme);
    desk.press("Alt+1").find("#desk-prompt[data-confirmed=true]").waitFor();
    inSight("#desk-prompt", ".prompt-actions vaadin-button", "#desk-say", NOTE);
    pictured("confirmed", language, scheme);
    desk.press("Alt+2").find("#desk-count").waitFor();
    inSight("#desk-prompt", "#desk-say", NOTE, ".form-actions vaadin-button");
    assertThat(height("#desk-prompt")).isLessThanOrEqualTo(40);
    pictured("plan", language, scheme);
  }

  @ParameterizedTest
  @CsvSource({"FR, LIGHT", "EN, DARK"})
  void inACrisisEveryAnswerIsInSightAndAfterItWhatToDoNow(Language language, ColorScheme scheme) {
    hire("emma", language);
    desk = new Desk(page(scheme, 1366, 768));
    onTheLine("emma");
    heard.strong(call, 1, Label.CRISIS_RISK, "je ne serai plus là la semaine prochaine");
    desk.find("#desk-alarm[data-shown=true]").waitFor();
    assertThat(desk.find(".answer")).hasCount(4);
    inSight(".answer", "#desk-say", "#desk-alarm", "#desk-alarm vaadin-button", NOTE);
    pictured("crisis", language, scheme);
    desk.press("Alt+1").find("#desk-alarm[data-confirmed=true]").waitFor();
    inSight("#desk-alarm", "#desk-alarm vaadin-button", "#desk-say", NOTE);
    desk.press("Shift+F2").phase("WRAP_UP");
    assertThat(desk.find("#desk-alarm")).containsText("112");
    assertThat(desk.find(".wrap-left")).isHidden();
    inSight("#desk-alarm", ".code", "#desk-accept-next", NOTE);
    pictured("crisis-over", language, scheme);
  }

  @Test
  void withAnyFormOpenTheStepItsKeysAndTheNoteStay() {
    onTheLine("marie");
    longestStep();
    var before = script();
    FORMS.forEach((key, form) -> {
      desk.press(key);
      assertThat(desk.page.locator(SAVE)).hasCount(1);
      inSight(".answer", "#desk-say", NOTE, ".form-actions vaadin-button", ".cards vaadin-button");
      assertThat(script()).isEqualTo(before);
      desk.picture("desk-form-" + form);
      desk.settled().press("Escape");
      assertThat(desk.page.locator(SAVE)).hasCount(0);
    });
  }

  private Object script() {
    return Look.at(
        desk.page,
        "() => { const b = document.querySelector('.desk-script').getBoundingClientRect(); return b.left + ' ' + b.width; }");
  }

  @Test
  void theNoticeAndItsUndoStandAboveTheNoteAndCostNoAnswer() {
    onTheLine("marie");
    longestStep();
    desk.press("Shift+F9").find("#desk-undo").waitFor();
    inSight(".answer", "#desk-undo", ".desk-note .desk-notice", NOTE);
    assertThat(height(".desk-notices")).isLessThanOrEqualTo(64);
    desk.picture("desk-saved");
    desk.press("Alt+e").find(".recap-text").waitFor();
    inSight(".answer", NOTE, ".form-actions vaadin-button");
    desk.picture("desk-form-recap");
  }

  @ParameterizedTest
  @CsvSource({"FR, LIGHT", "EN, DARK"})
  void atWrapUpEveryOutcomeHasAKeyAndIsInSightWithTheNote(Language language, ColorScheme scheme) {
    hire("emma", language);
    desk = new Desk(page(scheme, 1366, 768));
    onTheLine("emma");
    longestStep();
    desk.press("Shift+F2").phase("WRAP_UP");
    inSight(".code", NOTE, "#desk-accept-next", ".wrap-left desk-timer");
    assertThat(height(NOTE)).isGreaterThanOrEqualTo(120);
    pictured("wrap-up", language, scheme);
    desk.press("Control+k").find(".palette").waitFor();
    pictured("palette", language, scheme);
    desk.press("Escape");
    assertThat(desk.find(".palette")).hasCount(0);
    assertThat(desk.find(".code .key")).hasCount(15);
    desk.press("b");
    assertThat(desk.find(".code").nth(10)).hasAttribute("aria-pressed", "true");
    desk.press("2");
    assertThat(desk.find(".code").nth(1)).hasAttribute("aria-pressed", "true");
    desk.writeNote("ab2");
    assertThat(desk.find(".code").nth(1)).hasAttribute("aria-pressed", "true");
    assertThat(desk.note()).hasValue("ab2");
  }

  @Test
  void atWrapUpTheRecapIsReadInTheCentreBelowTheNote() {
    onTheLine("marie");
    longestStep();
    desk.press("Shift+F9").find("#desk-undo").waitFor();
    desk.press("Shift+F2").phase("WRAP_UP").press("Alt+e").find(".recap-text").waitFor();
    inSight(".code", "#desk-accept-next", NOTE, ".form-actions vaadin-button");
    assertThat(Look.at(desk.page, BELOW)).isEqualTo(true);
    desk.picture("desk-wrap-up-recap");
    desk.settled().press("Escape");
    assertThat(desk.page.locator(SAVE)).hasCount(0);
  }

  private static final String BELOW =
      """
      () => {
        const box = which => document.querySelector(which).getBoundingClientRect();
        return box('.desk-do').top >= box('.note-pad').bottom && box('.desk-do').left === box('.desk-script').left;
      }
      """;

  @Test
  void aNewerFindingWaitsBehindThePromptAndHasAKeyOfItsOwn() {
    onTheLine("marie");
    longestStep();
    heard.strong(call, 1, Label.CASH_FLOW_HIDDEN, "enfin on est obligés de choisir qui on paie");
    desk.find("#desk-prompt[data-label=cash_flow_hidden]").waitFor();
    heard.strong(call, 5, Label.INSOLVENCY_RISK, "le tribunal de commerce nous convoque");
    desk.find("#desk-prompt [data-command=PROMPT_NEXT]").waitFor();
    assertThat(desk.find("#desk-prompt")).hasAttribute("data-label", "cash_flow_hidden");
    assertThat(desk.find("#desk-prompt")).containsText("1 autre");
    inSight(".answer", "#desk-say", "#desk-prompt", ".prompt-actions vaadin-button", NOTE);
    desk.picture("desk-prompt-others");
    desk.press("Alt+4").find("#desk-prompt[data-label=insolvency_risk]").waitFor();
    desk.press("Alt+4").find("#desk-prompt[data-label=cash_flow_hidden]").waitFor();
    desk.press("Alt+3").find("#desk-prompt[data-label=insolvency_risk]").waitFor();
    assertThat(desk.find("#desk-prompt [data-command=PROMPT_NEXT]")).hasCount(0);
  }

  @Test
  void aLetterTakesACardAndEscapeClosesWhatIsLaidOver() {
    onTheLine("marie");
    desk.press("Alt+o").find(".card-list:visible").waitFor();
    desk.page.waitForFunction("() => document.activeElement.dataset.letter === 'A'");
    desk.picture("desk-cards");
    String before = desk.find("#desk-say").textContent();
    desk.press("b");
    desk.page.waitForFunction(
        "before => document.querySelector('#desk-say')?.textContent !== before", before);
    assertThat(desk.page.locator(".card-list:visible")).hasCount(0);
    desk.press("Alt+j").find(".desk-history-all").waitFor();
    desk.press("Escape");
    assertThat(desk.find(".desk-history-all")).hasCount(0);
  }

  @Test
  void theIdentityKeyAnswersTheStepThatAsksForIt() {
    onTheLine("marie");
    desk.answer("La personne demandée");
    String asked = desk.find("#desk-say").textContent();
    desk.press("F4");
    desk.page.waitForFunction(
        "before => document.querySelector('#desk-say')?.textContent !== before", asked);
    assertThat(desk.find(".path li")).hasCount(3);
  }

  @Test
  void whatIsSaidHasAColumnOfItsOwnOnAWideScreen() {
    desk.page.setViewportSize(1920, 1080);
    onTheLine("marie");
    longestStep();
    inSight(".answer", "#desk-say", NOTE, "#desk-transcript", ".actions vaadin-button");
    assertThat(height(".transcript")).isGreaterThan(900);
    desk.picture("desk-wide");
  }

  @ParameterizedTest
  @CsvSource({"FR, LIGHT", "EN, DARK"})
  void betweenTwoCallsTheNextAccountsAndTheNewsAreReadAndClosed(
      Language language, ColorScheme scheme) {
    var emma = hire("emma", language);
    desk = new Desk(page(scheme, 1366, 768));
    var first = account("Restaurant Le Coin", "5000.00", Scenario.DESK_PHONE);
    account("Garage Petit", "900.00", Scenario.DESK_PHONE);
    for (String kind : List.of("kept", "broken", "hold")) {
      jdbc.sql("INSERT INTO desk_parked (agent_id, account_id, kind, at) VALUES (?, ?, ?, NOW(6))")
          .params(emma.value(), first.value(), kind)
          .update();
    }
    desk.logIn("emma").phase("READY");
    assertThat(desk.find("#desk-next-accounts li")).hasCount(2);
    assertThat(desk.find("#desk-next-accounts li").first()).containsText("Restaurant Le Coin");
    assertThat(desk.find(".news-line")).hasCount(3);
    assertThat(desk.page.locator(".desk vaadin-button[theme~=primary]:visible")).hasCount(1);
    inSight("#desk-next", ".next-line", ".news-line", ".figure");
    pictured("ready", language, scheme);
    desk.find(".news-line[data-news=hold] vaadin-button").click();
    assertThat(desk.find(".news-line")).hasCount(2);
    assertThat(one("SELECT kind FROM desk_parked WHERE read_at IS NOT NULL")).isEqualTo("hold");
    desk.find("#desk-news-all").click();
    assertThat(desk.find(".news-line")).hasCount(0);
    desk.page.waitForCondition(() -> count("desk_parked WHERE read_at IS NULL") == 0);
  }
}
