package fr.entente.uikit;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.spring.security.AuthenticationContext;
import fr.entente.agents.Agent;
import fr.entente.agents.Agents;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/// The frame of every screen: the places this person may go to beside the page (each view says so
/// with `@Menu(title = "nav.key", order = n, icon = "vaadin:name")`), the person's own menu at
/// their foot, and above the page what concerns a person wherever they are. On the desk and on
/// narrow screens the places are a rail of icons; `Ctrl+B` changes that.
@PermitAll
public class MainLayout extends Div implements RouterLayout, AfterNavigationObserver {
  private final Main content = new Main();
  private final Banner alert = new Banner();
  private final Places places = new Places();
  private final WaitingCounts counts;
  private final @Nullable Agent me;
  private @Nullable ScheduledFuture<?> counting;

  MainLayout(
      Agents agents,
      AuthenticationContext session,
      WaitingCounts counts,
      PaletteSearch search,
      Formats formats,
      ObjectProvider<FrameBand> bands) {
    this.counts = counts;
    this.me = agents.signedIn().orElse(null);
    addClassName("main-layout");
    content.setId("content");
    content.getElement().setAttribute("tabindex", "-1");
    var skip = new Anchor("#content", getTranslation("uikit.skip"));
    skip.addClassName("skip-link");
    skip.setRouterIgnore(true);
    // A region of its own: the places' links are in shadows, so that no machine sees it come first.
    var top = new Header(skip);
    top.addClassName("skip");
    var page = new Div(away(), leaving(), bands(bands.orderedStream().toList()), alert, content);
    page.addClassName("frame-page");
    var heard = told("limit-said", null);
    heard.addClassName("only-heard");
    heard.getElement().setAttribute("role", "status");
    page.add(heard);
    add(top, drawer(agents, session), page);
    limits();
    if (me != null) {
      add(new Palette(me, search, formats, pages(), session));
    }
  }

  /// Shows a message above every screen until it is put away or the next navigation: on the desk
  /// nobody goes anywhere for hours.
  public void alert(String text) {
    alert.error(text);
    var away = new Button(getTranslation("uikit.panel.close"), _ -> alert.clear());
    away.setId("alert-away");
    away.addThemeNames("tertiary", "small");
    alert.add(away);
  }

  @Override
  public void showRouterLayoutContent(HasElement page) {
    content.removeAll();
    content.getElement().appendChild(page.getElement());
  }

  @Override
  public void afterNavigation(AfterNavigationEvent event) {
    alert.clear();
    getElement().setAttribute("data-place", event.getLocation().getFirstSegment());
    getElement().executeJs("window.ententeFrame()");
  }

  @Override
  protected void onAttach(AttachEvent event) {
    if (me != null) {
      counting =
          counts.follow(
              event.getUI(), me, places.routes(), found -> found.forEach(places::waiting));
    }
  }

  @Override
  protected void onDetach(DetachEvent event) {
    if (counting != null) {
      counting.cancel(false);
    }
  }

  private Aside drawer(Agents agents, AuthenticationContext session) {
    var name = new Span("Entente");
    name.addClassName("product-name");
    var toggle = new Button(VaadinIcon.MENU.create());
    toggle.addThemeNames("tertiary", "icon");
    toggle.addClassName("rail-toggle");
    toggle.setAriaLabel(getTranslation("uikit.rail"));
    toggle.setTooltipText(getTranslation("uikit.rail") + " (Ctrl+B)");
    toggle.getElement().setAttribute("aria-keyshortcuts", "Control+B");
    var head = new Div(toggle, name);
    if (me != null) {
      head.add(search());
    }
    head.addClassName("drawer-head");
    var drawer = new Aside(head, places);
    drawer.addClassName("drawer");
    drawer.getElement().setAttribute("aria-label", getTranslation("uikit.places"));
    if (me != null) {
      drawer.add(new PersonMenu(me, agents, session));
    }
    return drawer;
  }

  private Button search() {
    String name = getTranslation("uikit.palette");
    var search = new Button(VaadinIcon.SEARCH.create());
    search.addThemeNames("tertiary", "icon");
    search.addClassName("palette-open");
    search.setAriaLabel(name);
    search.setTooltipText(name + " (Ctrl+K)");
    search.getElement().setAttribute("aria-keyshortcuts", "Control+K");
    search.getElement().setAttribute("aria-haspopup", "dialog");
    return search;
  }

  private List<Palette.Line> pages() {
    var pages = new ArrayList<>(places.lines());
    pages.add(
        new Palette.Line(
            getTranslation("uikit.password.title"), getTranslation("uikit.me"), "", "password"));
    return pages;
  }

  // Shown by the page itself: whoever is away cannot be told by the server.
  private Div away() {
    var band =
        new Div(
            new Span("▲"),
            told("away-network", "uikit.away.network"),
            told("away-server", "uikit.away.server"),
            told("away-safe", "uikit.away.safe"));
    band.addClassName("away-band");
    band.getElement().setAttribute("role", "alert");
    return band;
  }

  // Shown by the page itself before a login ends; it knows when by asking.
  private Div leaving() {
    var text = told("leave-said", null);
    text.getElement().setAttribute("data-idle", getTranslation("uikit.leave.idle"));
    text.getElement().setAttribute("data-all", getTranslation("uikit.leave.all"));
    var band = new Div(new Span("▲"), text);
    band.addClassName("leave-band");
    band.getElement().setAttribute("role", "alert");
    return band;
  }

  // The words by which the page says that a field is full.
  private void limits() {
    for (String name : List.of("near", "reached", "paste")) {
      getElement().setAttribute("data-limit-" + name, getTranslation("uikit.limit." + name));
    }
  }

  private Span told(String name, @Nullable String key) {
    var text = new Span(key == null ? "" : getTranslation(key));
    text.addClassName(name);
    return text;
  }

  private Div bands(List<FrameBand> known) {
    var bands = new Div();
    bands.addClassName("frame-bands");
    if (me != null) {
      known.forEach(each -> each.band(me).ifPresent(bands::add));
    }
    return bands;
  }
}
