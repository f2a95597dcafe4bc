package fr.entente.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteData;
import com.vaadin.flow.server.VaadinServletContext;
import com.vaadin.flow.server.auth.AccessAnnotationChecker;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import fr.entente.agents.Role;
import fr.entente.demo.Demonstration;
import fr.entente.kernel.Language;
import jakarta.servlet.ServletContext;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// UX-11, UX-13, UX-14 on every page that the router knows, so that none can be forgotten: for each
/// role that may enter, in French and light, in English and dark. Whoever may not enter is told so.
/// Takes minutes, so it is run by its name, as the README says.
class EveryPage extends Floor {
  private static final Map<Role, String> PEOPLE =
      Map.of(
          Role.AGENT, "marie",
          Role.LEAD, "lea",
          Role.TRAINER, "thomas",
          Role.MANAGER, "claire",
          Role.ADMINISTRATOR, "admin");

  @Autowired ApplicationContext spring;
  @Autowired ServletContext servlet;
  @Autowired I18NProvider words;
  private final List<String> faults = new ArrayList<>();
  private final Set<String> measured = new HashSet<>();
  private final Set<String> contents = new HashSet<>();
  private final Set<String> frames = new HashSet<>();

  /// Nobody works here yet.
  @BeforeEach
  @Override
  void openTheFloor() {}

  private List<RouteData> pages() {
    return ApplicationRouteRegistry.getInstance(new VaadinServletContext(servlet))
        .getRegisteredRoutes();
  }

  /// Where a page is that needs to be told what it shows.
  private Map<String, String> addresses() {
    return Map.of(
        "accounts/file",
            "accounts/file/"
                + one(
                    "SELECT account_id FROM phone_call GROUP BY 1 ORDER BY COUNT(*) DESC, 1 LIMIT 1"),
        "calls/file", "calls/file/" + one("SELECT MAX(id) FROM phone_call"),
        "imports/file", "imports/file/" + one("SELECT MAX(id) FROM import_run"),
        "scripts/:language/:key", "scripts/fr/broken-promise-person");
  }

  @Test
  void everyPageIsSoundForEveryRoleInBothLanguagesAndThemes() {
    strangers();
    Demonstration.load(spring);
    for (Language language : Language.values()) {
      measured.clear();
      jdbc.sql("UPDATE agent SET language = ?").param(language.code()).update();
      for (Role role : Role.values()) {
        day(role, language);
      }
    }
    assertThat(faults).isEmpty();
  }

  private static ColorScheme scheme(Language language) {
    return language == Language.FR ? ColorScheme.LIGHT : ColorScheme.DARK;
  }

  private static ColorScheme other(ColorScheme scheme) {
    return scheme == ColorScheme.LIGHT ? ColorScheme.DARK : ColorScheme.LIGHT;
  }

  private void strangers() {
    var open =
        pages().stream()
            .map(RouteData::getNavigationTarget)
            .filter(page -> page.isAnnotationPresent(AnonymousAllowed.class))
            .map(page -> page.getAnnotation(Route.class).value())
            .toList();
    for (Language language : Language.values()) {
      var page = page(scheme(language), 1366, 768);
      page.context().setExtraHTTPHeaders(Map.of("Accept-Language", language.code()));
      for (String path : open) {
        page.navigate("/" + path);
        page.locator("h1, h2").first().waitFor();
        look(page, "a stranger on /" + path + " in " + language, scheme(language), path);
      }
      page.context().setExtraHTTPHeaders(Map.of());
    }
  }

  private void day(Role role, Language language) {
    var page = page(scheme(language), 1366, 768);
    Desk.signIn(page, PEOPLE.get(role), Demonstration.PASSWORD);
    page.navigate("/password");
    var addresses = addresses();
    for (RouteData route : pages()) {
      var target = route.getNavigationTarget();
      String path = target.getAnnotation(Route.class).value();
      // Only whoever must choose a password stays there: LoginIT looks at it.
      if (target.isAnnotationPresent(AnonymousAllowed.class) || path.equals("new-password")) {
        continue;
      }
      String address = addresses.getOrDefault(path, path);
      String where = role + " on /" + address + " in " + language;
      if (!route.getRouteParameters().isEmpty() && address.equals(path)) {
        faults.add("/" + path + " needs an address here");
      } else if (enters(target, role)) {
        go(page, address);
        note(where, forbidden(page, language) ? List.of("is closed") : List.of());
        look(page, where, scheme(language), path);
      } else if (language == Language.FR) {
        go(page, address);
        note(where, forbidden(page, language) ? List.of() : List.of("is open"));
        if (measured.add("forbidden")) {
          note(where, Axe.faults(page));
        }
      }
    }
  }

  private static boolean enters(Class<?> page, Role role) {
    return new AccessAnnotationChecker()
        .hasAccess(page, () -> "somebody", name -> role.name().equals(name));
  }

  /// As a link of the page itself would.
  private static void go(Page page, String address) {
    Look.settled(page)
        .evaluate(
            """
            address => {
              const link = document.body.appendChild(document.createElement('a'));
              link.setAttribute('router-link', '');
              link.href = address;
              link.click();
              link.remove();
            }
            """,
            "/" + address);
    if (!address.isEmpty()) {
      page.waitForURL("**/" + address);
    }
    Look.settled(page);
  }

  private boolean forbidden(Page page, Language language) {
    String title = words.getTranslation("uikit.forbidden.title", language.locale());
    return page.locator("h1").allInnerTexts().contains(title);
  }

  // What is made of the same elements with the same words is as sound for this role as for the last
  // one; the frame around it is looked at on each role's first page.
  private boolean known(Page page) {
    String content =
        (String)
            page.evaluate(
                "() => document.querySelector('#content')?.outerHTML.replace(/\\d+/g, '') ?? ''");
    return !content.isEmpty() && !contents.add(content);
  }

  private void look(Page page, String where, ColorScheme scheme, String path) {
    boolean framed = !frames.add(where.substring(0, where.indexOf(" on ")) + scheme);
    if (!known(page) || !framed) {
      note(where, Axe.faults(page));
    }
    // What is the same for every role is measured once in each language.
    if (measured.add(path)) {
      note(where, Measure.amiss(page));
      note(where + ", by keyboard", Measure.unseenCaret(page));
      page.setViewportSize(683, 384);
      note(where + " at 200 %", Measure.amiss(page));
      page.setViewportSize(1366, 768);
      page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(other(scheme)));
      note(where + ", " + other(scheme), Axe.pale(page));
      page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
    }
  }

  private void note(String where, List<?> found) {
    found.stream().flatMap(fault -> Stream.of(where + ": " + fault)).forEach(faults::add);
  }
}
