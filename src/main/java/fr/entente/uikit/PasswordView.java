package fr.entente.uikit;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.router.Route;
import fr.entente.agents.AgentResult;
import fr.entente.agents.Agents;
import jakarta.annotation.security.PermitAll;

/// A person changes the own password.
@Route(value = "password", layout = MainLayout.class)
@PermitAll
class PasswordView extends Screen {
  private final Agents agents;
  private final Banner banner = new Banner();
  private final PasswordField present = new PasswordField(getTranslation("uikit.password.present"));
  private final PasswordField wanted = new PasswordField(getTranslation("uikit.password.new"));
  private final PasswordField again = new PasswordField(getTranslation("uikit.password.again"));

  PasswordView(Agents agents) {
    super("uikit.password.title");
    this.agents = agents;
    wanted.setHelperText(getTranslation("uikit.password.rule"));
    present.getElement().setAttribute("autocomplete", "current-password");
    wanted.getElement().setAttribute("autocomplete", "new-password");
    again.getElement().setAttribute("autocomplete", "new-password");
    var save = new Button(getTranslation("uikit.save"), e -> save());
    save.addThemeNames("primary");
    Keys.click(save, Key.ENTER, this);
    add(banner, present, wanted, again, save);
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
        present.clear();
        wanted.clear();
        again.clear();
        banner.success(getTranslation("uikit.password.changed"));
      }
      case AgentResult.Refused(String field, String reason) ->
          Fields.refuse("present".equals(field) ? present : wanted, getTranslation(reason));
    }
  }
}
