package fr.entente.mail;

/// Text for places that hold one line: headers, subjects, logs.
public final class OneLine {
  private OneLine() {}

  /// Without line ends, control characters and marks that turn the writing round: nothing a person
  /// typed becomes a header or swaps what stands beside it.
  public static String of(String text) {
    return text.replaceAll(
            "[\\p{Cntrl}\\u2028\\u2029\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]+", " ")
        .strip();
  }

  /// A name inside a sentence; one that is written from right to left keeps to itself.
  public static String name(String text) {
    String line = of(text);
    boolean turns =
        line.codePoints()
            .map(Character::getDirectionality)
            .anyMatch(way ->
                way == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                    || way == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC);
    return turns ? "\u2068" + line + "\u2069" : line;
  }

  public static String atMost(int length, String text) {
    String line = of(text);
    return line.length() <= length ? line : cut(length - 1, line) + "…";
  }

  /// No longer than this, and never through the middle of a character.
  public static String cut(int length, String text) {
    if (text.length() <= length) {
      return text;
    }
    boolean inside = Character.isHighSurrogate(text.charAt(length - 1));
    return text.substring(0, inside ? length - 1 : length);
  }
}
