package fr.entente.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import fr.entente.agents.NewAgent;
import fr.entente.agents.Role;
import fr.entente.commitments.CommitmentTerms;
import fr.entente.commitments.Commitments;
import fr.entente.commitments.Instalment;
import fr.entente.commitments.PaymentMeans;
import fr.entente.kernel.Language;
import fr.entente.kernel.Money;
import fr.entente.kernel.RunAs;
import fr.entente.simulator.Scenario;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What is said is done, while the person is still on the line.
class DeedsIT extends Floor {
  @Autowired Commitments commitments;

  private void onTheLine(String login, Language language) {
    account("Menuiserie Blanc", "4000.00", Scenario.ANSWERS);
    jdbc.sql("UPDATE debtor SET language = ?").param(language.code()).update();
    desk.logIn(login).press("F2").phase("PREVIEW").press("F2").phase("CONNECTED").press("F4");
    desk.find(".desk-who .overdue").waitFor();
  }

  private void card(String name) {
    desk.press("Alt+o").find(".card-list:visible").waitFor();
    String letter =
        desk.find(".card-list:visible [data-letter]")
            .filter(new Locator.FilterOptions().setHasText(name))
            .first()
            .getAttribute("data-letter");
    desk.press(letter.toLowerCase(java.util.Locale.ROOT));
    assertThat(desk.page.locator(".card-list:visible")).hasCount(0);
  }

  private void sound(String where) {
    Axe.readable(desk.page, where);
    desk.picture("deeds-" + where);
  }

  @Test
  void sendMeTheInvoicePutsTheMailWithTheFileIntoTheMailboxBeforeTheCallEnds() throws IOException {
    RunAs.system(() ->
        agents.create(
            new NewAgent("claire", "Claire Roux", Set.of(Role.LEAD), Language.FR, null, PASSWORD)));
    onTheLine("marie", Language.FR);
    card("Pas reçue");
    desk.answer("L'adresse est donnée").find("#desk-document-address").waitFor();
    assertThat(desk.find(".desk-deeds [data-deed=DOCUMENT]")).hasAttribute("data-state", "OPEN");
    sound("document");
    // No address is known: that is said, and the place to type it has the caret.
    desk.press("Control+Enter").sees("Aucune adresse e-mail n’est connue");
    desk.focus("#desk-document-address").type("compta@blanc.example").press("Control+Enter");
    desk.sees("Les documents partent vers compta@blanc.example");
    assertThat(desk.find(".desk-deeds [data-state=SENT]")).hasCount(1);
    assertThat(desk.find(".desk-deeds [data-state=OPEN]")).hasCount(0);
    sound("document-sent");
    desk.phase("CONNECTED");
    var lead = page(ColorScheme.LIGHT, 1366, 768);
    Desk.signIn(lead, "claire");
    lead.navigate("/mailbox?show=sent");
    lead.getByText("Les documents que vous avez demandés").first().click();
    lead.getByRole(AriaRole.TAB).filter(new Locator.FilterOptions().setHasText("Fichiers")).click();
    Axe.readable(lead, "document-mail");
    Look.picture(lead, "deeds-document-mail");
    var file = lead.waitForDownload(() -> lead.getByText("releve-facture-").last().click());
    assertThat(file.suggestedFilename()).endsWith(".pdf");
    try (var pdf = Loader.loadPDF(Files.readAllBytes(file.path()))) {
      assertThat(new PDFTextStripper().getText(pdf)).contains("Menuiserie Blanc");
    }
    desk.phase("CONNECTED");
    // The same key again finds that it is done.
    desk.press("Shift+Alt+i").find("#desk-document-address").waitFor();
    desk.focus("#desk-document-address").press("Control+Enter").sees("déjà été envoyés");
    assertThat(count("outgoing_mail WHERE kind = 'DOCUMENT'")).isEqualTo(1);
  }

  @Test
  void itIsPaidIsNoPromiseAndWhyNotPaidIsNoted() {
    desk = new Desk(page(ColorScheme.DARK, 1366, 768));
    hire("emma", Language.EN);
    onTheLine("emma", Language.EN);
    desk.press("Shift+Alt+r").find("#desk-obstacle-cause").waitFor();
    sound("obstacle");
    desk.press("Control+Enter").sees("Cause noted");
    assertThat(desk.find(".desk-who")).containsText("Cannot pay");
    card("Already paid");
    desk.answer("Gives date, amount").find("#desk-paid-amount").waitFor();
    desk.find("#desk-paid-search").click();
    desk.sees("has come in so far");
    sound("paid");
    desk.press("Control+Enter").sees("Payment noted");
    assertThat(count("commitment")).isZero();
    assertThat(count("dispute WHERE type = 'PAID'")).isEqualTo(1);
    sound("paid-noted");
  }

  @Test
  void theMissedPartIsMadeUpAndThePlanStands() {
    var account = account("Menuiserie Blanc", "900.00", Scenario.ANSWERS);
    LocalDate today = LocalDate.now(clock);
    var parts =
        IntStream.range(0, 3)
            .mapToObj(i -> today.plusDays(5 + 30L * i))
            .map(day -> new Instalment(1, day, day, Money.euros("300.00")))
            .toList();
    RunAs.system(() ->
        commitments.record(
            new CommitmentTerms(
                account, null, agent, numbered(parts), PaymentMeans.TRANSFER, List.of(), "", "")));
    LocalDate missed = today.plusDays(14);
    clock.at(missed, LocalTime.of(10, 0));
    RunAs.system(() -> commitments.review(missed));
    desk.logIn("marie").press("F2").phase("PREVIEW").press("F2").phase("CONNECTED").press("F4");
    desk.find(".desk-who .overdue").waitFor();
    desk.press("Shift+Alt+h").find("#desk-makeup-on").waitFor();
    assertThat(desk.find(".makeup-missed")).containsText("300,00");
    sound("make-up");
    desk.press("Control+Enter").sees("L’échéancier continue");
    assertThat(desk.find(".promise-open")).containsText("900,00");
    assertThat(
            count(
                "instalment i JOIN commitment c ON c.id = i.commitment_id WHERE c.ended_on IS NULL"))
        .isEqualTo(3);
    sound("made-up");
  }

  private static List<Instalment> numbered(List<Instalment> parts) {
    return IntStream.range(0, parts.size())
        .mapToObj(i ->
            new Instalment(
                i + 1, parts.get(i).dueOn(), parts.get(i).dueOn(), parts.get(i).amount()))
        .toList();
  }
}
