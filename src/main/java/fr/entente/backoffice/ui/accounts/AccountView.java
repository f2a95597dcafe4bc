package fr.entente.backoffice.ui.accounts;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.tabs.TabSheet;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import fr.entente.accounts.AccountFile;
import fr.entente.kernel.AccountId;
import fr.entente.uikit.EmptyState;
import fr.entente.uikit.MainLayout;
import fr.entente.uikit.Screen;
import jakarta.annotation.security.RolesAllowed;

/// One account's file: who owes, what, what was said and agreed, what forbids contact.
@Route(value = "accounts/file", layout = MainLayout.class)
@RolesAllowed({"AGENT", "LEAD", "MANAGER"})
public class AccountView extends Screen implements HasUrlParameter<Long> {
  private final AccountDesk desk;
  private final Div page = new Div();

  AccountView(AccountDesk desk) {
    super("backoffice.account.title");
    this.desk = desk;
    page.addClassNames("columns", "account-file");
    add(page);
  }

  @Override
  public void setParameter(BeforeEvent event, Long account) {
    show(new AccountId(account));
  }

  private void show(AccountId account) {
    page.removeAll();
    desk.portfolio()
        .file(account)
        .ifPresentOrElse(
            this::show,
            () ->
                page.add(
                    new EmptyState(
                        getTranslation("backoffice.account.none"),
                        getTranslation("backoffice.account.none.advice"))));
  }

  private void show(AccountFile file) {
    Runnable again = () -> show(file.account().id());
    var left =
        new Div(
            new H2(file.debtor().name()),
            new AccountFacts(file, desk),
            new ContactsPanel(file, desk, again),
            new HoldsPanel(file, desk, again));
    var tabs = new TabSheet();
    tabs.setSizeFull();
    var lists = new AccountLists(desk);
    tabs.add(getTranslation("backoffice.account.invoices"), lists.invoices(file));
    tabs.add(getTranslation("backoffice.account.payments"), lists.payments(file));
    tabs.add(getTranslation("backoffice.account.commitments"), new CommitmentsPanel(file, desk));
    tabs.add(getTranslation("backoffice.account.interest"), new InterestPanel(file, desk));
    tabs.add(getTranslation("backoffice.account.notes"), new NotesPanel(file, desk, again));
    tabs.add(getTranslation("backoffice.account.facts"), new FactsPanel(file, desk, again));
    tabs.add(getTranslation("backoffice.mail.tab"), new WrittenPanel(file, desk, again));
    tabs.add(getTranslation("nav.calls"), lists.calls(file));
    page.add(left, tabs);
  }
}
