package fr.entente.detection;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ClassPathResource;

/// The product runs with what was measured (decisions 26 and 29), and tells operators so.
class EngagementSettingsTests {
  @Test
  void theProductRunsWithTheSettingsThatWereMeasured() throws IOException {
    var environment = new StandardEnvironment();
    new YamlPropertySourceLoader()
        .load("application", new ClassPathResource("application.yml"))
        .forEach(environment.getPropertySources()::addLast);
    var inForce =
        new Binder(ConfigurationPropertySources.get(environment))
            .bindOrCreate("entente.detection.engagement", EngagementSettings.class);
    assertThat(inForce).isEqualTo(EngagementSettings.usual());
  }

  @Test
  void theExampleForOperatorsNamesThem() throws IOException {
    var usual = EngagementSettings.usual();
    assertThat(Files.readString(Path.of("docker", ".env.example")))
        .contains(
            "ENGAGEMENT_TRIGGER=" + usual.trigger(),
            "ENGAGEMENT_STRONG_FROM=" + usual.strongFrom(),
            "ENGAGEMENT_ALARM_FROM=" + (int) usual.alarmFrom());
  }
}
