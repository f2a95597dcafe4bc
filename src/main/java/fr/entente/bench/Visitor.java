package fr.entente.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/// A browser without a screen: keeps its cookies, logs in by the form.
final class Visitor {
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*content=\"([^\"]+)\"");
  private static final Pattern TURNED = Pattern.compile("content=\"([^\"]+)\"[^>]*name=\"_csrf\"");

  private final HttpClient client =
      HttpClient.newBuilder()
          .cookieHandler(new CookieManager())
          .followRedirects(HttpClient.Redirect.NORMAL)
          .build();
  private final String origin;

  Visitor(int port) {
    this.origin = "http://127.0.0.1:" + port;
  }

  void login(String name, String password) {
    String page = send(HttpRequest.newBuilder(URI.create(origin + "/login")).GET()).body();
    String form =
        "username=%s&password=%s&_csrf=%s"
            .formatted(coded(name), coded(password), coded(token(page)));
    send(
        HttpRequest.newBuilder(URI.create(origin + "/login"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form)));
  }

  /// Whether the server built the view behind this path for us, and did not send us elsewhere.
  boolean opens(String path) {
    HttpResponse<String> answer =
        send(HttpRequest.newBuilder(URI.create(origin + path)).header("Accept", "text/html").GET());
    return answer.statusCode() == 200
        && answer.uri().getPath().equals(path)
        && answer.body().contains("\"appConfig\"");
  }

  private static String token(String page) {
    for (Pattern pattern : new Pattern[] {TOKEN, TURNED}) {
      var found = pattern.matcher(page);
      if (found.find()) {
        return found.group(1);
      }
    }
    return "";
  }

  private static String coded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return client.send(request.build(), BodyHandlers.ofString());
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
