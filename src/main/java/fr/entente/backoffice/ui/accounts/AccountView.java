package fr.entente.backoffice.ui.accounts;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.tabs.TabSheet;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import fr.entente.accounts.AccountFile;
import fr.entente.backoffice.ui.CallButton;
import fr.entente.backoffice.ui.ListAddress;
import fr.entente.backoffice.ui.ListWalk;
import fr.entente.kernel.AccountId;
import fr.entente.uikit.EmptyState;
import fr.entente.uikit.Keys;
import fr.entente.uikit.MainLayout;
import fr.entente.uikit.PanelLayout;
import fr.entente.uikit.Screen;
import fr.entente.uikit.SidePanel;
import fr.entente.uikit.TabAddress;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// One account's file: who owes, how much since when, what happens next, everything that happened,
/// and what forbids contact.
@Route(value = AccountView.ROUTE, layout = MainLayout.class)
@RolesAllowed({"AGENT", "LEAD", "MANAGER"})
public class AccountView extends Screen implements HasUrlParameter<Long>, AfterNavigationObserver {
  /// Where a file is; its number follows.
  public static final String ROUTE = "accounts/file";

  private static final List<String> TABS =
      List.of("thread", "invoices", "payments", "promises", "interest", "written", "papers");

  private final AccountDesk desk;
  private final Div page = new Div();
  private final WalkBar walk;
  private AccountId shown = new AccountId(0);
  private final PanelLayout forms = new PanelLayout(page, "form", this::form);
  private Optional<AccountFile> open = Optional.empty();

  AccountView(AccountDesk desk, List<ListWalk> walks) {
    super("backoffice.account.title");
    this.desk = desk;
    addClassName("account");
    page.addClassName("account-page");
    walk = new WalkBar(walks, desk.formats());
    addComponentAsFirst(walk);
    add(forms);
  }

  @Override
  public void setParameter(BeforeEvent event, Long account) {
    shown = new AccountId(account);
    show(shown);
  }

  @Override
  public void afterNavigation(AfterNavigationEvent event) {
    walk.show(ListAddress.of(event.getLocation().getQueryParameters()), shown);
  }

  private void show(AccountId account) {
    page.removeAll();
    open = desk.portfolio().read(account, desk.agents().current().id());
    open.ifPresentOrElse(
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
            new ContactsPanel(file, desk, forms),
            new FactsPanel(file, desk, forms),
            new KnownPanel(file, desk, forms),
            new LettersPanel(file, desk, forms, again),
            new AccountFacts(file, desk),
            new DisputesPanel(file, desk),
            new HoldsPanel(file, desk, forms));
    var columns = new Div(left, tabs);
    columns.addClassNames("columns", "account-file");
    var state = new Div(new AgeBar(file.invoices(), desk), new ContactLine(file, desk));
    state.addClassName("account-state");
    page.add(head(file, thread, tabs), new AccountTiles(file, desk), state, columns);
  }

  private Optional<SidePanel> form(String which) {
    return open.flatMap(file -> new AccountForms(file, desk, this, () -> saved(file)).named(which));
  }

  private void saved(AccountFile file) {
    forms.done();
    show(file.account().id());
  }

  private Div head(AccountFile file, ThreadPanel thread, TabSheet tabs) {
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
    var promised = forms.action(getTranslation("backoffice.thread.promise"), AccountForms.PROMISE);
    promised.setIcon(VaadinIcon.HANDSHAKE.create());
    var call = CallButton.named(file.account().id());
    var asking = forms.action(getTranslation("desk.command.colleague"), AccountForms.COLLEAGUE);
    asking.setIcon(VaadinIcon.COMMENT_ELLIPSIS_O.create());
    asking.getElement().setAttribute("aria-keyshortcuts", "Shift+Alt+O");
    asking.setTooltipText("⇧Alt+O");
    Keys.click(asking, Key.KEY_O, UI.getCurrent(), KeyModifier.SHIFT, KeyModifier.ALT);
    var actions = new Div(call, note, promised, asking);
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
    tabs.add(getTranslation("attachments"), new PapersPanel(file, desk, forms, again));
    TabAddress.keep(tabs, TABS);
    return tabs;
  }

  private String counted(String key, int count) {
    return getTranslation(key) + " " + desk.formats().number(count);
  }
}
