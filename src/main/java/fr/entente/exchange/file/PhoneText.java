package fr.entente.exchange.file;

import fr.entente.kernel.PhoneNumber;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// The first telephone number in what people write into its column, and what stands beside it.
record PhoneText(Optional<PhoneNumber> number, String rest) {
  private static final Pattern BETWEEN =
      Pattern.compile("\\s*(?:/|;|,|\\||\\bou\\b|\\bor\\b|\\bet\\b)\\s*");
  private static final Pattern BESIDE =
      Pattern.compile(
          "(?iu)\\((?=[^)]*\\p{L})[^)]*\\)|\\b(?:poste|ext|p\\.)[\\s.:]*\\d*|[\\p{L}:]+");
  // Overseas departments have country codes of their own.
  private static final Map<String, String> OVERSEAS =
      Map.of("971", "GP", "972", "MQ", "973", "GF", "974", "RE", "975", "PM", "976", "YT");
  private static final Pattern WRITTEN_FRENCH = Pattern.compile("(?:\\+|00)33[\\s.()0-]*(?=[1-9])");

  static PhoneText of(String raw, String country, String postcode) {
    List<String> parts = List.of(BETWEEN.split(raw));
    for (int i = 0; i < parts.size(); i++) {
      var number = number(parts.get(i), country, postcode);
      if (number.isPresent()) {
        String others = String.join(" / ", parts.subList(i + 1, parts.size()));
        return new PhoneText(number, others);
      }
    }
    return new PhoneText(PhoneNumber.parse(raw, country), "");
  }

  private static Optional<PhoneNumber> number(String part, String country, String postcode) {
    String figures = BESIDE.matcher(part).replaceAll(" ").strip();
    if (figures.chars().filter(Character::isDigit).count() < 6) {
      return Optional.empty();
    }
    String region =
        country.equals("FR") && postcode.length() == 5
            ? OVERSEAS.getOrDefault(postcode.substring(0, 3), country)
            : country;
    if (!region.equals(country)) {
      String local = WRITTEN_FRENCH.matcher(figures).replaceFirst("0");
      var overseas = PhoneNumber.parse(local, region).filter(PhoneNumber::rings);
      if (overseas.isPresent()) {
        return overseas;
      }
    }
    return PhoneNumber.parse(figures, country);
  }
}
