package fr.entente.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import fr.entente.kernel.Language;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A file that was taken for something else is set right by keyboard, and the next one is read as
/// it was set.
class SetRightIT extends ImportDesk {
  // Its columns are called as those of a list of invoices.
  private static final String FIRST =
      """
      Date;Pièce;Qui;Montant;Code
      02/11/2026;VIR FA-2026-001;BOULANGERIE DUPONT;100,00;Exécuté
      03/11/2026;VIR LOYER;INCONNU;41,50;Exécuté
      04/11/2026;VIR FA-2026-003;GARAGE PETIT;80,00;Rejeté
      """;

  @BeforeEach
  void twoCreditors() {
    for (String name : new String[] {"Grossiste Durand", "Loueur Petit"}) {
      jdbc.sql("INSERT INTO creditor (name, collector) VALUES (?, 'CREDITOR')")
          .param(name)
          .update();
    }
  }

  private static void upload(Page page, String name, String content) {
    upload(page, name, "text/csv", content.getBytes(StandardCharsets.UTF_8));
    page.locator(".import-reading").waitFor();
    Look.settled(page);
  }

  private static Locator named(Page page, String kind, String label) {
    return page.locator(kind, new Page.LocatorOptions().setHasText(label)).first();
  }

  // Opened, and the item found by its first letters.
  private static void choose(Page page, String label, String item) {
    named(page, "vaadin-select", label).locator("vaadin-select-value-button").focus();
    page.keyboard().press("Enter");
    page.waitForFunction("() => document.activeElement.localName === 'vaadin-select-item'");
    for (int i = 0; i < 50 && !focused(page).equals(item); i++) {
      page.keyboard().press(i == 0 ? "Home" : "ArrowDown");
    }
    assertThat(focused(page)).isEqualTo(item);
    page.keyboard().press("Enter");
    Look.settled(page);
  }

  private static String focused(Page page) {
    return String.valueOf(page.evaluate("() => document.activeElement.textContent.trim()"));
  }

  private static void fill(Page page, String column, String field) {
    named(page, "vaadin-multi-select-combo-box", column).locator("input").focus();
    page.keyboard().type(field);
    // What is typed whole is the one that Enter takes.
    page.locator(
            "vaadin-multi-select-combo-box-item[focused]:visible",
            new Page.LocatorOptions().setHasText(field))
        .waitFor();
    page.keyboard().press("Enter");
    page.keyboard().press("Tab");
    Look.settled(page);
  }

  private static void press(Page page, String name) {
    button(page, name);
    Look.settled(page);
  }

  private static Locator reading(Page page) {
    return page.locator(".import-reading");
  }

  @Test
  void aBankListTakenForInvoicesIsSetRightByKeyboardAndTheNextIsReadAsSet() {
    Page page = lead("lea", Language.FR, ColorScheme.LIGHT);
    upload(page, "releve-novembre.csv", FIRST);
    choose(page, "Créancier", "Grossiste Durand");
    choose(page, "Ce que contient le fichier", "Relevé bancaire (tableau)");
    assertThat(reading(page))
        .containsText("Aucune colonne n’est choisie pour « Libellé du paiement »");
    Axe.readable(page, "import-wrong");
    Look.picture(page, "import-wrong-fr-light");

    fill(page, "Pièce", "Libellé du paiement");
    fill(page, "Qui", "Payeur");
    assertThat(reading(page)).containsText("« Code » ressemble à un statut");
    Look.picture(page, "import-questions-fr-light");
    press(page, "Utiliser");
    assertThat(reading(page)).containsText("rien n’y distingue le jour du mois");
    press(page, "Vérifier sans rien changer");
    banner(page, "Une question reste sans réponse");
    press(page, "Jour d’abord : 2 nov. 2026");
    assertThat(reading(page)).containsText("2 nov. 2026");
    assertThat(reading(page)).containsText("Une ligne laissée de côté : non exécutée.");
    Axe.readable(page, "import-set-right");
    Look.picture(page, "import-set-right-fr-light");
    press(page, "Vérifier sans rien changer");
    banner(page, "Vérifié");
    assertThat(one("SELECT kind FROM import_layout")).isEqualTo("BANK");

    upload(page, "releve-decembre.csv", FIRST.replace("100,00", "99,00"));
    choose(page, "Créancier", "Loueur Petit");
    assertThat(reading(page)).not().containsText("Lu comme réglé");
    choose(page, "Créancier", "Grossiste Durand");
    assertThat(reading(page)).containsText("Lu comme réglé le");
    assertThat(reading(page)).containsText("par Léa Fontaine");
    assertThat(reading(page)).containsText("99,00");
    assertThat(reading(page)).not().containsText("ressemble à");
    Axe.readable(page, "import-remembered");
    Look.picture(page, "import-remembered-fr-light");
    press(page, "Oublier ce réglage");
    assertThat(reading(page)).not().containsText("Lu comme réglé");
    assertThat(one("SELECT COUNT(*) FROM import_layout")).isEqualTo("0");
  }

  @Test
  void theScreenIsReadableInEnglishAndDark() {
    Page page = lead("liz", Language.EN, ColorScheme.DARK);
    upload(page, "bank.csv", FIRST);
    choose(page, "Creditor", "Grossiste Durand");
    assertThat(reading(page)).containsText("looks like a status");
    Axe.readable(page, "import-questions-en-dark");
    Look.picture(page, "import-questions-en-dark");
    page.locator(
            "vaadin-details-summary", new Page.LocatorOptions().setHasText("Meaning of columns"))
        .press("Enter");
    page.locator(".import-columns").scrollIntoViewIfNeeded();
    Axe.readable(page, "import-columns-en-dark");
    Look.picture(page, "import-columns-en-dark");
    assertThat(Look.fits(page)).isTrue();
  }
}
