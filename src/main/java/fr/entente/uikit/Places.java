package fr.entente.uikit;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.shared.Tooltip;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The places that the signed-in person may go to, grouped by job, each with its icon and the count
/// of what waits there.
class Places extends com.vaadin.flow.component.html.Div {
  private final Map<String, SideNavItem> items = new HashMap<>();
  private final Map<String, Waiting> shown = new HashMap<>();
  private final List<Palette.Line> lines = new ArrayList<>();

  Places() {
    addClassName("places");
    var groups = new EnumMap<PlaceGroup, SideNav>(PlaceGroup.class);
    for (MenuEntry entry : MenuConfiguration.getMenuEntries()) {
      var group = PlaceGroup.of(Objects.requireNonNullElse(entry.order(), 100.0));
      groups.computeIfAbsent(group, this::nav).addItem(item(entry));
      lines.add(
          new Palette.Line(
              getTranslation(entry.title()), getTranslation(group.key()), "", route(entry)));
    }
    groups.values().forEach(this::add);
  }

  /// The routes that are shown.
  Set<String> routes() {
    return items.keySet();
  }

  /// The same for the palette, each with its group.
  List<Palette.Line> lines() {
    return List.copyOf(lines);
  }

  /// The signs are words too: a screen reader says the whole.
  void waiting(String route, Waiting waiting) {
    SideNavItem item = items.get(route);
    if (item == null || waiting.equals(shown.put(route, waiting))) {
      return;
    }
    item.setSuffixComponent(waiting.count() == 0 ? null : badge(waiting));
  }

  private Span badge(Waiting waiting) {
    String figure = waiting.count() > 999 ? "999+" : Long.toString(waiting.count());
    var badge = new Span((waiting.urgent() ? "▲ " : "") + figure);
    badge.addClassName("place-count");
    badge.getElement().setAttribute("data-urgent", waiting.urgent());
    badge.setTitle(
        getTranslation(waiting.urgent() ? "uikit.waiting.urgent" : "uikit.waiting", figure));
    return badge;
  }

  private SideNav nav(PlaceGroup group) {
    var nav = new SideNav(getTranslation(group.key()));
    nav.addClassName("place-group");
    return nav;
  }

  private SideNavItem item(MenuEntry entry) {
    String route = route(entry);
    String name = getTranslation(entry.title());
    var item = new SideNavItem(name, entry.menuClass(), icon(entry.icon()));
    item.setMatchNested(true);
    item.getElement().setAttribute("data-place", route);
    Tooltip.forComponent(item).withText(name).withPosition(Tooltip.TooltipPosition.END);
    items.put(route, item);
    return item;
  }

  private static String route(MenuEntry entry) {
    return entry.path().replaceFirst("^/", "");
  }

  private static Icon icon(@Nullable String name) {
    var icon = name == null ? new Icon("vaadin", "circle-thin") : new Icon(name);
    icon.getElement().setAttribute("aria-hidden", "true");
    return icon;
  }
}
