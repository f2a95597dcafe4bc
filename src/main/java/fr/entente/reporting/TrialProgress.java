package fr.entente.reporting;

import fr.entente.scripts.Trial;
import fr.entente.scripts.TrialCounts;
import fr.entente.scripts.TrialEnd;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A fair trial as it stands: accounts that answered under each version, and those whose time is
/// over. What they kept is told at the end alone, in `counts` of the trial: who looks earlier, and
/// stops when it pleases, finds differences that are none.
public record TrialProgress(
    Trial trial,
    int firstBegun,
    int secondBegun,
    int firstKnown,
    int secondKnown,
    @Nullable LocalDate expectedEnd) {
  /// Only a sample that is complete shows anything.
  public ScriptVerdict verdict() {
    TrialCounts counts = trial.counts();
    return trial.end() == TrialEnd.SAMPLE
        ? TrialSample.verdict(
            counts.firstKept(),
            counts.firstAccounts(),
            counts.secondKept(),
            counts.secondAccounts())
        : ScriptVerdict.NOT_ENOUGH;
  }

  /// How much of the sample is there, from 0 to 1.
  public double done() {
    int least = Math.min(firstKnown, secondKnown);
    return Math.min(1, (double) least / Math.max(1, trial.plan().needed()));
  }
}
