package fr.entente.criteria;

import fr.entente.kernel.Language;
import java.util.List;

/// Something that is true of an account or not: one question, or several joined by "and" or "or",
/// with one level of groups.
public sealed interface Condition {
  /// One question. Numbers are plain, choices are codes, text is as written.
  record Test(CriteriaField field, Asked asked, List<String> values) implements Condition {
    public Test {
      values = List.copyOf(values);
    }

    @Override
    public Holding holds(CriteriaFacts facts) {
      String known = facts.values().get(field);
      if (known == null) {
        return Holding.NOT_KNOWN;
      }
      return asked.holds(field.kind(), known, values) ? Holding.YES : Holding.NO;
    }

    @Override
    public List<Test> tests() {
      return List.of(this);
    }
  }

  /// Several conditions of which all, or one, must hold.
  record Group(boolean all, List<Condition> parts) implements Condition {
    public Group {
      parts = List.copyOf(parts);
    }

    @Override
    public Holding holds(CriteriaFacts facts) {
      var each = parts.stream().map(part -> part.holds(facts)).toList();
      return all ? Holding.all(each) : Holding.any(each);
    }

    @Override
    public List<Test> tests() {
      return parts.stream().flatMap(part -> part.tests().stream()).toList();
    }
  }

  Holding holds(CriteriaFacts facts);

  /// Its questions, as they stand.
  List<Test> tests();

  /// Each question with its answer, so that somebody sees why.
  default List<ConditionPart> because(CriteriaFacts facts) {
    return tests().stream()
        .map(test -> new ConditionPart(test, test.holds(facts), facts.values().get(test.field())))
        .toList();
  }

  /// No account can be so.
  default boolean contradicts() {
    return Contradiction.in(this);
  }

  /// As a file says it.
  default String written(Language language) {
    return ConditionSpelling.written(this, language);
  }

  /// As people say it, without "if".
  default String sentence(Language language) {
    return ConditionSentence.of(this, language);
  }

  /// What a file says; why it cannot be understood, if so.
  static ConditionRead read(String written) {
    return ConditionReader.read(written);
  }
}
