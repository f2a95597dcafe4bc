package fr.entente.backoffice.ui.scripts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import fr.entente.backoffice.ui.Lists;
import fr.entente.compliance.Compliance;
import fr.entente.compliance.PolicySummary;
import fr.entente.uikit.MainLayout;
import fr.entente.uikit.Screen;
import fr.entente.uikit.StatusBadge;
import jakarta.annotation.security.RolesAllowed;

/// The contact policies in force. They are files: here they are read, not changed.
@Route(value = "policies", layout = MainLayout.class)
@Menu(title = "nav.policies", order = 510, icon = "vaadin:shield")
@RolesAllowed({"LEAD", "TRAINER", "MANAGER", "ADMINISTRATOR"})
class PoliciesView extends Screen {
  PoliciesView(Compliance compliance) {
    super("nav.policies");
    var list = Lists.<PolicySummary>grid(getTranslation("nav.policies"));
    Lists.text(list, getTranslation("backoffice.policy.title"), PolicySummary::title);
    Lists.text(list, getTranslation("backoffice.policy.key"), PolicySummary::key);
    Lists.figure(list, getTranslation("backoffice.version"), PolicySummary::version);
    // Long legal references wrap, or the last column would leave the screen.
    Lists.text(list, getTranslation("backoffice.policy.source"), PolicySummary::source)
        .setAutoWidth(false)
        .setFlexGrow(1);
    list.addThemeNames("wrap-cell-content");
    Lists.component(list, getTranslation("backoffice.policy.kind"), this::kind);
    list.setItems(compliance.policies());
    add(new Paragraph(getTranslation("backoffice.policy.why")), list);
  }

  private Component kind(PolicySummary policy) {
    return policy.demonstration()
        ? new StatusBadge(StatusBadge.Shape.ALERT, getTranslation("backoffice.policy.demo"))
        : new Span(getTranslation("backoffice.policy.real"));
  }
}
