package fr.entente.reporting;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// How long a call stood at a step and how it went on; no time where it is not known.
record StepStay(String step, Left how, int digit, @Nullable Duration time) {
  /// How a step is left: by an answer, passed over, undone, for a card, by the end of the call.
  enum Left {
    ANSWERED,
    SKIPPED,
    BACK,
    CARD,
    ENDED
  }
}
