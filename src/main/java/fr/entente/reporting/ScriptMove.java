package fr.entente.reporting;

import java.time.Instant;

/// A move of a call through its script, as the desk journals it: `step` with `id digit`, `skip` and
/// `back` with the step left, `card` with the card opened.
record ScriptMove(Instant at, String kind, String detail) {
  String step() {
    int gap = detail.indexOf(' ');
    return gap < 0 ? detail : detail.substring(0, gap);
  }

  /// The digit of the answer; zero when there is none.
  int digit() {
    String[] parts = detail.split(" ");
    return kind.equals("step") && parts.length > 1 && parts[1].matches("[1-9]")
        ? Integer.parseInt(parts[1])
        : 0;
  }
}
