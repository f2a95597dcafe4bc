package fr.entente.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import fr.entente.accounts.AccountBuilder;
import fr.entente.commitments.CommitmentResult;
import fr.entente.commitments.CommitmentTerms;
import fr.entente.commitments.Commitments;
import fr.entente.commitments.Instalment;
import fr.entente.commitments.PaymentMeans;
import fr.entente.kernel.AccountId;
import fr.entente.kernel.Language;
import fr.entente.kernel.Money;
import fr.entente.kernel.RunAs;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// From the file of a bank to the promise it keeps, by the import and payment screens, by keyboard.
class ReconciliationIT extends ImportDesk {
  @Autowired Commitments commitments;
  private long creditor;
  private AccountId dupont;
  private AccountId petit;

  @BeforeEach
  void twoDebtorsOfOneCreditor() {
    creditor =
        jdbc.sql(
                "INSERT INTO creditor (name, collector, policy_override) VALUES ('Grossiste Durand', 'CREDITOR',"
                    + " 'heard-at-once') RETURNING id")
            .query(Long.class)
            .single();
    LocalDate today = LocalDate.now(clock);
    dupont =
        AccountBuilder.anAccount(jdbc)
            .of(creditor)
            .named("Boulangerie Dupont")
            .owing("FA-2026-001", "100.00", today.minusDays(40))
            .owing("FA-2026-002", "250.00", today.minusDays(30))
            .save(today);
    petit =
        AccountBuilder.anAccount(jdbc)
            .of(creditor)
            .named("Garage Petit")
            .owing("FA-2026-003", "80.00", today.minusDays(40))
            .owing("FA-2026-004", "60.00", today.minusDays(20))
            .save(today);
  }

  private static void upload(Page page, String name, byte[] content) {
    upload(page, name, "application/xml", content);
  }

  private static void bringIn(Page page, String name, byte[] content) {
    upload(page, name, content);
    button(page, "Vérifier sans rien changer");
    banner(page, "Vérifié");
    button(page, "Appliquer");
    banner(page, "Appliqué");
  }

  private static void review(Page page) {
    page.navigate("/reconciliation");
    page.locator(".reconciliation-entry h2, .reconciliation-entry > p").first().waitFor();
  }

  private static void tab(Page page, String name) {
    Locator tab =
        page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName(name).setExact(true));
    // A dialog that closes or a list that is filled gives the focus back a moment later.
    Look.settled(page);
    tab.press("Enter");
    page.waitForFunction("tab => tab.selected", tab.elementHandle());
  }

  private static void shows(Page page, String amount) {
    assertThat(page.locator(".reconciliation-entry h2")).containsText(amount);
    listFocused(page);
  }

  // A key pressed while the list is filled anew goes nowhere.
  private static void listFocused(Page page) {
    Look.settled(page);
    page.waitForFunction(
        "() => { let a = document.activeElement; return a && a.closest('.reconciliation-list') !== null; }");
  }

  private static Locator panel(Page page) {
    return page.locator(".reconciliation-entry");
  }

  private void sound(Page page, String where) {
    Axe.readable(page, where);
    Look.picture(page, where);
  }

  private String balance(AccountId account) {
    return one("SELECT balance FROM account WHERE id = " + account.value());
  }

  private String states() {
    return one(
        "SELECT GROUP_CONCAT(CONCAT_WS(' ', e.amount, s.status) ORDER BY e.id SEPARATOR ', ')"
            + " FROM bank_entry e JOIN bank_entry_state s ON s.entry_id = e.id");
  }

  private void promise(String due, String amount) {
    LocalDate day = LocalDate.parse(due);
    var made =
        RunAs.system(() ->
            commitments.record(
                new CommitmentTerms(
                    dupont,
                    null,
                    agent,
                    List.of(new Instalment(1, day, day, Money.euros(amount))),
                    PaymentMeans.TRANSFER,
                    List.of(),
                    "je vire vendredi",
                    "Mme Dupont")));
    assertThat(made).isInstanceOf(CommitmentResult.Recorded.class);
  }

  private String promised() {
    return one("SELECT status FROM commitment");
  }

  @Test
  void aStatementIsBroughtInReviewedByKeyboardAndItsReversalUndoesTheKeptPromise() {
    promise("2026-11-20", "250.00");
    var statement =
        new Statement()
            .credit("R1", "250.00", "BOULANGERIE DUPONT", "FA-2026-002")
            .credit("R2", "60.00", "X", "VIREMENT")
            .credit("R3", "33.00", "GARAGE PETIT", "ACOMPTE")
            .credit("R4", "41.50", "INCONNU", "LOYER")
            .credit("R5", "180.00", "CENTRALE REGLEMENTS", "DEUX CLIENTS");
    Page page = lead("lea", Language.FR, ColorScheme.LIGHT);
    bringIn(page, "releve.xml", statement.bytes());
    sound(page, "reconciliation-imported");
    assertThat(promised()).isEqualTo("KEPT");
    assertThat(states())
        .isEqualTo(
            "250.00 MATCHED, 60.00 REVIEW, 33.00 REVIEW, 41.50 UNALLOCATED, 180.00 UNALLOCATED");

    review(page);
    shows(page, "60,00");
    assertThat(panel(page).locator(".entry-proposal").first()).containsText("Garage Petit");
    assertThat(panel(page).locator(".entry-proposal .status").first()).containsText("%");
    assertThat(panel(page).locator(".entry-proposal p").first()).containsText("FA-2026-004");
    sound(page, "reconciliation-fr-light");
    page.keyboard().press("a");
    banner(page, "Garage Petit");
    assertThat(balance(petit)).isEqualTo("80.00");

    shows(page, "33,00");
    page.keyboard().press("s");
    page.waitForFunction("() => document.activeElement.closest('.other-account') !== null");
    page.keyboard().type("Dupont");
    page.keyboard().press("Enter");
    chooseFirstHit(page);
    banner(page, "Boulangerie Dupont");
    assertThat(balance(dupont)).isEqualTo("67.00");
    assertThat(panel(page).locator("h2")).hasCount(0);

    tab(page, "Sans dossier");
    shows(page, "41,50");
    page.waitForURL(address -> address.endsWith("reconciliation?tab=unmatched"));
    page.reload();
    shows(page, "41,50");
    page.keyboard().press("i");
    page.waitForFunction("() => document.activeElement.closest('#aside-why') !== null");
    Locator why = Look.settled(page).locator("#aside-why input, #aside-why textarea").first();
    why.fill("loyer du siège");
    why.press("Enter");
    banner(page, "Mis de côté");
    shows(page, "180,00");
    page.keyboard().press("z");
    banner(page, "attend de nouveau");
    assertThat(states()).contains("41.50 UNALLOCATED");

    shows(page, "41,50");
    page.keyboard().press("ArrowDown");
    shows(page, "180,00");
    split(page);
    assertThat(balance(petit)).isEqualTo("0.00");
    assertThat(balance(dupont)).isEqualTo("0.00");

    upload(page, "releve.xml", statement.bytes());
    button(page, "Vérifier sans rien changer");
    page.locator(".banner[data-tone=error], .banner[data-tone=warning]").first().waitFor();
    bringIn(page, "releve-bis.xml", statement.credit("R9", "5.00", "INCONNU", "AUTRE").bytes());
    assertThat(count("bank_entry")).isEqualTo(6);
    assertThat(balance(dupont)).isEqualTo("0.00");

    clock.at(LocalDate.of(2026, 11, 27), LocalTime.of(9, 0));
    // A night later nobody is signed in any more.
    Desk.signIn(page, "lea");
    bringIn(page, "impaye.xml", new Statement().on("2026-11-26").takenBack("R1", "250.00").bytes());
    RunAs.system(() -> commitments.review(LocalDate.now(clock)));
    // The hundred that came for other invoices counts for the promise; the rest of it is missing
    // again.
    assertThat(promised()).isEqualTo("PARTIALLY_KEPT");
    assertThat(balance(dupont)).isEqualTo("250.00");
    review(page);
    tab(page, "Repris");
    assertThat(panel(page).locator("h2")).containsText("250,00");
    sound(page, "reconciliation-taken-back");
  }

  // The first of what was found takes the focus a moment after it is there.
  private static void chooseFirstHit(Page page) {
    page.waitForFunction("() => document.activeElement.closest('.entry-hits') !== null");
    Look.settled(page);
    page.keyboard().press("Enter");
  }

  /// 180.00 on the two invoices that are left, one of each debtor, and nothing twice.
  private void split(Page page) {
    page.keyboard().press("p");
    Locator dialog = page.locator("#split-panel");
    page.waitForFunction("() => document.activeElement.closest('.other-account') !== null");
    page.keyboard().type("Dupont");
    page.keyboard().press("Enter");
    chooseFirstHit(page);
    Locator dupontField = page.locator(".entry-split").nth(0).locator("input").first();
    assertThat(dupontField).hasValue("67,00");
    Locator search = Look.settled(page).locator(".split-accounts ~ .other-account input");
    search.fill("Petit");
    search.press("Enter");
    chooseFirstHit(page);
    Locator petitField = page.locator(".entry-split").nth(1).locator("input").first();
    // The sixty that were exactly those of FA-2026-004 paid that one.
    assertThat(petitField).hasValue("80,00");
    assertThat(page.locator("#split-left")).containsText("33,00");
    sound(page, "reconciliation-split");
    petitField.fill("80,005");
    petitField.press("Control+Enter");
    assertThat(page.locator(".entry-split [invalid]").first()).containsText("centime");
    petitField.fill("200");
    assertThat(page.locator("#split-left")).containsText("de plus");
    petitField.press("Control+Enter");
    page.locator("#split-panel .banner[data-tone=error]").waitFor();
    petitField.fill("80,00");
    petitField.press("Control+Enter");
    banner(page, "reste 33,00");
    dialog.waitFor(
        new Locator.WaitForOptions()
            .setState(com.microsoft.playwright.options.WaitForSelectorState.HIDDEN));
    tab(page, "En partie affectés");
    shows(page, "180,00");
  }

  @Test
  void theSecondOfTwoClerksIsToldAndTheMoneyIsPostedOnce() {
    Page first = lead("lea", Language.FR, ColorScheme.LIGHT);
    bringIn(first, "releve.xml", new Statement().credit("R2", "60.00", "X", "VIREMENT").bytes());
    Page second = lead("emma", Language.EN, ColorScheme.DARK);
    review(first);
    review(second);
    shows(first, "60,00");
    shows(second, "60.00");
    sound(second, "reconciliation-en-dark");
    first.keyboard().press("a");
    banner(first, "Garage Petit");
    second.keyboard().press("a");
    banner(second, "Somebody else decided");
    assertThat(count("ledger_entry WHERE kind = 'PAYMENT'")).isOne();
    assertThat(balance(petit)).isEqualTo("80.00");
  }

  @Test
  void aDoubleClickDecidesOnOneEntryOnly() {
    Page page = lead("lea", Language.FR, ColorScheme.LIGHT);
    bringIn(
        page,
        "releve.xml",
        new Statement()
            .credit("R2", "60.00", "X", "VIREMENT")
            .credit("R3", "80.00", "X", "VIREMENT")
            .bytes());
    review(page);
    shows(page, "60,00");
    panel(page).locator(".entry-proposal vaadin-button").first().dblclick();
    banner(page, "Garage Petit");
    shows(page, "80,00");
    Look.settled(page);
    assertThat(states()).isEqualTo("60.00 MATCHED, 80.00 REVIEW");
  }

  @Test
  void aPaymentByHandIsNeverRounded() {
    Page page = lead("lea", Language.FR, ColorScheme.LIGHT);
    review(page);
    page.getByText("Saisir un paiement").click();
    page.locator("#enter-account input").click();
    page.keyboard().type("Petit");
    page.locator("vaadin-combo-box-item", new Page.LocatorOptions().setHasText("Garage Petit"))
        .first()
        .click();
    page.locator("#enter-amount input").fill("10,005");
    page.locator("#enter-save").press("Enter");
    assertThat(page.locator("#enter-amount")).containsText("centime");
    assertThat(count("bank_entry")).isZero();
    page.locator("#enter-amount input").fill("10,50");
    page.locator("#enter-save").dblclick();
    banner(page, "Garage Petit");
    Look.settled(page);
    assertThat(count("bank_entry")).isOne();
    assertThat(balance(petit)).isEqualTo("129.50");
    sound(page, "reconciliation-by-hand");
  }

  @Test
  void aHostileFileIsRefusedWithTheThingThePlaceAndTheWayOut() {
    Page page = lead("lea", Language.FR, ColorScheme.LIGHT);
    String laughs =
        "<?xml version=\"1.0\"?>\n<!DOCTYPE lolz [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\">]>\n<Document>&b;</Document>";
    upload(page, "rires.xml", laughs.getBytes(StandardCharsets.UTF_8));
    Locator refusal = page.locator(".banner[data-tone=error]").first();
    assertThat(refusal).containsText("Ligne 2");
    assertThat(refusal).containsText("type de document");
    assertThat(refusal).containsText("Demandez");
    byte[] whole = new Statement().credit("R1", "1.00", "X", "Y").bytes();
    upload(page, "coupe.xml", java.util.Arrays.copyOf(whole, whole.length - 90));
    assertThat(page.locator(".banner[data-tone=error]").first()).containsText("coupé");
    assertThat(count("bank_entry")).isZero();
  }
}
