package fr.entente.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import fr.entente.agents.NewAgent;
import fr.entente.agents.Role;
import fr.entente.kernel.Language;
import fr.entente.kernel.RunAs;
import fr.entente.simulator.Scenario;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// R78, R80, N8: what is contested leaves, the rest goes on, and whatever left comes back.
class FollowUpIT extends Floor {
  private Page lead() {
    RunAs.system(() ->
        agents.create(
            new NewAgent(
                "lea", "Léa Morel", Set.of(Role.LEAD), Language.FR, "+33639989990", PASSWORD)));
    Page page = page(ColorScheme.LIGHT, 1366, 768);
    new Desk(page).logIn("lea");
    return page;
  }

  private String listed() {
    return one("SELECT CONCAT(state, ' ', overdue_cents) FROM work_item");
  }

  @Test
  void tenEurosContestedOf840Leave830CallableTheSameMinuteAndTheDecisionBringsThemBack() {
    account("Menuiserie Blanc", "840.00", Scenario.ANSWERS);
    desk.logIn("marie");
    desk.press("F2").phase("PREVIEW").press("F2").phase("CONNECTED");
    desk.press("F4").find(".desk-who .overdue").waitFor();
    desk.press("Alt+l").find("#desk-dispute-part input").fill("10");
    desk.find("#desk-dispute-words input").fill("une porte rayée");
    desk.press("Control+Enter").sees("830,00");
    desk.press("Shift+F2").phase("WRAP_UP").press("Enter").phase("READY");
    assertThat(listed()).isEqualTo("READY 83000");
    Page lead = lead();
    lead.navigate("/follow-up?show=disputes");
    var list = lead.locator("vaadin-grid:visible").first();
    assertThat(list).containsText("Menuiserie Blanc");
    Axe.sound(lead, "follow-up-disputes");
    Look.picture(lead, "follow-up-disputes");
    lead.getByLabel("Répondre à Menuiserie Blanc").click();
    lead.locator(".side-panel textarea").fill("porte échangée");
    lead.keyboard().press("Control+Enter");
    assertThat(lead.getByText("Tranché. Ce qui est dû")).isVisible();
    assertThat(listed()).isEqualTo("READY 84000");
    lead.navigate("/follow-up?show=figures");
    assertThat(lead.locator("vaadin-grid:visible").first()).containsText("Non fondé");
  }
}
