package fr.entente.entrance;

/// What of a stranger's words may stand in the log: one short line, and no link that opens a
/// debtor's page.
final class DoorLog {
  private static final int LONGEST = 60;

  private DoorLog() {}

  static String plain(String word) {
    String plain = word.replaceAll("[^\\x21-\\x7e]", "?");
    return plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST) + "...";
  }

  /// Method and first step of the path.
  static String asked(String method, String path) {
    int next = path.indexOf('/', 1);
    return plain(method) + " " + plain(next < 0 ? path : path.substring(0, next + 1) + "...");
  }
}
