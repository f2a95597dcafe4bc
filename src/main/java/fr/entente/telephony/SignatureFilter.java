package fr.entente.telephony;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.filter.OncePerRequestFilter;

/// Lets only requests in that the provider signed. The URL is built from the configured public
/// address, never from headers that a proxy or a stranger can set.
class SignatureFilter extends OncePerRequestFilter {
  private static final Logger LOG = LoggerFactory.getLogger(SignatureFilter.class);
  private static final int LARGEST = 128 * 1024;

  private final TelephonySettings settings;
  private final WebhookSignature signature;

  SignatureFilter(TelephonySettings settings) {
    this.settings = settings;
    this.signature = new WebhookSignature(settings.authToken());
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    byte[] body = request.getInputStream().readNBytes(LARGEST + 1);
    if (body.length > LARGEST) {
      response.setStatus(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
      return;
    }
    SignedForm form = form(request, new String(body, StandardCharsets.UTF_8));
    String given = request.getHeader("X-Twilio-Signature");
    boolean signed = given != null && signature.valid(url(request), form.parameters(), given);
    if (!signed || !form.get("AccountSid").equals(settings.accountSid())) {
      LOG.warn("Refused an unsigned or wrongly signed request to {}", request.getServletPath());
      response.setStatus(HttpServletResponse.SC_FORBIDDEN);
      return;
    }
    request.setAttribute(SignedForm.ATTRIBUTE, form);
    chain.doFilter(request, response);
  }

  private static SignedForm form(HttpServletRequest request, String body) {
    String type = request.getContentType();
    boolean form = type != null && type.startsWith("application/x-www-form-urlencoded");
    return SignedForm.parse(form ? body : "");
  }

  // The context path, if any, is part of the public address.
  private String url(HttpServletRequest request) {
    String path = request.getRequestURI().substring(request.getContextPath().length());
    String query = request.getQueryString();
    return settings.publicUrl() + path + (query == null ? "" : "?" + query);
  }
}
