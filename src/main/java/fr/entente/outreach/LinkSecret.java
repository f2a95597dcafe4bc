package fr.entente.outreach;

import fr.entente.kernel.Utc;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The key of the public page's tokens: from the environment, or made once and kept in the database
/// so that links survive a restart. Refuses a secret that can be guessed.
@Component
class LinkSecret {
  private static final int SHORTEST = 32;
  private final OutreachSettings settings;
  private final JdbcClient jdbc;
  private final Clock clock;

  LinkSecret(OutreachSettings settings, JdbcClient jdbc, Clock clock) {
    this.settings = settings;
    this.jdbc = jdbc;
    this.clock = clock;
    String given = settings.secret();
    if (given != null && !given.isBlank() && given.length() < SHORTEST) {
      throw new IllegalStateException(
          "entente.outreach.secret is too short: give at least 32 random characters");
    }
  }

  byte[] bytes() {
    String given = settings.secret();
    return (given == null || given.isBlank() ? kept() : given).getBytes(StandardCharsets.UTF_8);
  }

  private String kept() {
    return jdbc.sql("SELECT secret FROM link_secret WHERE id = 1")
        .query(String.class)
        .optional()
        .orElseGet(this::make);
  }

  private String make() {
    byte[] random = new byte[32];
    new SecureRandom().nextBytes(random);
    jdbc.sql("INSERT IGNORE INTO link_secret (id, secret, created_at) VALUES (1, ?, ?)")
        .param(HexFormat.of().formatHex(random))
        .param(Utc.of(clock.instant()))
        .update();
    return jdbc.sql("SELECT secret FROM link_secret WHERE id = 1").query(String.class).single();
  }
}
