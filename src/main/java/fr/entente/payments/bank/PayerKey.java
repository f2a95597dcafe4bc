package fr.entente.payments.bank;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// An IBAN as we keep it: a keyed hash to recognise it, and its ends to show. Without the key,
/// which is not in the database, no IBAN can be found again.
@Component
public class PayerKey {
  private final SecretKeySpec key;

  PayerKey(
      @Value("${entente.payments.iban-key:}") String given, @Value("${entente.data}") Path data)
      throws java.io.IOException {
    String text = given.isBlank() ? kept(data.resolve("iban.key")) : given;
    key = new SecretKeySpec(text.getBytes(StandardCharsets.UTF_8), "HmacSHA256");
  }

  private static String kept(Path file) throws java.io.IOException {
    if (!Files.exists(file)) {
      byte[] random = new byte[32];
      new SecureRandom().nextBytes(random);
      Files.createDirectories(file.getParent());
      var owner =
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
      Files.createFile(file, owner);
      Files.writeString(
          file, HexFormat.of().formatHex(random), StandardOpenOption.TRUNCATE_EXISTING);
    }
    return Files.readString(file).strip();
  }

  /// Null when there is no account number.
  public @Nullable String hash(String iban) {
    String plain = plain(iban);
    if (plain.length() < 5) {
      return null;
    }
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      return HexFormat.of().formatHex(mac.doFinal(plain.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /// `FR76 … 4521`.
  public static @Nullable String shown(String iban) {
    String plain = plain(iban);
    return plain.length() < 10
        ? plain.isEmpty() ? null : "…"
        : plain.substring(0, 4) + " … " + plain.substring(plain.length() - 4);
  }

  private static String plain(String iban) {
    StringBuilder plain = new StringBuilder(iban.length());
    for (int i = 0; i < iban.length(); i++) {
      char c = iban.charAt(i);
      if (c >= 'a' && c <= 'z') {
        plain.append((char) (c - 'a' + 'A'));
      } else if (c >= 'A' && c <= 'Z' || c >= '0' && c <= '9') {
        plain.append(c);
      }
    }
    return plain.toString();
  }
}
