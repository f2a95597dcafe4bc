package fr.entente.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import fr.entente.accounts.AccountBuilder;
import fr.entente.kernel.Language;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A complete list that would settle too much is stopped, goes on when its number is typed, and is
/// taken back: all by keyboard.
class ImportIT extends ImportDesk {
  private static final String LIST =
      "Compte;Nom;Facture;Échéance;Montant\nNEU;Scierie Morel;S-1;21/10/2026;75,00\n";

  @BeforeEach
  void anOpenPortfolio() {
    long creditor =
        jdbc.sql(
                "INSERT INTO creditor (name, collector) VALUES ('Grossiste Durand', 'CREDITOR')"
                    + " RETURNING id")
            .query(Long.class)
            .single();
    LocalDate today = LocalDate.now(clock);
    AccountBuilder.anAccount(jdbc)
        .of(creditor)
        .named("Boulangerie Dupont")
        .owing("FA-2026-001", "100.00", today.minusDays(40))
        .owing("FA-2026-002", "250.00", today.minusDays(30))
        .save(today);
  }

  private int open() {
    return count("invoice WHERE open_amount > 0");
  }

  private void check(Page page, String complete, String check, String checked) {
    upload(page, "ouvertes.csv", "text/csv", LIST.getBytes(StandardCharsets.UTF_8));
    page.locator(".import-reading").waitFor();
    Look.settled(page);
    page.locator("vaadin-checkbox", new Page.LocatorOptions().setHasText(complete))
        .locator("input")
        .press("Space");
    Look.settled(page);
    button(page, check);
    banner(page, checked);
  }

  @Test
  void aCompleteListThatWouldSettleTooMuchIsStoppedAndTakenBack() {
    Page page = lead("durand", Language.FR, ColorScheme.LIGHT);
    check(page, "La liste est complète", "Vérifier sans rien changer", "Vérifié");
    Locator preview = page.locator(".settling");
    assertThat(preview).containsText("2 factures sont absentes");
    assertThat(preview).containsText("350,00");
    Look.picture(page, "import-settles-fr");
    button(page, "Appliquer");
    banner(page, "plus qu’un simple clic ne peut solder");
    assertThat(open()).isEqualTo(2);
    preview.locator("input").fill("2");
    preview.locator("input").press("Tab");
    button(page, "Appliquer");
    banner(page, "Appliqué");
    assertThat(open()).isEqualTo(1);
    String number = one("SELECT MAX(id) FROM import_run");
    page.locator("a[href='imports/file/" + number + "']").press("Enter");
    button(page, "Annuler cet import");
    page.locator("vaadin-confirm-dialog vaadin-button[slot=confirm-button]").press("Enter");
    page.getByText("Annulé par Léa Fontaine").waitFor();
    Look.picture(page, "import-back-fr");
    assertThat(open()).isEqualTo(2);
    assertThat(count("account WHERE reference = 'NEU'")).isZero();
  }

  @Test
  void whatKeepsAnImportIsNamedInEnglishToo() {
    Page page = lead("smith", Language.EN, ColorScheme.DARK);
    check(page, "This is the complete list", "Check without changing anything", "Checked");
    Look.picture(page, "import-settles-en");
    page.locator(".settling input").fill("2");
    page.locator(".settling input").press("Tab");
    button(page, "Apply");
    banner(page, "Applied");
    jdbc.sql(
            "INSERT INTO note (account_id, author_id, text, at) SELECT id, 0, 'x', UTC_TIMESTAMP(6)"
                + " + INTERVAL 1 DAY FROM account WHERE reference = 'NEU'")
        .update();
    page.navigate("/imports/file/" + one("SELECT MAX(id) FROM import_run"));
    button(page, "Take back this import");
    page.locator("vaadin-confirm-dialog vaadin-button[slot=confirm-button]").press("Enter");
    banner(page, "something was built on it");
    assertThat(page.getByText("1 note (first: NEU)")).isVisible();
    Look.picture(page, "import-kept-en");
    assertThat(open()).isEqualTo(1);
  }
}
