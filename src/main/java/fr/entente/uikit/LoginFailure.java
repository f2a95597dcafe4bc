package fr.entente.uikit;

import fr.entente.agents.OpenPasswordAfar;
import fr.entente.agents.TooManyAttempts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.stereotype.Component;

/// Back to the login page: with the hour at which to try again, with the reason why a demonstration
/// stays at home, or with the one message that fits every other failure.
@Component
class LoginFailure implements AuthenticationFailureHandler {
  @Override
  public void onAuthenticationFailure(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
      throws IOException {
    String query =
        switch (failure) {
          case TooManyAttempts tooMany -> "again=" + tooMany.again().getEpochSecond();
          case OpenPasswordAfar _ -> "afar";
          default -> "error";
        };
    response.sendRedirect(request.getContextPath() + "/login?" + query);
  }
}
