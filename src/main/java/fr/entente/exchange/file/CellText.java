package fr.entente.exchange.file;

import java.util.Locale;
import java.util.Set;

/// The text of cells.
public final class CellText {
  private static final Set<String> EUROS = Set.of("", "EUR", "€", "EURO", "EUROS");

  private CellText() {}

  /// Without blanks at its ends, those that do not break a line among them.
  public static String trimmed(String cell) {
    int from = 0;
    int to = cell.length();
    while (from < to && blank(cell.charAt(from))) {
      from++;
    }
    while (to > from && blank(cell.charAt(to - 1))) {
      to--;
    }
    return from == 0 && to == cell.length() ? cell : cell.substring(from, to);
  }

  /// Whether a column of currencies names euros, or nothing.
  public static boolean euros(String currency) {
    return EUROS.contains(currency.toUpperCase(Locale.ROOT));
  }

  private static boolean blank(char c) {
    return c == '\u00A0'
        || c == '\uFEFF'
        || c == '\u200B'
        || Character.isWhitespace(c)
        || Character.isSpaceChar(c);
  }
}
