package fr.entente.exchange;

import org.jspecify.annotations.Nullable;

/// Where an import stands; `percent` is of the whole run, 0 to 100.
public record ImportStatus(
    ImportId id,
    String fileName,
    ImportState state,
    ImportPhase phase,
    long lines,
    int percent,
    @Nullable ImportReport report,
    @Nullable ImportProblem problem,
    @Nullable TakenBack takenBack) {
  public ImportStatus(
      ImportId id,
      String fileName,
      ImportState state,
      ImportPhase phase,
      long lines,
      int percent,
      @Nullable ImportReport report,
      @Nullable ImportProblem problem) {
    this(id, fileName, state, phase, lines, percent, report, problem, null);
  }

  /// Whether it may be asked to be taken back.
  public boolean undoable() {
    return state == ImportState.APPLIED;
  }
}
