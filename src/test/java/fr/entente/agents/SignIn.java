package fr.entente.agents;

import fr.entente.kernel.RunAs;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/// Test fixture: signs a person in as the login page does, without its password.
public final class SignIn {
  private SignIn() {}

  /// Writes somebody who works here; roles are joined by commas.
  public static long person(JdbcClient jdbc, String login, String roles) {
    return jdbc.sql(
            """
            INSERT INTO agent (login, name, password_hash, roles, language, guidance, active, created_at,
              password_changed_at)
            VALUES (?, ?, 'hash', ?, 'fr', 'EXPERT', TRUE, UTC_TIMESTAMP(6), UTC_TIMESTAMP(6)) RETURNING id
            """)
        .params(login, login, roles)
        .query(Long.class)
        .single();
  }

  public static void out() {
    SecurityContextHolder.clearContext();
  }

  public static void as(String login, Agents agents) {
    var agent = RunAs.system(() -> agents.byLogin(login).orElseThrow());
    var principal = new SignedInAgent(agent, "hash", 0, Instant.EPOCH, false);
    SecurityContextHolder.getContext()
        .setAuthentication(
            UsernamePasswordAuthenticationToken.authenticated(
                principal, null, principal.getAuthorities()));
  }
}
