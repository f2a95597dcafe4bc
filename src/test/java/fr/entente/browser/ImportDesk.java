package fr.entente.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import fr.entente.agents.NewAgent;
import fr.entente.agents.Role;
import fr.entente.kernel.Language;
import fr.entente.kernel.RunAs;
import java.util.Set;

/// A lead who brings files in.
abstract class ImportDesk extends Floor {
  Page lead(String login, Language language, ColorScheme scheme) {
    RunAs.system(() ->
        agents.create(
            new NewAgent(login, "Léa Fontaine", Set.of(Role.LEAD), language, null, PASSWORD)));
    Page page = page(scheme, 1366, 768);
    Desk.signIn(page, login);
    return page;
  }

  static void upload(Page page, String name, String type, byte[] content) {
    page.navigate("/imports");
    page.locator("vaadin-upload input[type=file]")
        .setInputFiles(new FilePayload(name, type, content));
  }

  static void button(Page page, String name) {
    // A button may wait for a file to be read.
    page.getByRole(
            AriaRole.BUTTON,
            new Page.GetByRoleOptions().setName(name).setExact(true).setDisabled(false))
        .press("Enter");
  }

  static void banner(Page page, String text) {
    page.locator(".banner", new Page.LocatorOptions().setHasText(text)).first().waitFor();
  }
}
