package fr.entente.listening.text;

import fr.entente.kernel.Folding;
import fr.entente.kernel.Language;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What agents shorten, in full; the words keep the place of the short form in the text.
public final class Expansions {
  private final Map<String, List<Token>> full = new HashMap<>();

  public void add(Language language, String shortly, String fully) {
    full.put(
        language.code() + Folding.fold(shortly),
        Tokenizer.of(language, fully).stream()
            .filter(t -> Character.isLetterOrDigit(t.form().charAt(0)))
            .toList());
  }

  public List<Token> of(Language language, Token token) {
    List<Token> words = full.get(language.code() + token.form());
    return words == null
        ? List.of(token)
        : words.stream()
            .map(w -> new Token(w.form(), w.stem(), w.kind(), token.from(), token.to()))
            .toList();
  }
}
