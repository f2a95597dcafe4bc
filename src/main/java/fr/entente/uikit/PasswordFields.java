package fr.entente.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinServletResponse;
import fr.entente.agents.AgentResult;
import fr.entente.agents.Agents;
import fr.entente.agents.StayingLogin;

/// The present password and a new one, twice. The session goes on with the new one; all others of
/// this person end.
class PasswordFields extends Div {
  private final Agents agents;
  private final StayingLogin login;
  private final Runnable changed;
  private final PasswordField present = field("uikit.password.present", "current-password");
  private final PasswordField wanted = field("uikit.password.new", "new-password");
  private final PasswordField again = field("uikit.password.again", "new-password");

  PasswordFields(Agents agents, StayingLogin login, Component page, Runnable changed) {
    this.agents = agents;
    this.login = login;
    this.changed = changed;
    addClassName("password-fields");
    wanted.setHelperText(getTranslation("uikit.password.rule"));
    var save = new Button(getTranslation("uikit.save"), e -> save());
    save.addThemeNames("primary");
    Keys.click(save, Key.ENTER, page);
    add(present, wanted, again, save);
  }

  void begin() {
    present.focus();
  }

  private PasswordField field(String key, String known) {
    var field = new PasswordField(getTranslation(key));
    field.getElement().setAttribute("autocomplete", known);
    return field;
  }

  private void save() {
    present.setInvalid(false);
    wanted.setInvalid(false);
    again.setInvalid(false);
    if (!wanted.getValue().equals(again.getValue())) {
      Fields.refuse(again, getTranslation("uikit.password.differ"));
      return;
    }
    switch (agents.changeOwnPassword(present.getValue(), wanted.getValue())) {
      case AgentResult.Done done -> {
        login.renew(
            VaadinServletRequest.getCurrent().getHttpServletRequest(),
            VaadinServletResponse.getCurrent().getHttpServletResponse());
        present.clear();
        wanted.clear();
        again.clear();
        changed.run();
      }
      case AgentResult.Refused(String field, String reason) ->
          Fields.refuse("present".equals(field) ? present : wanted, getTranslation(reason));
    }
  }
}
