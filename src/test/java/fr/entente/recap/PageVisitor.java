package fr.entente.recap;

import fr.entente.outreach.Writing;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Test fixture: a debtor with a browser that has neither scripts nor cookies.
final class PageVisitor {
  private final HttpClient browser = HttpClient.newHttpClient();
  private final int port;
  private final Writing writing;

  PageVisitor(int port, Writing writing) {
    this.port = port;
    this.writing = writing;
  }

  HttpResponse<String> visit() {
    return ask("GET", "/p/" + writing.token());
  }

  HttpResponse<String> visit(int part) {
    return ask("GET", "/p/" + writing.token() + "?part=" + part);
  }

  /// Sends a form of the newest page: names and values by turns.
  HttpResponse<String> say(String what, String... more) {
    var form = new ArrayList<>(List.of("say", what));
    form.addAll(List.of(more));
    return ask("POST", "/p/" + writing.token(), form.toArray(String[]::new));
  }

  /// Why an answer was refused; empty when it was taken.
  static String refusal(HttpResponse<String> answer) {
    String to = answer.headers().firstValue("Location").orElse("");
    return to.contains("refused=") ? to.substring(to.indexOf("refused=") + 8) : "";
  }

  HttpResponse<String> ask(String method, String path, String... form) {
    var body = new StringBuilder();
    for (int i = 0; i < form.length; i += 2) {
      body.append(body.isEmpty() ? "" : "&")
          .append(form[i])
          .append('=')
          .append(URLEncoder.encode(form[i + 1], StandardCharsets.UTF_8));
    }
    var request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .method(method, HttpRequest.BodyPublishers.ofString(body.toString()))
            .build();
    try {
      return browser.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
