package fr.entente.exchange;

import fr.entente.kernel.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// One of the first lines of a file as it would be read: what was understood of it, or a message
/// key and its detail why it is not taken. A customer's item, a payment or a movement: what a kind
/// does not tell is empty or null.
public record PreviewLine(
    long line,
    Outcome outcome,
    String party,
    String reference,
    String document,
    @Nullable LocalDate date,
    @Nullable LocalDate due,
    @Nullable Money amount,
    @Nullable Money open,
    String text,
    String why,
    String detail) {
  /// What becomes of a line.
  public enum Outcome {
    TAKEN,
    LEFT_OUT,
    REJECTED
  }

  /// A line that is not taken, with its text as it stands in the file.
  public static PreviewLine not(
      Outcome outcome, long line, String why, String detail, String original) {
    return new PreviewLine(
        line, outcome, "", "", "", null, null, null, null, original, why, detail);
  }
}
