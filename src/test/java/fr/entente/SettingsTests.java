package fr.entente;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.ConfigurationProperties;

class SettingsTests {
  @Test
  void everySettingIsInTheExampleForOperators() throws IOException {
    String example = Files.readString(Path.of("docker", ".env.example"));
    Set<String> names = names();
    assertThat(names).hasSizeGreaterThan(20);
    assertThat(names).allSatisfy(name -> assertThat(example).contains(name + "="));
  }

  /// As the environment calls them.
  static Set<String> names() {
    return HouseRulesTests.OURS.stream()
        .filter(c -> c.isAnnotatedWith(ConfigurationProperties.class))
        .map(JavaClass::reflect)
        .flatMap(c -> names(c.getAnnotation(ConfigurationProperties.class).value(), c))
        .collect(Collectors.toSet());
  }

  private static Stream<String> names(String prefix, Class<?> settings) {
    return Arrays.stream(settings.getRecordComponents())
        .flatMap(component -> {
          String name = prefix + "_" + component.getName().replaceAll("([A-Z])", "_$1");
          return component.getType().isRecord()
              ? names(name, component.getType())
              : Stream.of(name.replace('.', '_').toUpperCase(Locale.ROOT));
        });
  }
}
