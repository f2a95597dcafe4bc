package fr.entente.criteria;

import fr.entente.criteria.ConditionTokens.Kind;
import fr.entente.criteria.ConditionTokens.Token;
import fr.entente.kernel.Language;
import fr.entente.kernel.Likely;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads a condition, in French or English, up to the first fault.
final class ConditionReader {
  private static final int LONGEST = 500;
  private static final int MOST = 12;
  private final List<Token> tokens;
  private final int end;
  private int at;

  private ConditionReader(List<Token> tokens, int end) {
    this.tokens = tokens;
    this.end = end;
  }

  /// A fault, thrown from wherever it is found to where reading began.
  static final class Fault extends RuntimeException {
    private final String word;
    private final int column;
    private final transient Map<String, String> detail;

    Fault(String word, int column, Map<String, String> detail) {
      super(word, null, false, false);
      this.word = word;
      this.column = column;
      this.detail = detail;
    }
  }

  static ConditionRead read(String written) {
    try {
      if (written.length() > LONGEST) {
        throw new Fault("too-long", LONGEST, Map.of("most", "" + MOST));
      }
      Condition condition =
          new ConditionReader(ConditionTokens.of(written), written.length() + 1).whole();
      return new ConditionRead.Understood(condition);
    } catch (Fault fault) {
      return new ConditionRead.NotUnderstood(fault.word, fault.column, fault.detail);
    }
  }

  private Condition whole() {
    if (tokens.isEmpty()) {
      throw new Fault("empty", 1, Map.of());
    }
    Condition read = joined(true);
    Token rest = peek();
    if (rest != null) {
      throw new Fault(rest.is(Kind.CLOSE) ? "brackets" : "unexpected", rest.column(), of(rest));
    }
    if (read.tests().size() > MOST) {
      throw new Fault("too-long", 1, Map.of("most", "" + MOST));
    }
    return read;
  }

  private Condition joined(boolean outermost) {
    var parts = new ArrayList<Condition>();
    parts.add(part(outermost));
    Token first = peek();
    while (peek() instanceof Token joint && (joint.and() || joint.or())) {
      if (first != null && joint.and() != first.and()) {
        throw new Fault("mixed", joint.column(), of(joint));
      }
      at++;
      parts.add(part(outermost));
    }
    return parts.size() == 1
        ? parts.getFirst()
        : new Condition.Group(first != null && first.and(), parts);
  }

  private Condition part(boolean outermost) {
    Token open = peek();
    if (open == null || !open.is(Kind.OPEN)) {
      return test();
    }
    if (!outermost) {
      throw new Fault("nested", open.column(), Map.of());
    }
    at++;
    Condition inside = joined(false);
    Token close = peek();
    if (close == null || !close.is(Kind.CLOSE)) {
      throw new Fault("brackets", open.column(), Map.of());
    }
    at++;
    return inside;
  }

  private Condition test() {
    Token first = next("field-missing");
    boolean not = first.not();
    Token name = not ? next("field-missing") : first;
    CriteriaField field = CriteriaField.named(name.text()).orElse(null);
    if (field == null || !name.is(Kind.WORD)) {
      throw unknown(name);
    }
    Token sign = peek();
    if (sign == null || !sign.is(Kind.SIGN)) {
      if (field.kind() != CriteriaKind.YES_NO) {
        throw new Fault("sign-missing", column(), Map.of("field", name.text()));
      }
      return new Condition.Test(field, Asked.IS, List.of(not ? "no" : "yes"));
    }
    if (not) {
      throw new Fault("unexpected", first.column(), of(first));
    }
    at++;
    Asked asked =
        Asked.signed(sign.text())
            .filter(field.kind().asked()::contains)
            .orElseThrow(() ->
                new Fault(
                    "sign-wrong",
                    sign.column(),
                    Map.of("sign", sign.text(), "field", name.text())));
    return new Condition.Test(field, asked, values(field));
  }

  private List<String> values(CriteriaField field) {
    int column = column();
    var values = new ArrayList<String>();
    values.add(value(field));
    while (peek() instanceof Token comma && comma.is(Kind.COMMA)) {
      if (field.kind().number()) {
        throw new Fault("unexpected", comma.column(), of(comma));
      }
      at++;
      values.add(value(field));
    }
    if (values.size() != values.stream().distinct().count()) {
      throw new Fault("value-twice", column, Map.of());
    }
    return values;
  }

  private String value(CriteriaField field) {
    int column = column();
    var words = new ArrayList<Token>();
    while (peek() instanceof Token word && inValue(word)) {
      words.add(word);
      at++;
    }
    if (words.isEmpty()) {
      throw new Fault("value-missing", column, Map.of("field", field.written(Language.FR)));
    }
    return CriteriaValue.read(field, words, column);
  }

  private static boolean inValue(Token token) {
    return !token.and()
        && !token.or()
        && (token.is(Kind.WORD) || token.is(Kind.NUMBER) || token.is(Kind.QUOTED));
  }

  private static Fault unknown(Token name) {
    String meant = Likely.find(name.text(), CriteriaField.names()).orElse("");
    return meant.isEmpty()
        ? new Fault("field-unknown", name.column(), of(name))
        : new Fault("field-meant", name.column(), Map.of("text", name.text(), "meant", meant));
  }

  private static Map<String, String> of(Token token) {
    return Map.of("text", token.text());
  }

  private @Nullable Token peek() {
    return at < tokens.size() ? tokens.get(at) : null;
  }

  private int column() {
    Token token = peek();
    return token == null ? end : token.column();
  }

  private Token next(String missing) {
    Token token = peek();
    if (token == null) {
      throw new Fault(missing, end, Map.of());
    }
    at++;
    return token;
  }
}
