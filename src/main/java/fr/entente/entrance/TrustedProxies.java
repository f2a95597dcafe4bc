package fr.entente.entrance;

import java.util.List;
import java.util.regex.Pattern;
import org.springframework.security.web.util.matcher.IpAddressMatcher;

/// Whose word counts about where a request came from: addresses and networks that the operator
/// named. Nobody is trusted unless named, this machine neither.
final class TrustedProxies {
  // Never a name: that would be asked of a name server.
  private static final Pattern ADDRESS =
      Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3}){3}|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");

  private final List<IpAddressMatcher> networks;

  TrustedProxies(List<String> networks) {
    this.networks =
        networks.stream()
            .map(String::strip)
            .filter(each -> !each.isEmpty())
            .map(TrustedProxies::network)
            .toList();
  }

  private static IpAddressMatcher network(String written) {
    try {
      if (!ADDRESS.matcher(written.replaceFirst("/[0-9]{1,3}$", "")).matches()) {
        throw new IllegalArgumentException("not an address");
      }
      return new IpAddressMatcher(written);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "entente.entrance.trusted-proxies must be addresses or networks such as 10.0.0.0/8, not '"
              + written
              + "'",
          e);
    }
  }

  boolean trusts(String address) {
    return ADDRESS.matcher(address).matches()
        && networks.stream().anyMatch(network -> matches(network, address));
  }

  private static boolean matches(IpAddressMatcher network, String address) {
    try {
      return network.matches(address);
    } catch (IllegalArgumentException notOne) {
      return false;
    }
  }

  /// The nearest address for which no trusted proxy stands: each hop wrote down whom it saw, to the
  /// right of what it was told; what lies left of the first stranger is the stranger's own tale.
  String client(String peer, String forwardedFor) {
    String nearest = peer;
    String[] hops = forwardedFor.split(",");
    for (int i = hops.length - 1; i >= 0 && trusts(nearest); i--) {
      String hop = hops[i].strip();
      if (!ADDRESS.matcher(hop).matches()) {
        break;
      }
      nearest = hop;
    }
    return nearest;
  }
}
