package fr.entente.listening;

import fr.entente.kernel.Language;
import fr.entente.listening.ListeningContent.Lexicon;
import fr.entente.listening.PhraseBook.Hit;
import fr.entente.listening.text.Concepts;
import fr.entente.listening.text.Expansions;
import fr.entente.listening.text.LanguageRules;
import fr.entente.listening.text.Token;
import fr.entente.listening.text.Tokenizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What an utterance shows: words and their sequences, pieces of words, ideas. Each feature knows
/// the tokens it came from, so that a finding can point at the words.
final class Features {
  /// The families of features; each is weighed as a whole.
  enum View {
    WORDS,
    PIECES,
    IDEAS
  }

  record Feature(View view, String name, int from, int to) {}

  private static final int WINDOW = 4;
  private static final int SCOPE = 4;

  private final Remark remark;
  private final LanguageRules tongue;
  private final String prefix;
  final List<Token> tokens;
  private final List<Token> words = new ArrayList<>();
  private final List<Integer> places = new ArrayList<>();
  private final List<Feature> out = new ArrayList<>();
  private final Set<String> seen = new HashSet<>();
  private List<Hit> hits = List.of();

  private Features(Remark remark, Expansions expansions) {
    this.remark = remark;
    this.tongue = LanguageRules.of(remark.language());
    this.prefix = remark.language().code();
    this.tokens = Tokenizer.of(remark.language(), remark.text());
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      boolean word = Character.isLetterOrDigit(token.form().charAt(0)) || token.classed();
      if (word && !tongue.hesitation(token.form())) {
        for (Token full : expansions.of(remark.language(), token)) {
          words.add(full);
          places.add(i);
        }
      }
    }
  }

  static Features of(Remark remark, Lexicon lexicon) {
    var features = new Features(remark, lexicon.expansions());
    features.sequences();
    features.pieces();
    features.ideas(lexicon.concepts().in(remark.language(), features.words));
    features.hits = lexicon.phrases().find(remark.language(), features);
    features.phrases();
    features.shape();
    return features;
  }

  List<Feature> list() {
    return out;
  }

  List<Token> words() {
    return words;
  }

  Language language() {
    return remark.language();
  }

  /// Which of the tokens may be pointed at.
  Pointing pointing() {
    return new Pointing(tokens, remark.language());
  }

  /// The token at which a word stands.
  int place(int word) {
    return places.get(word);
  }

  String words(Feature feature, String text) {
    var pointing = pointing();
    int from = pointing.begin(feature.from(), feature.to());
    int to = pointing.end(from, feature.to());
    return text.substring(tokens.get(from).from(), tokens.get(to - 1).to());
  }

  private void add(View view, String name, int from, int to) {
    if (seen.add(name)) {
      out.add(new Feature(view, name, places.get(from), places.get(to) + 1));
    }
  }

  private void sequences() {
    int last = words.size() - 1;
    for (int i = 0; i <= last; i++) {
      String word = words.get(i).kind();
      add(View.WORDS, prefix + "w=" + word, i, i);
      if (!words.get(i).stem().equals(words.get(i).form())) {
        add(View.WORDS, prefix + "f=" + words.get(i).form(), i, i);
      }
      if (i < last) {
        add(View.WORDS, prefix + "b=" + word + "_" + words.get(i + 1).kind(), i, i + 1);
      }
      if (i + 1 < last) {
        String three = word + "_" + words.get(i + 1).kind() + "_" + words.get(i + 2).kind();
        add(View.WORDS, prefix + "t=" + three, i, i + 2);
      }
    }
    List<Integer> full = new ArrayList<>();
    for (int i = 0; i <= last; i++) {
      if (!tongue.empty(words.get(i).form())) {
        full.add(i);
      }
    }
    for (int i = 0; i < full.size(); i++) {
      for (int j = i + 1; j < full.size() && full.get(j) - full.get(i) <= WINDOW; j++) {
        int from = full.get(i);
        int to = full.get(j);
        String name = words.get(from).kind() + "~" + words.get(to).kind();
        add(View.WORDS, prefix + "k=" + name, from, to);
      }
    }
  }

  private void pieces() {
    for (int i = 0; i < words.size(); i++) {
      if (words.get(i).classed()) {
        continue;
      }
      String bounded = "_" + words.get(i).form() + "_";
      for (int size = 3; size <= 5; size++) {
        for (int k = 0; k + size <= bounded.length(); k++) {
          add(View.PIECES, prefix + "p=" + bounded.substring(k, k + size), i, i);
        }
      }
    }
  }

  private void ideas(List<Concepts.Found> found) {
    List<String> names = new ArrayList<>();
    for (Concepts.Found each : found) {
      String name = (denied(each.from()) ? "!" : "") + each.concept();
      names.add(name);
      add(View.IDEAS, "c=" + name, each.from(), each.to() - 1);
    }
    for (int i = 0; i < found.size(); i++) {
      for (int j = i + 1; j < found.size(); j++) {
        if (found.get(j).from() >= found.get(i).to() && !names.get(i).equals(names.get(j))) {
          add(
              View.IDEAS,
              "cc=" + names.get(i) + ">" + names.get(j),
              found.get(i).from(),
              found.get(j).to() - 1);
        }
      }
    }
  }

  private void phrases() {
    for (Hit hit : hits) {
      Phrase phrase = hit.phrase();
      String kind = phrase.veto() ? "not" : phrase.strong() ? "strong" : "weak";
      add(View.IDEAS, "phrase=" + kind + ":" + phrase.label().code(), hit.from(), hit.to() - 1);
    }
  }

  List<Hit> hits() {
    return hits;
  }

  /// A negation shortly before, in the same clause.
  boolean denied(int at) {
    for (int i = at - 1; i >= 0 && i >= at - SCOPE; i--) {
      if (places.get(i + 1) > places.get(i) + 1 && broken(places.get(i), places.get(i + 1))) {
        return false;
      }
      if (tongue.negation(words.get(i).form())) {
        return true;
      }
    }
    return false;
  }

  private boolean broken(int from, int to) {
    for (int i = from + 1; i < to; i++) {
      if (",.;:!?".contains(tokens.get(i).form())) {
        return true;
      }
    }
    return false;
  }

  private void shape() {
    if (words.isEmpty()) {
      return;
    }
    int last = words.size() - 1;
    String channel = remark.channel() == Channel.TRANSCRIPT ? "said" : "written";
    add(View.IDEAS, "channel=" + channel, 0, last);
    add(View.IDEAS, "length=" + Math.min(5, words.size() / 4), 0, last);
    add(View.WORDS, prefix + "^=" + words.getFirst().kind(), 0, 0);
    add(View.WORDS, prefix + "$=" + words.getLast().kind(), last, last);
    if (last > 0) {
      add(View.WORDS, prefix + "^^=" + words.get(0).kind() + "_" + words.get(1).kind(), 0, 1);
    }
    for (Token token : tokens) {
      if (token.classed()) {
        add(View.IDEAS, "class=" + token.kind(), 0, last);
      } else if (token.is("?")) {
        add(View.IDEAS, "question", 0, last);
      }
    }
  }
}
