package fr.entente.simulator;

import java.time.Duration;
import java.util.Set;

/// How patiently a URL is called: Twilio's overrides in the fragment, `#rc=2&rp=ct,5xx&tt=15000`.
record Manners(int retries, Set<String> reasons, Duration total) {

  static Manners of(String url) {
    int hash = url.indexOf('#');
    var fragment = FormBody.parse(hash < 0 ? "" : url.substring(hash + 1));
    return new Manners(
        Math.min(5, fragment.number("rc", 1)),
        Set.of(fragment.get("rp", "ct").split(",")),
        Duration.ofMillis(Math.clamp(fragment.number("tt", 15_000), 100, 15_000)));
  }

  boolean worthRetrying(Delivery outcome) {
    if (outcome.status() / 100 == 2) {
      return false;
    }
    return reasons.contains("all") || reasons.contains(name(outcome));
  }

  private static String name(Delivery outcome) {
    if (!outcome.connected()) {
      return "ct";
    }
    return switch (outcome.status() / 100) {
      case 4 -> "4xx";
      case 5 -> "5xx";
      default -> "rt";
    };
  }
}
