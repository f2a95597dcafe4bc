package fr.entente.backoffice.ui.creditors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.textfield.TextField;
import fr.entente.EntenteTest;
import fr.entente.accounts.CollectorKind;
import fr.entente.accounts.Creditor;
import fr.entente.agents.Agents;
import fr.entente.agents.NewAgent;
import fr.entente.agents.Role;
import fr.entente.exchange.Imports;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.CreditorId;
import fr.entente.kernel.Language;
import fr.entente.kernel.RunAs;
import fr.entente.outreach.BankBook;
import fr.entente.outreach.BankDetails;
import fr.entente.uikit.SidePanel;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.test.context.support.WithMockUser;

@EntenteTest
@WithMockUser(username = "claire", roles = "MANAGER")
class CreditorsViewTests extends SpringBrowserlessTest {
  @Autowired Agents agents;
  @Autowired Imports imports;
  @Autowired BankBook banks;
  @Autowired JdbcClient jdbc;

  private CreditorId creditor;

  @BeforeEach
  void aManagerAndACreditor() {
    RunAs.system(() ->
        agents.create(
            new NewAgent(
                "claire",
                "Claire",
                Set.of(Role.MANAGER),
                Language.FR,
                null,
                "correct horse battery")));
    creditor = imports.addCreditor("Halles Lemoine", null, CollectorKind.CREDITOR, null, null);
  }

  private void open() {
    UI.getCurrent().setLocale(Language.FR.locale());
    navigate(CreditorsView.class);
    ((Button) test(grid()).getCellComponent(0, 0)).click();
  }

  @Test
  void whatIsSavedIsWhatRecapsQuote() {
    open();
    type("IBAN", "fr76 3000 6000 0112 3456 7890 189");
    type("BIC", "agrifrpp");
    save();
    assertThat(stored())
        .contains(new BankDetails("Halles Lemoine", "FR7630006000011234567890189", "AGRIFRPP"));
    assertThat(
            jdbc.sql("SELECT COUNT(*) FROM audit_event WHERE action = 'creditor_bank.changed'")
                .query(Integer.class)
                .single())
        .isOne();
  }

  @Test
  void aNewCreditorStandsInTheListAndThePanelIsShut() {
    UI.getCurrent().setLocale(Language.FR.locale());
    navigate(CreditorsView.class);
    find(Button.class).withText("Ajouter un créancier").single().click();
    type("Nom du créancier", "Métro");
    find(Button.class).withText("Enregistrer").single().click();
    assertThat(grid().getGenericDataView().getItems().map(Creditor::name))
        .contains("Halles Lemoine", "Métro");
    assertThat(find(SidePanel.class).all()).isEmpty();
  }

  @Test
  void aSlipIsToldAtItsFieldAndNothingIsSaved() {
    open();
    type("IBAN", "FR76 3000 6000 0112 3456 7890 188");
    save();
    assertThat(field("IBAN").isInvalid()).isTrue();
    assertThat(field("IBAN").getErrorMessage()).contains("clé");
    type("IBAN", "FR76 3000 6000 0112 3456 7890 189");
    type("BIC", "AGRI");
    save();
    assertThat(field("BIC").isInvalid()).isTrue();
    type("BIC", "");
    type("Titulaire du compte", " ");
    save();
    assertThat(field("Titulaire du compte").isInvalid()).isTrue();
    assertThat(stored()).isEmpty();
  }

  @Test
  @WithMockUser(username = "lea", roles = "LEAD")
  void aLeadMayNotSayWhereMoneyGoes() {
    assertThatThrownBy(() ->
            banks.change(creditor, "Moi", "FR7630006000011234567890189", null, new AgentId(1)))
        .isInstanceOf(AccessDeniedException.class);
  }

  private Optional<BankDetails> stored() {
    return banks.of(creditor);
  }

  private Grid<Creditor> grid() {
    @SuppressWarnings("unchecked")
    Grid<Creditor> grid = find(Grid.class).single();
    return grid;
  }

  private TextField field(String label) {
    return find(TextField.class).withLabel(label).single();
  }

  private void type(String label, String text) {
    field(label).setValue(text);
  }

  private void save() {
    find(Button.class).id("bank-save").click();
  }
}
