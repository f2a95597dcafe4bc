package fr.entente.listening.text;

import fr.entente.kernel.Language;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Bilingual ideas and the expressions that carry them. The same idea has one name in both
/// languages, so that an example in one teaches the other.
public final class Concepts {
  /// An idea found at tokens `from` (included) to `to` (excluded).
  public record Found(String concept, int from, int to) {}

  private record Part(String form, String stem, boolean open) {
    boolean fits(Token token) {
      return open
          ? token.form().startsWith(form)
          : token.form().equals(form) || (form.length() > 3 && token.stem().equals(stem));
    }
  }

  private record Expression(String concept, List<Part> parts) {}

  private static final int KEY = 2;

  private final Map<Language, Map<String, List<Expression>>> byStart = new HashMap<>();

  public void add(String concept, Language language, String expression) {
    List<Part> parts = new ArrayList<>();
    for (String word : expression.strip().split("\\s+")) {
      boolean open = word.endsWith("*");
      List<Token> tokens =
          Tokenizer.of(language, open ? word.substring(0, word.length() - 1) : word);
      for (int i = 0; i < tokens.size(); i++) {
        Token token = tokens.get(i);
        if (Character.isLetterOrDigit(token.form().charAt(0))) {
          parts.add(new Part(token.form(), token.stem(), open && i == tokens.size() - 1));
        }
      }
    }
    if (!parts.isEmpty()) {
      byStart
          .computeIfAbsent(language, l -> new HashMap<>())
          .computeIfAbsent(key(parts.getFirst().form()), k -> new ArrayList<>())
          .add(new Expression(concept, parts));
    }
  }

  private static String key(String form) {
    return form.substring(0, Math.min(KEY, form.length()));
  }

  /// Words only: marks must have been left out of the tokens.
  public List<Found> in(Language language, List<Token> words) {
    var found = new ArrayList<Found>();
    Map<String, List<Expression>> mine = byStart.getOrDefault(language, Map.of());
    for (int i = 0; i < words.size(); i++) {
      String form = words.get(i).form();
      if (form.length() > 1) {
        collect(mine.getOrDefault(form.substring(0, 1), List.of()), words, i, found);
      }
      collect(mine.getOrDefault(key(form), List.of()), words, i, found);
    }
    // The longest expression of an idea stands for the shorter ones inside it.
    found.sort(Comparator.comparingInt(Found::from).thenComparing(f -> -f.to()));
    return found;
  }

  private static void collect(
      List<Expression> expressions, List<Token> words, int at, List<Found> found) {
    for (Expression expression : expressions) {
      int end = end(expression, words, at);
      if (end > 0) {
        found.add(new Found(expression.concept(), at, end));
      }
    }
  }

  private static int end(Expression expression, List<Token> words, int at) {
    if (at + expression.parts().size() > words.size()) {
      return -1;
    }
    for (int k = 0; k < expression.parts().size(); k++) {
      if (!expression.parts().get(k).fits(words.get(at + k))) {
        return -1;
      }
    }
    return at + expression.parts().size();
  }
}
