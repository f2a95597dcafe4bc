package fr.entente.backoffice.ui.floor;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.dataview.GridListDataView;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.router.RouterLink;
import fr.entente.backoffice.ui.Lists;
import fr.entente.backoffice.ui.accounts.AccountView;
import fr.entente.kernel.AccountId;
import fr.entente.kernel.AgentId;
import fr.entente.reporting.FloorLine;
import fr.entente.reporting.FloorRow;
import fr.entente.uikit.Formats;
import fr.entente.uikit.StatusBadge;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// One row an agent, the gravest first: state, time, account, step, what was confirmed, the day so
/// far. Time ticks in the browser. A lead can send an account back from a row.
class FloorTable extends Div {
  private final Grid<FloorLine> grid = Lists.grid(getTranslation("nav.floor"));
  private final Formats formats;
  private final Clock clock;
  private final Consumer<FloorLine> release;
  private final List<FloorLine> shown = new ArrayList<>();
  private final GridListDataView<FloorLine> rows;
  private @Nullable List<FloorLine> held;
  private boolean open;

  FloorTable(Formats formats, Clock clock, boolean leads, Consumer<FloorLine> release) {
    this.formats = formats;
    this.clock = clock;
    this.release = release;
    addClassName("floor-table");
    Lists.text(grid, getTranslation("agents.role.AGENT"), line -> line.row().name());
    kept(
        "backoffice.people.state",
        this::state,
        line -> List.of(line.row().presence(), "" + line.row().reason(), line.crisis()));
    kept("backoffice.floor.time", this::time, line -> line.row().since());
    kept("backoffice.floor.account", this::account, line -> line.row().account());
    Lists.figure(
        grid, getTranslation("backoffice.floor.overdue"), line -> formats.money(line.overdue()));
    Lists.text(
        grid,
        getTranslation("backoffice.floor.step"),
        line -> line.step() == null ? "–" : line.step());
    if (leads) {
      kept("desk.signs", this::sign, FloorLine::sign);
    }
    Lists.figure(grid, getTranslation("backoffice.floor.calls"), FloorLine::calls);
    Lists.figure(
        grid, getTranslation("backoffice.floor.promised"), line -> formats.money(line.promised()));
    if (leads) {
      kept("backoffice.actions", this::actions, line -> line.row().account())
          .setFrozenToEnd(true)
          .setFlexGrow(0);
    }
    Lists.asHighAsItsRows(grid);
    rows = grid.setItems(shown);
    rows.setIdentifierProvider(line -> line.row().agent());
    grid.addAttachListener(_ -> grid.getElement().executeJs(SteadyCells.WATCH));
    grid.getElement()
        .addEventListener(
            "row-menu", event -> menu(event.getEventData().get(SteadyCells.OPEN).booleanValue()))
        .addEventData(SteadyCells.OPEN);
    add(grid);
  }

  private Grid.Column<FloorLine> kept(
      String key, Function<FloorLine, Component> maker, Function<FloorLine, @Nullable Object> of) {
    return grid.addColumn(SteadyCells.of(key, maker, of))
        .setHeader(getTranslation(key))
        .setAutoWidth(true);
  }

  /// Rows stay where they are while a menu is open: what it is about is not pulled away from under
  /// the hand.
  void show(List<FloorLine> lines) {
    boolean inPlace = agents(lines).equals(agents(shown));
    held = inPlace || !open ? null : lines;
    if (inPlace || open) {
      lines.forEach(this::update);
      return;
    }
    shown.clear();
    shown.addAll(lines);
    rows.refreshAll();
    grid.getElement().executeJs(SteadyCells.FOCUS);
  }

  private void update(FloorLine line) {
    for (int i = 0; i < shown.size(); i++) {
      if (shown.get(i).row().agent().equals(line.row().agent()) && !shown.get(i).equals(line)) {
        shown.set(i, line);
        rows.refreshItem(line);
      }
    }
  }

  void menu(boolean opened) {
    open = opened;
    if (!open && held != null) {
      show(held);
    }
  }

  private static List<AgentId> agents(List<FloorLine> lines) {
    return lines.stream().map(line -> line.row().agent()).toList();
  }

  private StatusBadge state(FloorLine line) {
    FloorRow row = line.row();
    String text =
        row.reason() == null
            ? getTranslation("agents.presence." + row.presence())
            : getTranslation("agents.pause." + row.reason());
    return new StatusBadge(
        line.crisis() ? StatusBadge.Shape.ALERT : StatusBadge.shapeOf(row.presence()), text);
  }

  // The browser counts on from here.
  private Component time(FloorLine line) {
    Instant since = line.row().since();
    if (since == null) {
      return new Span("–");
    }
    Instant now = clock.instant();
    var time = new Span(length(Duration.between(since, now)));
    time.addClassName("ticking");
    time.getElement().setAttribute("data-since", Long.toString(since.toEpochMilli()));
    time.getElement().setAttribute("data-now", Long.toString(now.toEpochMilli()));
    return time;
  }

  private static String length(Duration time) {
    long hours = Math.max(0, time.toHours());
    String rest =
        String.format(
            Locale.ROOT,
            "%02d:%02d",
            Math.max(0, time.toMinutesPart()),
            Math.max(0, time.toSecondsPart()));
    return hours == 0 ? rest : hours + ":" + rest;
  }

  private Component account(FloorLine line) {
    FloorRow row = line.row();
    return row.account() == null || row.debtorName() == null
        ? new Span("–")
        : new RouterLink(row.debtorName(), AccountView.class, row.account().value());
  }

  private Component sign(FloorLine line) {
    if (line.sign() == null) {
      return new Span("–");
    }
    var sign = new Span("◆ " + getTranslation("desk.label." + line.sign().code()));
    sign.addClassName("floor-sign");
    return sign;
  }

  private Component actions(FloorLine line) {
    if (line.row().account() == null) {
      return new Span();
    }
    var menu = new MenuBar();
    menu.addThemeNames("tertiary-inline", "small");
    var open = menu.addItem("⋯");
    open.setAriaLabel(getTranslation("backoffice.actions.whose", line.row().name()));
    AgentId agent = line.row().agent();
    open.getSubMenu()
        .addItem(
            getTranslation("backoffice.floor.release"),
            _ ->
                shown.stream()
                    .filter(now -> now.row().agent().equals(agent))
                    .findFirst()
                    .ifPresent(this::asked));
    return menu;
  }

  // A call is going on: the agent would go on without the account.
  private void asked(FloorLine line) {
    AccountId account = line.row().account();
    if (account == null) {
      return;
    }
    if (line.row().call() == null) {
      release.accept(line);
      return;
    }
    var dialog =
        new ConfirmDialog(
            getTranslation("backoffice.release.live", line.row().name()),
            getTranslation("backoffice.release.live.why", line.row().debtorName()),
            getTranslation("backoffice.floor.release"),
            _ -> release.accept(line));
    dialog.setCancelable(true);
    dialog.setCancelText(getTranslation("backoffice.release.keep"));
    dialog.setConfirmButtonTheme("error primary");
    dialog.open();
  }
}
