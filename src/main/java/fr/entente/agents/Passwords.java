package fr.entente.agents;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;

/// What a password must be: long rather than odd, nothing that everybody tries first, and nothing
/// of the person's own name. The upper bound is bcrypt's.
final class Passwords {
  private static final int SHORTEST = 12;
  private static final int LONGEST_BYTES = 72;
  private static final int FEWEST_SIGNS = 5;

  private Passwords() {}

  /// The message key of what is wrong, if anything.
  static Optional<String> complaint(String login, String name, String password) {
    if (password.codePointCount(0, password.length()) < SHORTEST) {
      return Optional.of("agents.refused.password-short");
    }
    if (password.getBytes(StandardCharsets.UTF_8).length > LONGEST_BYTES) {
      return Optional.of("agents.refused.password-long");
    }
    if (password.chars().distinct().count() < FEWEST_SIGNS) {
      return Optional.of("agents.refused.password-easy");
    }
    var own = Stream.of(login.split("[^\\p{L}\\p{N}]+"), name.split("[^\\p{L}\\p{N}]+"));
    return GuessedFirst.guesses(password, own.flatMap(Stream::of).toList())
        ? Optional.of("agents.refused.password-known")
        : Optional.empty();
  }
}
