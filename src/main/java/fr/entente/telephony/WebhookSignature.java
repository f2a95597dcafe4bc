package fr.entente.telephony;

import com.twilio.security.RequestValidator;
import java.net.URISyntaxException;
import java.util.Map;

/// Was this request signed with our auth token? The URL is the one the provider was given,
/// character for character.
final class WebhookSignature {
  private final RequestValidator validator;

  WebhookSignature(String authToken) {
    validator = new RequestValidator(authToken);
  }

  boolean valid(String url, Map<String, String> form, String signature) {
    return validator.validate(url, form, signature);
  }

  /// For a body that is not a form: the URL carries its hash.
  boolean validBody(String url, String body, String signature) {
    try {
      return url.contains("bodySHA256=") && validator.validate(url, body, signature);
    } catch (URISyntaxException e) {
      return false;
    }
  }
}
