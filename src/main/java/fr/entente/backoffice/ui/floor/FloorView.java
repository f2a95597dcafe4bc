package fr.entente.backoffice.ui.floor;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.shared.Registration;
import fr.entente.agents.Agents;
import fr.entente.agents.Role;
import fr.entente.backoffice.ui.Labels;
import fr.entente.backoffice.ui.Lists;
import fr.entente.backoffice.ui.SinglePress;
import fr.entente.backoffice.ui.accounts.AccountView;
import fr.entente.kernel.AccountId;
import fr.entente.kernel.AgentId;
import fr.entente.listening.Label;
import fr.entente.reporting.Floor;
import fr.entente.reporting.FloorObjectives;
import fr.entente.reporting.FloorRow;
import fr.entente.uikit.Banner;
import fr.entente.uikit.Formats;
import fr.entente.uikit.MainLayout;
import fr.entente.uikit.Screen;
import fr.entente.uikit.StatusBadge;
import fr.entente.worklist.Worklist;
import jakarta.annotation.security.RolesAllowed;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The floor, live: who is doing what, since when, on which account; a lead can take an account
/// back.
@Route(value = "floor", layout = MainLayout.class)
@Menu(title = "nav.floor", order = 210, icon = "vaadin:group")
@RolesAllowed({"LEAD", "MANAGER"})
class FloorView extends Screen {
  private static final int ORPHANS_SHOWN = 50;
  private final Floor floor;
  private final FloorNews news;
  private final Worklist worklist;
  private final Agents agents;
  private final Formats formats;
  private final Banner banner = new Banner();
  private final ApprovalsPanel approvals;
  private final boolean leads;
  private Map<AgentId, Label> confirmed = Map.of();
  private final Grid<FloorRow> list = Lists.grid(getTranslation("nav.floor"));
  private @Nullable Registration registration;

  FloorView(
      Floor floor,
      FloorNews news,
      Worklist worklist,
      Agents agents,
      FloorObjectives objectives,
      ApprovalsPanel.Doors doors,
      Formats formats) {
    super("nav.floor");
    this.floor = floor;
    this.news = news;
    this.worklist = worklist;
    this.agents = agents;
    this.formats = formats;
    Lists.text(list, getTranslation("agents.role.AGENT"), FloorRow::name);
    Lists.component(list, getTranslation("backoffice.people.state"), this::state);
    Lists.text(
        list, getTranslation("backoffice.floor.since"), row -> formats.relative(row.since()));
    Lists.component(list, getTranslation("backoffice.floor.account"), this::account);
    Lists.text(list, getTranslation("backoffice.call.status"), this::call);
    leads = agents.current().has(Role.LEAD);
    if (leads) {
      Lists.text(list, getTranslation("desk.signs"), this::sign);
      Lists.component(list, getTranslation("backoffice.actions"), this::release);
    }
    approvals = new ApprovalsPanel(doors, banner);
    var tiles = new ObjectiveTiles(objectives.today(), formats);
    tiles.proof(worklist.proved());
    var orphans = new OrphansPanel(worklist.orphansFound(ORPHANS_SHOWN), formats);
    add(tiles, banner, orphans, approvals, list);
    refresh();
  }

  @Override
  protected void onAttach(AttachEvent event) {
    var ui = event.getUI();
    registration = news.listen(() -> ui.access(this::refresh));
  }

  @Override
  protected void onDetach(DetachEvent event) {
    if (registration != null) {
      registration.remove();
    }
  }

  private void refresh() {
    approvals.refresh();
    confirmed = leads ? floor.confirmed() : Map.of();
    list.setItems(floor.rows());
  }

  private StatusBadge state(FloorRow row) {
    String text = getTranslation("agents.presence." + row.presence());
    if (row.reason() != null) {
      text += " – " + getTranslation("agents.pause." + row.reason());
    }
    boolean alert = "crisis".equals(row.reason());
    return new StatusBadge(
        alert ? StatusBadge.Shape.ALERT : StatusBadge.shapeOf(row.presence()), text);
  }

  private String sign(FloorRow row) {
    var label = confirmed.get(row.agent());
    return label == null ? "–" : getTranslation("desk.label." + label.code());
  }

  private Component account(FloorRow row) {
    return row.account() == null || row.debtorName() == null
        ? new Span("–")
        : new RouterLink(row.debtorName(), AccountView.class, row.account().value());
  }

  private String call(FloorRow row) {
    return row.call() == null ? "–" : Labels.of(this, "call.status", row.call());
  }

  private Component release(FloorRow row) {
    AccountId held = row.account();
    if (held == null) {
      return new Span();
    }
    var button =
        SinglePress.button(
            getTranslation("backoffice.release"),
            () -> {
              worklist.forceRelease(held, agents.current().id());
              banner.success(getTranslation("backoffice.released", row.name()));
              refresh();
            });
    button.addThemeNames("tertiary", "small");
    button.setAriaLabel(getTranslation("backoffice.release.whose", row.name()));
    return button;
  }
}
