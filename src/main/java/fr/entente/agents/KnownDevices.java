package fr.entente.agents;

import fr.entente.kernel.Sha256;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Browsers from which somebody signed in: each keeps a signed cookie with a random name and with
/// whom it knows, so that a stranger at the same address locks nobody out of it. It opens nothing:
/// whoever steals one may guess as often as anybody, on that person alone.
@Component
class KnownDevices {
  static final String COOKIE = "entente-device";
  static final Duration KEPT = Duration.ofDays(180);

  // The people of a shared floor, the last first; more would be a list of the house.
  private static final int PEOPLE = 12;
  private static final int NAME = 16;
  private static final int ID_BYTES = 16;

  private final LoginSeal seal;
  private final Clock clock;

  KnownDevices(LoginSeal seal, Clock clock) {
    this.seal = seal;
    this.clock = clock;
  }

  /// What a device says of itself: its name, until when, and whom it knows (by a hash).
  private record Device(String id, long until, List<String> people) {
    String text() {
      return id + "." + until + "." + String.join("-", people);
    }
  }

  /// The device's name, if it knows this person.
  Optional<String> knows(@Nullable String cookie, String login) {
    return read(cookie)
        .filter(device -> device.people().contains(person(device.id(), login)))
        .map(Device::id);
  }

  /// After a good login: from now on the device knows this person too.
  void give(HttpServletRequest request, HttpServletResponse response, String login) {
    String id = read(cookie(request)).map(Device::id).orElseGet(KnownDevices::newId);
    var people = new ArrayList<String>(List.of(person(id, login)));
    read(cookie(request)).stream()
        .flatMap(device -> device.people().stream())
        .filter(known -> !people.contains(known))
        .limit(PEOPLE - 1)
        .forEach(people::add);
    var device = new Device(id, clock.instant().plus(KEPT).getEpochSecond(), people);
    var cookie = new Cookie(COOKIE, device.text() + "." + sign(device.text()));
    cookie.setHttpOnly(true);
    cookie.setSecure(request.isSecure());
    cookie.setAttribute("SameSite", "Strict");
    cookie.setPath(request.getContextPath() + "/login");
    cookie.setMaxAge((int) KEPT.toSeconds());
    response.addCookie(cookie);
  }

  static @Nullable String cookie(HttpServletRequest request) {
    Cookie[] all = request.getCookies();
    return all == null
        ? null
        : Stream.of(all)
            .filter(cookie -> cookie.getName().equals(COOKIE))
            .map(Cookie::getValue)
            .findFirst()
            .orElse(null);
  }

  private Optional<Device> read(@Nullable String cookie) {
    if (cookie == null
        || !cookie.matches("[0-9a-f]{32}\\.\\d{1,12}\\.[0-9a-f-]{16,250}\\.[0-9a-f]{64}")) {
      return Optional.empty();
    }
    int end = cookie.lastIndexOf('.');
    String text = cookie.substring(0, end);
    if (!MessageDigest.isEqual(bytes(sign(text)), bytes(cookie.substring(end + 1)))) {
      return Optional.empty();
    }
    String[] parts = text.split("\\.");
    var device = new Device(parts[0], Long.parseLong(parts[1]), List.of(parts[2].split("-")));
    return Optional.of(device)
        .filter(each -> clock.instant().isBefore(Instant.ofEpochSecond(each.until())));
  }

  private String sign(String text) {
    return seal.sign("entente-device:" + text);
  }

  private static String person(String id, String login) {
    return Sha256.hex(id + login.strip().toLowerCase(Locale.ROOT)).substring(0, NAME);
  }

  private static String newId() {
    byte[] random = new byte[ID_BYTES];
    new SecureRandom().nextBytes(random);
    return HexFormat.of().formatHex(random);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
