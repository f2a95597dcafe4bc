package fr.entente;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AccessAnnotationChecker;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import fr.entente.agents.Role;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Who may enter which page. A page that is not in the table fails the test: decide first.
class RouteRightsTests {
  private static final Map<String, Class<?>> PAGES = pages();
  private static final Set<String> OF_OTHERS = Set.of("desk");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ''                          | AGENT LEAD TRAINER MANAGER ADMINISTRATOR
          password                    | AGENT LEAD TRAINER MANAGER ADMINISTRATOR
          new-password                | AGENT LEAD TRAINER MANAGER ADMINISTRATOR
          today                       | AGENT LEAD TRAINER MANAGER ADMINISTRATOR
          floor                       | LEAD MANAGER
          worklist                    | AGENT LEAD MANAGER
          my-promises                 | AGENT
          follow-up                   | AGENT LEAD MANAGER
          accounts                    | AGENT LEAD MANAGER
          accounts/file               | AGENT LEAD MANAGER
          calls                       | LEAD MANAGER
          calls/file                  | LEAD MANAGER
          imports                     | LEAD MANAGER ADMINISTRATOR
          imports/file                | LEAD MANAGER ADMINISTRATOR
          reconciliation              | LEAD MANAGER ADMINISTRATOR
          creditors                   | MANAGER ADMINISTRATOR
          scripts                     | LEAD TRAINER MANAGER
          scripts/:language/:key      | LEAD TRAINER MANAGER
          scripts/draft               | LEAD TRAINER MANAGER
          scripts/history             | LEAD TRAINER MANAGER
          words                       | LEAD TRAINER MANAGER
          script-results              | LEAD TRAINER MANAGER
          listening                   | LEAD TRAINER MANAGER
          practice                    | AGENT TRAINER
          policies                    | LEAD TRAINER MANAGER ADMINISTRATOR
          people                      | ADMINISTRATOR
          audit                       | LEAD MANAGER ADMINISTRATOR
          jobs                        | ADMINISTRATOR
          rates                       | MANAGER ADMINISTRATOR
          retention                   | MANAGER ADMINISTRATOR
          promises                    | LEAD MANAGER
          reports                     | LEAD MANAGER
          mailbox                     | LEAD MANAGER
          """)
  void onlyTheseRolesEnter(String path, String roles) {
    var page = PAGES.get(path == null ? "" : path);
    assertThat(page).as("route " + path).isNotNull();
    for (Role role : Role.values()) {
      assertThat(enters(page, role))
          .as(role + " on /" + path)
          .isEqualTo((" " + roles + " ").contains(" " + role + " "));
    }
    assertThat(new AccessAnnotationChecker().hasAccess(page, null, r -> false))
        .as("a stranger on /" + path)
        .isFalse();
  }

  @Test
  void strangersSeeOnlyTheLoginAndTheFirstStart() {
    var open =
        PAGES.entrySet().stream()
            .filter(page -> page.getValue().isAnnotationPresent(AnonymousAllowed.class))
            .map(Map.Entry::getKey);
    assertThat(open).containsExactlyInAnyOrder("login", "first-start");
  }

  @Test
  void everyPageSaysWhoMayEnter() {
    PAGES.forEach((path, page) -> {
      var entering = EnumSet.noneOf(Role.class);
      EnumSet.allOf(Role.class).stream().filter(r -> enters(page, r)).forEach(entering::add);
      boolean decided = page.isAnnotationPresent(AnonymousAllowed.class) || !entering.isEmpty();
      assertThat(decided).as(path).isTrue();
    });
  }

  @Test
  void theTableNamesEveryPage() throws NoSuchMethodException {
    String table =
        getClass()
            .getDeclaredMethod("onlyTheseRolesEnter", String.class, String.class)
            .getAnnotation(CsvSource.class)
            .textBlock();
    var named = table.lines().map(line -> line.split("\\|")[0].strip().replace("''", "")).toList();
    assertThat(PAGES.keySet())
        .filteredOn(path -> !OF_OTHERS.contains(path) && !path.equals("login"))
        .filteredOn(path -> !path.equals("first-start"))
        .allMatch(named::contains);
  }

  private static boolean enters(Class<?> page, Role role) {
    return new AccessAnnotationChecker()
        .hasAccess(page, () -> "somebody", name -> role.name().equals(name));
  }

  private static Map<String, Class<?>> pages() {
    var pages = new TreeMap<String, Class<?>>();
    new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("fr.entente")
            .stream()
            .filter(type -> type.isAnnotatedWith(Route.class))
            .map(JavaClass::reflect)
            .forEach(page -> pages.put(page.getAnnotation(Route.class).value(), page));
    return pages;
  }
}
