package fr.entente.listening;

import fr.entente.kernel.Language;
import fr.entente.listening.text.PhrasePattern;
import fr.entente.listening.text.Token;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The stored phrases of one content, ready to be matched.
final class PhraseBook {
  /// A phrase that matched the words `from` (included) to `to` (excluded).
  record Hit(Phrase phrase, int from, int to) {}

  private record Stored(Phrase phrase, PhrasePattern pattern) {}

  private final Map<Language, List<Stored>> stored = new HashMap<>();

  PhraseBook(List<Phrase> phrases) {
    for (Phrase phrase : phrases) {
      stored
          .computeIfAbsent(phrase.language(), l -> new ArrayList<>())
          .add(new Stored(phrase, PhrasePattern.of(phrase.language(), phrase.pattern())));
    }
  }

  /// Every phrase that matches, once, the best first: what must not trigger, then strong before
  /// weak, then by the labels' precedence. A denied phrase does not match.
  List<Hit> find(Language language, Features features) {
    List<Token> words = features.words();
    List<Hit> hits = new ArrayList<>();
    for (Stored each : stored.getOrDefault(language, List.of())) {
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
