package fr.entente.wording;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Words of one kind, how else to say them, and what beside them makes them harmless: a line of
/// `wording/LANGUAGE.tsv`.
record UnfitWords(UnfitKind kind, Pattern words, String rewrite, @Nullable Pattern harmless) {
  // As far as a name reaches to either side: "Secours catholique", "centre de lutte contre le
  // cancer".
  private static final int BESIDE = 30;

  static List<UnfitWords> read(String language) {
    String name = "/wording/" + language + ".tsv";
    try (var in = UnfitWords.class.getResourceAsStream(name);
        var lines =
            new BufferedReader(
                new InputStreamReader(Objects.requireNonNull(in, name), StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(UnfitWords::of)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static UnfitWords of(String line) {
    String[] parts = line.split("\t");
    return new UnfitWords(
        UnfitKind.valueOf(parts[0]),
        whole(parts[1]),
        parts[2],
        parts.length > 3 ? whole(parts[3]) : null);
  }

  // Whole words only; where the list has a blank, the text may have several.
  private static Pattern whole(String words) {
    return Pattern.compile(
        "(?<![\\p{L}\\p{N}])(?:" + words.replace(" ", "\\s+") + ")(?![\\p{L}\\p{N}])");
  }

  Stream<Unfit> in(String text, String plain) {
    return words
        .matcher(plain)
        .results()
        .filter(found -> !isHarmless(plain, found))
        .map(found ->
            new Unfit(
                kind,
                found.start(),
                found.end(),
                text.substring(found.start(), found.end()),
                rewrite));
  }

  private boolean isHarmless(String plain, MatchResult found) {
    return harmless != null
        && harmless
            .matcher(plain)
            .region(
                Math.max(0, found.start() - BESIDE), Math.min(plain.length(), found.end() + BESIDE))
            .find();
  }
}
