package fr.entente.outreach.link;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import org.springframework.stereotype.Component;

/// The key of the public page's tokens: from the environment, or made once and kept in the database
/// so that links survive a restart. Refuses a secret that can be guessed.
@Component
class LinkSecret {
  private static final int SHORTEST = 32;
  private final LinkSettings settings;
  private final KeptSecretRepository secrets;
  private final Clock clock;

  LinkSecret(LinkSettings settings, KeptSecretRepository secrets, Clock clock) {
    this.settings = settings;
    this.secrets = secrets;
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
    return secrets.secret().orElseGet(this::make);
  }

  private String make() {
    byte[] random = new byte[32];
    new SecureRandom().nextBytes(random);
    secrets.keepFirst(HexFormat.of().formatHex(random), clock.instant());
    return secrets.secret().orElseThrow();
  }
}
