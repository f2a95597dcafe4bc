package fr.entente.uikit;

import fr.entente.entrance.Navigation;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;

/// Leads a person who is not signed in to the login page; a machine is told so by the status, and
/// leaves no session behind.
final class LoginForPeople implements AuthenticationEntryPoint {
  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
      throws IOException {
    if (leadsToThePage(request)) {
      response.sendRedirect(request.getContextPath() + "/login");
    } else {
      response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
    }
  }

  static boolean leadsToThePage(HttpServletRequest request) {
    return request.getMethod().equals("GET") && Navigation.is(request);
  }
}
