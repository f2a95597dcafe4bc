package fr.entente.scripts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One answer as it is written. `target` is empty while nobody has said where it leads; `more` is
/// what else stands in its brackets.
public record AnswerText(
    @Nullable Integer digit,
    String text,
    String target,
    @Nullable String outcome,
    @Nullable String effect,
    List<String> more) {

  /// The arrow belongs to the goal: in the words it becomes a dash.
  public AnswerText {
    text = text.strip().replaceAll("\\s+", " ").replaceAll("→|->", "–");
    target = target.strip();
    more = List.copyOf(more);
  }

  public AnswerText(String text, String target) {
    this(null, text, target, null, null, List.of());
  }

  public AnswerText withText(String other) {
    return new AnswerText(digit, other, target, outcome, effect, more);
  }

  public AnswerText leadingTo(String other) {
    return new AnswerText(digit, text, other, outcome, effect, more);
  }

  public AnswerText withEffect(@Nullable String other) {
    return new AnswerText(digit, text, target, outcome, other, more);
  }

  public AnswerText withOutcome(@Nullable String other) {
    return new AnswerText(digit, text, target, other, effect, more);
  }

  public AnswerText with(List<String> other) {
    return new AnswerText(digit, text, target, outcome, effect, other);
  }
}
