package fr.entente.scripts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Where the moves of a run lead. Pure: the same moves on the same version end at the same step.
record Trail(String step, List<String> returns) {

  static Trail of(Script script, List<String> path) {
    var trail = new Trail(script.start(), List.of());
    for (String move : path) {
      trail = trail.then(script, move);
    }
    return trail;
  }

  Trail then(Script script, String move) {
    int mark = mark(move);
    return switch (move.charAt(mark)) {
      case '<' -> popped();
      case '>' -> to(script, move.substring(mark + 1));
      default -> {
        String target = target(script, move).orElse(step);
        yield target.equals(Step.RETURN) ? popped() : to(script, target);
      }
    };
  }

  // A draft may lead to what nobody has written yet: there is nowhere to go.
  private Trail to(Script script, String target) {
    if (!script.has(target)) {
      return this;
    }
    String owner = script.step(target).owner();
    if (owner == null) {
      return new Trail(target, List.of());
    }
    if (owner.equals(script.step(step).owner())) {
      return new Trail(target, returns);
    }
    var pushed = new ArrayList<>(returns);
    pushed.add(step);
    return new Trail(target, List.copyOf(pushed));
  }

  private Trail popped() {
    return returns.isEmpty()
        ? this
        : new Trail(returns.getLast(), returns.subList(0, returns.size() - 1));
  }

  /// The answer behind a move, when it was an answer and not a skip.
  static Optional<ScriptAnswer> answer(Script script, String move) {
    int mark = mark(move);
    return move.charAt(mark) == '#'
        ? script.step(move.substring(0, mark)).answer(Integer.parseInt(move.substring(mark + 1)))
        : Optional.empty();
  }

  static String source(String move) {
    return move.substring(0, mark(move));
  }

  private static Optional<String> target(Script script, String move) {
    Step left = script.step(source(move));
    if (!move.endsWith("#0")) {
      return answer(script, move).map(ScriptAnswer::target);
    }
    return left.card() != null
        ? Optional.of(Step.RETURN)
        : left.answers().stream().findFirst().map(ScriptAnswer::target);
  }

  /// The effects of the answers given, in order.
  static Stream<String> effects(Script script, List<String> path) {
    return path.stream()
        .flatMap(move -> answer(script, move).stream())
        .flatMap(answer -> Stream.ofNullable(answer.effect()));
  }

  private static int mark(String move) {
    for (int i = 0; i < move.length(); i++) {
      if ("#<>".indexOf(move.charAt(i)) >= 0) {
        return i;
      }
    }
    throw new IllegalStateException("not a move: " + move);
  }
}
