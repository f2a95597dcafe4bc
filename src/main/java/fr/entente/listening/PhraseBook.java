package fr.entente.listening;

import fr.entente.kernel.Language;
import fr.entente.listening.text.PhrasePattern;
import fr.entente.listening.text.Token;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The stored phrases of one content, ready to be matched.
final class PhraseBook {
  /// A phrase that matched the words `from` (included) to `to` (excluded).
  record Hit(Phrase phrase, int from, int to) {}

  private record Stored(Phrase phrase, PhrasePattern pattern) {}

  /// The phrases of a language, and which of them may begin with a word.
  private static final class Shelf {
    final List<Stored> phrases = new ArrayList<>();
    final Map<String, BitSet> beginning = new HashMap<>();

    void add(Phrase phrase) {
      var pattern = PhrasePattern.of(phrase.language(), phrase.pattern());
      for (String key : pattern.beginnings()) {
        beginning.computeIfAbsent(key, _ -> new BitSet()).set(phrases.size());
      }
      phrases.add(new Stored(phrase, pattern));
    }

    /// Every phrase that begins with one of the words, in the order of the content.
    List<Stored> near(List<Token> words) {
      var near = new BitSet();
      for (Token word : words) {
        for (String key : PhrasePattern.beginnings(word)) {
          BitSet those = beginning.get(key);
          if (those != null) {
            near.or(those);
          }
        }
      }
      return near.stream().mapToObj(phrases::get).toList();
    }
  }

  private final Map<Language, Shelf> shelves = new EnumMap<>(Language.class);

  PhraseBook(List<Phrase> phrases) {
    for (Language language : Language.values()) {
      shelves.put(language, new Shelf());
    }
    phrases.forEach(phrase -> shelf(phrase.language()).add(phrase));
  }

  private Shelf shelf(Language language) {
    return Objects.requireNonNull(shelves.get(language));
  }

  /// Every phrase that matches, once, the best first: what must not trigger, then strong before
  /// weak, then by the labels' precedence. A denied phrase does not match.
  List<Hit> find(Language language, Features features) {
    List<Token> words = features.words();
    List<Hit> hits = new ArrayList<>();
    for (Stored each : shelf(language).near(words)) {
      for (int at = 0; at < words.size(); at++) {
        int end = each.pattern().end(words, at);
        if (end > 0 && (each.phrase().veto() || !features.denied(at))) {
          hits.add(new Hit(each.phrase(), at, end));
          break;
        }
      }
    }
    hits.sort(PhraseBook::order);
    return hits;
  }

  private static int order(Hit a, Hit b) {
    if (a.phrase().veto() != b.phrase().veto()) {
      return a.phrase().veto() ? -1 : 1;
    }
    return a.phrase().strong() == b.phrase().strong()
        ? a.phrase().label().compareTo(b.phrase().label())
        : a.phrase().strong() ? -1 : 1;
  }
}
