package fr.entente.backoffice.ui.follow;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import fr.entente.accounts.DisputeLine;
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
  private final DisputeFigures figures;
  private final RangeBar range;
  private final PanelLayout panels;
  private FollowTab tab = FollowTab.CALLBACKS;
  private List<DisputeLine> contested = List.of();

  FollowUpView(FollowDoors doors) {
    super("nav.follow_up");
    this.doors = doors;
    list = new FollowList(doors, this::chosen);
    disputes = new DisputeList(doors, this::chosen, this::answer);
    figures = new DisputeFigures(doors.formats());
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
    var page = new Div(deeds, list, disputes, figures, range);
    page.addClassName("list-page");
    panels = new PanelLayout(page, "form", this::panel);
    add(banner, tabs, filters, panels);
  }

  private void tabs() {
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
    deeds.setVisible(doors.acts() && tab.canBeLate());
    disputes.setVisible(tab == FollowTab.DISPUTES);
    figures.setVisible(tab == FollowTab.FIGURES);
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
    LocalDate today = LocalDate.now(doors.clock());
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
    return one.list() == null
        ? doors.disputes().late(whose)
        : doors.followUps().late(one.list(), whose);
  }

  private Button answer(DisputeLine line) {
    var button =
        panels.action(getTranslation("backoffice.follow.answer"), Long.toString(line.id()));
    button.addThemeNames("small");
    button.setAriaLabel(getTranslation("backoffice.follow.answer.of", line.debtorName()));
    return button;
  }

  private Optional<SidePanel> panel(String dispute) {
    return doors.acts()
        ? contested.stream()
            .filter(line -> Long.toString(line.id()).equals(dispute))
            .findFirst()
            .map(line -> new DisputePanel(line, doors, this::decided))
        : Optional.empty();
  }

  private void decided() {
    panels.done();
    banner.success(getTranslation("backoffice.follow.decided"));
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
