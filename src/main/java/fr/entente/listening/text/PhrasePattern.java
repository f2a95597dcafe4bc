package fr.entente.listening.text;

import fr.entente.kernel.Language;
import java.util.ArrayList;
import java.util.List;

/// A phrase pattern: words in order. `*` ends a word openly, `a|b` are alternatives, `..` lets up
/// to three words pass, `^` and `$` stand for the beginning and the end of the utterance. Accents,
/// case, marks and inflection do not matter.
public final class PhrasePattern {
  private static final int GAP = 3;
  private static final String WHOLE = "w ";
  private static final String STEM = "s ";
  private static final String OPEN = "o ";

  private record Word(String form, String stem, boolean open) {
    boolean fits(Token token) {
      return open
          ? token.form().startsWith(form)
          : token.form().equals(form) || (form.length() > 3 && token.stem().equals(stem));
    }
  }

  private record Step(List<Word> choices, int gap) {
    boolean fits(Token token) {
      for (Word word : choices) {
        if (word.fits(token)) {
          return true;
        }
      }
      return false;
    }
  }

  private final List<Step> steps;
  private final boolean fromStart;
  private final boolean toEnd;

  private PhrasePattern(List<Step> steps, boolean fromStart, boolean toEnd) {
    this.steps = steps;
    this.fromStart = fromStart;
    this.toEnd = toEnd;
  }

  public static PhrasePattern of(Language language, String text) {
    List<Step> steps = new ArrayList<>();
    boolean fromStart = false;
    boolean toEnd = false;
    int gap = 0;
    for (String part : text.strip().split("\\s+")) {
      switch (part) {
        case "^" -> fromStart = true;
        case "$" -> toEnd = true;
        case ".." -> gap = GAP;
        default -> {
          gap = addAll(language, part, gap, steps);
        }
      }
    }
    return new PhrasePattern(steps, fromStart, toEnd);
  }

  /// A part may be cut into several words ("n'a"); alternatives are single words.
  private static int addAll(Language language, String part, int gap, List<Step> steps) {
    if (part.contains("|")) {
      List<Word> choices = new ArrayList<>();
      for (String each : part.split("\\|")) {
        words(language, each).stream().limit(1).forEach(choices::add);
      }
      if (!choices.isEmpty()) {
        steps.add(new Step(choices, gap));
      }
      return 0;
    }
    int now = gap;
    for (Word word : words(language, part)) {
      steps.add(new Step(List.of(word), now));
      now = 0;
    }
    return now;
  }

  private static List<Word> words(Language language, String part) {
    boolean open = part.endsWith("*");
    List<Word> words = new ArrayList<>();
    List<Token> tokens = Tokenizer.of(language, part);
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (Character.isLetterOrDigit(token.form().charAt(0))) {
        words.add(new Word(token.form(), token.stem(), open && i == tokens.size() - 1));
      }
    }
    return words;
  }

  public boolean isEmpty() {
    return steps.isEmpty();
  }

  /// Keys of the words that a match may begin with. A word can begin one only if it has one of them
  /// too; whoever has many patterns need not try the others.
  public List<String> beginnings() {
    if (steps.isEmpty()) {
      return List.of();
    }
    List<String> keys = new ArrayList<>();
    for (Word word : steps.getFirst().choices()) {
      keys.add((word.open() ? OPEN : WHOLE) + word.form());
      if (!word.open() && word.form().length() > 3) {
        keys.add(STEM + word.stem());
      }
    }
    return keys;
  }

  /// Keys of a word that was said.
  public static List<String> beginnings(Token token) {
    List<String> keys = new ArrayList<>();
    keys.add(WHOLE + token.form());
    keys.add(STEM + token.stem());
    for (int length = 1; length <= token.form().length(); length++) {
      keys.add(OPEN + token.form().substring(0, length));
    }
    return keys;
  }

  /// The end of the match that begins at this word, or -1.
  public int end(List<Token> words, int at) {
    if (steps.isEmpty() || (fromStart && at > 0)) {
      return -1;
    }
    return steps.getFirst().fits(words.get(at)) ? rest(words, at + 1, 1) : -1;
  }

  private int rest(List<Token> words, int at, int step) {
    if (step == steps.size()) {
      return toEnd && at < words.size() ? -1 : at;
    }
    Step next = steps.get(step);
    for (int k = at; k <= at + next.gap() && k < words.size(); k++) {
      if (next.fits(words.get(k))) {
        int end = rest(words, k + 1, step + 1);
        if (end > 0) {
          return end;
        }
      }
    }
    return -1;
  }
}
