package fr.entente.abuse;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AccessAnnotationChecker;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import fr.entente.agents.AgentResult;
import fr.entente.agents.Agents;
import fr.entente.agents.NewAgent;
import fr.entente.agents.Role;
import fr.entente.kernel.Language;
import fr.entente.kernel.RunAs;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Every role, and a stranger, on every page and every controller that there is, over HTTP. Who may
/// enter is what the page itself says, which `RouteRightsTests` holds against a table; here the
/// server must do so. A new page is in it by itself, a new controller must be decided about.
@BehindProxy
class RouteMatrixIT {
  // Read once: finding every page in the code takes seconds.
  private static final Map<String, Class<?>> PAGES = pages();

  private static final String PASSWORD = "correct horse battery";
  private static final String FORBIDDEN = "pas pour votre r";

  /// Open to whoever has the link or the signature; the server's own page of errors is reached by
  /// nobody.
  private static final Set<String> DECIDED =
      Set.of("/p/{token}", "/p", "/p/", "/p/*/**", "/q/{token}", "/q", "/q/", "/q/*/**", "/error");

  @LocalServerPort int port;
  @Autowired Agents agents;
  @Autowired Map<String, RequestMappingHandlerMapping> mappings;

  private final HttpClient browser =
      HttpClient.newBuilder()
          .cookieHandler(new CookieManager())
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  @ParameterizedTest
  @EnumSource
  void aRoleEntersWhatIsItsOwnAndNothingElse(Role role) throws Exception {
    var hired = new NewAgent("somebody", "somebody", Set.of(role), Language.FR, null, PASSWORD);
    assertThat(RunAs.system(() -> agents.create(hired))).isInstanceOf(AgentResult.Done.class);
    assertThat(signIn().headers().firstValue("Location")).contains("/");
    for (var page : PAGES.entrySet()) {
      var answer = page(page.getKey());
      boolean may =
          new AccessAnnotationChecker()
              .hasAccess(page.getValue(), () -> "somebody", name -> role.name().equals(name));
      assertThat(answer.statusCode()).as(role + " on " + page.getKey()).isNotEqualTo(500);
      assertThat(answer.body().contains("appConfig"))
          .as(role + " is answered on " + page.getKey())
          .isTrue();
      assertThat(answer.body().contains(FORBIDDEN))
          .as(role + " is kept out of " + page.getKey())
          .isEqualTo(!may);
    }
  }

  @Test
  void aStrangerIsLedToTheLoginFromEveryPage() throws Exception {
    for (var page : PAGES.entrySet()) {
      if (!page.getValue().isAnnotationPresent(AnonymousAllowed.class)) {
        var answer = page(page.getKey());
        assertThat(answer.statusCode()).as(page.getKey()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location")).as(page.getKey()).contains("/login");
        assertThat(answer.body()).as(page.getKey()).isEmpty();
        assertThat(machine(page.getKey()).statusCode()).as(page.getKey()).isEqualTo(401);
      }
    }
  }

  @Test
  void everyControllerIsDecidedAbout() {
    var patterns =
        mappings.values().stream()
            .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
            .flatMap(info -> info.getPatternValues().stream())
            .filter(pattern -> !pattern.startsWith("/twilio/"))
            .collect(Collectors.toSet());
    assertThat(patterns).containsExactlyInAnyOrderElementsOf(DECIDED);
  }

  @ParameterizedTest
  @EnumSource
  void noRoleReachesTheToolsOrTheProvidersDoor(Role role) throws Exception {
    var hired = new NewAgent("somebody", "somebody", Set.of(role), Language.FR, null, PASSWORD);
    assertThat(RunAs.system(() -> agents.create(hired))).isInstanceOf(AgentResult.Done.class);
    signIn();
    for (String path :
        Set.of("actuator", "actuator/env", "actuator/heapdump", "actuator/loggers")) {
      assertThat(page(path).statusCode()).as(role + " on " + path).isIn(403, 404);
    }
    assertThat(page("twilio/agent").statusCode()).isIn(403, 404);
  }

  private HttpResponse<String> signIn() throws IOException, InterruptedException {
    var form =
        HttpRequest.BodyPublishers.ofString(
            "username=somebody&password=" + PASSWORD.replace(' ', '+'));
    return browser.send(
        to("login").header("Content-Type", "application/x-www-form-urlencoded").POST(form).build(),
        BodyHandlers.ofString());
  }

  private HttpResponse<String> page(String path) throws IOException, InterruptedException {
    return browser.send(
        to(path).header("Accept", "text/html").GET().build(), BodyHandlers.ofString());
  }

  private HttpResponse<String> machine(String path) throws IOException, InterruptedException {
    return HttpClient.newHttpClient().send(to(path).GET().build(), BodyHandlers.ofString());
  }

  private HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/" + path));
  }

  private static Map<String, Class<?>> pages() {
    var pages = new TreeMap<String, Class<?>>();
    new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("fr.entente")
            .stream()
            .filter(type -> type.isAnnotatedWith(Route.class))
            .map(JavaClass::reflect)
            .forEach(page -> pages.put(address(page), page));
    return pages;
  }

  // Somewhere below it, where it needs to be told where.
  private static String address(Class<?> page) {
    String route = page.getAnnotation(Route.class).value();
    String filled =
        Arrays.stream(route.split("/"))
            .map(step -> step.equals(":language") ? "fr" : step.replace(":", ""))
            .collect(Collectors.joining("/"));
    return HasUrlParameter.class.isAssignableFrom(page) ? filled + "/1" : filled;
  }
}
