package fr.entente.telephony;

import java.time.Duration;

/// Settings as an operator would give them.
final class TestSettings {
  static final String ACCOUNT = "AC0123456789abcdef0123456789abcdef";
  static final String TOKEN = "0123456789abcdef0123456789abcdef";
  static final String CALLER = "+33199000001";

  private TestSettings() {}

  static TelephonySettings simulated(String baseUrl, Duration timeout) {
    return of(ACCOUNT, TOKEN, CALLER, "http://127.0.0.1:8080", baseUrl, timeout);
  }

  static TelephonySettings live(String callerId, String publicUrl) {
    return of(ACCOUNT, TOKEN, callerId, publicUrl, "", Duration.ofSeconds(10));
  }

  static TelephonySettings of(
      String sid, String token, String caller, String publicUrl, String base, Duration timeout) {
    return new TelephonySettings(
        sid,
        token,
        caller,
        publicUrl,
        base,
        "",
        Duration.ofSeconds(25),
        Duration.ofSeconds(30),
        true,
        "google",
        "telephony",
        timeout,
        Duration.ofSeconds(8),
        Duration.ofSeconds(45));
  }
}
