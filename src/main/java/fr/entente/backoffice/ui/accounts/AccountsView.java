package fr.entente.backoffice.ui.accounts;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import fr.entente.accounts.AccountLine;
import fr.entente.accounts.AccountOrder;
import fr.entente.accounts.Creditor;
import fr.entente.accounts.Portfolio;
import fr.entente.agents.Agents;
import fr.entente.backoffice.ui.CallButton;
import fr.entente.backoffice.ui.Cells;
import fr.entente.backoffice.ui.FilterRow;
import fr.entente.backoffice.ui.ListAddress;
import fr.entente.backoffice.ui.ListReader;
import fr.entente.backoffice.ui.ListScreen;
import fr.entente.backoffice.ui.Lists;
import fr.entente.backoffice.ui.RangeBar;
import fr.entente.kernel.Listed;
import fr.entente.uikit.EmptyState;
import fr.entente.uikit.Formats;
import fr.entente.uikit.MainLayout;
import jakarta.annotation.security.RolesAllowed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

/// All accounts, or those found by debtor, SIREN, reference, telephone or invoice number.
@Route(value = "accounts", layout = MainLayout.class)
@Menu(title = "nav.accounts", order = 140, icon = "vaadin:folder-open")
@RolesAllowed({"AGENT", "LEAD", "MANAGER"})
class AccountsView extends ListScreen {
  private final AccountWalk accounts;
  private final Formats formats;
  private final boolean calls;
  private final ListReader reader;
  private final FilterRow filters = new FilterRow(this::go);
  private final Grid<AccountLine> list = Lists.grid(getTranslation("nav.accounts"));
  private final RangeBar range;
  private Listed<AccountLine> shown = new Listed<>(List.of(), 0, 0);

  AccountsView(
      Portfolio portfolio,
      AccountWalk accounts,
      ListReader reader,
      Agents agents,
      Formats formats) {
    super("nav.accounts");
    this.calls = CallButton.may(agents.current());
    this.accounts = accounts;
    this.reader = reader;
    this.formats = formats;
    range = new RangeBar(formats, from -> go(address().from(from)));
    var names =
        portfolio.creditors().stream()
            .collect(
                Collectors.toMap(
                    c -> c.id().value(), Creditor::name, (one, _) -> one, LinkedHashMap::new));
    filters
        .search("q", getTranslation("backoffice.search.help"))
        .among("creditor", getTranslation("backoffice.creditor"), names);
    columns();
    add(filters, list, range);
  }

  private void columns() {
    Lists.asks(
        Lists.link(list, getTranslation("backoffice.debtor"), this::account), AccountOrder.DEBTOR);
    Lists.asks(
        Lists.text(list, getTranslation("backoffice.reference"), AccountLine::reference),
        AccountOrder.REFERENCE);
    Lists.name(list, getTranslation("backoffice.creditor"), AccountLine::creditor);
    Lists.asks(
        Lists.figure(list, getTranslation("backoffice.overdue"), a -> formats.money(a.overdue())),
        AccountOrder.OVERDUE);
    Lists.asks(
        Lists.figure(list, getTranslation("backoffice.balance"), a -> formats.money(a.balance())),
        AccountOrder.BALANCE);
    Lists.asks(
        Lists.figure(list, getTranslation("backoffice.oldest"), a -> formats.date(a.oldestDueOn())),
        AccountOrder.OLDEST);
    if (calls) {
      Lists.calls(list, AccountLine::id, AccountLine::debtor);
    }
    Lists.whenAsked(list, AccountOrder.class, by -> go(address().sorted(by)));
  }

  // A search may read six indexes: the screen's lock is not held meanwhile.
  @Override
  protected void show(ListAddress asked) {
    filters.show(asked);
    var page = asked.page();
    Lists.ordered(list, asked.order(AccountWalk.LARGEST));
    list.getElement().setAttribute("aria-busy", "true");
    reader.read(
        UI.getCurrent(), () -> accounts.lines(asked, page), () -> address() == asked, this::show);
  }

  void show(Listed<AccountLine> page) {
    list.getElement().setAttribute("aria-busy", "false");
    shown = page;
    Lists.show(list, page.rows());
    range.show(page);
    list.setEmptyStateComponent(
        nothing(
            new EmptyState(VaadinIcon.FOLDER_OPEN, getTranslation("backoffice.accounts.none"))
                .deed(getTranslation("nav.today"), () -> UI.getCurrent().navigate("today"))));
  }

  private Cells.Link account(AccountLine account) {
    return Cells.Link.to(
        account.id(),
        address().into("accounts", shown.from() + shown.rows().indexOf(account)).parameters(),
        account.debtor(),
        account.city() == null ? "" : account.city());
  }
}
