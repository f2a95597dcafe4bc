package fr.entente.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static fr.entente.accounts.AccountBuilder.anAccount;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import fr.entente.agents.NewAgent;
import fr.entente.agents.Role;
import fr.entente.agents.SignIn;
import fr.entente.calls.PastCall;
import fr.entente.calls.PastCalls;
import fr.entente.commitments.CommitmentTerms;
import fr.entente.commitments.Commitments;
import fr.entente.commitments.Instalment;
import fr.entente.commitments.PaymentMeans;
import fr.entente.kernel.AccountId;
import fr.entente.kernel.CallId;
import fr.entente.kernel.DebtorId;
import fr.entente.kernel.Language;
import fr.entente.kernel.Money;
import fr.entente.kernel.PhoneNumber;
import fr.entente.kernel.RunAs;
import fr.entente.payments.Payments;
import fr.entente.scripts.PastVersions;
import fr.entente.scripts.Trial;
import fr.entente.scripts.Trials;
import fr.entente.simulator.Scenario;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What a script earned: two versions side by side, and a fair trial of them that the desk follows.
class ResultsIT extends Floor {
  private static final String KEY = "first-call-company";
  private static final int EACH = 24;

  @Autowired PastCalls past;
  @Autowired PastVersions versions;
  @Autowired Commitments commitments;
  @Autowired Payments payments;
  @Autowired Trials trials;
  private String now;
  private String before;

  @AfterEach
  void signOut() {
    SignIn.out();
  }

  private Page person(String login, Role role, Language language, ColorScheme scheme) {
    RunAs.system(() ->
        agents.create(new NewAgent(login, "Camille Roy", Set.of(role), language, null, PASSWORD)));
    Page page = page(scheme, 1366, 768);
    Desk.signIn(page, login);
    return page;
  }

  /// 24 calls under each version: 18 and 16 promises kept, the others broken.
  private void twoVersions() {
    now = versions.keep(KEY, Language.FR, Map.of(), clock.instant()).orElseThrow();
    before =
        versions
            .keep(KEY, Language.FR, Map.of("Bonjour", "Bonsoir"), clock.instant())
            .orElseThrow();
    LocalDate today = LocalDate.now(clock);
    clock.at(today.minusDays(20), LocalTime.of(10, 0));
    for (int i = 0; i < EACH; i++) {
      promised(before, i < 16);
    }
    for (int i = 0; i < EACH; i++) {
      promised(now, i < 18);
    }
    clock.at(today, LocalTime.of(10, 0));
    RunAs.system(() -> commitments.review(today));
  }

  private void promised(String hash, boolean kept) {
    LocalDate today = LocalDate.now(clock);
    AccountId account = anAccount(jdbc).owing("100.00", today.minusDays(50)).save(today);
    clock.forward(Duration.ofMinutes(1));
    long debtor = Long.parseLong(one("SELECT MAX(debtor_id) FROM account"));
    CallId call =
        past.write(
            new PastCall(
                agent,
                account,
                new DebtorId(debtor),
                new PhoneNumber("+33199000042"),
                clock.instant(),
                Duration.ofMinutes(3),
                "promise",
                "",
                false,
                new PastCall.Script(KEY, hash, List.of("open 1", "identity 1"))));
    LocalDate due = today.plusDays(5);
    var part = new Instalment(1, due, due, Money.euros("100.00"));
    RunAs.system(() ->
        commitments.record(
            new CommitmentTerms(
                account,
                call,
                agent,
                List.of(part),
                PaymentMeans.TRANSFER,
                List.of(),
                "jeudi",
                "M.")));
    if (kept) {
      RunAs.system(() ->
          payments.receive(
              account, Money.euros("100.00"), today.plusDays(2), "", "", "k" + account.value()));
    }
  }

  @Test
  void aManagerComparesTwoVersionsAndATrialLeadsTheDesk() {
    twoVersions();
    Page manager = person("claire", Role.MANAGER, Language.FR, ColorScheme.LIGHT);
    manager.navigate("/script-results");
    assertThat(manager.locator(".results-verdict")).containsText("Aucune différence montrée");
    assertThat(manager.locator(".results-verdict")).containsText("75");
    Axe.sound(manager, "results");
    Look.picture(manager, "results-fr");
    opensAStep(manager);
    Page trainer = person("thomas", Role.TRAINER, Language.EN, ColorScheme.DARK);
    trainer.navigate("/script-results");
    assertThat(trainer.locator(".results-trial")).containsText("each version needs");
    trainer.getByText("Start the trial").click();
    assertThat(trainer.locator(".results-trial")).containsText("The trial has begun");
    assertThat(trainer.locator(".results-verdict")).containsText("not compared before its end");
    Axe.sound(trainer, "results-trial");
    Look.picture(trainer, "results-trial-en");
    twoDesks();
    trainer.getByText("End the trial").click();
    trainer.locator("vaadin-confirm-dialog").getByText("End the trial").click();
    assertThat(trainer.locator(".results-trial")).containsText("No verdict");
  }

  private void opensAStep(Page manager) {
    manager.locator(".results-steps a").first().click();
    assertThat(manager.locator(".results-aside")).containsText("24 appels sont passés ici");
    assertThat(manager.locator(".results-aside vaadin-grid").last()).containsText("Marie Delmas");
    assertThat(manager.locator(".results-aside")).containsText("0 appel l’a passée");
    Axe.sound(manager, "results-step");
    Look.picture(manager, "results-step-fr");
  }

  private void twoDesks() {
    hire("karim", Language.FR);
    Trial trial = RunAs.system(() -> trials.running()).getFirst();
    desk.logIn("marie");
    greets(desk, drawn(trial, now, "Boulangerie Petit"), "Bonjour");
    var karim = new Desk(page(ColorScheme.LIGHT, 1366, 768)).logIn("karim");
    greets(karim, drawn(trial, before, "Garage Martin"), "Bonsoir");
    assertThat(
            one(
                "SELECT COUNT(DISTINCT script_hash) FROM phone_call WHERE answered_at IS NOT NULL AND ended_at IS NULL"))
        .isEqualTo("2");
  }

  // Numbers are given in a row: those of the other version are given to accounts that owe nothing
  // yet.
  private AccountId drawn(Trial trial, String hash, String name) {
    LocalDate today = LocalDate.now(clock);
    long last = Long.parseLong(one("SELECT MAX(id) FROM account"));
    while (!trial.versionFor(new AccountId(last + 1)).equals(hash)) {
      last = anAccount(jdbc).owing("10.00", today.plusDays(60)).save(today).value();
    }
    AccountId made = account(name, "5000.00", Scenario.ANSWERS);
    assertThat(trial.versionFor(made)).isEqualTo(hash);
    return made;
  }

  private static void greets(Desk at, AccountId account, String greeting) {
    at.page.navigate("/accounts/file/" + account.value());
    at.find(".account-actions .call-key").waitFor();
    at.press("Alt+c").page.waitForURL("**/desk");
    at.phase("PREVIEW").press("F2").phase("CONNECTED");
    at.sees(greeting).doesNotSee(greeting.equals("Bonjour") ? "Bonsoir" : "Bonjour");
  }
}
