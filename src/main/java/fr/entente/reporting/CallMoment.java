package fr.entente.reporting;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Something said, done or noticed on a call. `text` is what was said, the title of the step, the
/// label heard; `detail` the answer chosen or what became of a suspicion.
public record CallMoment(Instant at, Kind kind, String text, @Nullable String detail) {
  /// What it is. A heard label is a suspicion until somebody confirmed it.
  public enum Kind {
    AGENT_SAID,
    /// Nobody knows who spoke.
    SOMEBODY_SAID,
    DEBTOR_SAID,
    STEP,
    SKIPPED,
    CARD,
    HEARD,
    IDENTITY,
    HUNG_UP,
    OTHER
  }
}
