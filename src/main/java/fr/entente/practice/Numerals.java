package fr.entente.practice;

import fr.entente.kernel.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Writes numbers as digits: "cinq mille", "a thousand", "1 000", "1.000", "5k". Text folded
/// before.
final class Numerals {
  private static final Map<String, Long> FR =
      Map.ofEntries(
          Map.entry("un", 1L),
          Map.entry("une", 1L),
          Map.entry("deux", 2L),
          Map.entry("trois", 3L),
          Map.entry("quatre", 4L),
          Map.entry("cinq", 5L),
          Map.entry("six", 6L),
          Map.entry("sept", 7L),
          Map.entry("huit", 8L),
          Map.entry("neuf", 9L),
          Map.entry("dix", 10L),
          Map.entry("onze", 11L),
          Map.entry("douze", 12L),
          Map.entry("treize", 13L),
          Map.entry("quatorze", 14L),
          Map.entry("quinze", 15L),
          Map.entry("seize", 16L),
          Map.entry("vingt", 20L),
          Map.entry("vingts", 20L),
          Map.entry("trente", 30L),
          Map.entry("quarante", 40L),
          Map.entry("cinquante", 50L),
          Map.entry("soixante", 60L),
          Map.entry("septante", 70L),
          Map.entry("huitante", 80L),
          Map.entry("nonante", 90L),
          Map.entry("cent", 100L),
          Map.entry("cents", 100L),
          Map.entry("mille", 1000L));
  private static final Map<String, Long> EN =
      Map.ofEntries(
          Map.entry("one", 1L),
          Map.entry("two", 2L),
          Map.entry("three", 3L),
          Map.entry("four", 4L),
          Map.entry("five", 5L),
          Map.entry("six", 6L),
          Map.entry("seven", 7L),
          Map.entry("eight", 8L),
          Map.entry("nine", 9L),
          Map.entry("ten", 10L),
          Map.entry("eleven", 11L),
          Map.entry("twelve", 12L),
          Map.entry("thirteen", 13L),
          Map.entry("fourteen", 14L),
          Map.entry("fifteen", 15L),
          Map.entry("sixteen", 16L),
          Map.entry("seventeen", 17L),
          Map.entry("eighteen", 18L),
          Map.entry("nineteen", 19L),
          Map.entry("twenty", 20L),
          Map.entry("thirty", 30L),
          Map.entry("forty", 40L),
          Map.entry("fifty", 50L),
          Map.entry("sixty", 60L),
          Map.entry("seventy", 70L),
          Map.entry("eighty", 80L),
          Map.entry("ninety", 90L),
          Map.entry("hundred", 100L),
          Map.entry("thousand", 1000L),
          Map.entry("grand", 1000L));
  private static final Pattern GROUPED =
      Pattern.compile("(?<![\\d.,])(\\d{1,3})(?:[ .,](\\d{3}))(?!\\d)");
  private static final Pattern CENTS =
      Pattern.compile("(\\d)[.,]\\d{1,2}(?!\\d)(?=\\s*(?:€|eur|euros?|pounds?|£|\\b))");
  private static final Pattern THOUSANDS = Pattern.compile("\\b(\\d+) ?k(?=\\b|€|£)");
  private static final Pattern HALF_THOUSANDS = Pattern.compile("\\b(\\d+)[.,]5 ?k\\b");
  private static final Pattern PIECES = Pattern.compile("[a-z]+|\\d+|[^a-z\\d]+");

  private Numerals() {}

  static String digits(String folded, Language language) {
    String text = HALF_THOUSANDS.matcher(folded).replaceAll("$1500");
    text = GROUPED.matcher(text).replaceAll("$1$2");
    text = THOUSANDS.matcher(text).replaceAll("$1000");
    text = CENTS.matcher(text).replaceAll("$1");
    return words(text, language == Language.FR ? FR : EN, language);
  }

  private static String words(String text, Map<String, Long> known, Language language) {
    var out = new StringBuilder();
    List<String> pieces = PIECES.matcher(text).results().map(r -> r.group()).toList();
    int at = 0;
    while (at < pieces.size()) {
      var run = new ArrayList<Long>();
      int end = run(pieces, at, known, language, run);
      if (run.isEmpty() || lonelyArticle(run, pieces.get(at), language)) {
        out.append(pieces.get(at++));
      } else {
        out.append(value(run));
        at = end;
      }
    }
    return out.toString();
  }

  /// How far number words go on from here, joined by spaces, hyphens or "et", "and".
  private static int run(
      List<String> pieces, int from, Map<String, Long> known, Language language, List<Long> run) {
    int end = from;
    int at = from;
    while (at < pieces.size()) {
      Long value = number(pieces, at, known, run.isEmpty(), language);
      if (value == null) {
        boolean joint = !run.isEmpty() && joins(pieces.get(at), language);
        if (!joint) {
          break;
        }
      } else if (!run.isEmpty() && !fits(run.getLast(), value)) {
        break;
      } else {
        run.add(value);
        end = at + 1;
      }
      at++;
    }
    return end;
  }

  // "dix cinq" are two numbers; "vingt cinq" and "cinq cents" are one.
  private static boolean fits(long before, long next) {
    return next >= 100
        ? before < next || before % 1000 != 0
        : before >= 100
            || (before >= 20 && next < 20)
            || (before == 4 && next == 20)
            || (before == 10 && next > 6 && next < 10);
  }

  private static @Nullable Long number(
      List<String> pieces, int at, Map<String, Long> known, boolean first, Language language) {
    String piece = pieces.get(at);
    if (language == Language.EN && first && piece.equals("a") && at + 2 < pieces.size()) {
      Long next = known.get(pieces.get(at + 2));
      return next != null && next >= 100 ? Long.valueOf(1) : null;
    }
    if (first
        && piece.length() < 4
        && piece.chars().allMatch(Character::isDigit)
        && at + 2 < pieces.size()) {
      Long next = known.get(pieces.get(at + 2));
      return next != null && next >= 100 && pieces.get(at + 1).equals(" ")
          ? Long.valueOf(piece)
          : null;
    }
    return known.get(piece);
  }

  private static boolean joins(String piece, Language language) {
    return piece.equals(" ")
        || piece.equals("-")
        || piece.equals(language == Language.FR ? "et" : "and");
  }

  private static boolean lonelyArticle(List<Long> run, String word, Language language) {
    return run.size() == 1 && run.getFirst() == 1 && language == Language.FR
        || run.size() == 1 && word.equals("one");
  }

  private static long value(List<Long> run) {
    long total = 0;
    long part = 0;
    for (long each : run) {
      if (each == 1000) {
        total += Math.max(part, 1) * 1000;
        part = 0;
      } else if (each == 100) {
        part =
            part % 100 == 0 && part > 0
                ? part + 100
                : part - part % 100 + Math.max(part % 100, 1) * 100;
      } else if (each == 20 && part % 100 == 4) {
        part += 76;
      } else {
        part += each;
      }
    }
    return total + part;
  }
}
