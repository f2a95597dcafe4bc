package fr.entente.outreach.link;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/// Signed tokens of the public pages: what they open, link, expiry and the first 128 bits of an
/// HMAC-SHA256 over them. Whoever changes a bit has no token.
@Component
class LinkTokens {
  private static final int BODY = 1 + Long.BYTES + Long.BYTES;
  private static final int SIGNATURE = 16;
  private final LinkSecret secret;

  LinkTokens(LinkSecret secret) {
    this.secret = secret;
  }

  /// Which page a token opens; none opens another.
  enum Use {
    RECAP((byte) 1),
    COLLEAGUE((byte) 2);

    private final byte mark;

    Use(byte mark) {
      this.mark = mark;
    }
  }

  /// What a valid signature says; whether it is still in force is another question.
  record Signed(long link, Instant expiresAt) {}

  String of(Use use, long link, Instant expiresAt) {
    byte[] body =
        ByteBuffer.allocate(BODY)
            .put(use.mark)
            .putLong(link)
            .putLong(expiresAt.getEpochSecond())
            .array();
    byte[] token = Arrays.copyOf(body, BODY + SIGNATURE);
    System.arraycopy(sign(body), 0, token, BODY, SIGNATURE);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
  }

  Optional<Signed> read(Use use, String token) {
    byte[] bytes;
    try {
      bytes = Base64.getUrlDecoder().decode(token);
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
    // One spelling only: trailing bits of base64 must not make a second token.
    if (bytes.length != BODY + SIGNATURE
        || bytes[0] != use.mark
        || !Base64.getUrlEncoder().withoutPadding().encodeToString(bytes).equals(token)) {
      return Optional.empty();
    }
    byte[] body = Arrays.copyOf(bytes, BODY);
    byte[] given = Arrays.copyOfRange(bytes, BODY, bytes.length);
    if (!MessageDigest.isEqual(given, Arrays.copyOf(sign(body), SIGNATURE))) {
      return Optional.empty();
    }
    var buffer = ByteBuffer.wrap(body, 1, BODY - 1);
    return Optional.of(new Signed(buffer.getLong(), Instant.ofEpochSecond(buffer.getLong())));
  }

  private byte[] sign(byte[] body) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.bytes(), "HmacSHA256"));
      return mac.doFinal(body);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
