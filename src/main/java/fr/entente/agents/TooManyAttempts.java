package fr.entente.agents;

import java.time.Instant;
import org.springframework.security.core.AuthenticationException;

/// Too many failed logins, for this login or from this address. Says when to try again, and nothing
/// about whether the login exists.
public class TooManyAttempts extends AuthenticationException {
  private final Instant again;

  TooManyAttempts(Instant again) {
    super("too many attempts");
    this.again = again;
  }

  public Instant again() {
    return again;
  }
}
