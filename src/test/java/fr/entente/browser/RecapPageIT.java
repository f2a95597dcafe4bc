package fr.entente.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.SelectOption;
import com.microsoft.playwright.options.WaitForSelectorState;
import fr.entente.commitments.Commitments;
import fr.entente.kernel.CreditorId;
import fr.entente.kernel.RunAs;
import fr.entente.outreach.BankBook;
import fr.entente.outreach.Outreach;
import fr.entente.outreach.Writing;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/// The debtor's page on a telephone and on a desk, in both languages and both themes.
class RecapPageIT extends Floor {
  @Autowired Commitments commitments;
  @Autowired Outreach outreach;
  @Autowired BankBook banks;
  private Writing writing;

  @BeforeEach
  void aRecapWasSent() {
    writing = new Writing(jdbc, commitments, clock).withAddress(Writing.ADDRESS);
    jdbc.sql(
            "INSERT INTO invoice (account_id, number, number_key, issued_on, due_on, amount, open_amount) SELECT"
                + " account_id, 'FA-2026-0043', 'FA20260043', issued_on, due_on, 300, 300 FROM invoice")
        .update();
    jdbc.sql("UPDATE account SET balance = 1300, overdue = 1300").update();
    var plan = writing.agrees("250.00", "2026-11-24", "2026-12-24", "2027-01-25");
    RunAs.system(() -> outreach.sendRecap(plan.id(), null, false, writing.agent));
  }

  private String link() {
    return address() + "/p/" + writing.token();
  }

  private static void sound(Page page, String where) {
    Axe.exemplary(page, where);
    Look.picture(page, "recap-" + where);
    assertThat(Look.fits(page)).as(where + " needs no scrolling sideways").isTrue();
  }

  @ParameterizedTest
  @CsvSource({"fr, LIGHT, 1366, 768", "en, DARK, 390, 844", "fr, DARK, 320, 640"})
  void everyStateIsAccessible(String language, ColorScheme scheme, int width, int height) {
    String name = language + "-" + scheme + "-" + width;
    var page = page(scheme, width, height);
    var strange = new ArrayList<String>();
    page.onConsoleMessage(message -> strange.add(message.text()));
    page.onRequest(request -> {
      if (!request.url().startsWith(address())) {
        strange.add(request.url());
      }
    });
    page.navigate(link() + "?lang=" + language);
    sound(page, "open-" + name);
    for (Locator summary : Look.settled(page).locator("summary").all()) {
      summary.click();
    }
    sound(page, "forms-" + name);
    page.locator("button[value=confirm]").click();
    page.locator(".news").waitFor();
    sound(page, "confirmed-" + name);
    page.locator("summary").nth(1).click();
    page.locator("input[name=invoice]").nth(1).check();
    page.locator("#words").fill("La livraison était incomplète.");
    page.locator("button[value=dispute]").click();
    page.locator(".news p").nth(1).waitFor();
    assertThat(page.locator(".news")).containsText("FA-2026-0043");
    sound(page, "disputed-" + name);
    page.locator("summary").last().click();
    page.locator("button[value=not-me]").click();
    page.locator("button[value=not-me]")
        .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    sound(page, "not-me-" + name);
    page.navigate(address() + "/p/nothing?lang=" + language);
    sound(page, "closed-" + name);
    assertThat(page.context().cookies()).isEmpty();
    strange.removeIf(text -> text.contains("410"));
    assertThat(strange).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"fr, LIGHT, 390, 844", "en, DARK, 1366, 768"})
  void whatComesNextAndItsKeyAreInSightAtOnce(
      String language, ColorScheme scheme, int width, int height) {
    var page = page(scheme, width, height);
    page.navigate(link() + "?lang=" + language);
    for (String wanted : List.of(".sender", ".due", "button[value=confirm]")) {
      assertThat(page.locator(wanted))
          .isInViewport(new LocatorAssertions.IsInViewportOptions().setRatio(1));
    }
    assertThat(page.locator(".sender")).containsText("Grossiste Durand");
    assertThat(page.locator("a.call")).hasAttribute("href", "tel:0199001234");
    sound(page, "next-" + language + "-" + width);
  }

  @Test
  void theIbanIsCopiedWithoutItsSpaces() {
    var page = page(ColorScheme.LIGHT, 1366, 768);
    var creditor = new CreditorId(Long.parseLong(one("SELECT MIN(id) FROM creditor")));
    RunAs.system(() ->
        banks.change(creditor, "Durand SAS", "FR1420041010050500013M02606", null, writing.agent));
    page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
    page.navigate(link());
    var copy = page.locator("button.copy");
    copy.click();
    assertThat(copy).hasText("Copié");
    assertThat(page.locator(".iban span"))
        .hasText(
            ((String) page.evaluate("() => navigator.clipboard.readText()"))
                .replaceAll("(.{4})(?=.)", "$1 "));
  }

  @Test
  void anotherPartIsChosenAndAnyDateAskedByKeyboardOnly() {
    var page = page(ColorScheme.LIGHT, 390, 844);
    page.navigate(link());
    page.locator("summary").first().press("Enter");
    page.locator(".parts a").nth(2).press("Enter");
    page.waitForURL(url -> url.contains("part=3"));
    assertThat(page.locator(".moving")).containsText("lundi 25 janvier 2027");
    sound(page, "part-3");
    page.locator("#other").fill("2027-04-01");
    page.locator("form.other button").press("Enter");
    assertThat(page.locator(".news")).containsText("jeudi 1er avril 2027");
    sound(page, "asked");
  }

  @Test
  void aDateIsMovedByKeyboardOnly() {
    var page = page(ColorScheme.LIGHT, 390, 844);
    page.navigate(link());
    page.locator("summary").first().press("Enter");
    page.locator("#on").selectOption(new SelectOption().setValue("2026-12-01"));
    page.locator("button[value=move]").first().press("Enter");
    assertThat(page.locator(".news")).containsText("mardi 1er décembre 2026");
    sound(page, "moved");
  }
}
