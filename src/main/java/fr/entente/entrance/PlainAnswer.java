package fr.entente.entrance;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/// The answer to what failed: a status and, for people, a page of two sentences in both languages.
/// No session, no redirect, nothing of the server's insides.
final class PlainAnswer {
  private static final String PAGE = page();

  private PlainAnswer() {}

  static void give(HttpServletRequest request, HttpServletResponse response, int status)
      throws IOException {
    if (response.isCommitted()) {
      return;
    }
    response.resetBuffer();
    response.setStatus(status);
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'");
    if (Navigation.is(request)) {
      response.setContentType("text/html;charset=UTF-8");
      response
          .getOutputStream()
          .write(
              PAGE.replace("{status}", Integer.toString(status)).getBytes(StandardCharsets.UTF_8));
    }
  }

  private static String page() {
    try (var in = PlainAnswer.class.getResourceAsStream("/entrance/refused.html")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
