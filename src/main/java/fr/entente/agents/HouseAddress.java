package fr.entente.agents;

import java.net.InetAddress;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Where this house listens, and who comes from this computer itself.
@Component
public class HouseAddress {
  private final String bound;

  HouseAddress(@Value("${server.address}") String bound) {
    this.bound = bound;
  }

  /// The server takes connections of this computer only.
  public boolean loopback() {
    return loopback(bound);
  }

  /// Somebody at this very computer: the server listens nowhere else, and no proxy says that the
  /// request came from afar.
  public boolean home(@Nullable String remote, boolean forwarded) {
    return loopback() && !forwarded && remote != null && loopback(remote);
  }

  private static boolean loopback(String address) {
    if (address.toLowerCase(Locale.ROOT).equals("localhost")) {
      return true;
    }
    try {
      return InetAddress.ofLiteral(address).isLoopbackAddress();
    } catch (IllegalArgumentException _) {
      return false;
    }
  }
}
