package fr.entente.payments.match;

import fr.entente.accounts.InvoiceKey;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a bank text may quote: words, words joined (numbers are split by spaces, dashes and lines),
/// and numbers cut out of words that were joined. All in the form of `InvoiceKey`. `ends` are
/// numbers of which only the end stands there, after another: `FA-2026-001 ET 002`.
public record QuotedWords(Set<String> words, Set<String> ends) {
  private static final int MOST_PIECES = 40;
  private static final int MOST_JOINED = 5;
  private static final int SHORTEST = 3;
  private static final int LONGEST = 64;
  private static final Pattern PIECE = Pattern.compile("[A-Z0-9]+");
  private static final Pattern AND_SIGNS = Pattern.compile("[,;+&/]");
  private static final Set<String> AND_WORDS = Set.of("ET", "AND", "A", "AU", "TO", "PLUS");
  private static final Pattern NUMBER = Pattern.compile("([A-Z]*)(\\d{3,})");

  public static QuotedWords of(String text) {
    List<Piece> pieces = new ArrayList<>();
    String upper = text.toUpperCase(Locale.ROOT);
    Matcher words = PIECE.matcher(upper);
    int end = 0;
    while (words.find() && pieces.size() < MOST_PIECES) {
      pieces.add(Piece.of(words.group(), upper.substring(end, words.start()).strip()));
      end = words.end();
    }
    Set<String> quoted = new LinkedHashSet<>();
    StringBuilder joined = new StringBuilder();
    for (int from = 0; from < pieces.size(); from++) {
      joined.setLength(0);
      int digits = 0;
      int last = Math.min(pieces.size(), from + MOST_JOINED);
      for (int i = from; i < last && joined.length() <= LONGEST; i++) {
        joined.append(pieces.get(i).key());
        digits += pieces.get(i).digits();
        if (digits >= 2 && joined.length() >= SHORTEST && joined.length() <= LONGEST) {
          quoted.add(joined.toString());
        }
      }
      if (pieces.get(from).digits() >= 3) {
        cutOut(quoted, pieces.get(from).raw());
      }
    }
    Set<String> ends = new LinkedHashSet<>();
    for (int i = 0; i < pieces.size(); i++) {
      ends(ends, pieces, i);
    }
    ends.removeAll(quoted);
    return new QuotedWords(quoted, ends);
  }

  /// A word, its form of `InvoiceKey`, how many digits it was written with, and what stands between
  /// it and the word before.
  private record Piece(String raw, String key, int digits, String before) {
    static Piece of(String raw, String before) {
      String key = raw.length() > LONGEST ? raw : InvoiceKey.of(raw).value();
      return new Piece(raw, key, digitsIn(raw), before);
    }

    boolean number() {
      return digits == raw.length();
    }

    // The digits at its end.
    int tail() {
      int from = raw.length();
      while (from > 0 && Character.isDigit(raw.charAt(from - 1))) {
        from--;
      }
      return raw.length() - from;
    }
  }

  // What follows this word, joined by "et", a comma or a stroke, replaces as many of its digits.
  private static void ends(Set<String> ends, List<Piece> pieces, int base) {
    int tail = pieces.get(base).tail();
    boolean joined = false;
    for (int i = base + 1; i < pieces.size(); i++) {
      Piece piece = pieces.get(i);
      joined |= AND_SIGNS.matcher(piece.before()).matches();
      if (AND_WORDS.contains(piece.raw())) {
        joined = true;
      } else if (joined && piece.number() && fits(piece, tail) && !amount(pieces, i)) {
        replace(ends, pieces, base, piece.key());
        joined = false;
      } else {
        return;
      }
    }
  }

  private static boolean fits(Piece piece, int tail) {
    return piece.digits() >= SHORTEST && piece.digits() <= tail;
  }

  // 150,00 is money.
  private static boolean amount(List<Piece> pieces, int at) {
    if (at + 1 == pieces.size()) {
      return false;
    }
    Piece next = pieces.get(at + 1);
    return next.digits() == 2
        && next.number()
        && (next.before().equals(",") || next.before().equals("."));
  }

  private static void replace(Set<String> ends, List<Piece> pieces, int base, String end) {
    StringBuilder word = new StringBuilder();
    for (int from = base; from > base - MOST_JOINED && from >= 0; from--) {
      word.insert(0, pieces.get(from).key());
      String start = word.substring(0, word.length() - end.length());
      if (!start.isEmpty() && word.length() <= LONGEST) {
        ends.add(start + end);
      }
    }
  }

  private static int digitsIn(String word) {
    int digits = 0;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      digits += c >= '0' && c <= '9' ? 1 : 0;
    }
    return digits;
  }

  // DUPONTFA2026001FA2026002: each number with up to six letters before it.
  private static void cutOut(Set<String> quoted, String piece) {
    Matcher numbers = NUMBER.matcher(piece);
    while (numbers.find()) {
      String letters = numbers.group(1);
      if (numbers.start() == 0 && numbers.end() == piece.length() && letters.length() <= 4) {
        continue;
      }
      for (int kept = 0; kept <= Math.min(6, letters.length()); kept++) {
        add(quoted, letters.substring(letters.length() - kept) + numbers.group(2));
      }
    }
  }

  private static void add(Set<String> quoted, String word) {
    if (word.length() >= SHORTEST && word.length() <= LONGEST && digitsIn(word) >= 2) {
      quoted.add(InvoiceKey.of(word).value());
    }
  }

  boolean quotesEnd(String key) {
    return ends.contains(key);
  }

  boolean quotes(String key) {
    return words.contains(key);
  }

  /// Quoted but for zeros that were left out, or put in, before digits.
  boolean quotesWithoutZeros(String key) {
    String bare = withoutZeros(key);
    return bare.length() >= 4
        && !bare.equals(key)
        && words.stream().anyMatch(word -> withoutZeros(word).equals(bare));
  }

  /// Quoted with one slip; only long numbers, of which one slip leaves enough.
  boolean misspells(String key) {
    return key.length() >= 7
        && words.stream()
            .anyMatch(word ->
                Math.abs(word.length() - key.length()) <= 1
                    && !word.equals(key)
                    && Edits.distance(word, key, 1) == 1);
  }

  /// Keys that this text means if zeros were left out: each number filled up to eight digits.
  Set<String> filledUp() {
    Set<String> filled = new LinkedHashSet<>();
    for (String word : words) {
      int run = word.length();
      while (run > 0 && Character.isDigit(word.charAt(run - 1))) {
        run--;
      }
      String digits = word.substring(run);
      int year = dated(digits) ? 4 : 0;
      String rest = digits.substring(year);
      for (int zeros = 1; rest.length() + zeros <= 8 && !rest.isEmpty(); zeros++) {
        filled.add(word.substring(0, run + year) + "0".repeat(zeros) + rest);
      }
    }
    return filled;
  }

  /// Zeros that lead a number, or follow a year in it, are dropped: `FA00012` and `FA12` are the
  /// same, `FA2026-0012` and `FA2026-12` too.
  static String withoutZeros(String key) {
    StringBuilder bare = new StringBuilder(key.length());
    int i = 0;
    while (i < key.length()) {
      int end = i;
      while (end < key.length() && Character.isDigit(key.charAt(end))) {
        end++;
      }
      if (end == i) {
        bare.append(key.charAt(i++));
        continue;
      }
      String run = key.substring(i, end);
      int kept = dated(run) ? 4 : 0;
      int zeros = kept;
      while (zeros < run.length() - 1 && run.charAt(zeros) == '0') {
        zeros++;
      }
      bare.append(run, 0, kept).append(run, zeros, run.length());
      i = end;
    }
    return bare.toString();
  }

  // Begins with a year of our time, and goes on.
  private static boolean dated(String digits) {
    return digits.length() > 4
        && digits.startsWith("20")
        && digits.charAt(2) >= '2'
        && digits.charAt(2) <= '4';
  }
}
