package fr.entente;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.yaml.snakeyaml.Yaml;

/// The container files, as far as they can be checked without an engine: an example that is copied
/// as shipped starts, names only what exists, and what runs has no more rights than it needs.
class ContainersTests {
  private static final Path DOCKER = Path.of("docker");
  private static final Pattern SETTING =
      Pattern.compile("(?m)^#?((?:ENTENTE|SPRING|SERVER)_[A-Z_]+)=(.*)$");
  private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z_]+)");

  @Test
  void theExampleAsShippedIsUnderstoodByEverySetting() throws IOException {
    var binder = binder(BlankSettings.told(shipped()));
    for (JavaClass settings : settings()) {
      Class<?> type = settings.reflect();
      String prefix = type.getAnnotation(ConfigurationProperties.class).value();
      assertThatCode(() -> binder.bind(prefix, type)).as(prefix).doesNotThrowAnyException();
    }
  }

  @Test
  void blankMeansNotSetForOurSettingsAlone() {
    assertThat(BlankSettings.told(Map.of("PATH", "", "ENTENTE_ZONE", " ", "ENTENTE_DATA", "x")))
        .containsOnlyKeys("PATH", "ENTENTE_DATA");
  }

  @Test
  void everyVariableOfTheExampleMeansSomething() throws IOException {
    String code = sources();
    Set<String> compose = variables();
    Set<String> unknown = new TreeSet<>();
    Set<String> names = SettingsTests.names();
    for (String name : all().keySet()) {
      String property = name.toLowerCase(Locale.ROOT).replace('_', '.');
      boolean known =
          names.contains(name)
              || compose.contains(name)
              || name.startsWith("SPRING_")
              || name.startsWith("SERVER_")
              || code.replace('-', '.').contains("${" + property);
      if (!known) {
        unknown.add(name);
      }
    }
    assertThat(unknown).isEmpty();
  }

  @Test
  void everyVariableOfComposeIsInTheExample() throws IOException {
    assertThat(all().keySet()).containsAll(variables());
  }

  @Test
  @SuppressWarnings("unchecked")
  void whatRunsHasNoMoreRightsThanItNeeds() throws IOException {
    Map<String, Object> compose = yaml("compose.yml");
    var services = (Map<String, Map<String, Object>>) compose.get("services");
    var application = services.get("application");
    assertThat(application).containsEntry("read_only", true).containsEntry("user", "10001:10001");
    assertThat((List<String>) application.get("cap_drop")).containsExactly("ALL");
    assertThat((List<String>) application.get("ports"))
        .allMatch(port -> port.startsWith("127.0.0.1:"));
    assertThat(services.get("database")).doesNotContainKey("ports").containsKey("healthcheck");
    var kept = (Map<String, Object>) compose.get("volumes");
    for (var service : services.values()) {
      for (String volume : (List<String>) service.getOrDefault("volumes", List.of())) {
        assertThat(kept).containsKey(volume.substring(0, volume.indexOf(':')));
      }
    }
    assertThat(Files.readString(DOCKER.resolve("Dockerfile")))
        .contains("USER entente", "HEALTHCHECK");
    Map<String, Object> tls = yaml("compose.tls.yml");
    assertThat((Map<String, Object>) tls.get("services")).containsKeys("proxy", "application");
  }

  private static Map<String, Object> yaml(String file) throws IOException {
    return new Yaml().load(Files.readString(DOCKER.resolve(file)));
  }

  // Only what stands there uncommented.
  private static Map<String, Object> shipped() throws IOException {
    Map<String, Object> shipped = new HashMap<>();
    for (String line : Files.readAllLines(DOCKER.resolve(".env.example"))) {
      if (!line.startsWith("#") && line.contains("=")) {
        shipped.put(line.substring(0, line.indexOf('=')), line.substring(line.indexOf('=') + 1));
      }
    }
    return shipped;
  }

  private static Map<String, String> all() throws IOException {
    return SETTING
        .matcher(Files.readString(DOCKER.resolve(".env.example")))
        .results()
        .collect(Collectors.toMap(m -> m.group(1), m -> m.group(2), (a, _) -> a));
  }

  private static Set<String> variables() throws IOException {
    String both =
        Files.readString(DOCKER.resolve("compose.yml"))
            + Files.readString(DOCKER.resolve("compose.tls.yml"));
    return VARIABLE
        .matcher(both)
        .results()
        .map((MatchResult m) -> m.group(1))
        .collect(Collectors.toSet());
  }

  private static List<JavaClass> settings() {
    return HouseRulesTests.OURS.stream()
        .filter(c -> c.isAnnotatedWith(ConfigurationProperties.class))
        .toList();
  }

  private static Binder binder(Map<String, Object> given) {
    var environment = new StandardEnvironment();
    var sources = environment.getPropertySources();
    sources.remove(StandardEnvironment.SYSTEM_PROPERTIES_PROPERTY_SOURCE_NAME);
    sources.replace(
        StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
        new SystemEnvironmentPropertySource(
            StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, given));
    environment.setConversionService(new ApplicationConversionService());
    return Binder.get(environment);
  }

  private static String sources() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/main"))) {
      StringBuilder all = new StringBuilder();
      for (Path file : files.filter(ContainersTests::told).toList()) {
        all.append(Files.readString(file));
      }
      return all.toString();
    }
  }

  private static boolean told(Path file) {
    return file.toString().endsWith(".java") || file.toString().endsWith(".yml");
  }
}
