package fr.entente.entrance;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Set;

/// Whether a person looks at the answer: a browser on its way to a page. Everybody else is a
/// machine, which a login page tells nothing.
public final class Navigation {
  private Navigation() {}

  public static boolean is(HttpServletRequest request) {
    String accept = request.getHeader("Accept");
    String place = request.getHeader("Sec-Fetch-Dest");
    return accept != null
        && accept.toLowerCase(Locale.ROOT).contains("text/html")
        && (place == null || Set.of("document", "iframe", "frame").contains(place));
  }
}
