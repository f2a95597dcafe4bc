package fr.entente.scripts;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Predicate;

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
}
