package fr.entente.backoffice.ui.accounts;

import static fr.entente.accounts.AccountBuilder.anAccount;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import fr.entente.EntenteTest;
import fr.entente.TestClock;
import fr.entente.accounts.AccountLine;
import fr.entente.accounts.AccountOrder;
import fr.entente.accounts.Portfolio;
import fr.entente.agents.Agent;
import fr.entente.agents.AgentResult;
import fr.entente.agents.Agents;
import fr.entente.agents.NewAgent;
import fr.entente.agents.Role;
import fr.entente.commitments.Commitments;
import fr.entente.compliance.Compliance;
import fr.entente.compliance.HoldType;
import fr.entente.kernel.AccountId;
import fr.entente.kernel.Language;
import fr.entente.kernel.RunAs;
import fr.entente.kernel.Sorted;
import fr.entente.kernel.Stretch;
import fr.entente.uikit.SidePanel;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;

@EntenteTest
@WithMockUser(
    username = "lea",
    roles = {"LEAD", "TRAINER", "MANAGER"})
class AccountViewTests extends SpringBrowserlessTest {
  @Autowired Agents agents;
  @Autowired Portfolio portfolio;
  @Autowired Compliance compliance;
  @Autowired Commitments commitments;
  @Autowired JdbcClient jdbc;
  @Autowired TestClock clock;
  private AccountId account;

  @BeforeEach
  void aFloorWithOneAccount() {
    hire("lea", Role.LEAD, Role.TRAINER, Role.MANAGER);
    account =
        anAccount(jdbc)
            .named("Boulangerie Petit")
            .owing("5000.00", LocalDate.of(2026, 10, 1))
            .save(LocalDate.now(clock));
    UI.getCurrent().setLocale(Language.FR.locale());
  }

  @Test
  void aSearchFindsTheAccountAndTheFileShowsIt() {
    var view = navigate(AccountsView.class);
    view.show(
        portfolio.page(
            "Boulan", null, new Sorted<>(AccountOrder.OVERDUE, true), new Stretch(0, 50)));
    Grid<AccountLine> found = grid();
    assertThat(found.getGenericDataView().getItems()).extracting(AccountLine::id).contains(account);
    navigate(AccountView.class, account.value());
    assertThat(find(H1.class).single().getText()).isEqualTo("Boulangerie Petit");
  }

  @Test
  void anUnknownAccountSaysSo() {
    navigate(AccountView.class, account.value() + 1);
    assertThat(find(H1.class).single().getText()).isEqualTo("Dossier");
    assertThat(getCurrentView().getElement().getTextRecursively()).contains("n’existe pas");
  }

  @Test
  void anUnknownCallSaysSo() {
    navigate(CallView.class, 4711L);
    assertThat(getCurrentView().getElement().getTextRecursively()).contains("n’existe pas");
  }

  @Test
  void aHoldIsPlacedAndLiftedWithAReason() {
    navigate(AccountView.class, account.value());
    press("Poser un blocage");
    assertThat(compliance.holds(account)).isEmpty();
    find(TextField.class).withLabel("Motif").single().setValue("Attend un avoir");
    save();
    assertThat(compliance.holds(account)).singleElement().matches(h -> h.type() == HoldType.MANUAL);
    press("Lever le blocage");
    assertThat(compliance.holds(account)).hasSize(1);
    find(TextField.class).withLabel("Pourquoi il prend fin").single().setValue("Avoir reçu");
    save();
    assertThat(compliance.holds(account)).isEmpty();
  }

  @Test
  void aContactIsAddedWithItsNumber() {
    navigate(AccountView.class, account.value());
    press("Ajouter un contact");
    var panel = find(ContactForm.class).single();
    find(TextField.class, panel).withLabel("Nom").single().setValue("Mme Petit");
    find(TextField.class, panel).withLabel("Téléphone").single().setValue("06 39 98 07 07");
    find(Button.class, panel).withText("Enregistrer").single().click();
    assertThat(portfolio.file(account).orElseThrow().contacts())
        .anyMatch(c -> c.phone().e164().equals("+33639980707"));
    assertThat(find(ListItem.class, find(ContactsPanel.class).single()).all()).hasSize(2);
  }

  @Test
  void aNumberThatIsNoneIsRefusedAtItsField() {
    navigate(AccountView.class, account.value());
    press("Ajouter un contact");
    var panel = find(ContactForm.class).single();
    find(TextField.class, panel).withLabel("Nom").single().setValue("Mme Petit");
    var phone = find(TextField.class, panel).withLabel("Téléphone").single();
    phone.setValue("12");
    find(Button.class, panel).withText("Enregistrer").single().click();
    assertThat(phone.isInvalid()).isTrue();
    assertThat(portfolio.file(account).orElseThrow().contacts()).hasSize(1);
  }

  @Test
  void aNoteIsWrittenByWhoeverIsSignedIn() {
    navigate(AccountView.class, account.value());
    find(TextArea.class).single().setValue("Rappeler lundi.");
    var panel = find(NotesPanel.class).single();
    find(Button.class, panel).single().click();
    assertThat(portfolio.file(account).orElseThrow().notes())
        .singleElement()
        .matches(
            n -> n.text().equals("Rappeler lundi.") && n.author().equals(agents.current().id()));
  }

  @Test
  void theHeadTellsTheSumsTheirAgeAndWhatIsNext() {
    navigate(AccountView.class, account.value());
    assertThat(words(find(AccountTiles.class).single()))
        .contains("5 000,00 €", "PromesseAucune", "Pas encore dans la file");
    assertThat(words(find(AgeBar.class).single())).contains("> 45 j5 000,00 €", "< 30 j0,00 €");
    assertThat(words(find(ContactLine.class).single()))
        .contains("7 jours : 0 / 5", "08:30-12:30, 13:30-18:30");
  }

  @Test
  void theThreadShowsOneKindAloneWhenAskedFor() {
    navigate(AccountView.class, account.value());
    find(TextArea.class).single().setValue("Rappeler lundi.");
    find(Button.class, find(NotesPanel.class).single()).single().click();
    assertThat(words(find(ThreadPanel.class).single())).contains("Rappeler lundi.");
    var thread = find(ThreadPanel.class).single();
    find(Button.class, thread).withText("Argent").single().click();
    assertThat(words(thread)).contains("Rien ne s’est encore passé ici.");
    find(Button.class, thread).withText("Notes").single().click();
    assertThat(words(thread)).contains("Rappeler lundi.");
  }

  @Test
  void aPromiseIsMadeFromTheFileAndOnlyOnce() {
    navigate(AccountView.class, account.value());
    press("Promesse");
    var form = find(PromiseForm.class).single();
    find(DatePicker.class, form).single().setValue(LocalDate.now(clock).plusDays(6));
    find(TextArea.class, form).withLabel("Mots employés").single().setValue("par courrier");
    find(Button.class, form).withText("Enregistrer").single().click();
    assertThat(commitments.open(account))
        .hasValueSatisfying(made -> assertThat(made.words()).isEqualTo("par courrier"));
    assertThat(words(find(AccountTiles.class).single())).contains("En attente");
    assertThat(find(Button.class).withText("Promesse").exists()).isFalse();
  }

  private static String words(Component of) {
    return of.getElement().getTextRecursively().replaceAll("[\\u00a0\\u202f]", " ");
  }

  private Agent hire(String login, Role... roles) {
    var input =
        new NewAgent(login, login, Set.of(roles), Language.FR, null, "correct horse battery");
    return ((AgentResult.Done) RunAs.system(() -> agents.create(input))).agent();
  }

  private void save() {
    var panel = find(SidePanel.class).single();
    find(Button.class, panel).all().getLast().click();
  }

  private void press(String text) {
    find(Button.class).withText(text).first().click();
  }

  @SuppressWarnings("unchecked")
  private <T> Grid<T> grid() {
    return find(Grid.class).first();
  }
}
