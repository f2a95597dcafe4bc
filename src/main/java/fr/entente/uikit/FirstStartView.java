package fr.entente.uikit;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import fr.entente.agents.AgentResult;
import fr.entente.agents.FirstStart;
import fr.entente.kernel.Language;
import java.util.Map;

/// Makes the first administrator, with the token that the console shows; gone once anybody exists.
@Route(value = "first-start", autoLayout = false)
@AnonymousAllowed
class FirstStartView extends Main implements BeforeEnterObserver, HasDynamicTitle {
  private final FirstStart firstStart;
  private final Banner banner = new Banner();
  private final TextField token = new TextField(getTranslation("uikit.first.token"));
  private final TextField login = new TextField(getTranslation("uikit.login.login"));
  private final TextField name = new TextField(getTranslation("uikit.first.name"));
  private final PasswordField password = new PasswordField(getTranslation("uikit.login.password"));

  FirstStartView(FirstStart firstStart) {
    this.firstStart = firstStart;
    addClassName("login-page");
    password.setHelperText(getTranslation("uikit.password.rule"));
    token.setAutocomplete(com.vaadin.flow.component.textfield.Autocomplete.OFF);
    var submit = new Button(getTranslation("uikit.first.submit"), e -> create());
    submit.addThemeNames("primary");
    Keys.click(submit, com.vaadin.flow.component.Key.ENTER, this);
    add(
        new H1(getTranslation("uikit.first.title")),
        new Paragraph(getTranslation("uikit.first.why")),
        banner,
        token,
        login,
        name,
        password,
        submit);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    if (!firstStart.open()) {
      event.forwardTo(LoginView.class);
    }
  }

  @Override
  public String getPageTitle() {
    return getTranslation("uikit.first.title") + " · Entente";
  }

  private void create() {
    var fields = Map.of("token", token, "login", login, "name", name, "password", password);
    fields.values().forEach(field -> field.setInvalid(false));
    var result =
        firstStart.create(
            token.getValue(),
            login.getValue(),
            name.getValue(),
            Language.of(getLocale().getLanguage()),
            password.getValue());
    switch (result) {
      case AgentResult.Done done -> getUI().orElseThrow().navigate(LoginView.class);
      case AgentResult.Refused(String field, String reason) -> {
        banner.error(getTranslation(reason));
        Fields.refuse(fields.get(field), getTranslation(reason));
      }
    }
  }
}
