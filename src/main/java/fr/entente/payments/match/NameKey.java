package fr.entente.payments.match;

import fr.entente.kernel.Folding;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// A name as it can be compared: accents, company forms and titles removed. `words` are in the
/// order of the alphabet, `plain` in their own.
public record NameKey(List<String> words, String plain) {
  private static final int LONGEST = 160;
  private static final Set<String> FORMS =
      Set.of(
          "SARL",
          "SAS",
          "SASU",
          "EURL",
          "SA",
          "SCI",
          "SNC",
          "SELARL",
          "SELAS",
          "SCP",
          "SCOP",
          "EARL",
          "GAEC",
          "EI",
          "EIRL",
          "ETS",
          "ETABLISSEMENTS",
          "ETABLISSEMENT",
          "STE",
          "SOCIETE",
          "SOC",
          "M",
          "MR",
          "MME",
          "MLLE",
          "MONSIEUR",
          "MADAME",
          "OU",
          "ET",
          "CIE",
          "LTD",
          "LLC",
          "GMBH",
          "BV",
          "SPRL",
          "SRL",
          "LE",
          "LA",
          "LES",
          "DE",
          "DU",
          "DES",
          "D",
          "L",
          "AU",
          "AUX");

  // S.A.R.L. is one word.
  private static final Pattern DOTS = Pattern.compile("(?<=\\b[A-Z])\\.(?=[A-Z]\\b)");
  private static final Pattern BETWEEN = Pattern.compile("[^A-Z0-9]+");

  public static NameKey of(String name) {
    String plainly = ascii(name) ? name : Folding.fold(name);
    String upper = plainly.toUpperCase(Locale.ROOT);
    String flat = upper.indexOf('.') < 0 ? upper : DOTS.matcher(upper).replaceAll("");
    List<String> kept = new ArrayList<>();
    for (String word : BETWEEN.split(flat)) {
      if (!word.isEmpty() && !FORMS.contains(word)) {
        kept.add(word);
      }
    }
    String plain = String.join("", kept);
    kept.sort(null);
    return new NameKey(List.copyOf(kept), plain);
  }

  private static boolean ascii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 128) {
        return false;
      }
    }
    return true;
  }

  public boolean empty() {
    return words.isEmpty();
  }

  /// The words as one text, for an index.
  public String sorted() {
    String all = String.join(" ", words);
    return all.substring(0, Math.min(LONGEST, all.length()));
  }

  String head() {
    return plain.substring(0, Math.min(10, plain.length()));
  }

  public boolean same(NameKey other) {
    return !empty() && (words.equals(other.words) || plain.equals(other.plain));
  }

  /// All words of the one are among those of the other.
  boolean within(NameKey other) {
    List<String> shorter = words.size() <= other.words.size() ? words : other.words;
    List<String> longer = shorter == words ? other.words : words;
    int letters = shorter.stream().mapToInt(String::length).sum();
    return letters >= 5 && longer.containsAll(shorter);
  }

  /// Cut short by a bank, all words of the shorter in the longer, or a slip or two in a long name.
  boolean similar(NameKey other) {
    if (plain.length() < 5 || other.plain.length() < 5) {
      return false;
    }
    if (plain.startsWith(other.plain) || other.plain.startsWith(plain)) {
      return true;
    }
    List<String> shorter = words.size() <= other.words.size() ? words : other.words;
    List<String> longer = shorter == words ? other.words : words;
    if (shorter.size() >= 2 && longer.containsAll(shorter)) {
      return true;
    }
    int slips = Edits.distance(plain, other.plain, 2);
    return slips <= (Math.min(plain.length(), other.plain.length()) >= 10 ? 2 : 1);
  }
}
