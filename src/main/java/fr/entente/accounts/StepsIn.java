package fr.entente.accounts;

import java.util.Objects;
import org.springframework.security.core.context.SecurityContextHolder;

/// Leads, and the system, may step in for anybody.
final class StepsIn {
  private StepsIn() {}

  static boolean forAnybody() {
    var caller = SecurityContextHolder.getContext().getAuthentication();
    return caller != null
        && caller.getAuthorities().stream()
            .map(authority -> Objects.toString(authority.getAuthority()))
            .anyMatch(right -> right.equals("ROLE_LEAD") || right.equals("ROLE_SYSTEM"));
  }
}
