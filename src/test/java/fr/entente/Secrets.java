package fr.entente;

import fr.entente.kernel.Iban;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// What never stands in a log: telephone numbers, mail addresses and bank accounts, and the people
/// and companies of the demonstration by name.
final class Secrets {
  // The ranges kept for fiction, which is all that tests and demonstration dial.
  private static final Pattern PHONE =
      Pattern.compile(
          "(?:\\+33 ?|\\b0)(?:1[ .]?99[ .]?00|2[ .]?61[ .]?91|3[ .]?53[ .]?01|4[ .]?65[ .]?71"
              + "|5[ .]?36[ .]?49|6[ .]?39[ .]?98)(?:[ .]?\\d\\d){2}\\b");
  private static final Pattern MAIL =
      Pattern.compile("[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)*\\.[a-z]{2,}");
  private static final Pattern IBAN =
      Pattern.compile("\\b[A-Z]{2}\\d{2}(?: ?[A-Z0-9]{4}){3,7}(?: ?[A-Z0-9]{1,3})?\\b");
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}'’-]+");
  private static final Set<String> NAMED = Set.of("Raison sociale", "Contact");

  private final Map<String, Set<String>> names = new HashMap<>();

  private Secrets() {}

  /// With the names that the demonstration's files hold.
  static Secrets ofDemonstration() {
    var secrets = new Secrets();
    try (var files = Files.list(Path.of("src/main/resources/demo"))) {
      for (Path file : files.filter(f -> f.toString().endsWith("-factures.csv")).toList()) {
        secrets.read(Files.readAllLines(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return secrets;
  }

  private void read(List<String> lines) {
    List<String> header = List.of(lines.getFirst().split(";"));
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split(";");
      for (String column : NAMED) {
        int at = header.indexOf(column);
        if (at >= 0 && at < cells.length) {
          name(cells[at].strip());
        }
      }
    }
  }

  // A single word is met by chance.
  private void name(String name) {
    List<String> words = words(name);
    if (words.size() > 1) {
      names.computeIfAbsent(words.get(0) + " " + words.get(1), _ -> new HashSet<>()).add(name);
    }
  }

  /// The kind of what the text tells, and the piece that does; empty when it tells nothing.
  Optional<String> in(String text) {
    return first("telephone number", PHONE, text)
        .or(() -> first("mail address", MAIL, text))
        .or(() -> iban(text))
        .or(() -> named(text));
  }

  private static Optional<String> first(String kind, Pattern pattern, String text) {
    return pattern
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .map(s -> kind + ": " + s)
        .findFirst();
  }

  private static Optional<String> iban(String text) {
    return IBAN.matcher(text)
        .results()
        .map(MatchResult::group)
        .filter(each -> Iban.parse(each).isPresent())
        .map(each -> "bank account: " + each)
        .findFirst();
  }

  private Optional<String> named(String text) {
    List<String> words = words(text);
    for (int i = 0; i + 1 < words.size(); i++) {
      for (String name : names.getOrDefault(words.get(i) + " " + words.get(i + 1), Set.of())) {
        if (text.contains(name)) {
          return Optional.of("name: " + name);
        }
      }
    }
    return Optional.empty();
  }

  private static List<String> words(String text) {
    return WORD.matcher(text).results().map(MatchResult::group).toList();
  }
}
