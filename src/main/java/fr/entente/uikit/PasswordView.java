package fr.entente.uikit;

import com.vaadin.flow.router.Route;
import fr.entente.agents.Agents;
import fr.entente.agents.StayingLogin;
import jakarta.annotation.security.PermitAll;

/// A person changes the own password.
@Route(value = "password", layout = MainLayout.class)
@PermitAll
class PasswordView extends Screen {
  PasswordView(Agents agents, StayingLogin login) {
    super("uikit.password.title");
    var banner = new Banner();
    Runnable changed = () -> banner.success(getTranslation("uikit.password.changed"));
    add(banner, new PasswordFields(agents, login, this, changed));
  }
}
