package fr.entente.exchange.file;

import java.util.Collection;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;

/// Words beside an amount that tell which way the money went.
public final class Sides {
  private static final Set<String> OUT =
      Set.of("d", "debit", "dbit", "db", "dr", "dt", "debiteur", "sortie", "sortant", "out");
  private static final Set<String> IN =
      Set.of("c", "credit", "crdt", "cr", "ct", "crediteur", "entree", "entrant", "in");

  private Sides() {}

  /// Whether the word says that money went out.
  public static boolean out(String word) {
    return word.strip().equals("-") || OUT.contains(Headers.plain(word));
  }

  /// Whether the word says that money came in.
  public static boolean in(String word) {
    return word.strip().equals("+") || IN.contains(Headers.plain(word));
  }

  /// A column that no name gives away and that holds nothing but such words.
  static OptionalInt column(FirstRows read, Collection<Integer> used) {
    return IntStream.range(0, read.header().size())
        .filter(column -> !used.contains(column))
        .filter(column -> holds(read.rows(), column))
        .findFirst();
  }

  private static boolean holds(List<List<String>> rows, int column) {
    List<String> words =
        rows.stream()
            .filter(row -> row.size() > column && !row.get(column).isBlank())
            .map(row -> row.get(column))
            .toList();
    return !words.isEmpty() && words.stream().allMatch(word -> in(word) || out(word));
  }
}
