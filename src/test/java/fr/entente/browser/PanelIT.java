package fr.entente.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.WaitForSelectorState;
import fr.entente.agents.NewAgent;
import fr.entente.agents.Role;
import fr.entente.kernel.CreditorId;
import fr.entente.kernel.Language;
import fr.entente.kernel.RunAs;
import fr.entente.outreach.BankBook;
import fr.entente.outreach.BankDetails;
import fr.entente.simulator.Scenario;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/// Forms in the panel beside their list, with the keyboard and with what the browser itself can do.
class PanelIT extends Floor {
  private static final String SAVE_IN_SIGHT =
      """
      () => {
        const box = document.querySelector('#bank-save').getBoundingClientRect();
        return box.width > 0 && box.right <= innerWidth && box.bottom <= innerHeight;
      }
      """;
  private static final String IBAN = "FR7630006000011234567890189";

  @Autowired BankBook banks;

  private Page creditors(Language language, ColorScheme scheme, int width) {
    account("Restaurant Le Coin", "5000.00", Scenario.ANSWERS);
    RunAs.system(() ->
        agents.create(
            new NewAgent("claire", "Claire", Set.of(Role.MANAGER), language, null, PASSWORD)));
    var page = page(scheme, width, 768);
    Desk.signIn(page, "claire");
    page.navigate("/creditors");
    row(page).waitFor();
    return page;
  }

  private static Locator row(Page page) {
    return page.locator(".row-opener").first();
  }

  private static Locator panel(Page page) {
    return page.locator(".side-panel");
  }

  private static void open(Page page) {
    row(page).click();
    page.waitForURL("**/creditors?creditor=*");
    page.locator("#bank-iban[focused]").waitFor();
  }

  private static void gone(Page page) {
    panel(page).waitFor(new Locator.WaitForOptions().setState(detached()));
    page.waitForURL("**/creditors");
  }

  private static WaitForSelectorState detached() {
    return WaitForSelectorState.DETACHED;
  }

  private BankDetails saved(Page page) {
    String id = page.url().replaceAll(".*=", "");
    return RunAs.system(() -> banks.of(new CreditorId(Long.parseLong(id)))).orElseThrow();
  }

  @Test
  void escapeShutsThePanelAndTheFocusComesBackToTheRow() {
    var page = creditors(Language.FR, ColorScheme.LIGHT, 1366);
    open(page);
    page.keyboard().press("Escape");
    gone(page);
    page.locator(".row-opener[focused]").waitFor();
  }

  @Test
  void escapeAsksWhenSomethingWasTyped() {
    var page = creditors(Language.FR, ColorScheme.LIGHT, 1366);
    open(page);
    page.keyboard().type("FR76");
    page.keyboard().press("Escape");
    page.locator("[slot=confirm-button][focused]").waitFor();
    page.keyboard().press("Enter");
    page.locator("vaadin-confirm-dialog")
        .waitFor(new Locator.WaitForOptions().setState(detached()));
    assertThat(page.locator("#bank-iban input").inputValue()).isEqualTo("FR76");
    page.keyboard().press("Escape");
    page.locator("vaadin-confirm-dialog vaadin-button[slot=reject-button]").click();
    gone(page);
  }

  @Test
  void controlEnterSavesWhatWasJustTyped() {
    var page = creditors(Language.FR, ColorScheme.LIGHT, 1366);
    open(page);
    String address = page.url();
    page.keyboard().type(IBAN);
    page.keyboard().press("Control+Enter");
    gone(page);
    page.locator(".banner[data-tone=success]").waitFor();
    page.navigate(address);
    panel(page).waitFor();
    assertThat(saved(page).iban()).isEqualTo(IBAN);
  }

  @Test
  void reloadingAndGoingBackLeadToWhatWasOpen() {
    var page = creditors(Language.FR, ColorScheme.LIGHT, 1366);
    open(page);
    page.reload();
    panel(page).waitFor();
    page.locator(".side-panel-close").click();
    gone(page);
    page.goBack();
    panel(page).waitFor();
  }

  @Test
  void atTwiceTheSizeThePanelLiesOverTheList() {
    var page = creditors(Language.FR, ColorScheme.LIGHT, 683);
    open(page);
    page.locator("vaadin-master-detail-layout[overlay]").waitFor();
    assertThat(Look.fits(page)).isTrue();
    assertThat(Look.at(page, SAVE_IN_SIGHT)).isEqualTo(true);
  }

  @ParameterizedTest
  @CsvSource({"FR, LIGHT", "EN, DARK"})
  void thePanelIsAccessible(Language language, ColorScheme scheme) {
    var page = creditors(language, scheme, 1366);
    open(page);
    Axe.sound(page, "panel-" + language);
    Look.picture(page, "panel-" + language);
    assertThat(Look.fits(page)).isTrue();
  }
}
