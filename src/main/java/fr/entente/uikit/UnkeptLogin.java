package fr.entente.uikit;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedRuntimeException;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import org.springframework.web.filter.OncePerRequestFilter;

/// A login that the database cannot read or write down is refused with that reason, and nobody is
/// half inside: without a word everybody would take it for a wrong password.
class UnkeptLogin extends OncePerRequestFilter {
  private static final Logger LOG = LoggerFactory.getLogger(UnkeptLogin.class);

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !request.getMethod().equals("POST")
        || !request.getRequestURI().equals(request.getContextPath() + "/login");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    try {
      chain.doFilter(request, response);
    } catch (DataAccessException | TransactionException e) {
      refuse(request, response, e);
    }
  }

  private static void refuse(
      HttpServletRequest request, HttpServletResponse response, NestedRuntimeException failure)
      throws IOException {
    LOG.error("Nobody can sign in: {}", failure.getMostSpecificCause().getMessage());
    var session = request.getSession(false);
    if (session != null) {
      session.invalidate();
    }
    response.sendRedirect(request.getContextPath() + "/login?unavailable");
  }
}
