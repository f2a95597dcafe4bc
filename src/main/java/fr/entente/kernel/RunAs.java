package fr.entente.kernel;

import java.util.function.Supplier;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;

/// Runs work in the name of the system, which may do what every role may: for jobs and webhooks,
/// which have no person behind them. Never for something a person asked for.
public final class RunAs {
  private RunAs() {}

  public static void system(Runnable work) {
    system(() -> {
      work.run();
      return true;
    });
  }

  public static <T> T system(Supplier<T> work) {
    SecurityContext before = SecurityContextHolder.getContext();
    SecurityContext system = SecurityContextHolder.createEmptyContext();
    system.setAuthentication(
        UsernamePasswordAuthenticationToken.authenticated(
            "system", null, AuthorityUtils.createAuthorityList("ROLE_SYSTEM")));
    SecurityContextHolder.setContext(system);
    try {
      return work.get();
    } finally {
      SecurityContextHolder.setContext(before);
    }
  }
}
