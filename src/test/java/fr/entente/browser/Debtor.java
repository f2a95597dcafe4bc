package fr.entente.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

/// The person at the other end, who says what the test wants, through the exchange's own
/// transcription and its signed webhooks.
final class Debtor {
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private final String number;

  Debtor(String number) {
    this.number = number;
  }

  void says(String words) {
    String form = "number=" + encoded(number) + "&text=" + encoded(words);
    var request =
        HttpRequest.newBuilder(URI.create(Exchange.PHONES.url().toString()).resolve("/control/say"))
            .header("Authorization", "Bearer " + Exchange.TOKEN)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build();
    try {
      int status = HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
      if (status != 204) {
        throw new IllegalStateException("nobody talks at this number: " + status);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
