package fr.entente.criteria;

import java.util.Map;

/// What came of reading a condition.
public sealed interface ConditionRead {
  /// It can be judged.
  record Understood(Condition condition) implements ConditionRead {}

  /// It cannot: which fault, at which character, counted from 1. `fault` is a word for a message;
  /// `detail` fills it.
  record NotUnderstood(String fault, int column, Map<String, String> detail)
      implements ConditionRead {}
}
