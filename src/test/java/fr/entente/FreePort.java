package fr.entente;

import java.io.IOException;
import java.net.ServerSocket;

/// Ports of loopback for servers of tests that must know theirs before they start. Below those that
/// the system hands out by itself, and another stretch for each virtual machine: nobody takes one
/// between the question and the start.
public final class FreePort {
  private static final int FIRST = 12_000;
  private static final int STRETCH = 100;
  private static int last = FIRST + (int) (ProcessHandle.current().pid() % 200) * STRETCH;

  private FreePort() {}

  public static synchronized int next() {
    do {
      last++;
    } while (taken(last));
    return last;
  }

  private static boolean taken(int port) {
    try (var socket = new ServerSocket(port)) {
      return socket.getLocalPort() != port;
    } catch (IOException e) {
      return true;
    }
  }
}
