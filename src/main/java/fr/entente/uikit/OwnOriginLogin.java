package fr.entente.uikit;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/// Refuses a login that lacks its two fields, or that another site's page sends: the screens'
/// framework asks for no token there, and nobody must find himself signed in as somebody else.
/// Browsers say where a form comes from (Fetch Metadata).
final class OwnOriginLogin extends OncePerRequestFilter {
  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String site = request.getHeader("Sec-Fetch-Site");
    boolean login =
        request.getMethod().equals("POST") && request.getRequestURI().endsWith("/login");
    if (login && ("cross-site".equals(site) || "same-site".equals(site))) {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
      return;
    }
    if (login && !filledIn(request)) {
      response.sendError(HttpServletResponse.SC_BAD_REQUEST);
      return;
    }
    chain.doFilter(request, response);
  }

  private static boolean filledIn(HttpServletRequest request) {
    return request.getParameter("username") != null && request.getParameter("password") != null;
  }
}
