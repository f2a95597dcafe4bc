package fr.entente.simulator;

import java.net.http.HttpResponse;
import org.jspecify.annotations.Nullable;

/// What became of one request to the application.
record Outcome(boolean connected, @Nullable HttpResponse<String> response) {
  static Outcome answered(HttpResponse<String> response) {
    return new Outcome(true, response);
  }

  static Outcome notConnected() {
    return new Outcome(false, null);
  }

  static Outcome noAnswer() {
    return new Outcome(true, null);
  }

  /// 0 when no answer came.
  int status() {
    return response == null ? 0 : response.statusCode();
  }
}
