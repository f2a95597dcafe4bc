package fr.entente.demo;

import fr.entente.scripts.ScriptAnswer;
import fr.entente.scripts.ScriptStep;
import fr.entente.scripts.StepTag;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The shortest way through a script to an outcome, as a desk would have written it down. Pure.
final class ScriptWay {
  // Who has no time passes over a step in one call of so many.
  private static final int HURRY = 4;
  private static final Set<StepTag> NEVER_SKIPPED =
      Set.of(StepTag.OPEN, StepTag.IDENTITY, StepTag.NOTICE, StepTag.CRISIS);

  private record Move(String from, ScriptAnswer answer) {}

  private ScriptWay() {}

  /// `id digit` for each answer, `id` alone for a step that was passed over; nothing where no way
  /// leads there.
  static List<String> to(String outcome, List<ScriptStep> script, int turn) {
    Map<String, ScriptStep> steps =
        script.stream().collect(Collectors.toMap(ScriptStep::id, Function.identity()));
    Map<String, Move> before = new HashMap<>();
    var reached = new ArrayDeque<ScriptStep>();
    script.stream()
        .filter(step -> step.tags().contains(StepTag.OPEN))
        .findFirst()
        .ifPresent(reached::add);
    String start = reached.isEmpty() ? "" : reached.getFirst().id();
    while (!reached.isEmpty()) {
      ScriptStep step = reached.removeFirst();
      for (ScriptAnswer answer : step.answers()) {
        if (outcome.equals(answer.effect()) || outcome.equals(answer.outcome())) {
          return told(new Move(step.id(), answer), start, before, steps, turn);
        }
        ScriptStep next = steps.get(answer.target());
        if (next != null && !next.id().equals(start) && !before.containsKey(next.id())) {
          before.put(next.id(), new Move(step.id(), answer));
          reached.add(next);
        }
      }
    }
    return List.of();
  }

  private static List<String> told(
      Move last, String start, Map<String, Move> before, Map<String, ScriptStep> steps, int turn) {
    var moves = new ArrayList<Move>(List.of(last));
    while (!moves.getFirst().from().equals(start)) {
      moves.addFirst(Objects.requireNonNull(before.get(moves.getFirst().from())));
    }
    boolean hurry = turn % HURRY == 0;
    var told = new ArrayList<String>();
    for (Move move : moves) {
      boolean skipped =
          hurry && move != last && skippable(Objects.requireNonNull(steps.get(move.from())));
      told.add(skipped ? move.from() : move.from() + " " + move.answer().digit());
      hurry = hurry && !skipped;
    }
    return List.copyOf(told);
  }

  private static boolean skippable(ScriptStep step) {
    return !step.mandatory() && step.tags().stream().noneMatch(NEVER_SKIPPED::contains);
  }
}
