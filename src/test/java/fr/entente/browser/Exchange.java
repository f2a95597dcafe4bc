package fr.entente.browser;

import fr.entente.simulator.ExchangeSettings;
import fr.entente.simulator.PhoneExchange;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;

/// The telephone company of all browser tests, ten times faster than life.
final class Exchange {
  static final String SID = "AC00000000000000000000000000000001";
  static final String TOKEN = "0123456789abcdef0123456789abcdef";
  static final PhoneExchange PHONES =
      PhoneExchange.start(0, ExchangeSettings.demonstration(SID, TOKEN).withSpeed(10));
  static final int APPLICATION_PORT = free();

  private Exchange() {}

  private static int free() {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
