package fr.entente.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.orderedlayout.FlexLayout;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import com.vaadin.flow.spring.security.AuthenticationContext;
import fr.entente.agents.Agents;
import jakarta.annotation.security.PermitAll;

/// The frame of every screen: a slim bar with the places this person may go to (each view says so
/// with `@Menu(title = "nav.key", order = n)`), the person's own menu, and the page below.
@PermitAll
public class MainLayout extends FlexLayout implements RouterLayout, AfterNavigationObserver {
  private final Main content = new Main();
  private final Banner alert = new Banner();
  private final Nav places = new Nav();

  MainLayout(Agents agents, AuthenticationContext session) {
    addClassName("main-layout");
    setFlexDirection(FlexDirection.COLUMN);
    content.setId("content");
    content.getElement().setAttribute("tabindex", "-1");
    var skip = new Anchor("#content", getTranslation("uikit.skip"));
    skip.addClassName("skip-link");
    skip.setRouterIgnore(true);
    add(skip, bar(agents, session), alert, content);
  }

  /// Shows a message above every screen until the next navigation.
  public void alert(String text) {
    alert.error(text);
  }

  @Override
  public void showRouterLayoutContent(HasElement page) {
    content.removeAll();
    content.getElement().appendChild(page.getElement());
  }

  @Override
  public void afterNavigation(AfterNavigationEvent event) {
    alert.clear();
    String here = event.getLocation().getFirstSegment();
    places
        .getElement()
        .getChild(0)
        .getChildren()
        .map(item -> item.getChild(0))
        .forEach(link -> {
          if (here.equals(link.getAttribute("data-place"))) {
            link.setAttribute("aria-current", "page");
          } else {
            link.removeAttribute("aria-current");
          }
        });
  }

  private Header bar(Agents agents, AuthenticationContext session) {
    var name = new Span("Entente");
    name.addClassName("product-name");
    places.getElement().setAttribute("aria-label", getTranslation("uikit.places"));
    var list = new UnorderedList();
    MenuConfiguration.getMenuEntries().forEach(entry -> list.add(new ListItem(link(entry))));
    places.add(list);
    var gap = new Div();
    gap.addClassName("gap");
    var bar = new Header(name, places, gap);
    agents.signedIn().ifPresent(me -> bar.add(new PersonMenu(me, agents, session)));
    bar.addClassName("bar");
    return bar;
  }

  private Component link(MenuEntry entry) {
    var link = new RouterLink(getTranslation(entry.title()), entry.menuClass());
    link.getElement().setAttribute("data-place", entry.path().replaceFirst("^/", ""));
    return link;
  }
}
