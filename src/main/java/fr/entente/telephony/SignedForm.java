package fr.entente.telephony;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The parameters in the body of a signed request, empty ones included: a missing one would break
/// the signature. Those of the query are not among them.
record SignedForm(Map<String, String> parameters) {
  static final String ATTRIBUTE = "fr.entente.telephony.SignedForm";

  static SignedForm parse(String body) {
    Map<String, String> parameters = new LinkedHashMap<>();
    for (String pair : body.split("&")) {
      if (!pair.isEmpty()) {
        int equals = pair.indexOf('=');
        String name = equals < 0 ? pair : pair.substring(0, equals);
        String value = equals < 0 ? "" : pair.substring(equals + 1);
        parameters.put(decode(name), decode(value));
      }
    }
    return new SignedForm(parameters);
  }

  /// The provider's own names are letters and digits.
  boolean plainNames() {
    return get("CallSid").matches("[A-Za-z0-9]{0,64}")
        && get("ConferenceSid").matches("[A-Za-z0-9]{0,64}");
  }

  String get(String name) {
    return parameters.getOrDefault(name, "");
  }

  @Nullable String orNull(String name) {
    return parameters.get(name);
  }

  Optional<LegStatus> status(String name) {
    return LegStatus.of(get(name));
  }

  /// How long was talked, in seconds; 0 when it is not said, or not in a number of a call's size.
  long seconds() {
    String told = get("CallDuration");
    return told.matches("\\d{1,6}") ? Long.parseLong(told) : 0;
  }

  /// The same for every copy of one event, different for every other.
  String eventKey() {
    String source = get("CallbackSource") + get("StatusCallbackEvent");
    return String.join(
        ":",
        parameters.getOrDefault("ConferenceSid", get("CallSid")),
        source,
        get("SequenceNumber"),
        get("CallStatus"));
  }

  private static String decode(String encoded) {
    return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
  }
}
