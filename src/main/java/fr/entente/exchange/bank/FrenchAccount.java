package fr.entente.exchange.bank;

import java.math.BigInteger;
import java.util.Locale;
import java.util.regex.Pattern;

/// French account numbers: bank, branch and account, from which check digits and the IBAN follow,
/// so that an account is the same whatever the format of its statement.
final class FrenchAccount {
  private static final BigInteger NINETY_SEVEN = BigInteger.valueOf(97);
  private static final Pattern IBAN = Pattern.compile("[A-Z]{2}\\d{2}[A-Z0-9]{11,30}");
  private static final Pattern RIB = Pattern.compile("\\d{10}[0-9A-Z]{11}\\d{2}");

  private FrenchAccount() {}

  /// The IBAN, or what is said as it stands when that is no French account.
  static String iban(String bank, String branch, String account) {
    String number = account.toUpperCase(Locale.ROOT);
    if (!bank.matches("\\d{5}") || !branch.matches("\\d{5}") || !number.matches("[0-9A-Z]{11}")) {
      return bank + branch + number;
    }
    long key =
        97
            - (89 * Long.parseLong(bank)
                    + 15 * Long.parseLong(branch)
                    + 3 * Long.parseLong(digits(number)))
                % 97;
    return withCheck(bank + branch + number + (key < 10 ? "0" : "") + key);
  }

  /// What a bank writes for an account: an IBAN, with or without its currency, or a French RIB.
  static String known(String said) {
    String bare = said.replaceAll("[\\s./-]", "").toUpperCase(Locale.ROOT);
    String plain = bare.matches(".*[A-Z0-9]EUR") ? bare.substring(0, bare.length() - 3) : bare;
    for (String each : new String[] {bare, plain}) {
      if (valid(each)) {
        return each;
      }
    }
    return RIB.matcher(plain).matches() ? withCheck(plain) : bare;
  }

  /// Whether it is an IBAN with right check digits.
  static boolean valid(String iban) {
    return IBAN.matcher(iban).matches()
        && ninetySeven(iban.substring(4) + iban.substring(0, 4)) == 1;
  }

  private static String withCheck(String rib) {
    int check = 98 - ninetySeven(rib + "FR00");
    return "FR" + (check < 10 ? "0" : "") + check + rib;
  }

  private static int ninetySeven(String text) {
    StringBuilder digits = new StringBuilder();
    text.chars().forEach(c -> digits.append(Character.getNumericValue(c)));
    return new BigInteger(digits.toString()).mod(NINETY_SEVEN).intValue();
  }

  // In check digits of a RIB, A to I and J to R are 1 to 9, S to Z are 2 to 9.
  private static String digits(String account) {
    StringBuilder digits = new StringBuilder();
    for (char c : account.toCharArray()) {
      if (c <= '9') {
        digits.append(c);
      } else {
        int place = c - 'A';
        digits.append(c < 'S' ? place % 9 + 1 : c - 'S' + 2);
      }
    }
    return digits.toString();
  }
}
