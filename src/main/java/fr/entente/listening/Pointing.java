package fr.entente.listening;

import fr.entente.kernel.Language;
import fr.entente.listening.text.LanguageRules;
import fr.entente.listening.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Which words of a remark a finding may point at: "j'ai", "if I" are no reason for anything.
record Pointing(List<Token> tokens, Language language) {
  /// Besides those that carry nothing for learning either.
  private static final Map<Language, Set<String>> SMALL =
      Map.of(
          Language.FR,
          words(
              "si mais ou donc car quand comme ca cela la suis es sommes etes etait fait faire peux peut"
                  + " va vais aller tout tous toute deja aussi encore toujours depuis chez fois"),
          Language.EN,
          words(
              "if but or when then than there what which who how would could will can just about all any"
                  + " some from by also being get got go going because since once too more much there"));

  private static Set<String> words(String list) {
    return Set.copyOf(List.of(list.split(" ")));
  }

  /// Whether a word of meaning stands among these tokens.
  boolean telling(int from, int to) {
    var tongue = LanguageRules.of(language);
    for (int i = from; i < to; i++) {
      String form = tokens.get(i).form();
      if (Character.isLetterOrDigit(form.charAt(0))
          && !tongue.empty(form)
          && !tongue.hesitation(form)
          && !tongue.negation(form)
          && !SMALL.getOrDefault(language, Set.of()).contains(form)) {
        return true;
      }
    }
    return false;
  }

  /// Whether a token may stand at the edge of what is pointed at.
  private boolean edge(int token) {
    return telling(token, token + 1)
        || LanguageRules.of(language).negation(tokens.get(token).form());
  }

  /// The first token from here on that may begin what is pointed at.
  int begin(int from, int to) {
    int at = from;
    while (at < to - 1 && !edge(at)) {
      at++;
    }
    return at;
  }

  /// Behind the last token that may end it.
  int end(int from, int to) {
    int at = to;
    while (at > from + 1 && !edge(at - 1)) {
      at--;
    }
    return at;
  }

  /// Tokens, or characters, from (included) to (excluded).
  record Part(int from, int to) {
    int length() {
      return to - from;
    }
  }

  /// What may be pointed at between two tokens, without the filler in its middle: what is said
  /// while somebody looks for words is no reason for anything.
  List<Part> parts(int from, int to) {
    var parts = new ArrayList<Part>();
    int start = from;
    for (int i = from; i <= to; i++) {
      if (i == to || filler(i)) {
        if (i > start && telling(start, i)) {
          int begin = begin(start, i);
          parts.add(new Part(begin, end(begin, i)));
        }
        start = i + 1;
      }
    }
    return parts;
  }

  /// The same between two characters of the text, as characters.
  List<Part> within(int from, int to) {
    int first = 0;
    while (first < tokens.size() && tokens.get(first).to() <= from) {
      first++;
    }
    int behind = first;
    while (behind < tokens.size() && tokens.get(behind).from() < to) {
      behind++;
    }
    return parts(first, behind).stream()
        .map(part -> new Part(tokens.get(part.from()).from(), tokens.get(part.to() - 1).to()))
        .toList();
  }

  private boolean filler(int token) {
    return LanguageRules.of(language).hesitation(tokens.get(token).form());
  }
}
