package fr.entente.backoffice.ui.scripts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import fr.entente.backoffice.ui.Labels;
import fr.entente.backoffice.ui.Lists;
import fr.entente.compliance.Compliance;
import fr.entente.compliance.PolicySummary;
import fr.entente.uikit.MainLayout;
import fr.entente.uikit.PanelLayout;
import fr.entente.uikit.Screen;
import fr.entente.uikit.SidePanel;
import fr.entente.uikit.StatusBadge;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;

/// The contact policies in force. They are files: here they are read, not changed.
@Route(value = "policies", layout = MainLayout.class)
@Menu(title = "nav.policies", order = 510, icon = "vaadin:shield")
@RolesAllowed({"LEAD", "TRAINER", "MANAGER", "ADMINISTRATOR"})
class PoliciesView extends Screen {
  private final Compliance compliance;

  PoliciesView(Compliance compliance) {
    super("nav.policies");
    this.compliance = compliance;
    var list = Lists.<PolicySummary>grid(getTranslation("nav.policies"));
    var panels = new PanelLayout(list, "policy", this::panel);
    Lists.component(
        list,
        getTranslation("backoffice.policy.title"),
        policy -> panels.opener(Labels.policy(this, policy), policy.key()));
    Lists.component(list, getTranslation("backoffice.policy.kind"), this::kind);
    Lists.figure(list, getTranslation("backoffice.version"), PolicySummary::version);
    Lists.show(list, compliance.policies());
    add(new Paragraph(getTranslation("backoffice.policy.why")), panels);
  }

  private Optional<SidePanel> panel(String key) {
    return compliance
        .terms(key)
        .map(terms -> new PolicyPanel(Labels.policy(this, terms.policy()), terms));
  }

  private Component kind(PolicySummary policy) {
    return policy.demonstration()
        ? new StatusBadge(StatusBadge.Shape.ALERT, getTranslation("backoffice.policy.demo"))
        : new Span(getTranslation("backoffice.policy.real"));
  }
}
