package fr.entente.detection;

import fr.entente.kernel.Language;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The stored phrases of one content, ready to be matched.
final class PhraseBook {
  /// The best phrase and the veto that matched, and where (words from, to).
  record Hit(@Nullable Phrase phrase, int from, int to, @Nullable Phrase veto) {
    static final Hit NONE = new Hit(null, 0, 0, null);
  }

  private record Stored(Phrase phrase, Pattern pattern) {}

  private final Map<Language, List<Stored>> stored = new HashMap<>();

  PhraseBook(List<Phrase> phrases) {
    for (Phrase phrase : phrases) {
      stored
          .computeIfAbsent(phrase.language(), l -> new ArrayList<>())
          .add(new Stored(phrase, Pattern.of(phrase.language(), phrase.pattern())));
    }
  }

  Hit find(Language language, Features features) {
    List<Token> words = features.words();
    Hit best = Hit.NONE;
    @Nullable Phrase veto = null;
    for (Stored each : stored.getOrDefault(language, List.of())) {
      for (int at = 0; at < words.size(); at++) {
        int end = each.pattern().end(words, at);
        if (end < 0) {
          continue;
        }
        if (each.phrase().veto()) {
          veto = each.phrase();
        } else if (!features.denied(at) && better(each.phrase(), best.phrase())) {
          best = new Hit(each.phrase(), at, end, null);
        }
        break;
      }
    }
    return new Hit(best.phrase(), best.from(), best.to(), veto);
  }

  private static boolean better(Phrase phrase, @Nullable Phrase than) {
    if (than == null) {
      return true;
    }
    return phrase.strong() == than.strong()
        ? phrase.label().compareTo(than.label()) < 0
        : phrase.strong();
  }
}
