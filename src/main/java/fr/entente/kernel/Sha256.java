package fr.entente.kernel;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.SortedMap;

/// SHA-256 of texts, as 64 lower-case hexadecimal digits. For telling versions and duplicates
/// apart, never for passwords.
public final class Sha256 {
  private Sha256() {}

  public static String hex(String text) {
    return hex(utf8(text));
  }

  public static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(digest().digest(bytes));
  }

  /// Of files by their path: each path and each text ends with a NUL.
  public static String hex(SortedMap<String, String> files) {
    var digest = digest();
    files.forEach((file, text) -> digest.update(utf8(file + "\0" + text + "\0")));
    return HexFormat.of().formatHex(digest.digest());
  }

  /// For what is read piece by piece.
  public static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
