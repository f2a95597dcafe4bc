package fr.entente.backoffice.ui.people;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import fr.entente.agents.Agent;
import fr.entente.agents.AgentResult;
import fr.entente.agents.Agents;
import fr.entente.agents.GuidanceLevel;
import fr.entente.agents.NewAgent;
import fr.entente.agents.Role;
import fr.entente.agents.Teams;
import fr.entente.kernel.Language;
import fr.entente.kernel.PhoneNumber;
import fr.entente.uikit.Fields;
import fr.entente.uikit.SidePanel;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// One person, new or known. The password is asked for when new, and can be replaced when known.
class PersonForm extends SidePanel {
  private final Agents agents;
  private final Teams teams;
  private final Consumer<Agent> saved;
  private final @Nullable Agent known;
  private final TextField login = new TextField(getTranslation("uikit.login.login"));
  private final TextField name = new TextField(getTranslation("backoffice.people.name"));
  private final CheckboxGroup<Role> roles =
      new CheckboxGroup<>(getTranslation("backoffice.people.roles"));
  private final Select<Language> language = new Select<>();
  private final Select<GuidanceLevel> guidance = new Select<>();
  private final ComboBox<String> team = new ComboBox<>(getTranslation("backoffice.people.team"));
  private final TextField phone = new TextField(getTranslation("backoffice.people.phone"));
  private final Checkbox active = new Checkbox(getTranslation("backoffice.people.active"));
  private final PasswordField password = new PasswordField();

  PersonForm(
      Agents agents, Teams teams, Consumer<Agent> saved, @Nullable Agent known, String title) {
    super(title);
    this.agents = agents;
    this.teams = teams;
    this.saved = saved;
    this.known = known;
    prepare();
    content(login, name, roles);
    pair(team, language);
    content(phone, guidance, active, password);
    save(getTranslation("uikit.save"), this::save);
    if (known != null) {
      show(known);
    }
  }

  @Override
  protected void begin() {
    if (known == null) {
      login.focus();
    } else {
      name.focus();
    }
  }

  private void prepare() {
    roles.setItems(Role.values());
    roles.setItemLabelGenerator(role -> getTranslation("agents.role." + role));
    language.setLabel(getTranslation("uikit.language"));
    language.setItems(Language.values());
    language.setItemLabelGenerator(l -> getTranslation("backoffice.language." + l));
    language.setValue(Language.FR);
    guidance.setLabel(getTranslation("uikit.guidance"));
    guidance.setItems(GuidanceLevel.values());
    guidance.setItemLabelGenerator(level -> getTranslation("uikit.guidance." + level));
    guidance.setValue(GuidanceLevel.NOVICE);
    team.setItems(teams.names());
    team.setAllowCustomValue(true);
    team.setClearButtonVisible(true);
    team.setHelperText(getTranslation("backoffice.people.team.help"));
    team.addCustomValueSetListener(event -> team.setValue(event.getDetail()));
    password.setLabel(
        getTranslation(known == null ? "uikit.login.password" : "backoffice.people.reset"));
    password.setHelperText(getTranslation("uikit.password.rule"));
    password.getElement().setAttribute("autocomplete", "new-password");
    login.getElement().setAttribute("autocomplete", "off");
    active.setValue(true);
    active.setVisible(known != null);
  }

  private void show(Agent person) {
    login.setValue(person.login());
    login.setReadOnly(true);
    name.setValue(person.name());
    roles.setValue(person.roles());
    team.setValue(teams.today().get(person.id()));
    language.setValue(person.language());
    guidance.setValue(person.guidance());
    phone.setValue(Optional.ofNullable(person.deskPhone()).map(PhoneNumber::display).orElse(""));
    active.setValue(person.active());
  }

  private void save() {
    var fields = Map.of("login", login, "name", name, "deskPhone", phone, "password", password);
    fields.values().forEach(PersonForm::forgive);
    roles.setInvalid(false);
    switch (known == null ? create() : change(known)) {
      case AgentResult.Done(Agent person) -> {
        teams.assign(person.id(), team.getValue() == null ? "" : team.getValue());
        password.clear();
        saved.accept(person);
      }
      case AgentResult.Refused(String field, String reason) -> {
        message().error(getTranslation(reason));
        Component target = "roles".equals(field) ? roles : (Component) fields.get(field);
        Fields.refuse(target, getTranslation(reason));
      }
    }
  }

  private AgentResult create() {
    var created =
        agents.create(
            new NewAgent(
                login.getValue(),
                name.getValue(),
                roles.getValue(),
                language.getValue(),
                phone.getValue(),
                password.getValue()));
    // Whoever is new begins with full sentences.
    boolean expert = guidance.getValue() == GuidanceLevel.EXPERT;
    return expert && created instanceof AgentResult.Done(Agent person) ? change(person) : created;
  }

  private AgentResult change(Agent before) {
    var number = PhoneNumber.parse(phone.getValue(), "FR");
    if (!phone.isEmpty() && number.isEmpty()) {
      return new AgentResult.Refused("deskPhone", "agents.refused.phone");
    }
    var result =
        agents.change(
            new Agent(
                before.id(),
                before.login(),
                name.getValue(),
                roles.getValue(),
                language.getValue(),
                guidance.getValue(),
                number.orElse(null),
                active.getValue()));
    boolean reset = result instanceof AgentResult.Done && !password.isEmpty();
    return reset ? agents.setPassword(before.id(), password.getValue()) : result;
  }

  private static void forgive(Component field) {
    ((com.vaadin.flow.component.HasValidation) field).setInvalid(false);
  }
}
