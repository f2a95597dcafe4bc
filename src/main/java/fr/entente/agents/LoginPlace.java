package fr.entente.agents;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/// Where somebody signs in from, as failures are counted: a device that the person has signed in
/// from before, or else the address. Of an IPv6 address the network counts (its first 64 bits):
/// every house has billions of addresses of its own.
record LoginPlace(LoginThrottle.Kind kind, String name) {
  private static final int NETWORK = 8;

  static LoginPlace device(String id) {
    return new LoginPlace(LoginThrottle.Kind.DEVICE, "device:" + id);
  }

  static LoginPlace address(@Nullable String address) {
    return new LoginPlace(LoginThrottle.Kind.ADDRESS, "address:" + network(address));
  }

  private static String network(@Nullable String address) {
    if (address == null) {
      return "none";
    }
    try {
      byte[] bytes = literal(address).getAddress();
      return HexFormat.of().formatHex(bytes.length > 4 ? Arrays.copyOf(bytes, NETWORK) : bytes);
    } catch (IllegalArgumentException _) {
      return address;
    }
  }

  // The name of a network card, as in fe80::1%eth0, is nothing that a stranger has.
  private static InetAddress literal(String address) {
    int card = address.indexOf('%');
    return InetAddress.ofLiteral(card < 0 ? address : address.substring(0, card));
  }
}
