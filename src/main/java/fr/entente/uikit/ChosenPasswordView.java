package fr.entente.uikit;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import fr.entente.agents.Agents;
import fr.entente.agents.SignedInAgent;
import fr.entente.agents.StayingLogin;
import jakarta.annotation.security.PermitAll;

/// Whoever signs in with a password that somebody else chose chooses another before anything else;
/// until then no other page opens and no right is there.
@Route(value = ChosenPasswordView.ROUTE, autoLayout = false)
@PermitAll
class ChosenPasswordView extends Main implements BeforeEnterObserver, HasDynamicTitle {
  static final String ROUTE = "new-password";

  ChosenPasswordView(Agents agents, StayingLogin login, AuthenticationContext session) {
    addClassName("login-page");
    var fields = new PasswordFields(agents, login, this, this::enter);
    var leave = new Button(getTranslation("uikit.logout"), _ -> session.logout());
    leave.addThemeNames("tertiary");
    add(
        new H1(getTranslation("uikit.choose.title")),
        new Paragraph(getTranslation("uikit.choose.why", agents.current().name())),
        fields,
        leave);
    fields.begin();
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    if (!SignedInAgent.current().map(SignedInAgent::mustChoose).orElse(false)) {
      event.forwardTo("");
    }
  }

  @Override
  public String getPageTitle() {
    return getTranslation("uikit.choose.title") + " · Entente";
  }

  // A new page, with the rights that are there now.
  private void enter() {
    UI.getCurrent().getPage().setLocation(".");
  }

  /// For every tab: no way leads around this page.
  static void stayHere(BeforeEnterEvent event) {
    boolean must = SignedInAgent.current().map(SignedInAgent::mustChoose).orElse(false);
    if (must && event.getNavigationTarget() != ChosenPasswordView.class) {
      event.forwardTo(ChosenPasswordView.class);
    }
  }
}
