package fr.entente.entrance;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.filter.OncePerRequestFilter;

/// Deaf to nonsense: what breaks a [DoorRule], and what breaks while it is read, is answered with a
/// status and one line in the log. What fails behind it is answered here too, so that no failure
/// makes a session or leads to the login page.
final class Doorkeeper extends OncePerRequestFilter {
  private static final Logger LOG = LoggerFactory.getLogger(Doorkeeper.class);

  private final CommandShape commands = new CommandShape();

  @Override
  protected boolean shouldNotFilterErrorDispatch() {
    return false;
  }

  @Override
  protected void doFilterNestedErrorDispatch(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException {
    failed(request, response);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (request.getDispatcherType() == DispatcherType.ERROR) {
      failed(request, response);
      return;
    }
    var asked = Approach.of(request);
    Optional<DoorRule> broken = DoorRule.broken(asked);
    if (broken.isPresent()) {
      refuse(request, response, broken.get().status(), broken.get().name());
      return;
    }
    try {
      letIn(asked, request, response, chain);
    } catch (ServletException | RuntimeException e) {
      if (asked.signedIn()) {
        throw e;
      }
      broke(request, response, e);
    }
  }

  private void letIn(
      Approach asked, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (asked.command() && asked.posts()) {
      byte[] body = body(request);
      if (body.length > DoorRule.COMMAND) {
        refuse(request, response, 413, DoorRule.LARGE_COMMAND.name());
      } else if (commands.sound(body)) {
        chain.doFilter(new CommandBody(request, body), response);
      } else {
        refuse(request, response, 400, "COMMAND_SHAPE");
      }
    } else if (legible(asked, request)) {
      chain.doFilter(request, response);
    } else {
      refuse(request, response, 400, "BROKEN_FORM");
    }
  }

  // A body that is cut off or no body at all ends like one of the wrong shape.
  private static byte[] body(HttpServletRequest request) {
    try {
      return request.getInputStream().readNBytes(DoorRule.COMMAND + 1);
    } catch (IOException e) {
      return new byte[0];
    }
  }

  // Reads the form now, under the server's limits, rather than in the middle of a screen.
  private static boolean legible(Approach asked, HttpServletRequest request) {
    if (!asked.posts() || !asked.form()) {
      return true;
    }
    try {
      return request.getParameterMap().entrySet().stream()
          .allMatch(field ->
              plain(field.getKey())
                  && java.util.Arrays.stream(field.getValue()).allMatch(Doorkeeper::plain));
    } catch (IllegalStateException | IllegalArgumentException e) {
      return false;
    }
  }

  private static boolean plain(String text) {
    return text.indexOf('\0') < 0 && text.indexOf('\ufffd') < 0;
  }

  private static void refuse(
      HttpServletRequest request, HttpServletResponse response, int status, String why)
      throws IOException {
    LOG.warn("Refused with {}: {} ({})", status, named(request), why);
    PlainAnswer.give(request, response, status);
  }

  private static void broke(HttpServletRequest request, HttpServletResponse response, Exception e)
      throws IOException {
    var cause = Causes.first(e);
    int status = Causes.ofTheStranger(cause) ? 400 : 500;
    LOG.warn("Refused with {}: {} ({})", status, named(request), Causes.named(cause));
    LOG.debug("It broke", e);
    PlainAnswer.give(request, response, status);
  }

  private static void failed(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    PlainAnswer.give(
        request, response, status instanceof Integer code ? code : response.getStatus());
  }

  private static String named(HttpServletRequest request) {
    return DoorLog.asked(request.getMethod(), request.getRequestURI());
  }
}
