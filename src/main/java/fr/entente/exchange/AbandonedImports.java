package fr.entente.exchange;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;

/// Imports that nobody brings to their end any more.
@Component
class AbandonedImports {
  private static final Duration KEPT = Duration.ofHours(24);

  private final ImportRuns imports;
  private final ImportRunner runner;
  private final RunningImports running;
  private final Clock clock;

  AbandonedImports(ImportRuns imports, ImportRunner runner, RunningImports running, Clock clock) {
    this.imports = imports;
    this.runner = runner;
    this.running = running;
    this.clock = clock;
  }

  /// Gives up files that nobody applied within a day; idempotent.
  int purge() {
    List<ImportId> old = imports.abandoned(clock.instant().minus(KEPT));
    old.stream().filter(id -> !running.running(id)).forEach(this::giveUp);
    return old.size();
  }

  /// What a stopped server left running changed nothing: the database rolled it back.
  void giveUpInterrupted() {
    for (ImportId id : imports.abandoned(clock.instant().plus(KEPT))) {
      boolean interrupted = imports.find(id).filter(run -> run.state().running()).isPresent();
      if (interrupted && !running.running(id)) {
        giveUp(id);
      }
    }
    imports.takingBack().stream().filter(id -> !running.running(id)).forEach(this::stillApplied);
  }

  private void stillApplied(ImportId id) {
    imports
        .find(id)
        .ifPresent(run ->
            imports.back(
                id,
                ImportState.APPLIED,
                run.report(),
                ImportProblem.of("exchange.problem.back-failed")));
  }

  /// What was to begin, or ended, while the database was away may still be said to run, and could
  /// then be neither repeated nor given up.
  void endDoubtful() {
    for (ImportId id : running.doubtful()) {
      var why = ImportProblem.of("exchange.problem.interrupted");
      if (imports.end(id, ImportState.FAILED, why, ImportState.CHECKING, ImportState.APPLYING)) {
        runner.cleanUp(id, true);
      }
      stillApplied(id);
      running.settled(id);
    }
  }

  private void giveUp(ImportId id) {
    imports.finish(id, ImportState.FAILED, null, ImportProblem.of("exchange.problem.interrupted"));
    runner.cleanUp(id, true);
  }
}
