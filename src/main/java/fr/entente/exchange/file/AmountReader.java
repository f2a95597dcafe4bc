package fr.entente.exchange.file;

import java.util.Collection;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads amounts as people and packages write them: `1 234,56`, `1.234,56-`, `(1'234.56) €`.
/// Strict: thousands must stand in threes, at most two decimals. Result in cents.
public final class AmountReader {
  private static final Pattern DRESS =
      Pattern.compile("(?i)[\\s\\u00A0\\u202F\\u2009\'’]|€|^\\s*EUR|EUR(?:OS?)?\\s*$");
  private static final Pattern DECIMALS = Pattern.compile(".*?([.,])\\d{1,2}\\D*");
  private static final Pattern NO_THOUSANDS =
      Pattern.compile("\\D*(?:0+|0\\d+|\\d{4,})([.,])\\d{3}\\D*|\\D*\\d+([.,])\\d{4,}\\D*");
  private static final Pattern BOTH =
      Pattern.compile("\\D*\\d{1,3}([.,])\\d{3}(?:\\1\\d{3})*(?!\\1)([.,])\\d+\\D*");
  private static final Pattern EITHER =
      Pattern.compile("[-+(\u2212\u2013]?[1-9]\\d{0,2}[.,]\\d{2}0[-)]?");
  private static final long LARGEST = 99_999_999_999_99L;

  private final char mark;

  public AmountReader(char mark) {
    this.mark = mark;
  }

  /// The decimal mark of a column, judged by values that leave no doubt; a comma when none does.
  /// Three digits after a mark are thousands, unless another value of the column cannot be: 0.000,
  /// 1200.000, 1,200.500.
  public static char markOf(Collection<String> values) {
    int comma = 0;
    int point = 0;
    for (String value : values) {
      String plain = DRESS.matcher(value).replaceAll("");
      Matcher both = BOTH.matcher(plain);
      if (both.matches()) {
        comma += both.group(2).equals(",") ? 1 : 0;
        point += both.group(2).equals(".") ? 1 : 0;
        continue;
      }
      Matcher last = DECIMALS.matcher(plain);
      if (last.matches()) {
        if (last.group(1).equals(",")) {
          comma++;
        } else {
          point++;
        }
        continue;
      }
      Matcher fixed = NO_THOUSANDS.matcher(plain);
      if (fixed.matches()) {
        String mark = fixed.group(1) == null ? fixed.group(2) : fixed.group(1);
        comma += mark.equals(",") ? 1 : 0;
        point += mark.equals(".") ? 1 : 0;
      }
    }
    return point > comma ? '.' : ',';
  }

  /// A value of which nobody knows whether the mark parts thousands or decimals, if every value of
  /// the columns is one: 1.250 beside 12.000. An amount without the mark, or with two, tells.
  static Optional<String> undecided(Collection<String> values) {
    String either = null;
    for (String value : values) {
      String plain = DRESS.matcher(value).replaceAll("");
      if (plain.isEmpty() || plain.equals("0")) {
        continue;
      }
      if (!EITHER.matcher(plain).matches()) {
        return Optional.empty();
      }
      either = value;
    }
    return Optional.ofNullable(either);
  }

  /// Cents, or null for text that is no amount.
  public @Nullable Long cents(String raw) {
    Long fast = plain(raw);
    if (fast != null) {
      return fast;
    }
    String text = DRESS.matcher(raw).replaceAll("").replace('\u2212', '-').replace('\u2013', '-');
    boolean negative = false;
    if (text.startsWith("(") && text.endsWith(")")) {
      negative = true;
      text = text.substring(1, text.length() - 1);
    } else if (text.startsWith("-")) {
      negative = true;
      text = text.substring(1);
    } else if (text.endsWith("-")) {
      negative = true;
      text = text.substring(0, text.length() - 1);
    } else if (text.startsWith("+")) {
      text = text.substring(1);
    }
    Long value = unsigned(text);
    return value == null || !negative ? value : Long.valueOf(-value);
  }

  /// Most values of most files, read without a pattern: up to eleven characters, digits, then
  /// perhaps a mark and one or two digits. Null for all else, which is looked at more closely.
  @Nullable Long plain(String raw) {
    int length = raw.length();
    if (length == 0 || length > 11) {
      return null;
    }
    long value = 0;
    int decimals = -1;
    for (int i = 0; i < length; i++) {
      char c = raw.charAt(i);
      if (c >= '0' && c <= '9') {
        value = value * 10 + (c - '0');
        decimals += decimals >= 0 ? 1 : 0;
      } else if (c == mark && decimals < 0 && i > 0) {
        decimals = 0;
      } else {
        return null;
      }
    }
    return switch (decimals) {
      case -1 -> value * 100;
      case 1 -> value * 10;
      case 2 -> value;
      default -> null;
    };
  }

  private @Nullable Long unsigned(String text) {
    int cut = text.lastIndexOf(mark);
    char other = mark == ',' ? '.' : ',';
    if (cut < 0 && loneDecimals(text, other)) {
      cut = text.indexOf(other);
      other = mark;
    }
    if (cut >= 0 && grouped(text, mark) && text.indexOf(other) < 0 && text.indexOf(mark) != cut) {
      return whole(text.replace(String.valueOf(mark), ""), "");
    }
    String units = cut < 0 ? text : text.substring(0, cut);
    String cents = cut < 0 ? "" : text.substring(cut + 1);
    if (units.indexOf(other) >= 0) {
      if (!grouped(units, other)) {
        return null;
      }
      units = units.replace(String.valueOf(other), "");
    }
    // ",50" is half a euro; a mark alone is nothing.
    return whole(units.isEmpty() && !cents.isEmpty() ? "0" : units, cents);
  }

  // "1234.5" in a file of decimal commas cannot be thousands.
  private static boolean loneDecimals(String text, char other) {
    int at = text.indexOf(other);
    return at >= 0 && at == text.lastIndexOf(other) && !grouped(text, other);
  }

  private static boolean grouped(String text, char separator) {
    return text.matches("\\d{1,3}(?:" + Pattern.quote(String.valueOf(separator)) + "\\d{3})+");
  }

  private static @Nullable Long whole(String units, String cents) {
    String exact = cents.length() > 2 ? cents.replaceAll("0+$", "") : cents;
    // Some packages fill amounts with zeros to a fixed width.
    if (!units.matches("0*\\d{1,12}") || !exact.matches("\\d{0,2}")) {
      return null;
    }
    long value =
        Long.parseLong(units.substring(Math.max(0, units.length() - 12))) * 100
            + Long.parseLong((exact + "00").substring(0, 2));
    return value > LARGEST ? null : value;
  }
}
