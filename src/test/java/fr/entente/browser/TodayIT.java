package fr.entente.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import fr.entente.accounts.Portfolio;
import fr.entente.agents.NewAgent;
import fr.entente.agents.Role;
import fr.entente.kernel.AccountId;
import fr.entente.kernel.Language;
import fr.entente.kernel.RunAs;
import fr.entente.simulator.Scenario;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/// UX-11: the page that each role's day begins on, and the account file behind it.
class TodayIT extends Floor {
  @Autowired Portfolio portfolio;

  private Page signedIn(Role role, Language language, ColorScheme scheme) {
    String login = role.name().toLowerCase(Locale.ROOT);
    RunAs.system(() ->
        agents.create(new NewAgent(login, "Léa Fontaine", Set.of(role), language, null, PASSWORD)));
    var page = page(scheme, 1366, 768);
    Desk.signIn(page, login);
    return page;
  }

  private static void sound(Page page, String where) {
    Axe.sound(page, where);
    Look.picture(page, where);
    assertThat(Look.fits(page)).as(where + " needs no scrolling sideways").isTrue();
  }

  @ParameterizedTest
  @CsvSource({"FR, LIGHT", "EN, DARK"})
  void theInvoicesOfAnAccountAreAccessible(Language language, ColorScheme scheme) {
    AccountId account = account("Restaurant Le Coin", "5000.00", Scenario.ANSWERS);
    RunAs.system(() -> portfolio.addNote(account, agent, "Rappeler lundi.", null));
    var page = signedIn(Role.LEAD, language, scheme);
    page.navigate("/accounts/file/" + account.value());
    page.locator(".thread-lines li").first().waitFor();
    page.locator("vaadin-tab").nth(1).click();
    page.locator(".invoice-lists vaadin-grid").first().waitFor();
    sound(page, "account-invoices-" + language);
  }

  @Test
  void aFigureOpensWhatStandsBehindIt() {
    account("Restaurant Le Coin", "5000.00", Scenario.ANSWERS);
    var page = signedIn(Role.MANAGER, Language.FR, ColorScheme.LIGHT);
    page.navigate("/");
    page.locator("[data-card=largest] a").first().click();
    page.waitForURL("**/accounts/file/*");
    assertThat(page.locator("h1").innerText()).isEqualTo("Restaurant Le Coin");
  }
}
