package fr.entente.scripts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Which scripts lead through which steps of the shared passages.
final class StepUses {
  private final Map<String, Set<String>> scriptsByStep = new HashMap<>();
  private final Map<String, Set<String>> scriptsByFile = new HashMap<>();

  StepUses(Map<String, Script> scripts) {
    scripts.forEach((file, script) -> {
      Set<String> reached = reached(script);
      script.steps().values().stream()
          .filter(step -> !step.file().equals(file) && reached.contains(step.id()))
          .forEach(step -> {
            put(scriptsByStep, step.file() + "#" + step.id(), file);
            put(scriptsByFile, step.file(), file);
          });
    });
  }

  List<String> of(String file) {
    return List.copyOf(scriptsByFile.getOrDefault(file, Set.of()));
  }

  List<String> of(String file, String step) {
    return List.copyOf(scriptsByStep.getOrDefault(file + "#" + step, Set.of()));
  }

  private static void put(Map<String, Set<String>> map, String key, String script) {
    map.computeIfAbsent(key, _ -> new TreeSet<>()).add(script);
  }

  /// From the first step and from every card.
  static Set<String> reached(Script script) {
    var roots = new ArrayList<String>();
    Stream.concat(
            Stream.of(script.start()),
            script.steps().values().stream().filter(step -> step.card() != null).map(Step::id))
        .forEach(roots::add);
    return new Ways(script).reach(roots, _ -> true, _ -> true);
  }
}
