package fr.entente.simulator;

import com.twilio.http.Response;
import com.twilio.http.TwilioRestClient;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/// Remembers what a validating proxy complained of.
final class RecordingClient {
  private final List<String> violations = new CopyOnWriteArrayList<>();
  private final AtomicInteger answers = new AtomicInteger();

  /// By way of the proxy when there is one, else straight to the exchange.
  TwilioRestClient through(URI exchange) {
    var proxy = System.getProperty("entente.prism.url");
    return SdkClient.to(
        proxy == null ? exchange : URI.create(proxy), FakeApplication.TOKEN, this::look);
  }

  private void look(String request, Response response) {
    answers.incrementAndGet();
    var complaint =
        Arrays.stream(response.getHeaders())
            .filter(h -> h.getName().equalsIgnoreCase("sl-violations"))
            .map(h -> h.getValue())
            .filter(v -> v.contains("\"Error\""))
            .findFirst();
    complaint.ifPresent(c -> violations.add(request + " " + c));
    if (response.getStatusCode() == 422 || response.getStatusCode() == 500) {
      violations.add(request + " " + response.getStatusCode() + " " + response.getContent());
    }
  }

  int answers() {
    return answers.get();
  }

  List<String> violations() {
    return violations;
  }
}
