package fr.entente.criteria;

import fr.entente.kernel.Folding;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The words of a written condition, each with its place.
final class ConditionTokens {
  /// What a word is.
  enum Kind {
    OPEN,
    CLOSE,
    SIGN,
    COMMA,
    QUOTED,
    NUMBER,
    WORD,
    STRANGE
  }

  /// One word; `column` counts from 1.
  record Token(Kind kind, String text, int column) {
    boolean is(Kind other) {
      return kind == other;
    }

    boolean and() {
      String plain = Folding.fold(text);
      return kind == Kind.WORD && (plain.equals("et") || plain.equals("and"));
    }

    boolean or() {
      String plain = Folding.fold(text);
      return kind == Kind.WORD && (plain.equals("ou") || plain.equals("or"));
    }

    boolean not() {
      String plain = Folding.fold(text);
      return kind == Kind.WORD && (plain.equals("pas") || plain.equals("not"));
    }
  }

  private static final Pattern TOKEN =
      Pattern.compile(
          "\\s*+(?:(?<open>\\()|(?<close>\\))|(?<sign>>=|<=|!=|≥|≤|≠|>|<|=)"
              + "|\"(?<quoted>[^\"]*)\"|«\\s*(?<guillemets>[^»]*?)\\s*»"
              + "|(?<number>\\d+(?: \\d{3})*(?:[.,]\\d+)?)(?![\\p{L}\\d-])"
              + "|(?<comma>,)|(?<word>[\\p{L}\\d_€'’.:/&-]+)|(?<strange>\\S))");

  private ConditionTokens() {}

  static List<Token> of(String written) {
    String text = written.replace('\u00a0', ' ').replace('\u202f', ' ');
    var tokens = new ArrayList<Token>();
    Matcher matcher = TOKEN.matcher(text);
    int at = 0;
    while (matcher.find(at)) {
      tokens.add(token(matcher));
      at = matcher.end();
    }
    return tokens;
  }

  private static Token token(Matcher found) {
    for (Kind kind : Kind.values()) {
      String name = kind.name().toLowerCase(Locale.ROOT);
      if (found.group(name) != null) {
        return new Token(kind, found.group(name), found.start(name) + 1);
      }
    }
    return new Token(Kind.QUOTED, found.group("guillemets"), found.start("guillemets") + 1);
  }
}
