package fr.entente.exchange.file;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/// The text of cells.
public final class CellText {
  private static final Set<String> EUROS = Set.of("", "EUR", "€", "EURO", "EUROS");

  private CellText() {}

  /// Without blanks at its ends, those that do not break a line among them, and without the dress
  /// of a formula that only gives a text.
  public static String trimmed(String cell) {
    int from = 0;
    int to = cell.length();
    while (from < to && blank(cell.charAt(from))) {
      from++;
    }
    while (to > from && blank(cell.charAt(to - 1))) {
      to--;
    }
    // ="000123": how a text with its zeros is written for a spreadsheet.
    if (to - from > 3 && cell.startsWith("=\"", from) && cell.charAt(to - 1) == '"') {
      return cell.substring(from + 2, to - 1);
    }
    return from == 0 && to == cell.length() ? cell : cell.substring(from, to);
  }

  /// Whether a column of currencies names euros, or nothing.
  public static boolean euros(String currency) {
    // "Euro - EUR", "EUR (€)": every word of it.
    return Arrays.stream(currency.toUpperCase(Locale.ROOT).split("[\\s()/:-]+"))
        .allMatch(EUROS::contains);
  }

  private static boolean blank(char c) {
    return c == '\u00A0'
        || c == '\uFEFF'
        || c == '\u200B'
        || Character.isWhitespace(c)
        || Character.isSpaceChar(c);
  }
}
