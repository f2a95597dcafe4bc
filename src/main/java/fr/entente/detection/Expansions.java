package fr.entente.detection;

import fr.entente.detection.ListeningContent.Abbreviation;
import fr.entente.kernel.Language;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What agents shorten, in full; the words keep the place of the short form in the text.
final class Expansions {
  private final Map<String, List<Token>> full = new HashMap<>();

  Expansions(List<Abbreviation> abbreviations) {
    for (Abbreviation each : abbreviations) {
      full.put(
          each.language().code() + Folding.fold(each.shortly()),
          Tokens.of(each.language(), each.fully()).stream()
              .filter(t -> Character.isLetterOrDigit(t.form().charAt(0)))
              .toList());
    }
  }

  List<Token> of(Language language, Token token) {
    List<Token> words = full.get(language.code() + token.form());
    return words == null
        ? List.of(token)
        : words.stream()
            .map(w -> new Token(w.form(), w.stem(), w.kind(), token.from(), token.to()))
            .toList();
  }
}
