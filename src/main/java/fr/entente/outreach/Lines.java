package fr.entente.outreach;

/// Text for places that hold one line: headers, subjects, logs.
final class Lines {
  private Lines() {}

  /// Without line ends, control characters and marks that turn the writing round: nothing a person
  /// typed becomes a header or swaps what stands beside it.
  static String one(String text) {
    return text.replaceAll(
            "[\\p{Cntrl}\\u2028\\u2029\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]+", " ")
        .strip();
  }

  /// A name inside a sentence; one that is written from right to left keeps to itself.
  static String name(String text) {
    String line = one(text);
    boolean turns =
        line.codePoints()
            .map(Character::getDirectionality)
            .anyMatch(way ->
                way == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                    || way == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC);
    return turns ? "\u2068" + line + "\u2069" : line;
  }

  static String atMost(int length, String text) {
    String line = one(text);
    return line.length() <= length ? line : cut(length - 1, line) + "…";
  }

  /// No longer than this, and never through the middle of a character.
  static String cut(int length, String text) {
    if (text.length() <= length) {
      return text;
    }
    boolean inside = Character.isHighSurrogate(text.charAt(length - 1));
    return text.substring(0, inside ? length - 1 : length);
  }
}
