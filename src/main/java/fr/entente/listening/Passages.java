package fr.entente.listening;

import java.util.ArrayList;
import java.util.List;

/// Cuts what was typed or received into lines that can be read one by one: at the end of a sentence
/// and of a line, and long ones at a comma or a space. Offsets are those of the whole text.
public final class Passages {
  private static final int LONGEST = 240;
  private static final int AT_MOST = 2000;

  /// Characters from (included) to (excluded).
  public record Passage(int from, int to) {
    public String of(String text) {
      return text.substring(from, to);
    }
  }

  private Passages() {}

  public static List<Passage> of(String text) {
    var passages = new ArrayList<Passage>();
    int from = 0;
    for (int i = 0; i < text.length() && passages.size() < AT_MOST; i++) {
      if (ends(text, i)) {
        add(passages, text, from, i + 1);
        from = i + 1;
      } else if (i - from >= LONGEST) {
        int cut = cut(text, from, i);
        add(passages, text, from, cut);
        from = cut;
      }
    }
    if (passages.size() < AT_MOST) {
      add(passages, text, from, text.length());
    }
    return List.copyOf(passages);
  }

  /// One turn is one line, unless somebody talks at length.
  public static List<Passage> turn(String text) {
    return text.length() <= LONGEST ? List.of(new Passage(0, text.length())) : of(text);
  }

  private static boolean ends(String text, int at) {
    char c = text.charAt(at);
    if (c == '\n') {
      return !wrapped(text, at);
    }
    boolean mark = c == '.' || c == '!' || c == '?' || c == '…';
    return mark && (at + 1 == text.length() || Character.isWhitespace(text.charAt(at + 1)));
  }

  /// Mail programs break long lines: what goes on in lower case is still the same sentence.
  private static boolean wrapped(String text, int at) {
    int start = text.lastIndexOf('\n', at - 1) + 1;
    return at - start >= 60 && at + 1 < text.length() && Character.isLowerCase(text.charAt(at + 1));
  }

  private static int cut(String text, int from, int to) {
    for (char at : new char[] {';', ',', ' '}) {
      int cut = text.lastIndexOf(at, to);
      if (cut > from + LONGEST / 3) {
        return cut + 1;
      }
    }
    return to;
  }

  private static void add(List<Passage> passages, String text, int from, int to) {
    int begin = from;
    int end = to;
    while (begin < end && Character.isWhitespace(text.charAt(begin))) {
      begin++;
    }
    while (end > begin && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    if (text.substring(begin, end).chars().anyMatch(Character::isLetter)) {
      passages.add(new Passage(begin, end));
    }
  }
}
