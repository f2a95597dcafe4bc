package fr.entente.kernel;

import java.text.Normalizer;

/// Text as it is compared: lower case, without accents or ligatures, with plain apostrophes and
/// spaces. Every character remembers its place in the text as written.
public final class Folding {
  private final char[] chars;
  private final int[] origins;
  private int length;

  private Folding(int capacity) {
    chars = new char[capacity];
    origins = new int[capacity];
  }

  public static Folding of(String text) {
    var folding = new Folding(text.length() * 4 + 4);
    for (int i = 0; i < text.length(); i++) {
      folding.add(text.charAt(i), i);
    }
    return folding;
  }

  public static String fold(String text) {
    Folding folding = of(text);
    return new String(folding.chars, 0, folding.length);
  }

  private void add(char c, int origin) {
    if (c < 128) {
      put(Character.toLowerCase(c), origin);
    } else if (c == 'œ' || c == 'Œ') {
      put('o', origin);
      put('e', origin);
    } else if (c == 'æ' || c == 'Æ') {
      put('a', origin);
      put('e', origin);
    } else if (c == '’' || c == '‘' || c == 'ʼ' || c == '´') {
      put('\'', origin);
    } else if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
      put(' ', origin);
    } else {
      String parts = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD);
      for (int i = 0; i < Math.min(3, parts.length()); i++) {
        if (Character.getType(parts.charAt(i)) != Character.NON_SPACING_MARK) {
          put(Character.toLowerCase(parts.charAt(i)), origin);
        }
      }
    }
  }

  private void put(char c, int origin) {
    chars[length] = c;
    origins[length++] = origin;
  }

  public int length() {
    return length;
  }

  /// A space beyond either end.
  public char at(int index) {
    return index >= 0 && index < length ? chars[index] : ' ';
  }

  public int origin(int index) {
    return origins[index];
  }

  public String text(int from, int to) {
    return new String(chars, from, to - from);
  }
}
