package fr.entente.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import fr.entente.agents.NewAgent;
import fr.entente.agents.Role;
import fr.entente.agents.SignIn;
import fr.entente.commitments.CommitmentTerms;
import fr.entente.commitments.Commitments;
import fr.entente.commitments.Instalment;
import fr.entente.commitments.PaymentMeans;
import fr.entente.kernel.Language;
import fr.entente.kernel.Money;
import fr.entente.kernel.RunAs;
import fr.entente.simulator.Scenario;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/// The floor and the reports: what a lead looks at, opens, and takes back only when sure.
class FiguresIT extends Floor {
  @Autowired Commitments commitments;

  @AfterEach
  void signOut() {
    SignIn.out();
  }

  private Page lead(Language language, ColorScheme scheme, int width) {
    RunAs.system(() ->
        agents.create(
            new NewAgent("lea", "Léa Morel", Set.of(Role.LEAD), language, null, PASSWORD)));
    Page page = page(scheme, width, 768);
    Desk.signIn(page, "lea");
    return page;
  }

  private static void release(Page floor) {
    floor.locator(".floor-table vaadin-menu-bar-button").first().click();
    floor.getByText("Rendre le dossier à la file").first().click();
    floor.locator("vaadin-confirm-dialog").getByText("est en appel").first().waitFor();
  }

  @Test
  void anAccountIsTakenFromACallOnlyAfterAQuestion() {
    account("Restaurant Le Coin", "5000.00", Scenario.ANSWERS);
    desk.logIn("marie").press("F2").phase("PREVIEW").press("F2").phase("CONNECTED");
    Page floor = lead(Language.FR, ColorScheme.LIGHT, 1366);
    floor.navigate("/floor");
    floor.locator(".floor-table .ticking").first().waitFor();
    assertThat(floor.locator(".floor-table")).containsText("Restaurant Le Coin");
    release(floor);
    Look.picture(floor, "floor-release");
    floor.getByText("Laisser le dossier").click();
    assertThat(one("SELECT state FROM work_item")).isEqualTo("HELD");
    release(floor);
    floor.locator("vaadin-confirm-dialog").getByText("Rendre le dossier à la file").click();
    floor.waitForCondition(() -> !one("SELECT state FROM work_item").equals("HELD"));
    assertThat(floor.locator(".screen > .banner")).containsText("de retour dans la file");
  }

  @Test
  void anOpenMenuStaysWhileTheFloorMovesOn() {
    account("Restaurant Le Coin", "5000.00", Scenario.ANSWERS);
    desk.logIn("marie").press("F2").phase("PREVIEW");
    Page floor = lead(Language.FR, ColorScheme.LIGHT, 1366);
    floor.navigate("/floor");
    var table = floor.locator(".floor-table");
    assertThat(table).containsText("Restaurant Le Coin");
    table.locator("vaadin-menu-bar-button").first().click();
    var item = floor.getByText("Rendre le dossier à la file").first();
    item.waitFor();
    hire("karim", Language.FR);
    desk.press("F2").phase("CONNECTED");
    assertThat(table).containsText("En appel");
    assertThat(item).isVisible();
    assertThat(table).not().containsText("Absent");
    floor.keyboard().press("Escape");
    assertThat(table).containsText("Absent");
    floor.waitForFunction("() => document.activeElement.closest('.floor-table') !== null");
  }

  @Test
  void aListComesBackAsItWasByReloadingAndByGoingBack() {
    onePromised();
    desk.logIn("marie");
    Page page = desk.page;
    page.navigate("/my-promises?due=coming&sort=nothing");
    assertThat(page.locator(".screen")).containsText("elle est montrée sans");
    Axe.sound(page, "my-promises");
    page.getByText("Boulangerie <b>Petit</b>").first().click();
    page.waitForURL("**/accounts/file/*list=my-promises*");
    assertThat(page.locator(".walk")).containsText("1 / 1");
    page.goBack();
    page.waitForURL("**/my-promises?*due=coming*");
    assertThat(page.locator("vaadin-grid")).containsText("À venir");
    page.reload();
    assertThat(page.locator("vaadin-grid")).containsText("Boulangerie <b>Petit</b>");
    page.locator(".filters vaadin-button").click();
    page.waitForCondition(() -> !page.url().contains("due="));
  }

  private void oneBroken() {
    onePromised();
    LocalDate later = LocalDate.now(clock).plusDays(20);
    clock.at(later, LocalTime.of(9, 0));
    RunAs.system(() -> commitments.review(later));
  }

  private void onePromised() {
    var account = account("Boulangerie <b>Petit</b>", "200.00", Scenario.ANSWERS);
    SignIn.as("marie", agents);
    LocalDate due = LocalDate.now(clock).plusDays(2);
    var part = new Instalment(1, due, due, Money.euros("200.00"));
    commitments.record(
        new CommitmentTerms(
            account,
            null,
            agent,
            List.of(part),
            PaymentMeans.TRANSFER,
            List.of(),
            "mercredi",
            "M."));
    SignIn.out();
  }

  @ParameterizedTest
  @CsvSource({"FR, LIGHT, 1366", "EN, DARK, 1920"})
  void aFigureIsReachedByKeyOpensItsPartsAndIsATableToo(
      Language language, ColorScheme scheme, int width) {
    oneBroken();
    Page page = lead(language, scheme, width);
    page.navigate("/reports?by=AGENT");
    page.locator(".chart-press").first().waitFor();
    Axe.sound(page, "reports-" + language);
    page.locator(".chart-press").first().focus();
    page.keyboard().press("Enter");
    page.waitForURL("**/reports?*open=*");
    assertThat(page.locator(".report-aside")).containsText("Boulangerie <b>Petit</b>");
    Axe.sound(page, "reports-opened-" + language);
    assertThat(Look.fits(page)).isTrue();
    page.locator(".chart-toggle").first().click();
    assertThat(page.locator(".chart-table").first()).containsText("Marie Delmas");
    Axe.sound(page, "reports-table-" + language);
    page.locator(".aside-close").click();
    page.locator(".report-aside")
        .waitFor(
            new com.microsoft.playwright.Locator.WaitForOptions()
                .setState(com.microsoft.playwright.options.WaitForSelectorState.HIDDEN));
  }
}
