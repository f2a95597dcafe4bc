package fr.entente.attachments;

import java.text.Normalizer;

/// A name that every system takes: letters, figures, dashes, and the ending that the content has.
/// Pure.
final class PaperName {
  private static final int LONGEST = 100;

  private PaperName() {}

  static String of(String given, FileType type) {
    String last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
    String stem = last.replaceFirst("\\.[A-Za-z0-9]{1,5}$", "");
    String plain =
        Normalizer.normalize(stem, Normalizer.Form.NFD)
            .replaceAll("\\p{M}+", "")
            .replaceAll("[^A-Za-z0-9_-]+", "-")
            .replaceAll("^-+|-+$", "");
    String fit = plain.substring(0, Math.min(LONGEST, plain.length()));
    return (fit.isEmpty() ? "document" : fit) + type.ending();
  }
}
