package fr.entente.scripts;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What makes a file unreadable before anything in it is understood: who saved it wrongly is told
/// once, and not by a hundred complaints that follow from it.
final class FileText {
  static final int LARGEST = 200_000;
  private static final int LONGEST_LINE = 2_000;
  private static final Pattern ODD = Pattern.compile("[\\p{Cntrl}&&[^\\t\\n\\r]]");

  private FileText() {}

  static boolean readable(String file, String text, Complaints complaints) {
    if (text.length() > LARGEST) {
      complaints.error(file, 1, "file-too-large", "most", "" + LARGEST / 1000);
      return false;
    }
    if (text.isBlank()) {
      complaints.error(file, 1, "empty-file");
      return false;
    }
    int bad = text.indexOf('\uFFFD');
    if (bad >= 0) {
      complaints.error(file, line(text, bad), "not-utf8");
      return false;
    }
    Matcher odd = ODD.matcher(text);
    if (odd.find()) {
      String code = String.format(java.util.Locale.ROOT, "U+%04X", (int) text.charAt(odd.start()));
      complaints.error(file, line(text, odd.start()), "odd-character", "character", code);
      return false;
    }
    return shortLines(file, text, complaints);
  }

  private static boolean shortLines(String file, String text, Complaints complaints) {
    int number = 1;
    for (String line : text.split("\n", -1)) {
      if (line.length() > LONGEST_LINE) {
        complaints.error(file, number, "line-too-long", "most", "" + LONGEST_LINE);
        return false;
      }
      number++;
    }
    return true;
  }

  private static int line(String text, int at) {
    return 1 + (int) text.substring(0, at).chars().filter(c -> c == '\n').count();
  }
}
