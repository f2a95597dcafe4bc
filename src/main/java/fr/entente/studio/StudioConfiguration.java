package fr.entente.studio;

import fr.entente.kernel.RecurringJob;
import fr.entente.kernel.RunAs;
import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(StudioSettings.class)
class StudioConfiguration {
  @Bean
  RecurringJob scriptsDue(ScriptReleases releases) {
    return RecurringJob.every(
        "studio.releases", Duration.ofSeconds(15), () -> RunAs.system(releases::publishDue));
  }
}
