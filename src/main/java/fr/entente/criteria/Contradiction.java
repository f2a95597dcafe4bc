package fr.entente.criteria;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Whether anything at all can make a condition hold. Every value that could make a difference is
/// tried: those asked for and their neighbours.
final class Contradiction {
  private static final BigDecimal CENT = new BigDecimal("0.01");
  // A text that no condition names.
  private static final String OTHER = "\u0000";

  private Contradiction() {}

  static boolean in(Condition condition) {
    return switch (condition) {
      case Condition.Test test -> never(List.of(test));
      case Condition.Group(boolean all, List<Condition> parts) ->
          all
              ? ways(parts).stream().allMatch(Contradiction::never)
              : parts.stream().allMatch(Contradiction::in);
    };
  }

  /// The ways in which all of them can hold, each as questions that hold together.
  private static List<List<Condition.Test>> ways(List<Condition> parts) {
    List<List<Condition.Test>> ways = List.of(List.of());
    for (Condition part : parts) {
      List<Condition> choices =
          part instanceof Condition.Group group && !group.all() ? group.parts() : List.of(part);
      ways =
          ways.stream()
              .flatMap(way ->
                  choices.stream()
                      .map(one -> Stream.concat(way.stream(), one.tests().stream()).toList()))
              .toList();
    }
    return ways;
  }

  private static boolean never(List<Condition.Test> together) {
    return together.stream()
        .collect(Collectors.groupingBy(Condition.Test::field))
        .entrySet()
        .stream()
        .anyMatch(each ->
            candidates(each.getKey(), each.getValue()).stream()
                .noneMatch(value -> fits(value, each.getValue())));
  }

  private static boolean fits(String value, List<Condition.Test> tests) {
    return tests.stream()
        .allMatch(test -> test.asked().holds(test.field().kind(), value, test.values()));
  }

  private static List<String> candidates(CriteriaField field, List<Condition.Test> tests) {
    var named = new ArrayList<String>();
    tests.forEach(test -> named.addAll(test.values()));
    CriteriaKind kind = field.kind();
    if (kind == CriteriaKind.TEXT) {
      named.add(OTHER);
      return named;
    }
    if (!kind.number()) {
      return field.choices().stream().map(CriteriaField.Choice::code).toList();
    }
    BigDecimal step = kind == CriteriaKind.AMOUNT ? CENT : BigDecimal.ONE;
    return named.stream()
        .map(BigDecimal::new)
        .flatMap(each -> Stream.of(each.subtract(step), each, each.add(step)))
        .filter(each -> each.signum() >= 0)
        .map(BigDecimal::toPlainString)
        .toList();
  }
}
