package fr.entente.bench;

import java.net.http.WebSocket;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/// A signed-in desk without a screen: the framework's own protocol over HTTP, and its push over a
/// web socket.
final class DeskScreen implements AutoCloseable {
  private static final String JSON = "application/json; charset=UTF-8";

  private final BrowserLine wire;
  private final Uidl uidl;
  private final WebSocket push;
  private int asked;

  private DeskScreen(BrowserLine wire, Uidl uidl) {
    this.wire = wire;
    this.uidl = uidl;
    this.push = wire.listen(uidl.pushPath(), new Pushed());
  }

  static DeskScreen open(int port, String login, String password) {
    BrowserLine wire = new BrowserLine(port);
    wire.login(login, password);
    Uidl uidl = new Uidl(wire.get("/desk"));
    DeskScreen screen = new DeskScreen(wire, uidl);
    screen.send(uidl.arrival("tab-" + login));
    return screen;
  }

  /// What the agent would press now: nothing while it rings.
  @Nullable String key() {
    return switch (uidl.phase()) {
      case "CONNECTED" -> asked == 0 ? "IDENTITY" : asked < 3 ? "DIGIT" : "HANG_UP";
      case "DIALLING" -> null;
      default -> "FORWARD";
    };
  }

  void press(String key) {
    asked = uidl.phase().equals("CONNECTED") ? asked + 1 : 0;
    send(uidl.key(key, key.equals("DIGIT") ? 1 : 0));
  }

  void beat() {
    wire.post(uidl.path("heartbeat"), "text/plain", "");
  }

  private void send(String body) {
    var answer = wire.post(uidl.path("uidl"), JSON, body);
    if (answer.statusCode() != 200) {
      throw new IllegalStateException("answer " + answer.statusCode());
    }
    uidl.take(answer.body());
  }

  @Override
  public void close() {
    push.abort();
  }

  private final class Pushed implements WebSocket.Listener {
    private final StringBuilder part = new StringBuilder();

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence text, boolean last) {
      part.append(text);
      if (last) {
        uidl.take(part.toString());
        part.setLength(0);
      }
      socket.request(1);
      return null;
    }
  }
}
