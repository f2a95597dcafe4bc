package fr.entente.backoffice.ui.follow;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import fr.entente.accounts.DisputeLine;
import fr.entente.accounts.Dissatisfaction;
import fr.entente.backoffice.ui.FilterRow;
import fr.entente.backoffice.ui.ListAddress;
import fr.entente.backoffice.ui.ListScreen;
import fr.entente.backoffice.ui.RangeBar;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.Listed;
import fr.entente.uikit.Banner;
import fr.entente.uikit.MainLayout;
import fr.entente.uikit.PanelLayout;
import fr.entente.uikit.SidePanel;
import fr.entente.worklist.UndoneDeed;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What is not called now, in lists: callbacks, disputes, set aside, wrong numbers, holds, running
/// promises; whoever sees to a row does it from here, one or many. Agents see what is their own.
@Route(value = "follow-up", layout = MainLayout.class)
@Menu(title = "nav.follow_up", order = 140, icon = "vaadin:tasks")
@RolesAllowed({"AGENT", "LEAD", "MANAGER"})
class FollowUpView extends ListScreen {
  private static final String MINE = "mine";
  private static final int FIGURE_DAYS = 90;

  private final FollowDoors doors;
  private final Banner banner = new Banner();
  private final FilterRow filters = new FilterRow(this::go);
  private final Tabs tabs = new Tabs();
  private final Map<FollowTab, Tab> each = new LinkedHashMap<>();
  private final FollowDeeds deeds;
  private final FollowList list;
  private final DisputeList disputes;
  private final DissatisfactionList dissatisfied;
  private final UndoneList undone;
  private final DisputeFigures figures;
  private final CauseFigures causes;
  private final RangeBar range;
  private final PanelLayout panels;
  private FollowTab tab = FollowTab.CALLBACKS;
  private List<DisputeLine> contested = List.of();
  private List<Dissatisfaction> voiced = List.of();

  FollowUpView(FollowDoors doors) {
    super("nav.follow_up");
    this.doors = doors;
    list = new FollowList(doors, this::chosen);
    disputes = new DisputeList(doors, this::chosen, this::answer);
    dissatisfied = new DissatisfactionList(doors, line -> answer(line.id(), line.debtorName()));
    undone = new UndoneList(doors, this::close);
    figures = new DisputeFigures(doors.formats());
    causes = new CauseFigures(doors.formats());
    deeds =
        new FollowDeeds(
            doors.people(), new ChosenDeeds(doors, this::current, this::told), this::chooseAll);
    range = new RangeBar(doors.formats(), from -> go(address().from(from)));
    tabs();
    Map<String, String> whose = new LinkedHashMap<>();
    whose.put("all", getTranslation("backoffice.follow.whose.all"));
    whose.put(MINE, getTranslation("backoffice.follow.whose.mine"));
    filters.always("whose", getTranslation("backoffice.follow.whose"), whose, "all");
    filters.setVisible(doors.stepsIn());
    var page = new Div(deeds, list, disputes, dissatisfied, undone, figures, causes, range);
    page.addClassName("list-page");
    panels = new PanelLayout(page, "form", this::panel);
    add(banner, tabs, filters, panels);
  }

  private void tabs() {
    tabs.addClassName("all-in-sight");
    Stream.of(FollowTab.values())
        .filter(one -> one.forAgents() || doors.stepsIn())
        .forEach(one -> {
          var made = new Tab(getTranslation("backoffice.follow." + one));
          each.put(one, made);
          tabs.add(made);
        });
    tabs.addSelectedChangeListener(event -> {
      if (event.isFromClient()) {
        go(address().with("show", List.copyOf(each.keySet()).get(tabs.getSelectedIndex())));
      }
    });
  }

  private @Nullable AgentId whose() {
    return doors.stepsIn() && !MINE.equals(address().one("whose", List.of("all", MINE)))
        ? null
        : doors.agents().current().id();
  }

  @Override
  protected void show(ListAddress asked) {
    filters.show(asked);
    FollowTab wanted = asked.choice("show", FollowTab.class);
    tab = wanted != null && each.containsKey(wanted) ? wanted : FollowTab.CALLBACKS;
    tabs.setSelectedTab(each.get(tab));
    labels();
    deeds.show(tab);
    deeds.setVisible(doors.acts() && tab.chosen());
    disputes.setVisible(tab == FollowTab.DISPUTES);
    dissatisfied.setVisible(tab == FollowTab.DISSATISFIED);
    undone.setVisible(tab == FollowTab.UNDONE);
    figures.setVisible(tab == FollowTab.FIGURES);
    causes.setVisible(tab == FollowTab.FIGURES);
    list.setVisible(tab.list() != null);
    range.show(read(asked));
  }

  private Listed<?> read(ListAddress asked) {
    if (tab.list() != null) {
      var page = doors.followUps().page(tab.list(), whose(), asked.page());
      list.show(tab, page.rows());
      return page;
    }
    if (tab == FollowTab.DISPUTES) {
      var page = doors.disputes().waiting(whose(), asked.page());
      contested = page.rows();
      disputes.show(contested);
      return page;
    }
    if (tab == FollowTab.DISSATISFIED) {
      var page = doors.dissatisfactions().waiting(whose(), asked.page());
      voiced = page.rows();
      dissatisfied.show(voiced);
      return page;
    }
    if (tab == FollowTab.UNDONE) {
      var page = doors.undone().waiting(whose(), asked.page());
      undone.show(page.rows());
      return page;
    }
    LocalDate today = LocalDate.now(doors.clock());
    causes.show(doors.obstacles().causes(today.minusDays(FIGURE_DAYS), today));
    figures.show(doors.disputes().figures(today.minusDays(FIGURE_DAYS), today));
    return new Listed<>(List.of(), 0, 0);
  }

  // How many are late stands on the tab, whichever is shown.
  private void labels() {
    AgentId whose = whose();
    each.forEach((one, shown) -> {
      long late = one.canBeLate() ? late(one, whose) : 0;
      String name = getTranslation("backoffice.follow." + one);
      shown.setLabel(late == 0 ? name : name + " ▲ " + doors.formats().number(late));
    });
  }

  private long late(FollowTab one, @Nullable AgentId whose) {
    if (one.list() != null) {
      return doors.followUps().late(one.list(), whose);
    }
    return switch (one) {
      case DISSATISFIED -> doors.dissatisfactions().late(whose);
      case UNDONE -> doors.undone().late(whose);
      default -> doors.disputes().late(whose);
    };
  }

  // Managers read what was said; whoever acts decides.
  private Button answer(DisputeLine line) {
    var button = answer(line.id(), line.debtorName());
    if (!doors.acts()) {
      button.setText(getTranslation("backoffice.follow.look"));
      button.setAriaLabel(getTranslation("backoffice.follow.look.of", line.debtorName()));
    }
    return button;
  }

  private Button answer(long id, String debtor) {
    var button = panels.action(getTranslation("backoffice.follow.answer"), Long.toString(id));
    button.addThemeNames("small");
    button.setAriaLabel(getTranslation("backoffice.follow.answer.of", debtor));
    return button;
  }

  private Optional<SidePanel> panel(String row) {
    return tab == FollowTab.DISSATISFIED ? dissatisfaction(row) : dispute(row);
  }

  private Optional<SidePanel> dissatisfaction(String row) {
    return voiced.stream()
        .filter(line -> Long.toString(line.id()).equals(row))
        .findFirst()
        .map(line -> new DissatisfactionPanel(line, doors, () -> done("answered.done")));
  }

  private Optional<SidePanel> dispute(String dispute) {
    return contested.stream()
        .filter(line -> Long.toString(line.id()).equals(dispute))
        .findFirst()
        .map(line -> new DisputePanel(line, doors, () -> done("decided")));
  }

  private void close(UndoneDeed deed, boolean done) {
    boolean closed = doors.undone().close(deed.id(), done, doors.agents().current().id());
    String key = closed ? done ? "undone.closed.done" : "undone.closed.dropped" : "undone.gone";
    banner.success(getTranslation("backoffice.follow." + key, deed.debtorName()));
    again();
  }

  private void done(String what) {
    panels.done();
    banner.success(getTranslation("backoffice.follow." + what));
    again();
  }

  private ChosenDeeds.Chosen current() {
    return new ChosenDeeds.Chosen(
        tab, list.accounts(), disputes.chosen().rows().stream().map(DisputeLine::id).toList());
  }

  private void chosen() {
    deeds.chosen(tab == FollowTab.DISPUTES ? disputes.chosen().count() : list.chosen().count());
  }

  private void chooseAll(boolean on) {
    (tab == FollowTab.DISPUTES ? disputes.chosen() : list.chosen()).all(on);
  }

  private void told(ChosenDeeds.Told told) {
    if (told.done()) {
      banner.success(told.words());
    } else {
      banner.warning(told.words());
    }
    again();
  }
}
