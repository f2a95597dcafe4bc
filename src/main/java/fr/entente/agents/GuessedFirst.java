package fr.entente.agents;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/// What leaked lists of passwords are full of, without such a list: one or two common words, with
/// letters as digits, capitals, years, signs and rows of keys between them. It knows no password
/// that was stolen from somebody in particular, and lets three words pass that mean nothing
/// together.
final class GuessedFirst {
  private static final Set<String> WORDS = read();
  private static final List<String> ROWS =
      List.of(
          "azertyuiop",
          "qsdfghjklm",
          "wxcvbn",
          "qwertyuiop",
          "asdfghjkl",
          "zxcvbnm",
          "qwertzuiop",
          "yxcvbnm",
          "abcdefghijklmnopqrstuvwxyz",
          "01234567890",
          "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p",
          "1a2z3e4r5t6y7u8i9o0p",
          "1q2w3e4r5t6y7u8i9o0p",
          "qazwsxedcrfvtgbyhnujmikolp",
          "aqwzsxedcrfvtgbyhnujikolpm");
  private static final int MOST_WORDS = 2;
  private static final int SHORTEST_OWN = 3;
  private static final int SHORTEST_ROW = 3;
  private static final int LETTER = 2;
  private static final int OTHER_SIGN = 1;
  private static final int MOST_LEFT = 8;
  // Each sign that stands for a letter in more than one way is read in each.
  private static final List<String> AS_LETTERS =
      List.of("0o", "1i", "1l", "3e", "4a", "5s", "7t", "8b", "@a", "$s", "!i", "€e");

  private GuessedFirst() {}

  /// Nothing is left of it but what is tried first; `own` are words about the person.
  static boolean guesses(String password, List<String> own) {
    var known = new HashSet<>(WORDS);
    own.stream()
        .map(GuessedFirst::plain)
        .filter(word -> word.length() >= SHORTEST_OWN)
        .forEach(known::add);
    String plain = plain(password);
    if (plain.chars().noneMatch(Character::isLetter)) {
      return true;
    }
    return readings(plain).stream().anyMatch(reading -> covered(once(reading), known));
  }

  // A word or a row said again and again says nothing more.
  private static String once(String text) {
    for (int length = 1; length <= text.length() / 2; length++) {
      String part = text.substring(0, length);
      if (part.repeat(text.length() / length + 1).startsWith(text)) {
        return part;
      }
    }
    return text;
  }

  private static boolean covered(String text, Set<String> known) {
    return left(text, known, MOST_WORDS) <= MOST_LEFT;
  }

  // What the signs weigh, at the least, that are neither word nor row of keys, nor year, nor sign
  // between words.
  private static int left(String text, Set<String> known, int words) {
    int[][] fewest = new int[words + 1][text.length() + 1];
    for (int count = 0; count <= words; count++) {
      for (int at = text.length() - 1; at >= 0; at--) {
        int best = weight(text.charAt(at)) + fewest[count][at + 1];
        for (int end = at + SHORTEST_ROW; end <= text.length(); end++) {
          String part = text.substring(at, end);
          if (row(part)) {
            best = Math.min(best, fewest[count][end]);
          }
          if (count > 0 && known.contains(part)) {
            best = Math.min(best, fewest[count - 1][end]);
          }
        }
        fewest[count][at] = best;
      }
    }
    return fewest[words][0];
  }

  // Digits and signs around a word are what a rule asks for, and cost a guesser less than letters.
  private static int weight(char sign) {
    return Character.isLetter(sign) ? LETTER : OTHER_SIGN;
  }

  private static boolean row(String part) {
    String back = new StringBuilder(part).reverse().toString();
    return part.chars().distinct().count() == 1
        || ROWS.stream().anyMatch(row -> row.contains(part) || row.contains(back));
  }

  private static Set<String> readings(String plain) {
    var readings = new HashSet<>(Set.of(plain));
    for (boolean l : new boolean[] {false, true}) {
      String reading = plain;
      for (String pair : AS_LETTERS) {
        boolean other = pair.equals(l ? "1i" : "1l");
        reading = other ? reading : reading.replace(pair.charAt(0), pair.charAt(1));
      }
      readings.add(reading);
      // Digits at the end are digits, whatever the ones within a word stand for.
      int end = plain.length();
      while (end > 0 && !Character.isLetter(plain.charAt(end - 1))) {
        end--;
      }
      readings.add(reading.substring(0, end) + plain.substring(end));
    }
    return readings;
  }

  private static String plain(String text) {
    return Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
        .replaceAll("[\\p{M}\\s_.,'’-]", "");
  }

  private static Set<String> read() {
    try (InputStream file = GuessedFirst.class.getResourceAsStream("guessed-first.txt")) {
      var text = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
      return text.lines()
          .filter(line -> !line.startsWith("#"))
          .flatMap(line -> List.of(line.split("\\s+")).stream())
          .map(GuessedFirst::plain)
          .filter(word -> word.length() >= SHORTEST_OWN)
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
