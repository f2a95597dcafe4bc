package fr.entente.bench;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;

/// A browser's line to the server: a session cookie of its own on a client that all share, so that
/// hundreds weigh little beside what is measured.
final class BrowserLine {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*content=\"([^\"]+)\"");
  private static final Pattern SESSION = Pattern.compile("(JSESSIONID=[^;]+)");
  private static final HttpClient CLIENT =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NEVER)
          .executor(Executors.newVirtualThreadPerTaskExecutor())
          .build();

  private final int port;
  private volatile String cookie = "";

  BrowserLine(int port) {
    this.port = port;
  }

  void login(String name, String password) {
    var token = TOKEN.matcher(get("/login"));
    if (!token.find()) {
      throw new IllegalStateException("the login page has no token");
    }
    post(
        "/login",
        "application/x-www-form-urlencoded",
        "username=%s&password=%s&_csrf=%s"
            .formatted(coded(name), coded(password), coded(token.group(1))));
  }

  String get(String path) {
    return send(to(path).header("Accept", "text/html").GET()).body();
  }

  HttpResponse<String> post(String path, String type, String body) {
    return send(
        to(path).header("Content-Type", type).POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  WebSocket listen(String path, WebSocket.Listener listener) {
    return CLIENT
        .newWebSocketBuilder()
        .header("Cookie", cookie)
        .header("Origin", "http://127.0.0.1:" + port)
        .buildAsync(URI.create("ws://127.0.0.1:" + port + path), listener)
        .join();
  }

  private HttpRequest.Builder to(String path) {
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).timeout(PATIENCE);
    return cookie.isEmpty() ? request : request.header("Cookie", cookie);
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      var answer = CLIENT.send(request.build(), BodyHandlers.ofString());
      answer.headers().allValues("Set-Cookie").forEach(this::keep);
      return answer;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private void keep(String given) {
    var session = SESSION.matcher(given);
    if (session.find()) {
      cookie = session.group(1);
    }
  }

  private static String coded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
