package fr.entente.backoffice.ui.creditors;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import fr.entente.accounts.Creditor;
import fr.entente.accounts.Portfolio;
import fr.entente.accounts.ProjectLeads;
import fr.entente.agents.Agent;
import fr.entente.agents.Agents;
import fr.entente.backoffice.ui.Labels;
import fr.entente.backoffice.ui.Lists;
import fr.entente.exchange.Imports;
import fr.entente.kernel.CreditorId;
import fr.entente.outreach.BankBook;
import fr.entente.outreach.BankDetails;
import fr.entente.uikit.Banner;
import fr.entente.uikit.EmptyState;
import fr.entente.uikit.MainLayout;
import fr.entente.uikit.PanelLayout;
import fr.entente.uikit.Screen;
import fr.entente.uikit.SidePanel;
import jakarta.annotation.security.RolesAllowed;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The creditors, and where their debtors pay: what recaps and the debtor's page quote.
@Route(value = "creditors", layout = MainLayout.class)
@Menu(title = "nav.creditors", order = 340, icon = "vaadin:building-o")
@RolesAllowed({"MANAGER", "ADMINISTRATOR"})
class CreditorsView extends Screen {
  private static final String NEW = "new";

  private final Portfolio portfolio;
  private final BankBook banks;
  private final Imports imports;
  private final Agents agents;
  private final ProjectLeads leads;
  private final Banner banner = new Banner();
  private final Grid<Creditor> list = Lists.grid(getTranslation("nav.creditors"));
  private final PanelLayout panels = new PanelLayout(list, "creditor", this::panel);
  private Map<CreditorId, BankDetails> details = Map.of();
  private List<Creditor> all = List.of();

  CreditorsView(
      Portfolio portfolio, BankBook banks, Imports imports, Agents agents, ProjectLeads leads) {
    super("nav.creditors");
    this.portfolio = portfolio;
    this.banks = banks;
    this.imports = imports;
    this.agents = agents;
    this.leads = leads;
    columns();
    actions(panels.action(getTranslation("backoffice.creditor.add"), NEW));
    add(new Paragraph(getTranslation("backoffice.bank.purpose")), banner, panels);
    reload();
  }

  private void columns() {
    list.setId("creditors");
    Lists.component(
            list,
            getTranslation("backoffice.creditor"),
            each -> panels.opener(each.name(), String.valueOf(each.id().value())))
        .setFlexGrow(2);
    Lists.text(
        list,
        getTranslation("backoffice.creditor.collector"),
        each -> Labels.of(this, "collector", each.collector()));
    Lists.text(list, getTranslation("backoffice.bank.holder"), each -> told(each, 0));
    Lists.text(list, getTranslation("backoffice.bank.iban"), each -> told(each, 1));
    Lists.text(list, getTranslation("backoffice.bank.bic"), each -> told(each, 2));
    list.setEmptyStateComponent(
        new EmptyState(
            getTranslation("backoffice.bank.none"), getTranslation("backoffice.bank.none.advice")));
  }

  private String told(Creditor creditor, int what) {
    BankDetails known = details.get(creditor.id());
    if (known == null) {
      return what == 1 ? getTranslation("backoffice.bank.missing") : "–";
    }
    List<String> parts =
        List.of(known.holder(), known.ibanInGroups(), Optional.ofNullable(known.bic()).orElse("–"));
    return parts.get(what);
  }

  private Optional<SidePanel> panel(String which) {
    banner.clear();
    return which.equals(NEW)
        ? Optional.of(fresh())
        : all.stream()
            .filter(each -> String.valueOf(each.id().value()).equals(which))
            .findFirst()
            .map(this::known);
  }

  private SidePanel known(Creditor creditor) {
    return new CreditorPanel(
        creditor,
        details.get(creditor.id()),
        banks,
        new LeadChoice(leads, agents, creditor.id()),
        agents.signedIn().map(Agent::id).orElseThrow(),
        () -> saved("backoffice.bank.saved", creditor.name()));
  }

  private SidePanel fresh() {
    var fields = new CreditorFields();
    var panel = new SidePanel(getTranslation("backoffice.creditor.add"));
    panel.content(fields);
    panel.save(
        getTranslation("uikit.save"),
        () ->
            fields.save(imports).ifPresent(_ -> saved("backoffice.creditor.added", fields.name())));
    return panel;
  }

  private void saved(String key, String name) {
    reload();
    panels.done();
    banner.success(getTranslation(key, name));
  }

  private void reload() {
    all = portfolio.creditors();
    details = new HashMap<>();
    all.forEach(each -> banks.of(each.id()).ifPresent(bank -> details.put(each.id(), bank)));
    Lists.show(list, all);
  }
}
