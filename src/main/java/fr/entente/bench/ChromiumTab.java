package fr.entente.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// One tab of a real browser without a window, driven by its own protocol for developers: keys go
/// in like a person's, and what is measured is measured in the page.
final class ChromiumTab implements AutoCloseable {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final long PATIENCE_SECONDS = 60;

  private final Process browser;
  private final HttpClient http = HttpClient.newHttpClient();
  private final WebSocket socket;
  private final AtomicLong numbers = new AtomicLong();
  private final Map<Long, CompletableFuture<JsonNode>> asked = new ConcurrentHashMap<>();

  /// The browser of this machine, where there is one; `CHROMIUM` may name it.
  static Optional<Path> executable() {
    String given = System.getenv("CHROMIUM");
    Path path = Path.of(given == null || given.isBlank() ? "/usr/bin/chromium" : given);
    return Files.isExecutable(path) ? Optional.of(path) : Optional.empty();
  }

  ChromiumTab(Path executable, Path profile) {
    try {
      browser =
          new ProcessBuilder(
                  executable.toString(),
                  "--headless=new",
                  "--no-sandbox",
                  "--disable-gpu",
                  "--disable-background-networking",
                  "--disable-component-update",
                  "--no-first-run",
                  "--force-prefers-reduced-motion",
                  "--window-size=1366,768",
                  "--remote-debugging-port=0",
                  "--user-data-dir=" + profile,
                  "about:blank")
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      String port = port(profile.resolve("DevToolsActivePort"));
      socket =
          http.newWebSocketBuilder()
              .buildAsync(
                  URI.create(page("http://127.0.0.1:" + port + "/json/list")), new Answers())
              .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (Exception e) {
      throw new IllegalStateException("the browser does not start: " + executable, e);
    }
  }

  private static String port(Path file) throws IOException {
    long end = System.nanoTime() + Duration.ofSeconds(PATIENCE_SECONDS).toNanos();
    while (System.nanoTime() < end) {
      if (Files.exists(file) && Files.readString(file).contains("\n")) {
        return Files.readString(file).lines().findFirst().orElseThrow();
      }
      LockSupport.parkNanos(50_000_000);
    }
    throw new IOException("no port of the browser in " + file);
  }

  private String page(String list) throws IOException, InterruptedException {
    var answer =
        http.send(HttpRequest.newBuilder(URI.create(list)).build(), BodyHandlers.ofString());
    for (JsonNode target : JSON.readTree(answer.body())) {
      if (target.path("type").asString("").equals("page")) {
        return target.get("webSocketDebuggerUrl").asString();
      }
    }
    throw new IOException("the browser has no page");
  }

  void open(String address) {
    send("Page.navigate", Map.of("url", address));
    until("document.readyState === 'complete' && location.href.startsWith('" + address + "')");
  }

  /// Waits for what a page says of itself; fails when it never comes true.
  void until(String condition) {
    long end = System.nanoTime() + Duration.ofSeconds(PATIENCE_SECONDS).toNanos();
    while (!ask(condition).asBoolean(false)) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException("never came true: " + condition);
      }
      LockSupport.parkNanos(20_000_000);
    }
  }

  /// What an expression of the page is, or becomes when it is a promise.
  JsonNode ask(String expression) {
    JsonNode answer =
        send(
            "Runtime.evaluate",
            Map.of("expression", expression, "awaitPromise", true, "returnByValue", true));
    if (answer.has("exceptionDetails")) {
      throw new IllegalStateException(answer.get("exceptionDetails").toString());
    }
    return answer.path("result").path("value");
  }

  void press(Key key) {
    send("Input.dispatchKeyEvent", key.event(key.text().isEmpty() ? "rawKeyDown" : "keyDown"));
    send("Input.dispatchKeyEvent", key.event("keyUp"));
  }

  /// A key by the names that browsers give it; modifiers: 1 Alt, 2 Control, 8 Shift.
  record Key(String name, String code, int number, int modifiers, String text) {
    static Key letter(char letter, int modifiers) {
      char capital = Character.toUpperCase(letter);
      return new Key("" + letter, "Key" + capital, capital, modifiers, "");
    }

    static Key digit(char digit) {
      return new Key("" + digit, "Digit" + digit, digit, 0, "" + digit);
    }

    Map<String, Object> event(String type) {
      return Map.of(
          "type", type,
          "key", name,
          "code", code,
          "windowsVirtualKeyCode", number,
          "modifiers", modifiers,
          "text", type.equals("keyUp") ? "" : text);
    }
  }

  private JsonNode send(String method, Map<String, Object> params) {
    long number = numbers.incrementAndGet();
    var answer = new CompletableFuture<JsonNode>();
    asked.put(number, answer);
    socket.sendText(
        JSON.writeValueAsString(Map.of("id", number, "method", method, "params", params)), true);
    try {
      return answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (Exception e) {
      throw new IllegalStateException(method, e);
    }
  }

  @Override
  public void close() {
    socket.abort();
    browser.destroy();
    try {
      browser.waitFor(10, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    http.close();
  }

  private final class Answers implements WebSocket.Listener {
    private final StringBuilder part = new StringBuilder();

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence text, boolean last) {
      part.append(text);
      if (last) {
        JsonNode message = JSON.readTree(part.toString());
        part.setLength(0);
        var waiting = asked.remove(message.path("id").asLong(0));
        if (waiting != null && message.has("error")) {
          waiting.completeExceptionally(new IllegalStateException(message.toString()));
        } else if (waiting != null) {
          waiting.complete(message.path("result"));
        }
      }
      from.request(1);
      return null;
    }
  }
}
