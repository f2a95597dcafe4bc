package fr.entente.scripts;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/// Where one can come to in a script.
record Ways(Script script) {
  /// From these steps, along the answers that may be followed, not beyond the steps that stop.
  Set<String> reach(
      Collection<String> from, Predicate<ScriptAnswer> follow, Predicate<Step> beyond) {
    var found = new LinkedHashSet<>(from);
    var waiting = new ArrayDeque<>(found);
    while (!waiting.isEmpty()) {
      Step step = script.step(waiting.poll());
      if (!beyond.test(step)) {
        continue;
      }
      step.answers().stream()
          .filter(follow)
          .map(ScriptAnswer::target)
          .filter(script::has)
          .filter(found::add)
          .forEach(waiting::add);
    }
    return found;
  }

  /// One answer of a step, by its place.
  record Way(Step from, int index) {
    ScriptAnswer answer() {
      return from.answers().get(index);
    }

    int line() {
      return from.answerLine(index);
    }
  }

  /// The answers by which one comes to such a step, without passing another of them before.
  List<Way> into(
      Predicate<Step> wanted,
      Collection<String> from,
      Predicate<ScriptAnswer> follow,
      Predicate<Step> beyond) {
    Predicate<Step> on = beyond.and(wanted.negate());
    return reach(from, follow, on).stream()
        .map(script::step)
        .filter(on)
        .flatMap(step ->
            IntStream.range(0, step.answers().size()).mapToObj(index -> new Way(step, index)))
        .filter(way -> follow.test(way.answer()))
        .filter(way -> script.has(way.answer().target()))
        .filter(way -> wanted.test(script.step(way.answer().target())))
        .toList();
  }
}
