package fr.entente.uikit;

import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import fr.entente.agents.LoginStanding.Standing;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/// Why somebody is at the login page who was at work: told from the request at which the session
/// ended to the page that comes next, whichever way it comes.
final class LoginEnd {
  private static final String COOKIE = "entente-ended";
  private static final int SECONDS = 120;

  private LoginEnd() {}

  static void tell(Standing why, HttpServletRequest request, HttpServletResponse response) {
    response.addCookie(cookie(why.name(), SECONDS, request.isSecure()));
  }

  /// Said once.
  static Optional<Standing> take() {
    VaadinRequest request = VaadinRequest.getCurrent();
    Cookie[] all = request == null ? null : request.getCookies();
    var why =
        Stream.ofNullable(all)
            .flatMap(Arrays::stream)
            .filter(cookie -> cookie.getName().equals(COOKIE))
            .flatMap(cookie ->
                Arrays.stream(Standing.values())
                    .filter(each -> each != Standing.STANDS)
                    .filter(each -> each.name().equals(cookie.getValue())))
            .findFirst();
    VaadinResponse response = VaadinResponse.getCurrent();
    if (why.isPresent() && response != null) {
      response.addCookie(cookie("", 0, request.isSecure()));
    }
    return why;
  }

  private static Cookie cookie(String value, int age, boolean secure) {
    var cookie = new Cookie(COOKIE, value);
    cookie.setHttpOnly(true);
    cookie.setSecure(secure);
    cookie.setAttribute("SameSite", "Strict");
    cookie.setPath("/");
    cookie.setMaxAge(age);
    return cookie;
  }
}
