package fr.entente.attachments;

/// Which files are taken.
public enum FileType {
  PDF("application/pdf", ".pdf"),
  PNG("image/png", ".png"),
  JPEG("image/jpeg", ".jpg");

  private final String media;
  private final String ending;

  FileType(String media, String ending) {
    this.media = media;
    this.ending = ending;
  }

  public String media() {
    return media;
  }

  /// Of its name, with the dot.
  public String ending() {
    return ending;
  }
}
