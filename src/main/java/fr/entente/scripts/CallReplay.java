package fr.entente.scripts;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Gives the answers of one past call again on another version of its script. An answer is found
/// again by its words and where it leads, not by its digit, which may have moved.
final class CallReplay {
  private final String call;
  private final Script old;
  private final Script young;
  private final Set<String> then = new LinkedHashSet<>();
  private final Set<String> now = new LinkedHashSet<>();

  private CallReplay(String call, Script old, Script young) {
    this.call = call;
    this.old = old;
    this.young = young;
  }

  /// `old`: the version that led the call; `young`: the one tried, null when there is none.
  static ReplayedCall of(String call, ScriptRunState state, Script old, @Nullable Script young) {
    return young == null
        ? new ReplayedCall(call, ReplayedCall.Course.NO_SCRIPT, "", List.of())
        : new CallReplay(call, old, young).replay(state);
  }

  private ReplayedCall replay(ScriptRunState state) {
    var trail = new Trail(young.start(), List.of());
    for (String move : state.path()) {
      String source = Trail.source(move);
      then.add(source);
      now.add(trail.step());
      if (!trail.step().equals(source)) {
        return result(ReplayedCall.Course.OTHER_WAY, trail.step());
      }
      Optional<String> again = again(move, source);
      if (again.isEmpty()) {
        return result(ReplayedCall.Course.DEAD_END, source);
      }
      trail = trail.then(young, again.get());
    }
    then.add(state.step());
    now.add(trail.step());
    boolean same = trail.step().equals(state.step());
    return same
        ? result(ReplayedCall.Course.SAME, "")
        : result(ReplayedCall.Course.OTHER_WAY, trail.step());
  }

  /// The same move on the version that is tried; empty when it has no place there.
  private Optional<String> again(String move, String source) {
    String how = move.substring(source.length());
    if (how.startsWith(">")) {
      String card = how.substring(1);
      return young.has(card) && young.step(card).card() != null
          ? Optional.of(move)
          : Optional.empty();
    }
    if (how.startsWith("<") || how.equals("#0")) {
      return young.step(source).end() ? Optional.empty() : Optional.of(move);
    }
    return Trail.answer(old, move)
        .flatMap(given -> again(young.step(source), given))
        .map(answer -> source + "#" + answer.digit());
  }

  private static Optional<ScriptAnswer> again(Step step, ScriptAnswer given) {
    List<ScriptAnswer> answers = step.answers();
    return Stream.of(
            answers.stream().filter(a -> words(a, given) && a.target().equals(given.target())),
            answers.stream().filter(a -> words(a, given)),
            answers.stream().filter(a -> a.target().equals(given.target())))
        .flatMap(found -> found)
        .findFirst();
  }

  private static boolean words(ScriptAnswer one, ScriptAnswer other) {
    return Words.plain(one.text()).equals(Words.plain(other.text()));
  }

  private ReplayedCall result(ReplayedCall.Course course, String at) {
    List<String> lost =
        then.stream()
            .filter(id -> old.has(id) && mandatory(old.step(id)))
            .filter(id -> !now.contains(id) || !young.has(id) || !mandatory(young.step(id)))
            .toList();
    return new ReplayedCall(call, course, at, lost);
  }

  private static boolean mandatory(Step step) {
    return step.mandatory() || step.has(StepTag.NOTICE) || step.has(StepTag.LEGAL);
  }
}
