package fr.entente.accounts;

import java.util.ArrayList;
import java.util.List;

/// An invoice number as payers quote it: upper case letters and digits only, O read as 0 and I as
/// 1.
public record InvoiceKey(String value) {
  private static final int LONGEST = 64;

  public static InvoiceKey of(String raw) {
    StringBuilder key = new StringBuilder(raw.length());
    for (int i = 0; i < raw.length() && key.length() < LONGEST; i++) {
      char c = Character.toUpperCase(raw.charAt(i));
      if (c == 'O') {
        key.append('0');
      } else if (c == 'I') {
        key.append('1');
      } else if (c >= 'A' && c <= 'Z' || c >= '0' && c <= '9') {
        key.append(c);
      }
    }
    return new InvoiceKey(key.toString());
  }

  /// Whether a payment reference names this invoice. `F-12` is named in "VIR F 12 OF 3 MAY" but not
  /// in "F-123": words are joined, digits are not cut.
  public boolean namedIn(String reference) {
    if (value.length() < 2) {
      return of(reference).equals(this);
    }
    return joinedWords(reference) || value.length() >= 4 && containedIn(of(reference).value);
  }

  private boolean joinedWords(String reference) {
    List<String> words = new ArrayList<>();
    for (String word : reference.split("[^\\p{Alnum}]+")) {
      words.add(of(word).value);
    }
    for (int from = 0; from < words.size(); from++) {
      StringBuilder joined = new StringBuilder();
      for (int i = from; i < words.size() && joined.length() < value.length(); i++) {
        joined.append(words.get(i));
        if (joined.toString().equals(value)) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean containedIn(String text) {
    for (int at = text.indexOf(value); at >= 0; at = text.indexOf(value, at + 1)) {
      int end = at + value.length();
      boolean cutBefore =
          at > 0 && Character.isDigit(value.charAt(0)) && Character.isDigit(text.charAt(at - 1));
      boolean cutAfter =
          end < text.length()
              && Character.isDigit(value.charAt(value.length() - 1))
              && Character.isDigit(text.charAt(end));
      if (!cutBefore && !cutAfter) {
        return true;
      }
    }
    return false;
  }
}
