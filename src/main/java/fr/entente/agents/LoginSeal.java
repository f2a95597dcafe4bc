package fr.entente.agents;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/// The secret that signs the cookies of logins: made once and kept in the database, so that all
/// nodes know it.
@Component
class LoginSeal {
  private static final String KIND = "HmacSHA256";

  private final String secret;

  LoginSeal(LoginSecretRepository secrets, Clock clock) {
    this.secret =
        secrets
            .secret()
            .orElseGet(() -> {
              byte[] random = new byte[32];
              new SecureRandom().nextBytes(random);
              secrets.keepFirst(HexFormat.of().formatHex(random), clock.instant());
              return secrets.secret().orElseThrow();
            });
  }

  String secret() {
    return secret;
  }

  String sign(String text) {
    try {
      Mac mac = Mac.getInstance(KIND);
      mac.init(new SecretKeySpec(bytes(secret), KIND));
      return HexFormat.of().formatHex(mac.doFinal(bytes(text)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
