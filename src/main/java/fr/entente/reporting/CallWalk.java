package fr.entente.reporting;

import fr.entente.reporting.StepStay.Left;
import fr.entente.scripts.ScriptAnswer;
import fr.entente.scripts.ScriptStep;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The way of one call through its script, from the journal of its moves. Pure. What a move says of
/// the step it left goes before what was worked out: the desk passes over a question that is
/// answered already.
final class CallWalk {
  private static final String RETURN = "return";

  private final Map<String, ScriptStep> steps;
  private final List<StepStay> stays = new ArrayList<>();
  private final Deque<String> cards = new ArrayDeque<>();
  private @Nullable String here;
  private @Nullable Instant since;

  private CallWalk(Map<String, ScriptStep> steps, String start, @Nullable Instant answered) {
    this.steps = steps;
    this.here = start;
    this.since = answered;
  }

  static List<StepStay> of(
      Map<String, ScriptStep> steps, String start, CallWorth call, List<ScriptMove> moves) {
    var walk = new CallWalk(steps, start, call.answered());
    moves.forEach(walk::go);
    if (call.ended() != null) {
      walk.leave(walk.here, Left.ENDED, 0, call.ended());
    }
    return List.copyOf(walk.stays);
  }

  private void go(ScriptMove move) {
    String step = move.step();
    switch (move.kind()) {
      case "step" -> {
        leave(step, Left.ANSWERED, move.digit(), move.at());
        to(step, target(step, move.digit()));
      }
      case "skip" -> {
        leave(step, Left.SKIPPED, 0, move.at());
        to(step, skipped(step));
      }
      case "back" -> {
        leave(step, Left.BACK, 0, move.at());
        here = cards.isEmpty() ? null : cards.pop();
      }
      default -> {
        String interrupted = here;
        leave(interrupted, Left.CARD, 0, move.at());
        if (interrupted != null) {
          cards.push(interrupted);
        }
        here = step;
      }
    }
  }

  private void leave(@Nullable String step, Left how, int digit, Instant at) {
    Instant from = since;
    since = from == null || at.isAfter(from) ? at : from;
    if (step != null) {
      boolean known = from != null && !at.isBefore(from);
      stays.add(new StepStay(step, how, digit, known ? Duration.between(from, at) : null));
    }
  }

  private void to(String from, @Nullable String target) {
    if (RETURN.equals(target)) {
      here = cards.isEmpty() ? null : cards.pop();
      return;
    }
    if (target != null && inCard(target) && !inCard(from)) {
      cards.push(from);
    }
    if (target != null && !inCard(target)) {
      cards.clear();
    }
    here = target;
  }

  private boolean inCard(String id) {
    ScriptStep step = steps.get(id);
    return step != null && step.inCard();
  }

  private @Nullable String target(String id, int digit) {
    ScriptStep step = steps.get(id);
    return step == null
        ? null
        : step.answers().stream()
            .filter(answer -> answer.digit() == digit)
            .findFirst()
            .map(ScriptAnswer::target)
            .orElse(null);
  }

  private @Nullable String skipped(String id) {
    ScriptStep step = steps.get(id);
    return step == null || step.inCard() || step.answers().isEmpty()
        ? RETURN
        : step.answers().getFirst().target();
  }
}
