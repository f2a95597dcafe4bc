package fr.entente.studio;

import fr.entente.scripts.AnswerText;
import fr.entente.scripts.TextStep;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// Which digit an agent presses for each answer of a step: the one that is written, or the next
/// free one; none (0) while an answer leads nowhere. Pure.
public final class AnswerDigits {
  private AnswerDigits() {}

  /// In the order of the answers.
  public static List<Integer> of(TextStep step) {
    List<Integer> taken =
        step.answers().stream().map(AnswerText::digit).filter(Objects::nonNull).toList();
    var digits = new ArrayList<Integer>();
    int next = 1;
    for (AnswerText answer : step.answers()) {
      Integer written = answer.digit();
      if (answer.target().isEmpty()) {
        digits.add(0);
      } else if (written != null) {
        digits.add(written);
      } else {
        while (taken.contains(next)) {
          next++;
        }
        digits.add(next++);
      }
    }
    return List.copyOf(digits);
  }

  /// The place of the answer with this digit, from zero; -1 when there is none.
  public static int place(TextStep step, int digit) {
    return digit == 0 ? -1 : of(step).indexOf(digit);
  }
}
