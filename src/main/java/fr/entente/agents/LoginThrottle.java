package fr.entente.agents;

import fr.entente.kernel.Sha256;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Counts attempts before the password is looked at, so that parallel guesses count too.
@Component
class LoginThrottle {
  private final LoginAttemptRepository attempts;
  private final AgentsSettings settings;
  private final Clock clock;

  LoginThrottle(LoginAttemptRepository attempts, AgentsSettings settings, Clock clock) {
    this.attempts = attempts;
    this.settings = settings;
    this.clock = clock;
  }

  /// Books one attempt; answers when to come back if there were too many.
  @Transactional
  Optional<Instant> book(String login, String address) {
    attempts.forget(clock.instant().minus(settings.failureWindow()));
    var byLogin = bookOne(subject("login", login), settings.failuresPerLogin());
    var byAddress = bookOne(subject("address", address), settings.failuresPerAddress());
    return byLogin.isPresent() ? byLogin : byAddress;
  }

  /// A success proves the person: the login's attempts are forgotten, and one of the address's.
  @Transactional
  void succeeded(String login, String address) {
    attempts.forgive(subject("login", login));
    attempts.forgiveLast(subject("address", address));
  }

  // The attempt that reached the limit decides: later ones do not prolong the wait.
  private Optional<Instant> bookOne(String subject, int limit) {
    attempts.persist(new LoginAttempt(subject, clock.instant()));
    var oldest = attempts.oldest(subject, Limit.of(limit + 1));
    return oldest.size() <= limit
        ? Optional.empty()
        : Optional.of(oldest.getFirst().plus(settings.failureWindow()));
  }

  private static String subject(String kind, String value) {
    return Sha256.hex(kind + ":" + value.strip().toLowerCase(Locale.ROOT));
  }
}
