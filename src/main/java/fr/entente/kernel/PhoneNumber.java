package fr.entente.kernel;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// A telephone number in E.164. Refuses what libphonenumber calls impossible.
public record PhoneNumber(String e164) {
  private static final PhoneNumberUtil LIBRARY = PhoneNumberUtil.getInstance();

  /// Ranges that the French regulator reserves for fiction (Arcep, decision 2022-1583); they ring
  /// nobody.
  private static final List<String> FICTION =
      List.of("+3319900", "+3326191", "+3335301", "+3346571", "+3353649", "+3363998");

  private static final Pattern E164 = Pattern.compile("\\+[1-9]\\d{5,14}");

  public PhoneNumber {
    if (!E164.matcher(e164).matches()) {
      throw new IllegalArgumentException("not an E.164 number");
    }
  }

  /// Reads a number as people write it; a number without a country code belongs to the region (ISO
  /// code).
  public static Optional<PhoneNumber> parse(String raw, String region) {
    return read(raw, region)
        .filter(LIBRARY::isPossibleNumber)
        .map(number -> new PhoneNumber(LIBRARY.format(number, PhoneNumberFormat.E164)));
  }

  /// As [#parse], only of a range that is in use, or of one kept for fiction.
  public static Optional<PhoneNumber> parseInUse(String raw, String region) {
    var number = read(raw, region);
    boolean inUse = number.isPresent() && LIBRARY.isValidNumber(number.get());
    return number
        .filter(LIBRARY::isPossibleNumber)
        .map(each -> new PhoneNumber(LIBRARY.format(each, PhoneNumberFormat.E164)))
        .filter(each -> inUse || each.fiction());
  }

  private static Optional<Phonenumber.PhoneNumber> read(String raw, String region) {
    try {
      return Optional.of(LIBRARY.parse(raw, region));
    } catch (NumberParseException e) {
      return Optional.empty();
    }
  }

  /// As the people of its own country write it.
  public String display() {
    try {
      var number = LIBRARY.parse(e164, null);
      var format =
          number.getCountryCode() == 33
              ? PhoneNumberFormat.NATIONAL
              : PhoneNumberFormat.INTERNATIONAL;
      return LIBRARY.format(number, format);
    } catch (NumberParseException e) {
      return e164;
    }
  }

  /// Whether its range is in use, as far as the library knows; ranges of fiction are not.
  public boolean rings() {
    try {
      return LIBRARY.isValidNumber(LIBRARY.parse(e164, null));
    } catch (NumberParseException e) {
      return false;
    }
  }

  public boolean fiction() {
    return FICTION.stream().anyMatch(e164::startsWith);
  }
}
