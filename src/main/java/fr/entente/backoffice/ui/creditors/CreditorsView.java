package fr.entente.backoffice.ui.creditors;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import fr.entente.accounts.Creditor;
import fr.entente.accounts.Portfolio;
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
import fr.entente.uikit.Screen;
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
  private final Portfolio portfolio;
  private final BankBook banks;
  private final Agents agents;
  private final Banner banner = new Banner();
  private final Grid<Creditor> list = Lists.grid(getTranslation("nav.creditors"));
  private final Div side = new Div();
  private Map<CreditorId, BankDetails> details = Map.of();

  CreditorsView(Portfolio portfolio, BankBook banks, Imports imports, Agents agents) {
    super("nav.creditors");
    this.portfolio = portfolio;
    this.banks = banks;
    this.agents = agents;
    columns();
    side.addClassName("side");
    var body = new Div(list, side);
    body.addClassName("columns");
    add(
        new Paragraph(getTranslation("backoffice.bank.purpose")),
        banner,
        body,
        new CreditorForm(imports, _ -> reload()));
    reload();
  }

  private void columns() {
    list.setId("creditors");
    Lists.text(list, getTranslation("backoffice.creditor"), Creditor::name).setFlexGrow(2);
    Lists.text(
        list,
        getTranslation("backoffice.creditor.collector"),
        each -> Labels.of(this, "collector", each.collector()));
    Lists.text(list, getTranslation("backoffice.bank.holder"), each -> told(each, 0));
    Lists.text(list, getTranslation("backoffice.bank.iban"), each -> told(each, 1));
    Lists.text(list, getTranslation("backoffice.bank.bic"), each -> told(each, 2));
    Lists.component(list, getTranslation("backoffice.actions"), this::edit);
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

  private Button edit(Creditor creditor) {
    var button = new Button(getTranslation("backoffice.edit"), e -> open(creditor));
    button.addThemeNames("tertiary", "small");
    button.setAriaLabel(getTranslation("backoffice.edit.whom", creditor.name()));
    return button;
  }

  private void open(Creditor creditor) {
    banner.clear();
    side.removeAll();
    var form =
        new BankForm(
            creditor,
            details.get(creditor.id()),
            banks,
            agents.signedIn().map(Agent::id).orElseThrow(),
            () -> saved(creditor));
    side.add(form);
    form.begin();
  }

  private void saved(Creditor creditor) {
    side.removeAll();
    reload();
    banner.success(getTranslation("backoffice.bank.saved", creditor.name()));
  }

  private void reload() {
    List<Creditor> all = portfolio.creditors();
    details = new HashMap<>();
    all.forEach(each -> banks.of(each.id()).ifPresent(bank -> details.put(each.id(), bank)));
    list.setItems(all);
  }
}
