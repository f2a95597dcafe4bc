package fr.entente.mail;

import fr.entente.kernel.Sha256;

/// The proof that a text is the one that was written: SHA-256 over its parts, each ended by a zero
/// byte, in hexadecimal.
public final class ContentHash {
  private ContentHash() {}

  public static String of(String... parts) {
    return Sha256.hex(String.join("\0", parts) + "\0");
  }
}
