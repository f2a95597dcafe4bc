package fr.entente.backoffice.ui.accounts;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import fr.entente.backoffice.ui.Cells;
import fr.entente.backoffice.ui.FilterRow;
import fr.entente.backoffice.ui.Labels;
import fr.entente.backoffice.ui.ListAddress;
import fr.entente.backoffice.ui.ListReader;
import fr.entente.backoffice.ui.ListScreen;
import fr.entente.backoffice.ui.Lists;
import fr.entente.backoffice.ui.RangeBar;
import fr.entente.kernel.Listed;
import fr.entente.reporting.RunningOrder;
import fr.entente.reporting.RunningPromise;
import fr.entente.uikit.Chip;
import fr.entente.uikit.EmptyState;
import fr.entente.uikit.Formats;
import fr.entente.uikit.MainLayout;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/// What debtors promised to whoever is signed in and have not paid yet; each row opens its account.
@Route(value = "my-promises", layout = MainLayout.class)
@Menu(title = "nav.own_promises", order = 150, icon = "vaadin:handshake")
@RolesAllowed("AGENT")
class OwnPromisesView extends ListScreen {
  private final OwnPromisesWalk promises;
  private final ListReader reader;
  private final Formats formats;
  private final FilterRow filters = new FilterRow(this::go);
  private final Grid<RunningPromise> list = Lists.grid(getTranslation("nav.own_promises"));
  private final RangeBar range;
  private Listed<RunningPromise> shown = new Listed<>(List.of(), 0, 0);

  OwnPromisesView(OwnPromisesWalk promises, ListReader reader, Formats formats) {
    super("nav.own_promises");
    this.promises = promises;
    this.reader = reader;
    this.formats = formats;
    range = new RangeBar(formats, from -> go(address().from(from)));
    filters.choice("due", word("due"), "own.due", RunningPromise.Due.class);
    columns();
    add(filters, list, range);
  }

  private void columns() {
    Lists.asks(
        Lists.link(list, getTranslation("backoffice.debtor"), this::account), RunningOrder.DEBTOR);
    Lists.asks(Lists.figure(list, word("day"), one -> formats.date(one.dueOn())), RunningOrder.DUE);
    Lists.status(list, word("due"), this::due);
    Lists.asks(
        Lists.figure(list, word("amount"), one -> formats.money(one.amount())),
        RunningOrder.AMOUNT);
    Lists.asks(
        Lists.figure(list, word("missing"), one -> formats.money(one.missing())),
        RunningOrder.MISSING);
    Lists.asks(
        Lists.text(
            list,
            getTranslation("backoffice.promises.grade"),
            one -> one.grade() == null ? "–" : getTranslation("commitments.grade." + one.grade())),
        RunningOrder.GRADE);
    Lists.name(list, getTranslation("backoffice.commitment.words"), RunningPromise::words);
    Lists.whenAsked(list, RunningOrder.class, by -> go(address().sorted(by)));
  }

  // All that runs on the floor is looked through: the screen's lock is not held meanwhile.
  @Override
  protected void show(ListAddress asked) {
    filters.show(asked);
    var page = asked.page();
    Lists.ordered(list, asked.order(OwnPromisesWalk.NEXT));
    list.getElement().setAttribute("aria-busy", "true");
    reader.read(
        UI.getCurrent(), () -> promises.lines(asked, page), () -> address() == asked, this::show);
  }

  void show(Listed<RunningPromise> page) {
    list.getElement().setAttribute("aria-busy", "false");
    shown = page;
    Lists.show(list, page.rows());
    range.show(page);
    list.setEmptyStateComponent(
        nothing(
            new EmptyState(VaadinIcon.HANDSHAKE, word("none"))
                .deed(getTranslation("nav.desk"), () -> UI.getCurrent().navigate("desk"))));
  }

  private Cells.Link account(RunningPromise promise) {
    int place = shown.from() + shown.rows().indexOf(promise);
    return Cells.Link.to(
        promise.account(),
        address().into(promises.route(), place).parameters(),
        promise.debtorName(),
        promise.reference());
  }

  private Cells.Status due(RunningPromise promise) {
    String words = Labels.of(this, "own.due", promise.due());
    return switch (promise.due()) {
      case LATE -> new Cells.Status(Chip.Tone.WARN, VaadinIcon.WARNING, words);
      case TODAY -> new Cells.Status(Chip.Tone.NEWS, VaadinIcon.CLOCK, words);
      case COMING -> new Cells.Status(Chip.Tone.PLAIN, VaadinIcon.HOURGLASS, words);
    };
  }

  private String word(String key) {
    return getTranslation("backoffice.own." + key);
  }
}
