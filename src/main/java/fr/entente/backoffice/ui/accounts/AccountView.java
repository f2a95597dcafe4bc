package fr.entente.backoffice.ui.accounts;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
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
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// One account's file: who owes, how much since when, what happens next, everything that happened,
/// and what forbids contact.
@Route(value = "accounts/file", layout = MainLayout.class)
@RolesAllowed({"AGENT", "LEAD", "MANAGER"})
public class AccountView extends Screen implements HasUrlParameter<Long> {
  private final AccountDesk desk;
  private final Div page = new Div();

  AccountView(AccountDesk desk) {
    super("backoffice.account.title");
    this.desk = desk;
    addClassName("account");
    page.addClassName("account-page");
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
            () -> {
              name(null);
              page.add(
                  new EmptyState(
                      getTranslation("backoffice.account.none"),
                      getTranslation("backoffice.account.none.advice")));
            });
  }

  private void show(AccountFile file) {
    Runnable again = () -> show(file.account().id());
    name(file.debtor().name());
    var thread = new ThreadPanel(file, desk, again);
    var tabs = tabs(file, thread, again);
    var left =
        new Div(
            new ContactsPanel(file, desk, again),
            new FactsPanel(file, desk, again),
            new AccountFacts(file, desk),
            new HoldsPanel(file, desk, again));
    var columns = new Div(left, tabs);
    columns.addClassNames("columns", "account-file");
    var state = new Div(new AgeBar(file.invoices(), desk), new ContactLine(file, desk));
    state.addClassName("account-state");
    var promise = new PromiseForm(file, desk, again);
    page.add(
        head(file, thread, tabs, promise), promise, new AccountTiles(file, desk), state, columns);
  }

  private Div head(AccountFile file, ThreadPanel thread, TabSheet tabs, PromiseForm promise) {
    String whose =
        Stream.of(file.account().reference(), file.creditor().name(), file.debtor().city())
            .filter(Objects::nonNull)
            .collect(Collectors.joining(" · "));
    var where = new Span(whose);
    where.addClassName("quiet");
    var note =
        new Button(
            getTranslation("backoffice.thread.note"),
            VaadinIcon.PENCIL.create(),
            e -> {
              tabs.setSelectedIndex(0);
              thread.write();
            });
    var promised =
        new Button(
            getTranslation("backoffice.thread.promise"),
            VaadinIcon.HANDSHAKE.create(),
            e -> promise.open());
    var actions = new Div(note, promised);
    actions.addClassName("account-actions");
    actions.setVisible(desk.writes());
    // One promise at a time: what is agreed anew is a matter for a call.
    promised.setVisible(desk.commitments().open(file.account().id()).isEmpty());
    var head = new Div(where, actions);
    head.addClassName("account-head");
    return head;
  }

  private TabSheet tabs(AccountFile file, ThreadPanel thread, Runnable again) {
    var tabs = new TabSheet();
    tabs.setSizeFull();
    var lists = new AccountLists(desk);
    tabs.add(getTranslation("backoffice.account.thread"), thread);
    tabs.add(counted("backoffice.account.invoices", file.invoices().size()), lists.invoices(file));
    tabs.add(counted("backoffice.account.payments", file.payments().size()), lists.payments(file));
    tabs.add(getTranslation("backoffice.account.commitments"), new CommitmentsPanel(file, desk));
    tabs.add(getTranslation("backoffice.account.interest"), new InterestPanel(file, desk));
    tabs.add(getTranslation("backoffice.mail.tab"), new WrittenPanel(file, desk, again));
    return tabs;
  }

  private String counted(String key, int count) {
    return getTranslation(key) + " " + desk.formats().number(count);
  }
}
