package fr.entente.entrance;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

/// Whether a session belongs to a person who works here; asked before anybody else reads the
/// request.
final class SignedIn {
  static final String KEY = HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY;

  private SignedIn() {}

  static boolean is(HttpServletRequest request) {
    var session = request.getSession(false);
    return session != null && is(session.getAttribute(KEY));
  }

  static boolean is(@Nullable Object value) {
    return value instanceof SecurityContext context
        && context.getAuthentication() != null
        && context.getAuthentication().isAuthenticated()
        && !(context.getAuthentication() instanceof AnonymousAuthenticationToken);
  }
}
