package fr.entente.simulator;

import java.net.http.HttpResponse;
import org.jspecify.annotations.Nullable;

/// What became of one request to the application.
record Delivery(boolean connected, @Nullable HttpResponse<String> response) {
  static Delivery answered(HttpResponse<String> response) {
    return new Delivery(true, response);
  }

  static Delivery notConnected() {
    return new Delivery(false, null);
  }

  static Delivery noAnswer() {
    return new Delivery(true, null);
  }

  /// 0 when no answer came.
  int status() {
    return response == null ? 0 : response.statusCode();
  }
}
