package fr.entente.exchange;

import fr.entente.kernel.CreditorId;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/// Front door: how an uploaded file is read. A person says what was guessed wrong and sees at once
/// what comes out; nothing is changed but how the file will be checked. Reads files: call it off
/// the screen's thread.
@Service
@PreAuthorize("hasAnyRole('LEAD', 'MANAGER', 'ADMINISTRATOR')")
public class Layouts {
  private final ImportRuns imports;
  private final Analysis analysis;
  private final LayoutMemory memory;

  Layouts(ImportRuns imports, Analysis analysis, LayoutMemory memory) {
    this.imports = imports;
    this.analysis = analysis;
    this.memory = memory;
  }

  /// Reads the file in this way. What cannot be read so leaves everything as it was.
  public AnalysisResult readAs(ImportId id, @Nullable CreditorId creditor, LayoutSetting said) {
    return again(id, run -> analysis.again(run, creditor, said));
  }

  /// Reads the file as it was set for this creditor before, or as it tells by itself.
  public AnalysisResult readFor(ImportId id, @Nullable CreditorId creditor) {
    return again(id, run -> analysis.again(run, creditor));
  }

  /// Forgets how such files were set right, and reads this one as it tells by itself.
  public AnalysisResult forget(ImportId id, CreditorId creditor, RememberedLayout remembered) {
    memory.forget(remembered.id());
    return readFor(id, creditor);
  }

  private interface Reading {
    AnalysisResult of(ImportRun run);
  }

  // What was checked was checked as the file was read then.
  private AnalysisResult again(ImportId id, Reading reading) {
    var run = imports.find(id);
    if (run.isEmpty()
        || !imports.move(id, ImportState.ANALYSED, ImportState.ANALYSED, ImportState.CHECKED)) {
      return new AnalysisResult.Refused(ImportProblem.of("exchange.problem.state"));
    }
    return reading.of(run.get());
  }
}
