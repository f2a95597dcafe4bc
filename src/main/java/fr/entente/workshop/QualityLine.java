package fr.entente.workshop;

import fr.entente.kernel.Language;
import fr.entente.listening.Label;
import org.jspecify.annotations.Nullable;

/// How a phrase (or a label's classifier, without phrase) has done with the agents. `before` is the
/// precision in the same length of time before, absent when too few answered then; `line` is the
/// phrase's line in the draft, absent when it is no longer there.
public record QualityLine(
    Language language,
    Label label,
    String phrase,
    int fired,
    int confirmed,
    int cleared,
    Interval interval,
    @Nullable Double before,
    QualityVerdict verdict,
    @Nullable DraftLine line) {

  public int answered() {
    return confirmed + cleared;
  }

  public int unanswered() {
    return Math.max(0, fired - answered());
  }

  public double precision() {
    return answered() == 0 ? Double.NaN : confirmed / (double) answered();
  }

  /// Above 0: better than before.
  public @Nullable Double trend() {
    return before == null || answered() == 0 ? null : precision() - before;
  }
}
