package fr.entente.agents;

import fr.entente.kernel.Utc;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Counts attempts before the password is looked at, so that parallel guesses count too.
@Component
class LoginThrottle {
  private final JdbcClient jdbc;
  private final AgentsSettings settings;
  private final Clock clock;

  LoginThrottle(JdbcClient jdbc, AgentsSettings settings, Clock clock) {
    this.jdbc = jdbc;
    this.settings = settings;
    this.clock = clock;
  }

  /// Books one attempt; answers when to come back if there were too many.
  Optional<Instant> book(String login, String address) {
    forget();
    var byLogin = book(subject("login", login), settings.failuresPerLogin());
    var byAddress = book(subject("address", address), settings.failuresPerAddress());
    return byLogin.isPresent() ? byLogin : byAddress;
  }

  /// A success proves the person: the login's attempts are forgotten, and one of the address's.
  void succeeded(String login, String address) {
    jdbc.sql("DELETE FROM login_attempt WHERE subject = ?").param(subject("login", login)).update();
    jdbc.sql("DELETE FROM login_attempt WHERE subject = ? ORDER BY id DESC LIMIT 1")
        .param(subject("address", address))
        .update();
  }

  private Optional<Instant> book(String subject, int limit) {
    var now = clock.instant();
    jdbc.sql("INSERT INTO login_attempt (subject, at) VALUES (?, ?)")
        .param(subject)
        .param(Utc.of(now))
        .update();
    // The attempt that reached the limit decides: later ones do not prolong the wait.
    return jdbc.sql(
            "SELECT at FROM login_attempt WHERE subject = ? ORDER BY at, id LIMIT 1 OFFSET ?")
        .param(subject)
        .param(limit)
        .query(LocalDateTime.class)
        .optional()
        .flatMap(over -> oldest(subject))
        .map(oldest -> oldest.plus(settings.failureWindow()));
  }

  private Optional<Instant> oldest(String subject) {
    return jdbc.sql("SELECT MIN(at) FROM login_attempt WHERE subject = ?")
        .param(subject)
        .query(LocalDateTime.class)
        .optional()
        .map(at -> at.toInstant(java.time.ZoneOffset.UTC));
  }

  private void forget() {
    jdbc.sql("DELETE FROM login_attempt WHERE at <= ?")
        .param(Utc.of(clock.instant().minus(settings.failureWindow())))
        .update();
  }

  private static String subject(String kind, String value) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      var text = kind + ":" + value.strip().toLowerCase(Locale.ROOT);
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
