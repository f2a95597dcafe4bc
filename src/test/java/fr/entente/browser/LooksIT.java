package fr.entente.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.CDPSession;
import fr.entente.simulator.Scenario;
import java.util.Arrays;
import java.util.HashSet;
import org.junit.jupiter.api.Test;

/// UX-12, 13, 07 and 08: told apart without colours, at every zoom, and quick.
class LooksIT extends Floor {
  @Test
  void eachStateHasAWordAndAShapeOfItsOwnUx12() {
    account("Restaurant Le Coin", "5000.00", Scenario.ANSWERS);
    desk.logIn("marie").phase("READY");
    var signs = new HashSet<String>();
    signs.add(sign());
    desk.press("F2").phase("PREVIEW").press("F2").phase("CONNECTED");
    signs.add(sign());
    desk.press("Shift+F2").phase("WRAP_UP");
    signs.add(sign());
    CDPSession tools = desk.page.context().newCDPSession(desk.page);
    var blind = new com.google.gson.JsonObject();
    blind.addProperty("type", "achromatopsia");
    tools.send("Emulation.setEmulatedVisionDeficiency", blind);
    desk.picture("wrap-up-greyscale");
    assertThat(signs).hasSize(3).allMatch(sign -> !sign.isBlank());
  }

  private String sign() {
    String text = desk.settled().find("#desk-status").innerText();
    assertThat(text.replaceAll("\\P{L}", "")).isNotBlank();
    return desk.find("#desk-status .status-shape").innerText();
  }

  @Test
  void nothingScrollsSidewaysAndTheCallBarStaysAtEveryZoomUx13() {
    account("Restaurant Le Coin", "5000.00", Scenario.ANSWERS);
    desk.logIn("marie").press("F2").phase("PREVIEW").press("F2").phase("CONNECTED");
    for (int[] size : new int[][] {{1366, 768}, {1280, 720}, {683, 384}}) {
      desk.page.setViewportSize(size[0], size[1]);
      boolean sideways =
          (boolean)
              Look.at(
                  desk.page,
                  "() => document.documentElement.scrollWidth > document.documentElement.clientWidth"
                      + " || document.querySelector('#content').scrollWidth > document.querySelector('#content').clientWidth");
      assertThat(sideways).as(Arrays.toString(size)).isFalse();
      assertThat(desk.find("#desk-status").isVisible()).isTrue();
      desk.find("#desk-say").scrollIntoViewIfNeeded();
      assertThat(desk.find("#desk-say").isVisible()).isTrue();
    }
    desk.page.setViewportSize(1366, 768);
    boolean scrolls =
        (boolean)
            Look.at(
                desk.page,
                "() => document.querySelector('#content').scrollHeight > document.querySelector('#content').clientHeight + 1");
    assertThat(scrolls).as("page scroll at 1366x768").isFalse();
  }

  /// The criteria are 100 ms (p95) and 200 ms (max) on a machine of its own, one second for the
  /// next account. Build machines are shared: the figures are printed, and what fails is a key
  /// after which nothing is seen.
  @Test
  void everyKeyIsSeenAndTheTimeItTookIsPrintedUx07Ux08() {
    for (int i = 0; i < 4; i++) {
      account("Debiteur " + i, (1000 + i) + ".00", Scenario.ANSWERS);
    }
    desk.logIn("marie").phase("READY");
    double next = timed("F2", "document.querySelector('.desk').dataset.phase === 'PREVIEW'");
    desk.press("F2").phase("CONNECTED");
    var samples = new double[40];
    for (int i = 0; i < samples.length; i++) {
      // Flow keeps what a hidden part held: only its visibility tells.
      String open = "!!document.querySelector('.desk-do .form vaadin-select')?.checkVisibility()";
      samples[i] = i % 2 == 0 ? timed("Alt+c", open) : timed("Escape", "!" + open);
    }
    Arrays.sort(samples);
    System.getLogger("browser")
        .log(
            System.Logger.Level.INFO,
            "key to change, ms: p50 {0} p95 {1} max {2}; next account {3}",
            samples[20],
            samples[38],
            samples[39],
            next);
    assertThat(samples[0]).isPositive();
  }

  /// From the keydown to the first frame in which the condition holds.
  private double timed(String key, String condition) {
    desk.page.evaluate(
        """
        () => {
          window.seen = new Promise((done, failed) => {
            window.addEventListener('keydown', () => {
              const begin = performance.now();
              const look = () => {
                const spent = performance.now() - begin;
                if (%s) done(spent + 0.001);
                else if (spent > 15000) failed(new Error('nothing came of %s'));
                else requestAnimationFrame(look);
              };
              look();
            }, {capture: true, once: true});
          });
        }
        """
            .formatted(condition, key));
    desk.press(key);
    return ((Number) desk.page.evaluate("() => window.seen")).doubleValue();
  }
}
