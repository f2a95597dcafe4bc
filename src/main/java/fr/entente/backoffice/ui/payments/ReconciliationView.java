package fr.entente.backoffice.ui.payments;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import fr.entente.accounts.Portfolio;
import fr.entente.backoffice.ui.Lists;
import fr.entente.backoffice.ui.SinglePress;
import fr.entente.payments.BankEntries;
import fr.entente.payments.BankEntryFilter;
import fr.entente.payments.CreditLine;
import fr.entente.payments.DecisionResult;
import fr.entente.payments.EntryLine;
import fr.entente.uikit.Banner;
import fr.entente.uikit.Formats;
import fr.entente.uikit.Keys;
import fr.entente.uikit.MainLayout;
import fr.entente.uikit.PanelLayout;
import fr.entente.uikit.Screen;
import fr.entente.uikit.SidePanel;
import fr.entente.uikit.TabAddress;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Bank entries that wait for a person, with what is proposed and why; everything by keyboard.
/// Letters work while the focus is in the list, so that they can be typed elsewhere.
@Route(value = "reconciliation", layout = MainLayout.class)
@Menu(title = "nav.reconciliation", order = 310, icon = "vaadin:coin-piles")
@RolesAllowed({"LEAD", "MANAGER", "ADMINISTRATOR"})
class ReconciliationView extends Screen implements EntryPanel.Outcome, AfterNavigationObserver {
  private static final String FOCUS =
      "requestAnimationFrame(() => requestAnimationFrame(() => { this._focusedItemIndex = $0;"
          + " if (this._itemsFocusable) this._itemsFocusable.focus(); }))";

  private static final String ENTER = "enter";
  private static final String SPLIT = "split-";

  private final BankEntries entries;
  private final Formats formats;
  private final Banner banner = new Banner();
  private final Div figures = new Div();
  private final Tabs filters = new Tabs();
  private final Grid<EntryLine> list = Lists.grid(getTranslation("nav.reconciliation"));
  private final Grid<CreditLine> credits =
      Lists.grid(getTranslation("reconciliation.filter.credit"));
  private final EntryPanel panel;
  private final PanelLayout panels;
  private final Div left = new Div();
  private List<EntryLine> lines = List.of();
  private @Nullable EntryLine chosen;
  private @Nullable EntryLine last;

  ReconciliationView(BankEntries entries, Portfolio portfolio, Formats formats, Clock clock) {
    super("nav.reconciliation");
    this.entries = entries;
    this.formats = formats;
    this.panel = new EntryPanel(entries, portfolio, formats, this);
    EntryColumns.of(list, formats);
    list.addCellFocusListener(e -> e.getItem().ifPresent(list::select));
    list.addSelectionListener(e -> choose(e.getFirstSelectedItem().orElse(null)));
    EntryColumns.ofCredits(credits, formats);
    for (BankEntryFilter filter : BankEntryFilter.values()) {
      var tab = new Tab(getTranslation("reconciliation.filter." + word(filter)));
      tab.setId("filter-" + word(filter));
      filters.add(tab);
    }
    filters.addSelectedChangeListener(e -> show(0));
    TabAddress.keep(
        filters, Arrays.stream(BankEntryFilter.values()).map(ReconciliationView::word).toList());
    left.add(list, credits);
    left.addClassName("reconciliation-list");
    keys();
    var body = new Div(left, panel);
    body.addClassName("reconciliation");
    var again = new Button(getTranslation("reconciliation.again"), e -> matchAgain());
    again.addThemeNames("small", "tertiary");
    var help = new Span(getTranslation("reconciliation.keys"));
    help.addClassName("quiet");
    var bottom = new Div(help, again);
    bottom.addClassName("row");
    String entering = getTranslation("reconciliation.enter");
    panels =
        new PanelLayout(
            body,
            "form",
            which ->
                which.equals(ENTER)
                    ? Optional.of(
                        new EntryForm(entries, portfolio, formats, clock, this::entered, entering))
                    : splitting(which));
    panels.whenClosed(this::back);
    // The list and its entry need the width: the form lies over them.
    panels.setForceOverlay(true);
    actions(panels.action(entering, ENTER));
    add(figures, filters, banner, panels, bottom);
    show(0);
  }

  private void keys() {
    Keys.run(left, panel::accept, Key.ENTER);
    Keys.run(left, panel::accept, Key.KEY_A);
    Keys.run(left, panel::search, Key.KEY_S);
    Keys.run(left, panel::split, Key.KEY_P);
    Keys.run(left, panel::setAside, Key.KEY_I);
    Keys.run(left, this::undo, Key.KEY_Z);
    SinglePress.pressed(left);
    Keys.run(panel, this::focusList, Key.ESCAPE);
  }

  /// Another page names the entry that it speaks of.
  @Override
  public void afterNavigation(AfterNavigationEvent event) {
    String asked = event.getLocation().getQueryParameters().getSingleParameter("entry").orElse("");
    lines.stream().filter(line -> asked.equals("" + line.id())).findFirst().ifPresent(list::select);
  }

  private BankEntryFilter filter() {
    return BankEntryFilter.values()[Math.max(0, filters.getSelectedIndex())];
  }

  private void show(int index) {
    BankEntryFilter filter = filter();
    boolean credit = filter == BankEntryFilter.CREDIT;
    lines = entries.entries(filter);
    list.setItems(lines);
    list.setVisible(!credit);
    credits.setVisible(credit);
    credits.setItems(credit ? entries.credits() : List.of());
    figures();
    if (lines.isEmpty()) {
      choose(null);
    } else {
      list.select(lines.get(Math.clamp(index, 0, lines.size() - 1)));
      focusList();
    }
  }

  private void figures() {
    figures.removeAll();
    figures.add(new EntryTiles(entries.figures(), formats));
  }

  private void choose(@Nullable EntryLine line) {
    chosen = line;
    panel.show(line == null ? null : line.id());
  }

  private int place() {
    return chosen == null ? 0 : Math.max(0, lines.indexOf(chosen));
  }

  private void focusList() {
    list.getElement().executeJs(FOCUS, place());
  }

  // The entry leaves the list: the one that takes its place is next.
  @Override
  public void decided(DecisionResult result, String done) {
    int place = place();
    switch (result) {
      case DecisionResult.Done(EntryLine line) -> {
        last = line;
        banner.success(done);
        show(place);
      }
      case DecisionResult.Conflict _ -> {
        banner.warning(getTranslation("reconciliation.conflict"));
        show(place);
      }
      case DecisionResult.Refused(String key) -> banner.error(getTranslation(key));
    }
  }

  @Override
  public void doubtful(String why) {
    banner.warning(why);
  }

  /// Undoes what was decided last on this screen; or, among decided ones, the one that is chosen.
  private void undo() {
    EntryLine of = chosen != null && !chosen.waits() ? chosen : last;
    if (of == null) {
      banner.information(getTranslation("reconciliation.undo.nothing"));
      return;
    }
    decided(entries.undo(of.id(), of.version()), getTranslation("reconciliation.done.undone"));
    lines.stream().filter(line -> line.id() == of.id()).findFirst().ifPresent(list::select);
    focusList();
    last = null;
  }

  @Override
  public void split(long entry) {
    panels.open(SPLIT + entry);
  }

  private Optional<SidePanel> splitting(String which) {
    if (!which.matches(SPLIT + "\\d{1,18}")) {
      return Optional.empty();
    }
    long entry = Long.parseLong(which.substring(SPLIT.length()));
    lines.stream().filter(line -> line.id() == entry).findFirst().ifPresent(list::select);
    return panel.splitting(entry, panels::done);
  }

  // An entry is divided out of the list, and there the work goes on.
  private void back(String closed) {
    if (closed.startsWith(SPLIT)) {
      focusList();
    }
  }

  private void entered(EntryLine line, String where) {
    banner.success(
        getTranslation("reconciliation.done.accepted", formats.money(line.amount()), where));
    show(place());
    panels.done();
  }

  private void matchAgain() {
    banner.success(
        getTranslation("reconciliation.again.done", formats.number(entries.matchAgain())));
    show(0);
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
