package fr.entente.exchange.bank;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Test fixture: writes statements in records of 120 characters, as French banks do.
public final class Cfonb {
  private static final String HEAD = "30001%4s00123EUR2 0000123456A";
  private static final String POSITIVE = "{ABCDEFGHI";
  private static final String NEGATIVE = "}JKLMNOPQR";

  private final List<String> records = new ArrayList<>();

  public static Cfonb opening(String day, long cents) {
    var statement = new Cfonb();
    statement.records.add(balance("01", day, cents));
    return statement;
  }

  public Cfonb closing(String day, long cents) {
    records.add(balance("07", day, cents));
    return this;
  }

  /// A movement: code of the banks, day, label and cents, which are negative for a debit.
  public Cfonb move(String code, String day, String label, long cents) {
    return move(code, day, "", label, cents, "");
  }

  public Cfonb move(
      String code, String day, String motive, String label, long cents, String reference) {
    records.add(
        wide(
            "04"
                + HEAD.formatted("0158")
                + code
                + day
                + padded(motive, 2)
                + day
                + padded(label, 31)
                + "  0000000 0"
                + punched(cents)
                + padded(reference, 16)));
    return this;
  }

  /// What a complement says of the movement before.
  public Cfonb more(String qualifier, String text) {
    String last = records.reversed().stream().filter(r -> r.startsWith("04")).findFirst().get();
    records.add(wide("05" + last.substring(2, 40) + "     " + qualifier + padded(text, 70)));
    return this;
  }

  public Cfonb record(String text) {
    records.add(text);
    return this;
  }

  private static String balance(String kind, String day, long cents) {
    return wide(kind + HEAD.formatted("") + "  " + day + " ".repeat(50) + punched(cents));
  }

  static String punched(long cents) {
    String digits = String.format(Locale.ROOT, "%014d", Math.abs(cents));
    int last = digits.charAt(13) - '0';
    return digits.substring(0, 13) + (cents < 0 ? NEGATIVE : POSITIVE).charAt(last);
  }

  private static String padded(String text, int width) {
    return (text + " ".repeat(width)).substring(0, width);
  }

  private static String wide(String text) {
    return padded(text, 120);
  }

  /// The records, with this between them.
  public String text(String between) {
    return String.join(between, records);
  }

  public String text() {
    return text("\r\n") + "\r\n";
  }
}
