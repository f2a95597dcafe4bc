package fr.entente.agents;

import fr.entente.kernel.RunAs;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/// Test fixture: signs a person in as the login page does, without its password.
public final class SignIn {
  private SignIn() {}

  public static void as(String login, Agents agents) {
    var agent = RunAs.system(() -> agents.byLogin(login).orElseThrow());
    var principal = new SignedInAgent(agent, "hash");
    SecurityContextHolder.getContext()
        .setAuthentication(
            UsernamePasswordAuthenticationToken.authenticated(
                principal, null, principal.getAuthorities()));
  }
}
