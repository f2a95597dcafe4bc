package fr.entente.backoffice.ui.scripts;

import fr.entente.scripts.ScriptAnswer;
import fr.entente.scripts.ScriptStep;
import fr.entente.scripts.StepTag;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// One step as the graph draws it. `kind`: `start`, `card`, `end`, `step`, or `missing` for a goal
/// that some answer names and no step has. `marks` are signs of what it is for, `faults` counts the
/// complaints about it.
public record GraphStep(
    String id, String title, String kind, List<String> marks, int faults, List<Way> ways) {
  private static final String RETURN = "return";

  /// An answer; `back` returns to the step that a card interrupted, `conditional` is offered only
  /// while its condition holds.
  public record Way(
      int digit, String text, String to, boolean back, String effect, boolean conditional) {
    static Way of(ScriptAnswer answer) {
      String effect = answer.effect();
      return new Way(
          answer.digit(),
          answer.text(),
          answer.target(),
          answer.target().equals(RETURN),
          effect == null ? "" : effect,
          answer.condition() != null);
    }
  }

  /// All steps that can be come to, the first step first, and the goals that nobody has written
  /// yet. `faults` by the id of the step.
  public static List<GraphStep> all(
      List<ScriptStep> steps, String start, Map<String, Integer> faults) {
    var known = new LinkedHashSet<String>();
    steps.forEach(step -> known.add(step.id()));
    var drawn = new ArrayList<GraphStep>();
    steps.stream()
        .sorted(java.util.Comparator.comparing(step -> !step.id().equals(start)))
        .forEach(step -> drawn.add(of(step, start, faults.getOrDefault(step.id(), 0))));
    missing(steps, known).forEach(id -> drawn.add(missing(id)));
    return List.copyOf(drawn);
  }

  private static Set<String> missing(List<ScriptStep> steps, Set<String> known) {
    var missing = new LinkedHashSet<String>();
    steps.stream()
        .flatMap(step -> step.answers().stream())
        .map(ScriptAnswer::target)
        .filter(to -> !to.equals(RETURN) && !known.contains(to))
        .forEach(missing::add);
    return missing;
  }

  private static GraphStep missing(String id) {
    return new GraphStep(id, id, "missing", List.of(), 1, List.of());
  }

  private static GraphStep of(ScriptStep step, String start, int faults) {
    return new GraphStep(
        step.id(),
        step.title(),
        kind(step, start),
        marks(step),
        faults,
        step.answers().stream().map(Way::of).toList());
  }

  private static String kind(ScriptStep step, String start) {
    if (step.id().equals(start)) {
      return "start";
    }
    if (step.inCard()) {
      return "card";
    }
    return step.answers().isEmpty() ? "end" : "step";
  }

  // What it is for, by the names of its tags; two are enough to know it again.
  private static List<String> marks(ScriptStep step) {
    return Stream.concat(
            step.mandatory() ? Stream.of("▣") : Stream.of(),
            step.tags().stream().sorted().limit(2).map(StepTag::name))
        .toList();
  }
}
