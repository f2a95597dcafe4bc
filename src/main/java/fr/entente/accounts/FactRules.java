package fr.entente.accounts;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a fact must be like to be kept. Pure.
public final class FactRules {
  public static final int LONGEST = 200;
  public static final int LONGEST_SOURCE = 120;
  private static final int OLDEST = 120;

  private FactRules() {}

  /// Why these are not kept, if they are not.
  static Optional<String> refusal(
      Map<FactKind, String> told, String source, @Nullable LocalDate observed, LocalDate today) {
    if (source.isBlank() || source.length() > LONGEST_SOURCE) {
      return Optional.of("source");
    }
    if (observed == null || observed.isAfter(today)) {
      return Optional.of("day");
    }
    if (told.values().stream().anyMatch(text -> text.length() > LONGEST)) {
      return Optional.of("length");
    }
    String birth = told.getOrDefault(FactKind.BIRTH_DATE, "");
    return birth.isBlank() || born(birth, today) ? Optional.empty() : Optional.of("birth");
  }

  private static boolean born(String text, LocalDate today) {
    try {
      var day = LocalDate.parse(text);
      return day.isBefore(today) && day.isAfter(today.minusYears(OLDEST));
    } catch (DateTimeParseException notOne) {
      return false;
    }
  }
}
