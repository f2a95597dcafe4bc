package fr.entente.agents;

import fr.entente.kernel.RecurringJob;
import fr.entente.kernel.Sha256;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Counts attempts before the password is looked at, so that parallel guesses count too (decision
/// 48). The place is judged first, and a blocked place books nothing on the person; then the person
/// at that place. Nobody is locked out by what happens elsewhere.
@Component
class LoginThrottle {
  private final LoginCountRepository counts;
  private final AgentsSettings settings;
  private final Clock clock;

  LoginThrottle(LoginCountRepository counts, AgentsSettings settings, Clock clock) {
    this.counts = counts;
    this.settings = settings;
    this.clock = clock;
  }

  /// There were too many: when to come back, what was counted, and whether this is the first
  /// attempt of the window that is refused.
  record Blocked(Instant again, Kind kind, boolean first) {}

  /// What is counted, and how an audit line names it.
  enum Kind {
    ADDRESS,
    DEVICE,
    LOGIN
  }

  /// Books one attempt, unless there were too many.
  @Transactional
  Optional<Blocked> book(String login, LoginPlace place) {
    var there = count(subject(place), settings.failuresPerAddress(), place.kind());
    return there.isPresent()
        ? there
        : count(subject(login, place), settings.failuresPerLogin(), Kind.LOGIN);
  }

  /// A success proves the person: their failures at this place are forgotten, and one of the
  /// place's.
  @Transactional
  void succeeded(String login, LoginPlace place) {
    counts.forgive(subject(login, place));
    counts.forgiveOne(subject(place));
  }

  // The first attempt of a window decides: later ones do not prolong the wait.
  private Optional<Blocked> count(String subject, int limit, Kind kind) {
    Instant now = clock.instant();
    counts.count(subject, now, now.minus(settings.failureWindow()));
    LoginCount counted = counts.findById(subject).orElseThrow();
    return counted.failures() <= limit
        ? Optional.empty()
        : Optional.of(
            new Blocked(
                counted.since().plus(settings.failureWindow()),
                kind,
                counted.failures() == limit + 1));
  }

  private static String subject(LoginPlace place) {
    return Sha256.hex("place:" + place.name());
  }

  private static String subject(String login, LoginPlace place) {
    return Sha256.hex("login:" + login.strip().toLowerCase(Locale.ROOT) + "@" + place.name());
  }

  @Bean
  RecurringJob forgetFailedLogins() {
    return RecurringJob.every(
        "agents.failed-logins",
        Duration.ofMinutes(5),
        () -> counts.forget(clock.instant().minus(settings.failureWindow())));
  }
}
