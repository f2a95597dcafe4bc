package fr.entente.outreach;

/// Text for places that hold one line: headers, subjects, logs.
final class Lines {
  private Lines() {}

  /// Without line ends and control characters: nothing a person typed becomes a header.
  static String one(String text) {
    return text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
  }

  static String atMost(int length, String text) {
    String line = one(text);
    return line.length() <= length ? line : line.substring(0, length - 1) + "…";
  }
}
