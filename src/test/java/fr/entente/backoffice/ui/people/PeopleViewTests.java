package fr.entente.backoffice.ui.people;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import fr.entente.EntenteTest;
import fr.entente.agents.Agent;
import fr.entente.agents.Agents;
import fr.entente.agents.NewAgent;
import fr.entente.agents.Role;
import fr.entente.agents.Teams;
import fr.entente.kernel.Language;
import fr.entente.kernel.RunAs;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;

@EntenteTest
@WithMockUser(username = "boss", roles = "ADMINISTRATOR")
class PeopleViewTests extends SpringBrowserlessTest {
  private static final String PASSWORD = "correct horse battery";

  @Autowired Agents agents;
  @Autowired Teams teams;

  @BeforeEach
  void theBossWorksHere() {
    var boss =
        new NewAgent("boss", "Alex Morin", Set.of(Role.ADMINISTRATOR), Language.FR, null, PASSWORD);
    RunAs.system(() -> agents.create(boss));
  }

  @Test
  void anAdministratorHiresSomebody() {
    UI.getCurrent().setLocale(Language.FR.locale());
    navigate(PeopleView.class);
    press("Nouvelle personne");
    type("Identifiant", "karim");
    type("Nom", "Karim Benali");
    roles().setValue(Set.of(Role.AGENT));
    team().setValue("Lyon");
    type("Téléphone de poste", "06 39 98 01 02");
    password().setValue(PASSWORD);
    press("Enregistrer");
    Agent karim = RunAs.system(() -> agents.byLogin("karim")).orElseThrow();
    assertThat(karim.roles()).containsExactly(Role.AGENT);
    assertThat(RunAs.system(teams::today)).containsEntry(karim.id(), "Lyon");
    assertThat(people()).extracting(Agent::login).contains("boss", "karim");
  }

  @Test
  void aRefusalIsShownAtTheFieldItIsAbout() {
    UI.getCurrent().setLocale(Language.FR.locale());
    navigate(PeopleView.class);
    press("Nouvelle personne");
    type("Identifiant", "karim");
    type("Nom", "Karim");
    roles().setValue(Set.of(Role.AGENT));
    password().setValue("short");
    press("Enregistrer");
    assertThat(password().isInvalid()).isTrue();
    assertThat(password().getErrorMessage()).contains("12 caractères");
    assertThat(people()).extracting(Agent::login).containsExactly("boss");
  }

  @Test
  void theLastAdministratorStays() {
    UI.getCurrent().setLocale(Language.FR.locale());
    navigate(PeopleView.class);
    ((Button) test(grid()).getCellComponent(0, 0)).click();
    find(Checkbox.class).withLabel("Actif").single().setValue(false);
    press("Enregistrer");
    assertThat(roles().isInvalid()).isTrue();
    assertThat(RunAs.system(() -> agents.byLogin("boss")).orElseThrow().active()).isTrue();
  }

  @Test
  void theBarOffersOnlyThePlacesOfTheRole() {
    UI.getCurrent().setLocale(Language.FR.locale());
    navigate(PeopleView.class);
    var places = find(SideNavItem.class).all();
    assertThat(places).extracting(SideNavItem::getLabel).contains("Personnes", "Imports");
    assertThat(places).extracting(SideNavItem::getLabel).doesNotContain("Plateau", "Scripts");
  }

  @Test
  void theScreenSpeaksThePersonsLanguage() {
    UI.getCurrent().setLocale(Language.EN.locale());
    navigate(PeopleView.class);
    assertThat(find(H1.class).single().getText()).isEqualTo("People");
  }

  private Grid<Agent> grid() {
    @SuppressWarnings("unchecked")
    Grid<Agent> grid = find(Grid.class).single();
    return grid;
  }

  private List<Agent> people() {
    return grid().getGenericDataView().getItems().toList();
  }

  @SuppressWarnings("unchecked")
  private ComboBox<String> team() {
    return find(ComboBox.class).withLabel("Équipe").single();
  }

  @SuppressWarnings("unchecked")
  private CheckboxGroup<Role> roles() {
    return find(CheckboxGroup.class).single();
  }

  private PasswordField password() {
    return find(PasswordField.class).single();
  }

  private void type(String label, String text) {
    find(TextField.class).withLabel(label).single().setValue(text);
  }

  private void press(String text) {
    find(Button.class).withText(text).single().click();
  }
}
