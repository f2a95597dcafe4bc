package fr.entente.agents;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// What a password must be: long rather than odd, and not the login. The upper bound is bcrypt's.
final class Passwords {
  private static final int SHORTEST = 12;
  private static final int LONGEST_BYTES = 72;

  private Passwords() {}

  /// The message key of what is wrong, if anything.
  static Optional<String> complaint(String login, String name, String password) {
    if (password.codePointCount(0, password.length()) < SHORTEST) {
      return Optional.of("agents.refused.password-short");
    }
    if (password.getBytes(StandardCharsets.UTF_8).length > LONGEST_BYTES) {
      return Optional.of("agents.refused.password-long");
    }
    if (password.equalsIgnoreCase(login) || password.chars().distinct().count() < 5) {
      return Optional.of("agents.refused.password-easy");
    }
    return Optional.empty();
  }
}
