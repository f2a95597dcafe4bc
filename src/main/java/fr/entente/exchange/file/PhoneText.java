package fr.entente.exchange.file;

import fr.entente.kernel.PhoneNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The telephone numbers in what people write into their column, at most two, and what stands
/// beside them: whose number it is, an extension, a text that is no number.
record PhoneText(List<PhoneNumber> numbers, String beside) {
  private static final int MOST = 2;
  private static final PhoneText NONE = new PhoneText(List.of(), "");
  // One number with nothing beside it, as nearly all are: no words to look for.
  private static final Pattern ALONE = Pattern.compile("[+(]?[\\d\\s.()-]*");
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
    if (raw.isEmpty()) {
      return NONE;
    }
    if (ALONE.matcher(raw).matches()) {
      var number = number(raw, country, postcode);
      return number.isPresent()
          ? new PhoneText(List.of(number.get()), "")
          : new PhoneText(List.of(), raw.strip());
    }
    List<PhoneNumber> numbers = new ArrayList<>();
    List<String> beside = new ArrayList<>();
    for (String part : BETWEEN.split(raw)) {
      var number = number(part, country, postcode).filter(each -> !numbers.contains(each));
      if (number.isPresent() && numbers.size() < MOST) {
        numbers.add(number.get());
        words(part).ifPresent(beside::add);
      } else if (!part.isBlank()) {
        beside.add(part.strip());
      }
    }
    if (numbers.isEmpty()) {
      dialled(raw, country).ifPresent(numbers::add);
    }
    return new PhoneText(List.copyOf(numbers), String.join(" / ", beside));
  }

  // "(compta)", "poste 12"
  private static Optional<String> words(String part) {
    String words =
        BESIDE
            .matcher(part)
            .results()
            .map(MatchResult::group)
            .collect(Collectors.joining(" "))
            .replaceAll("[()]", " ")
            .replaceAll("(?iu)^\\s*(tel|tél|fixe|phone|n)[.:]*\\s*", "")
            .strip();
    boolean says = words.chars().anyMatch(Character::isLetterOrDigit);
    return says ? Optional.of(words) : Optional.empty();
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
    return dialled(figures, country);
  }

  // A number of a range that nobody uses, or with a figure too few, is a note: it cannot ring.
  private static Optional<PhoneNumber> dialled(String figures, String country) {
    return PhoneNumber.parseInUse(figures, country);
  }
}
