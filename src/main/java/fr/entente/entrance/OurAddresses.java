package fr.entente.entrance;

import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// The names under which this server answers: this machine's own, those of the public addresses
/// that are configured, and those that the operator adds. A browser can be led here under any name
/// of somebody else's, whose pages would then read ours.
final class OurAddresses {
  private static final Pattern LOOPBACK =
      Pattern.compile("localhost|127(\\.[0-9]{1,3}){3}|\\[?(::1|0:0:0:0:0:0:0:1)\\]?");

  private final Set<String> names = new HashSet<>();
  private final Set<String> byTlsOnly = new HashSet<>();

  /// `names` are added by the operator; `publicAddresses` may be blank.
  OurAddresses(List<String> names, List<String> publicAddresses) {
    names.stream()
        .map(OurAddresses::plain)
        .filter(each -> !each.isEmpty())
        .forEach(this.names::add);
    for (String address : publicAddresses) {
      if (!address.isBlank()) {
        var uri = URI.create(address.strip());
        String name = plain(uri.getHost() == null ? "" : uri.getHost());
        this.names.add(name);
        if ("https".equals(uri.getScheme())) {
          byTlsOnly.add(name);
        }
      }
    }
  }

  boolean ours(String name) {
    String plain = plain(name);
    return LOOPBACK.matcher(plain).matches() || names.contains(plain);
  }

  /// Under this name nobody should speak to us in the open.
  boolean byTlsOnly(String name) {
    return byTlsOnly.contains(plain(name));
  }

  private static String plain(String name) {
    return name.strip().toLowerCase(Locale.ROOT).replaceFirst("\\.$", "");
  }
}
