package fr.entente.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import fr.entente.accounts.AccountBuilder;
import fr.entente.agents.NewAgent;
import fr.entente.agents.Role;
import fr.entente.kernel.Language;
import fr.entente.kernel.RunAs;
import fr.entente.simulator.Scenario;
import fr.entente.worklist.CallbackRequest;
import fr.entente.worklist.Worklist;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/// An agreed callback opens on its own script, and the desk says why; a promise covers the invoices
/// that are chosen.
class OpeningIT extends Floor {
  @Autowired Worklist worklist;

  @ParameterizedTest
  @CsvSource({
    "FR, LIGHT, nous devions vérifier l'avoir, ce rappel est convenu, Nous avions convenu ceci, 2 factures sur 3",
    "EN, DARK, we were to check the credit note, this callback was agreed, This is what we agreed, 2 invoices of 3"
  })
  void aCallbackTakesUpWhereItStopped(
      Language language,
      ColorScheme scheme,
      String words,
      String because,
      String said,
      String covered) {
    Exchange.PHONES.scenario("+33639989991", Scenario.DESK_PHONE);
    RunAs.system(() ->
        agents.create(
            new NewAgent(
                "ines", "Inès Roche", Set.of(Role.AGENT), language, "+33639989991", PASSWORD)));
    var account = account("Menuiserie Blanc", "5000.00", Scenario.ANSWERS);
    LocalDate today = LocalDate.now(clock);
    AccountBuilder.another(jdbc, account, "SECOND-2", "186.00", today.minusDays(10), today);
    AccountBuilder.another(jdbc, account, "LATER-3", "70.00", today.plusDays(20), today);
    jdbc.sql("UPDATE debtor SET language = ?").param(language.code()).update();
    var due = clock.instant().minusSeconds(60);
    RunAs.system(() -> {
      worklist.schedule(new CallbackRequest(account, due, null, words, true, agent));
      return null;
    });
    String at = (language + "-" + scheme).toLowerCase(Locale.ROOT);
    desk = new Desk(page(scheme, 1366, 768));
    desk.logIn("ines").press("F2").phase("PREVIEW").sees(because).sees(words);
    look("callback-before-" + at);
    desk.press("F2").phase("CONNECTED").sees(because).doesNotSee(words);
    desk.press("1").find(".mandatory").waitFor();
    look("callback-masked-" + at);
    desk.press("F4").find(".desk-who .overdue").waitFor();
    desk.settled().press("1");
    assertThat(desk.find("#desk-say")).containsText(said);
    assertThat(desk.find("#desk-say")).containsText(words);
    look("callback-" + at);
    desk.press("F9").find("#desk-covers").waitFor();
    var summary = desk.find("#desk-covers vaadin-details-summary");
    assertThat(summary).containsText(covered);
    summary.focus();
    desk.press("Enter");
    assertThat(desk.find("#desk-covers vaadin-checkbox:has-text('SECOND-2')")).isVisible();
    look("covers-" + at);
  }

  private void look(String where) {
    Axe.readable(desk.settled().page, where);
    desk.picture("opening-" + where);
  }
}
