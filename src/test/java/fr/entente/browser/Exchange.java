package fr.entente.browser;

import static org.awaitility.Awaitility.await;

import fr.entente.FreePort;
import fr.entente.simulator.ExchangeSettings;
import fr.entente.simulator.PhoneExchange;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

/// The telephone company of all browser tests, ten times faster than life.
final class Exchange {
  static final String SID = "AC00000000000000000000000000000001";
  static final String TOKEN = "0123456789abcdef0123456789abcdef";
  static final PhoneExchange PHONES =
      PhoneExchange.start(0, ExchangeSettings.demonstration(SID, TOKEN).withSpeed(10));
  static final int APPLICATION_PORT = FreePort.next();
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private Exchange() {}

  /// The person at this number says so.
  static void say(String number, String words) {
    var said = post("say", "number=" + encoded(number) + "&text=" + encoded(words));
    if (said.statusCode() != 204) {
      throw new IllegalStateException("nobody talks at this number: " + said.statusCode());
    }
  }

  /// What goes wrong with the transcription of this number's call: `error`, `stopped`,
  /// `lost-track`, `unknown-track`.
  static void spoil(String number, String kind) {
    var spoilt =
        post("transcription", "number=" + encoded(number) + "&kind=" + kind + "&code=32651");
    if (spoilt.statusCode() != 204) {
      throw new IllegalStateException("nothing to spoil: " + spoilt.statusCode());
    }
  }

  /// No call of one test rings in the next.
  static void hangUp() {
    for (String call : send(request("calls").GET()).body().lines().toList()) {
      post("hangup", "number=" + encoded(call.split(" ")[1]));
    }
    await().until(() -> PHONES.liveCalls() == 0);
  }

  private static HttpResponse<String> post(String what, String form) {
    return send(
        request(what)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form)));
  }

  private static HttpRequest.Builder request(String what) {
    return HttpRequest.newBuilder(PHONES.url().resolve("/control/" + what))
        .header("Authorization", "Bearer " + TOKEN);
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
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
