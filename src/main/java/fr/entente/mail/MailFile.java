package fr.entente.mail;

import fr.entente.kernel.Sha256;

/// A file that goes with a mail: its name as the reader sees it, its type, its bytes. Never
/// changed.
public final class MailFile {
  private final String name;
  private final String mediaType;
  private final byte[] bytes;

  public MailFile(String name, String mediaType, byte[] bytes) {
    this.name = name;
    this.mediaType = mediaType;
    this.bytes = bytes.clone();
  }

  public String name() {
    return name;
  }

  public String mediaType() {
    return mediaType;
  }

  public byte[] bytes() {
    return bytes.clone();
  }

  /// SHA-256, in hexadecimal.
  public String hash() {
    return Sha256.hex(bytes);
  }
}
