package fr.entente.detection;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A line as it may become an example: names, numbers, amounts and addresses give way to words of
/// the same kind. What is left is for a person to review, not proof of anonymity.
final class PersonalDataMask {
  private static final int FLAGS =
      Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;
  private static final Pattern ADDRESS = Pattern.compile("\\S+@\\S+|(https?://|www\\.)\\S+", FLAGS);
  private static final Pattern ACCOUNT =
      Pattern.compile("\\b[A-Z]{2}\\d{2}(\\s?[A-Z0-9]{4}){3,8}(\\s?[A-Z0-9]{1,4})?\\b");
  private static final Pattern AMOUNT =
      Pattern.compile(
          "[€$£]\\s?\\d([\\d\\s.,]*\\d)?|\\d[\\d\\s.,]*\\s?(k?€|k?euros?|eur|balles|pounds?|quid|£|\\$)(?!\\p{L})",
          FLAGS);
  private static final Pattern NUMBER = Pattern.compile("\\d[\\d\\s./-]*\\d|\\d");
  private static final Pattern TITLE =
      Pattern.compile(
          "\\b((?i:monsieur|madame|mademoiselle|mme|mlle|mr|mrs|ms|miss|maître|me|dr|docteur))\\.?\\s+"
              + "(\\p{Lu}[\\p{L}'’-]+)(\\s+\\p{Lu}[\\p{L}'’-]+)*");
  private static final Pattern INSIDE =
      Pattern.compile("(?<=[\\p{Ll},;:»\"] )\\p{Lu}[\\p{L}'’-]{2,}(\\s+\\p{Lu}[\\p{L}'’-]+)*");
  private static final Set<String> COMMON =
      Set.of(
          "urssaf",
          "bodacc",
          "rib",
          "tva",
          "vat",
          "hmrc",
          "siret",
          "monday",
          "tuesday",
          "wednesday",
          "thursday",
          "friday",
          "saturday",
          "sunday",
          "january",
          "february",
          "march",
          "april",
          "may",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december",
          "avc",
          "sms",
          "mme",
          "mlle",
          "mrs",
          "miss",
          "monsieur",
          "madame",
          "maître",
          "docteur",
          "banque de france",
          "noël",
          "christmas",
          "easter",
          "pdg",
          "daf",
          "ccsf",
          "irm",
          "bacs");

  private PersonalDataMask() {}

  /// `names`: what the file knows of the people and companies concerned.
  static String of(String text, Collection<String> names) {
    String masked = ADDRESS.matcher(text).replaceAll("[adresse]");
    masked = ACCOUNT.matcher(masked).replaceAll("[compte]");
    masked = AMOUNT.matcher(masked).replaceAll("[montant]");
    masked = NUMBER.matcher(masked).replaceAll("[nombre]");
    for (String name : parts(names).toList()) {
      masked =
          Pattern.compile("(?<!\\p{L})" + Pattern.quote(name) + "(?!\\p{L})", FLAGS)
              .matcher(masked)
              .replaceAll("[nom]");
    }
    masked = TITLE.matcher(masked).replaceAll(m -> Matcher.quoteReplacement(m.group(1) + " [nom]"));
    masked =
        INSIDE
            .matcher(masked)
            .replaceAll(m -> common(m.group()) ? Matcher.quoteReplacement(m.group()) : "[nom]");
    return masked.replaceAll("\\s+", " ").strip();
  }

  // Whole names first, then their words: the longest wins.
  private static Stream<String> parts(Collection<String> names) {
    return names.stream()
        .flatMap(name -> Stream.concat(Stream.of(name), Stream.of(name.split("[\\s,]+"))))
        .map(String::strip)
        .filter(part -> part.length() >= 4)
        .distinct()
        .sorted(Comparator.comparing(String::length).reversed());
  }

  private static boolean common(String words) {
    return COMMON.contains(words.toLowerCase(Locale.ROOT));
  }
}
