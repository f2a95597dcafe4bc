package fr.entente.listening.text;

import fr.entente.kernel.Folding;
import fr.entente.kernel.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Cuts an utterance into words. Recognised speech (no accents, apostrophes or punctuation) and
/// typed text come out alike; marks are tokens of one character.
public final class Tokenizer {
  private static final Pattern TIME = Pattern.compile("\\d{1,2}(h\\d{0,2}|:\\d\\d|am|pm)");
  private static final Pattern DATE = Pattern.compile("\\d{1,2}[/.]\\d{1,2}([/.]\\d{2,4})?");
  private static final Pattern ORDINAL = Pattern.compile("\\d{1,2}(er|st|nd|rd|th|e|eme)");
  private static final Pattern AMOUNT = Pattern.compile("[\\d.,]+(k|ke|eur|e)");

  private final Folding text;
  private final LanguageRules tongue;
  private final List<Token> out = new ArrayList<>();

  private Tokenizer(Folding text, LanguageRules tongue) {
    this.text = text;
    this.tongue = tongue;
  }

  public static List<Token> of(Language language, String text) {
    var tokens = new Tokenizer(Folding.of(text), LanguageRules.of(language));
    tokens.cut();
    return tokens.out;
  }

  private void cut() {
    int i = 0;
    while (i < text.length()) {
      char c = text.at(i);
      if (Character.isDigit(c)) {
        i = figure(i);
      } else if (Character.isLetter(c)) {
        i = word(i);
      } else {
        if (".,;:!?()\"€£$%+=/".indexOf(c) >= 0) {
          add(String.valueOf(c), mark(c), i, i + 1);
        }
        i++;
      }
    }
  }

  private static String mark(char c) {
    return "€£$".indexOf(c) >= 0 ? "#cur" : String.valueOf(c);
  }

  private int word(int from) {
    int to = from;
    while (to < text.length() && Character.isLetterOrDigit(text.at(to))) {
      to++;
    }
    String form = text.text(from, to);
    if (form.chars().filter(Character::isDigit).count() >= 2) {
      add(form, "#ref", from, to);
      return to;
    }
    if (tongue == LanguageRules.EN && text.at(to) == '\'' && Character.isLetter(text.at(to + 1))) {
      return contraction(from, to);
    }
    String[] parts = tongue.expand(form);
    for (String part : parts) {
      plain(part, from, to);
    }
    return to;
  }

  /// "don't", "we've", "it's": as if written in full.
  private int contraction(int from, int apostrophe) {
    int to = apostrophe + 1;
    while (to < text.length() && Character.isLetter(text.at(to))) {
      to++;
    }
    String head = text.text(from, apostrophe);
    String tail = text.text(apostrophe + 1, to);
    switch (tail) {
      case "t" -> {
        String bare = head.endsWith("n") ? head.substring(0, head.length() - 1) : head;
        plain(
            switch (head) {
              case "can" -> "can";
              case "won" -> "will";
              case "ain" -> "is";
              default -> bare;
            },
            from,
            to);
        plain("not", from, to);
      }
      case "ve" -> both(head, "have", from, to);
      case "re" -> both(head, "are", from, to);
      case "ll" -> both(head, "will", from, to);
      case "m" -> both(head, "am", from, to);
      default -> both(head, tail, from, to);
    }
    return to;
  }

  private void both(String head, String tail, int from, int to) {
    plain(head, from, to);
    plain(tail, from, to);
  }

  private void plain(String form, int from, int to) {
    String stem = tongue.stem(form);
    out.add(
        new Token(form, stem, tongue.kind(form, stem), text.origin(from), text.origin(to - 1) + 1));
  }

  private int figure(int from) {
    int to = from;
    while (to < text.length() && inFigure(to)) {
      to++;
    }
    while (to > from + 1 && !Character.isLetterOrDigit(text.at(to - 1))) {
      to--;
    }
    String form = text.text(from, to);
    add(form, kind(form, from, to), from, to);
    return to;
  }

  private boolean inFigure(int i) {
    char c = text.at(i);
    boolean between = Character.isDigit(text.at(i - 1)) && Character.isDigit(text.at(i + 1));
    return Character.isLetterOrDigit(c)
        || (between && (c == '.' || c == ',' || c == '/' || c == ':' || c == '-' || c == ' '))
            && (c != ' ' || group(i));
  }

  /// "2 300": a space inside a number is followed by exactly three digits.
  private boolean group(int i) {
    return Character.isDigit(text.at(i + 2))
        && Character.isDigit(text.at(i + 3))
        && !Character.isDigit(text.at(i + 4));
  }

  private String kind(String form, int from, int to) {
    long digits = form.chars().filter(Character::isDigit).count();
    long letters = form.chars().filter(Character::isLetter).count();
    if (TIME.matcher(form).matches()) {
      return "#time";
    }
    if (DATE.matcher(form).matches()) {
      return "#date";
    }
    if (ORDINAL.matcher(form).matches()) {
      return "#ord";
    }
    if (letters == 0 || AMOUNT.matcher(form).matches()) {
      return money(form, from, to) ? "#amt" : digits >= 4 && !form.contains(" ") ? "#ref" : "#num";
    }
    return letters > 0 && digits >= 2 ? "#ref" : "#num";
  }

  private boolean money(String form, int from, int to) {
    int next = text.at(to) == ' ' ? to + 1 : to;
    String after = next < text.length() ? text.text(next, Math.min(text.length(), next + 4)) : "";
    return "€£$".indexOf(text.at(from - 1)) >= 0
        || form.endsWith("k")
        || form.endsWith("eur")
        || after.startsWith("€")
        || after.startsWith("eur")
        || after.startsWith("poun")
        || after.startsWith("quid")
        || after.startsWith("ball");
  }

  private void add(String form, String kind, int from, int to) {
    out.add(new Token(form, form, kind, text.origin(from), text.origin(to - 1) + 1));
  }
}
