package fr.entente.backoffice.ui.accounts;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import fr.entente.accounts.Account;
import fr.entente.accounts.Portfolio;
import fr.entente.backoffice.ui.Lists;
import fr.entente.uikit.EmptyState;
import fr.entente.uikit.Formats;
import fr.entente.uikit.Keys;
import fr.entente.uikit.MainLayout;
import fr.entente.uikit.Screen;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/// Finds an account by debtor, SIREN, reference, telephone or invoice number.
@Route(value = "accounts", layout = MainLayout.class)
@Menu(title = "nav.accounts", order = 140, icon = "vaadin:folder-open")
@RolesAllowed({"AGENT", "LEAD", "MANAGER"})
class AccountsView extends Screen {
  private static final int MOST = 50;

  private final Portfolio portfolio;
  private final TextField text = new TextField(getTranslation("backoffice.search.label"));
  private final Grid<Account> list = Lists.grid(getTranslation("nav.accounts"));

  AccountsView(Portfolio portfolio, Formats formats) {
    super("nav.accounts");
    this.portfolio = portfolio;
    text.setHelperText(getTranslation("backoffice.search.help"));
    text.setWidth("30rem");
    text.focus();
    var search = new Button(getTranslation("backoffice.search"), e -> search());
    search.addThemeNames("primary");
    var bar = new Div(text, search);
    bar.addClassName("row");
    Keys.click(search, Key.ENTER, bar);
    Lists.component(list, getTranslation("backoffice.debtor"), this::link);
    Lists.text(list, getTranslation("backoffice.reference"), Account::reference);
    Lists.text(
        list, getTranslation("backoffice.creditor"), a -> portfolio.creditor(a.creditor()).name());
    Lists.figure(list, getTranslation("backoffice.balance"), a -> formats.money(a.balance()));
    Lists.figure(list, getTranslation("backoffice.overdue"), a -> formats.money(a.overdue()));
    Lists.figure(list, getTranslation("backoffice.oldest"), a -> formats.date(a.oldestDueOn()));
    list.setEmptyStateComponent(
        new EmptyState(
            getTranslation("backoffice.search.none"),
            getTranslation("backoffice.search.none.advice")));
    add(bar, list);
  }

  private void search() {
    list.setItems(text.isEmpty() ? List.of() : portfolio.search(text.getValue(), MOST));
  }

  private RouterLink link(Account account) {
    return new RouterLink(
        portfolio.debtor(account.debtor()).name(), AccountView.class, account.id().value());
  }
}
