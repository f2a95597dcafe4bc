package fr.entente.listening;

import fr.entente.kernel.Language;
import fr.entente.listening.text.Token;
import fr.entente.listening.text.Tokenizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Idioms of exhaustion in a remark: words of death, of killing and of giving up that tired people
/// say about work, calls and paper. What goes beyond the idiom ("tired of living") is none.
record Exhaustion(List<Place> places) {
  private static final Map<Language, List<List<String>>> IDIOMS =
      Stream.of(Language.values())
          .collect(Collectors.toUnmodifiableMap(Function.identity(), Exhaustion::idioms));

  /// Tokens from (included) to (excluded).
  record Place(int from, int to) {}

  static Exhaustion in(Features features) {
    var words = features.words().stream().map(Token::form).toList();
    var places = new ArrayList<Place>();
    for (List<String> idiom : IDIOMS.getOrDefault(features.language(), List.of())) {
      for (int i = 0; i + idiom.size() <= words.size(); i++) {
        if (words.subList(i, i + idiom.size()).equals(idiom)) {
          places.add(new Place(features.place(i), features.place(i + idiom.size() - 1) + 1));
        }
      }
    }
    return new Exhaustion(places);
  }

  /// Nothing of it stands outside an idiom.
  boolean cover(Features.Feature idea) {
    return places.stream()
        .anyMatch(place -> place.from() <= idea.from() && idea.to() <= place.to());
  }

  private static List<List<String>> idioms(Language language) {
    return Stream.of(list(language).split("\\|"))
        .map(idiom -> Tokenizer.of(language, idiom).stream().map(Token::form).toList())
        .toList();
  }

  private static String list(Language language) {
    return switch (language) {
      case FR ->
          "mort de fatigue|morte de fatigue|morts de fatigue|je suis mort|je suis morte|on est morts"
              + "|suis complètement mort|suis complètement morte|à moitié mort|à moitié morte"
              + "|je tiens plus|je ne tiens plus|tiens plus debout|tient plus debout"
              + "|je baisse les bras|baisser les bras|je lâche tout|j'abandonne tout"
              + "|je rends les armes|rendre les armes|ça me tue|cela me tue|qui me tue|nous tue"
              + "|va me tuer|vont me tuer|allez me tuer|par me tuer|va nous tuer|ça m'achève"
              + "|boulot me tue|travail me tue|à quoi bon|à l'agonie";
      case EN ->
          "dead tired|dead beat|dead on my feet|half dead|i'm dead|i am dead|absolutely dead"
              + "|dying on my feet|killing me|kills me|kill me|worked to death|tired to death"
              + "|bored to death|sick to death|working to death|the death of me|i give up|given up"
              + "|giving up|can't keep going|cannot keep going|call it quits|what's the point";
    };
  }
}
