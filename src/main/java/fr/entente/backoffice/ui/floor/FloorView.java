package fr.entente.backoffice.ui.floor;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import fr.entente.agents.Agent;
import fr.entente.agents.Presence;
import fr.entente.agents.Role;
import fr.entente.agents.Teams;
import fr.entente.detection.LateFinding;
import fr.entente.kernel.AccountId;
import fr.entente.kernel.DiskRoom;
import fr.entente.reporting.FloorLine;
import fr.entente.uikit.Banner;
import fr.entente.uikit.DiskBand;
import fr.entente.uikit.Formats;
import fr.entente.uikit.MainLayout;
import fr.entente.uikit.Screen;
import fr.entente.uikit.StatusBadge;
import fr.entente.worklist.Worklist;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.concurrent.ScheduledFuture;
import org.jspecify.annotations.Nullable;

/// The floor, live: who is doing what, since when, on which account; what waits for a lead above,
/// what is to come below.
@Route(value = "floor", layout = MainLayout.class)
@Menu(title = "nav.floor", order = 210, icon = "vaadin:group")
@RolesAllowed({"LEAD", "MANAGER"})
class FloorView extends Screen implements BeforeEnterObserver {
  private final FloorReader reader;
  private final FloorNews news;
  private final Worklist worklist;
  private final Formats formats;
  private final Agent me;
  private final Banner banner = new Banner();
  private final DiskBand disk;
  private final ApprovalsPanel approvals;
  private final LiftsPanel lifts;
  private final LatePanel late;
  private final Div tiles = new Div();
  private final Div counts = new Div();
  private final Select<String> team = new Select<>();
  private final Select<Presence> state = new Select<>();
  private final FloorTable table;
  private final FloorBelow below;
  private final HardCallsPanel hard;
  private FloorFilter filter = FloorFilter.NONE;
  private FloorReader.@Nullable Seen seen;
  private boolean setting;
  private @Nullable Registration registration;
  private @Nullable ScheduledFuture<?> reading;

  FloorView(
      FloorReader reader,
      FloorNews news,
      Worklist worklist,
      Teams teams,
      ApprovalsPanel.Doors doors,
      LiftsPanel.Lifts asked,
      DiskRoom room,
      Clock clock) {
    super("nav.floor");
    disk = new DiskBand(room);
    this.reader = reader;
    this.news = news;
    this.worklist = worklist;
    formats = doors.formats();
    me = doors.agents().current();
    addClassName("floor");
    approvals = new ApprovalsPanel(doors, banner, this::again);
    lifts = new LiftsPanel(asked, banner, this::again);
    Shortcuts.addShortcutListener(
        this, lifts::arrive, Key.KEY_Y, KeyModifier.SHIFT, KeyModifier.ALT);
    late = new LatePanel(formats, this::seen);
    table = new FloorTable(formats, clock, me.has(Role.LEAD), this::release);
    below = new FloorBelow(formats);
    hard = new HardCallsPanel(formats);
    filters(teams);
    counts.addClassName("floor-counts");
    var row = new Div(team, state, counts);
    row.addClassNames("row", "floor-filters");
    getElement().setAttribute("aria-busy", "true");
    disk.tell();
    add(disk, tiles, banner, late, lifts, approvals, row, table, hard, below);
  }

  private void filters(Teams teams) {
    team.setLabel(getTranslation("backoffice.floor.team"));
    team.setEmptySelectionAllowed(true);
    team.setEmptySelectionCaption(getTranslation("backoffice.floor.team.any"));
    team.setItems(teams.names());
    state.setLabel(getTranslation("backoffice.people.state"));
    state.setEmptySelectionAllowed(true);
    String any = getTranslation("backoffice.floor.state.any");
    state.setEmptySelectionCaption(any);
    state.setItems(Presence.values());
    state.setItemLabelGenerator(
        one -> one == null ? any : getTranslation("agents.presence." + one));
    team.addValueChangeListener(_ -> go());
    state.addValueChangeListener(_ -> go());
  }

  private void go() {
    if (!setting) {
      var chosen = new FloorFilter(team.getValue(), state.getValue());
      UI.getCurrent().navigate(FloorView.class, chosen.parameters());
    }
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    filter = FloorFilter.of(event.getLocation().getQueryParameters());
    setting = true;
    team.setValue(filter.team());
    state.setValue(filter.state());
    setting = false;
    if (seen != null) {
      show(seen);
    }
  }

  @Override
  protected void onAttach(AttachEvent event) {
    UI ui = event.getUI();
    reading = reader.follow(ui, me, this::show);
    registration = news.listen(() -> follow(ui));
  }

  @Override
  protected void onDetach(DetachEvent event) {
    if (registration != null) {
      registration.remove();
    }
    if (reading != null) {
      reading.cancel(false);
    }
  }

  private void follow(UI ui) {
    FloorReader.Seen now = reader.read(me);
    if (ui.isAttached()) {
      ui.access(() -> show(now));
    }
  }

  private void again() {
    show(reader.again(me));
  }

  void show(FloorReader.Seen now) {
    seen = now;
    getElement().setAttribute("aria-busy", "false");
    disk.tell();
    tiles.removeAll();
    var objectives = new ObjectiveTiles(now.below().objective(), formats);
    objectives.proof(now.below().proof());
    tiles.add(objectives);
    late.show(now.late());
    approvals.show(now.approvals());
    lifts.show(now.lifts());
    hard.show(now.hard());
    table.show(now.lines().stream().filter(filter::shows).toList());
    below.show(now.below());
    count(now);
  }

  // How many there are in each state, whatever is filtered.
  private void count(FloorReader.Seen now) {
    counts.removeAll();
    counts.add(new Span(getTranslation("backoffice.floor.count", now.lines().size())));
    for (Presence presence : Presence.values()) {
      long many = now.lines().stream().filter(line -> line.row().presence() == presence).count();
      if (many > 0) {
        String name = getTranslation("agents.presence." + presence);
        counts.add(new StatusBadge(StatusBadge.shapeOf(presence), name + " " + many));
      }
    }
  }

  private void seen(LateFinding heard) {
    reader.seen(heard, me);
    again();
  }

  private void release(FloorLine line) {
    AccountId held = line.row().account();
    if (held != null) {
      worklist.forceRelease(held, me.id());
      banner.success(getTranslation("backoffice.released", line.row().name()));
      again();
    }
  }
}
