package fr.entente.attachments;

/// The bytes of a paper, and how they are named.
public final class AttachedFile {
  private final String name;
  private final FileType type;
  private final byte[] bytes;

  AttachedFile(String name, FileType type, byte[] bytes) {
    this.name = name;
    this.type = type;
    this.bytes = bytes.clone();
  }

  public String name() {
    return name;
  }

  public FileType type() {
    return type;
  }

  public byte[] bytes() {
    return bytes.clone();
  }
}
