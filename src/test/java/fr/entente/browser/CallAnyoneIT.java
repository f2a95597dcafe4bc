package fr.entente.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import fr.entente.kernel.AccountId;
import fr.entente.kernel.Language;
import fr.entente.simulator.Scenario;
import org.junit.jupiter.api.Test;

/// An account that was found is called, a debtor who rings back is logged, a wrong number gives way
/// to the next: all by keyboard.
class CallAnyoneIT extends Floor {
  private String phone(AccountId account) {
    return jdbc.sql(
            "SELECT c.phone FROM contact c JOIN account a ON a.debtor_id = c.debtor_id WHERE a.id = ?")
        .param(account.value())
        .query(String.class)
        .single();
  }

  @Test
  void anAccountFoundBySearchIsCalled() {
    account("Menuiserie Blanc", "40000.00", Scenario.ANSWERS);
    var found = account("Boulangerie Garnier", "120.00", Scenario.ANSWERS);
    desk.logIn("marie").press("F2").phase("PREVIEW").sees("Menuiserie Blanc");
    desk.press("Control+k").type("garnier");
    desk.find(".palette [data-path='accounts/file/" + found.value() + "'][aria-selected=true]")
        .waitFor();
    desk.picture("palette-errands").press("Shift+Enter");
    desk.sees("Boulangerie Garnier").phase("PREVIEW").sees("retourné dans la liste");
    desk.press("F2").phase("CONNECTED");
    assertThat(one("SELECT number FROM phone_call")).isEqualTo(phone(found));
    assertThat(count("work_item WHERE state = 'READY'")).isEqualTo(1);
  }

  @Test
  void theCallKeyOfAFileAndOfARowOpensTheDeskOnThatAccount() {
    var first = account("Menuiserie Blanc", "40000.00", Scenario.ANSWERS);
    var found = account("Boulangerie Garnier", "120.00", Scenario.ANSWERS);
    desk.logIn("marie").page.navigate("/accounts/file/" + found.value());
    desk.find(".account-actions .call-key").waitFor();
    desk.picture("account-call-key").press("Alt+c");
    desk.page.waitForURL("**/desk");
    desk.phase("PREVIEW").sees("Boulangerie Garnier");
    desk.page.navigate("/worklist");
    desk.find("[data-call='" + first.value() + "']").focus();
    desk.picture("worklist-call-key").press("Enter");
    desk.page.waitForURL("**/desk");
    desk.phase("PREVIEW").sees("Menuiserie Blanc");
  }

  @Test
  void whatAColleagueHasOnTheDeskIsRefusedInWords() {
    var found = account("Boulangerie Garnier", "120.00", Scenario.ANSWERS);
    hire("karim", Language.FR);
    var karim = new Desk(page(ColorScheme.LIGHT, 1366, 768));
    karim.logIn("karim").press("F2").phase("PREVIEW");
    desk.logIn("marie").page.navigate("/accounts/file/" + found.value());
    desk.find(".account-actions .call-key").waitFor();
    desk.press("Alt+c");
    desk.page.waitForURL("**/desk");
    desk.phase("READY").sees("a ce dossier à l’écran");
    desk.picture("desk-call-refused");
  }

  @Test
  void aDebtorWhoRingsBackIsLoggedInFourKeys() {
    var found = account("Boulangerie Garnier", "120.00", Scenario.ANSWERS);
    desk.logIn("marie").phase("READY");
    desk.press("Shift+Alt+C").find(".palette input").waitFor();
    desk.type(phone(found));
    desk.find(".palette [data-path='accounts/file/" + found.value() + "'][aria-selected=true]")
        .waitFor();
    desk.picture("palette-who-rings");
    desk.countFromHere().press("Enter").phase("CONNECTED");
    desk.find("#desk-say").waitFor();
    desk.doesNotSee("120,00");
    desk.picture("desk-incoming");
    desk.press("Shift+F2").phase("WRAP_UP");
    int refuses =
        (int)
            desk.settled()
                .page
                .locator(".code")
                .evaluateAll("codes => codes.findIndex(c => c.dataset.code === 'callback') + 1");
    desk.press(Integer.toString(refuses));
    assertThat(desk.find(".code[data-code=callback]")).hasAttribute("aria-pressed", "true");
    desk.press("Enter").phase("READY");
    assertThat(desk.keys()).isEqualTo(4);
    assertThat(count("phone_call WHERE incoming AND disposition = 'callback'")).isEqualTo(1);
    assertThat(one("SELECT number FROM phone_call")).isEqualTo(phone(found));
    desk.page.navigate("/accounts/file/" + found.value());
    assertThat(desk.find(".thread-what").first()).containsText("Appel reçu");
  }

  @Test
  void aWrongNumberOffersTheNextAndANumberIsAddedAtTheDesk() {
    account("Boulangerie Garnier", "120.00", Scenario.ANSWERS);
    jdbc.sql(
            "INSERT INTO contact (debtor_id, name, role, phone) SELECT debtor_id, 'Mme Roche', 'CFO',"
                + " '+33199009911' FROM account")
        .update();
    Exchange.PHONES.scenario("+33199009911", Scenario.ANSWERS);
    desk.logIn("marie").press("F2").phase("PREVIEW").press("F2").phase("CONNECTED");
    desk.answer("Le numéro n'est pas le bon");
    assertThat(count("contact WHERE phone_unusable = 'script'")).isEqualTo(1);
    desk.press("Shift+F2").phase("WRAP_UP").press("F2").phase("PREVIEW");
    desk.sees("Numéro suivant de ce dossier").sees("Mme Roche");
    assertThat(desk.find(".numbers .number")).hasCount(1);
    desk.picture("desk-next-number");
    desk.press("Shift+Alt+N").find("#desk-contact-phone").waitFor();
    desk.find("#desk-contact-phone input").fill("01 99 00 99 12");
    desk.find("#desk-contact-name input").fill("M. Petit");
    desk.picture("desk-contact-form").press("Control+Enter");
    assertThat(desk.find(".numbers .number")).hasCount(2);
    assertThat(desk.find(".numbers .number[aria-pressed=true]")).containsText("M. Petit");
    desk.press("F2").phase("CONNECTED");
    assertThat(one("SELECT number FROM phone_call ORDER BY id DESC LIMIT 1"))
        .isEqualTo("+33199009912");
  }

  @Test
  void withoutAnotherNumberTheAccountSaysWhoFindsOne() {
    var found = account("Boulangerie Garnier", "120.00", Scenario.ANSWERS);
    desk.logIn("marie").press("F2").phase("PREVIEW").press("F2").phase("CONNECTED");
    desk.answer("Le numéro n'est pas le bon");
    desk.press("Shift+F2").phase("WRAP_UP").press("F2").phase("READY");
    desk.sees("trouver un numéro");
    desk.page.navigate("/accounts/file/" + found.value());
    assertThat(desk.find("[data-tile=next]")).containsText("Trouver un numéro · Marie Delmas");
    desk.picture("account-find-number");
  }
}
