package fr.entente.telephony;

import fr.entente.calls.CallSimulation;
import fr.entente.kernel.PhoneNumber;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.stereotype.Component;

/// The phone simulator's control desk, over HTTP on loopback.
@Component
@ConditionalOnExpression(
    "!'${entente.telephony.account-sid:}'.isBlank() && !'${entente.telephony.control-url:}'.isBlank()")
class SimulatorControl implements CallSimulation {
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private final TelephonySettings settings;
  private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();

  SimulatorControl(TelephonySettings settings) {
    this.settings = settings;
  }

  @Override
  public List<String> scenarios() {
    return send(request("/control/scenarios").GET()).lines().filter(l -> !l.isBlank()).toList();
  }

  @Override
  public void choose(PhoneNumber number, String scenario) {
    String form = "number=" + encode(number.e164()) + "&scenario=" + encode(scenario);
    send(
        request("/control/scenario")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form)));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(settings.controlUrl() + path))
        .timeout(PATIENCE)
        .header("Authorization", "Bearer " + settings.authToken());
  }

  private String send(HttpRequest.Builder request) {
    try {
      var response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
      if (response.statusCode() / 100 != 2) {
        throw new IllegalStateException("the simulator answered " + response.statusCode());
      }
      return response.body();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
