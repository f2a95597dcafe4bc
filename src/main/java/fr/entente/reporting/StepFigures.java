package fr.entente.reporting;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A step of a version: calls that came to it, that passed over it, that ended there; how long half
/// of them stayed at most; what came of the calls that came to it, and of those that took each of
/// its answers.
public record StepFigures(
    String id,
    String title,
    int skipped,
    int ended,
    @Nullable Duration typical,
    ScriptWorth worth,
    List<BranchFigures> branches) {
  /// Calls that came to it.
  public int visits() {
    return worth.calls();
  }

  /// Nobody took it though so many calls stood before it.
  public boolean neverUsed(BranchFigures branch, int calls) {
    return visits() >= calls && branch.worth().calls() == 0;
  }
}
