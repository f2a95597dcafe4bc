package fr.entente.entrance;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Whose word counts about where a request came from, under which further names the server answers,
/// and how many sessions of strangers live for how long.
@ConfigurationProperties("entente.entrance")
record EntranceSettings(
    @DefaultValue List<String> trustedProxies,
    @DefaultValue List<String> hosts,
    @DefaultValue("2000") int anonymousSessions,
    @DefaultValue("10m") Duration anonymousLife) {
  EntranceSettings {
    if (anonymousSessions < 1 || anonymousLife.toSeconds() < 60) {
      throw new IllegalArgumentException(
          "entente.entrance must leave strangers one session and one minute at least: they sign in through it");
    }
  }
}
