package fr.entente.practice;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One line of a rehearsal. `step` is the step of the script beside which it was said; `said` is
/// what an agent's words mean; `signal` is what a debtor's words betray.
public record TalkLine(
    int number,
    Who who,
    String text,
    String step,
    @Nullable Said said,
    String signal,
    Turning turning) {

  /// Who speaks; a deed at the screen is nobody's voice.
  public enum Who {
    AGENT,
    DEBTOR,
    DEED
  }

  /// What a line of the debtor changed.
  public enum Turning {
    NONE,
    /// Something hidden came out.
    TOLD,
    AGREED,
    HUNG_UP
  }

  Optional<Said> heard() {
    return Optional.ofNullable(said);
  }

  boolean meant(Intent intent) {
    return said != null && said.has(intent);
  }
}
