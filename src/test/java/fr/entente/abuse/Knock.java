package fr.entente.abuse;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// What came back over the wire.
record Knock(String text) {
  private static final int PATIENCE = 60_000;

  static Knock at(int port, byte[] request) {
    var received = new ByteArrayOutputStream();
    try (var socket = new Socket("127.0.0.1", port)) {
      socket.setSoTimeout(PATIENCE);
      try {
        socket.getOutputStream().write(request);
        socket.getOutputStream().flush();
        socket.shutdownOutput();
      } catch (IOException refusedBeforeTheEnd) {
        received.write(new byte[0]);
      }
      socket.getInputStream().transferTo(received);
    } catch (IOException cut) {
      if (received.size() == 0) {
        throw new UncheckedIOException(cut);
      }
    }
    return new Knock(received.toString(StandardCharsets.UTF_8));
  }

  int status() {
    return text.startsWith("HTTP/1.1 ") ? Integer.parseInt(text.substring(9, 12)) : 0;
  }

  Optional<String> header(String name) {
    var found = Pattern.compile("(?im)^" + Pattern.quote(name) + ": *([^\r\n]*)").matcher(head());
    return found.find() ? Optional.of(found.group(1)) : Optional.empty();
  }

  String body() {
    int end = text.indexOf("\r\n\r\n");
    return end < 0 ? "" : text.substring(end + 4);
  }

  private String head() {
    int end = text.indexOf("\r\n\r\n");
    return end < 0 ? text : text.substring(0, end);
  }

  /// Traces of the server's insides.
  boolean talkative() {
    String body = body().toLowerCase(Locale.ROOT);
    return body.contains("exception") || body.contains("\tat ") || body.contains("tomcat");
  }
}
