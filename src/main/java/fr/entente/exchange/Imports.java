package fr.entente.exchange;

import fr.entente.accounts.CollectorKind;
import fr.entente.accounts.Intake;
import fr.entente.exchange.file.Rejects;
import fr.entente.exchange.file.UnreadableFile;
import fr.entente.exchange.file.UploadedFile;
import fr.entente.kernel.CreditorId;
import fr.entente.kernel.Language;
import fr.entente.kernel.Listed;
import fr.entente.kernel.Siren;
import fr.entente.kernel.Sorted;
import fr.entente.kernel.Stretch;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/// Front door: brings files in. Upload and analyse, dry run, apply; cancel at any moment leaves no
/// trace. Runs go on in the background: ask for the status.
@Service
@PreAuthorize("hasAnyRole('LEAD', 'MANAGER', 'ADMINISTRATOR')")
public class Imports {
  private final ImportRuns imports;
  private final ImportRunner runner;
  private final Analysis analysis;
  private final ImportFiles files;
  private final Intake intake;
  private final RunningImports running;
  private final AbandonedImports abandoned;

  Imports(
      ImportRuns imports,
      ImportRunner runner,
      Analysis analysis,
      ImportFiles files,
      Intake intake,
      RunningImports running,
      AbandonedImports abandoned) {
    this.imports = imports;
    this.runner = runner;
    this.analysis = analysis;
    this.files = files;
    this.intake = intake;
    this.running = running;
    this.abandoned = abandoned;
  }

  /// Stores an uploaded file and proposes how to read it.
  public AnalysisResult analyse(String fileName, InputStream content) {
    String name = fileName.substring(0, Math.min(200, fileName.length()));
    ImportId id = imports.begin(name);
    try {
      UploadedFile upload = UploadedFile.receive(content, files.content(id));
      return new AnalysisResult.Analysed(analysis.first(id, name, upload));
    } catch (UnreadableFile e) {
      imports.forget(id);
      files.forgetAll(id);
      return new AnalysisResult.Refused(e.problem());
    } catch (IOException e) {
      imports.forget(id);
      files.forgetAll(id);
      throw new UncheckedIOException(e);
    }
  }

  /// Reads the whole file and tells what it would do, without changing any data. Can be repeated
  /// with another plan. Refuses a file that was applied before in the very same way.
  public StartResult dryRun(ImportId id, ImportPlan plan) {
    ImportRun run = run(id);
    var problem = Plans.problem(plan).or(() -> repeated(run, plan));
    if (problem.isPresent()) {
      return new StartResult.Refused(problem.get());
    }
    var heard = analysis.hear(run, plan);
    return heard.problem().isPresent()
        ? new StartResult.Refused(heard.problem().get())
        : running.sure(id, () -> check(run, plan, heard));
  }

  private StartResult check(ImportRun run, ImportPlan plan, Proposals.Heard heard) {
    ImportId id = run.id();
    if (!imports.move(id, ImportState.CHECKING, ImportState.ANALYSED, ImportState.CHECKED)) {
      return new StartResult.Refused(ImportProblem.of("exchange.problem.state"));
    }
    imports.plan(id, plan);
    analysis.remember(plan, heard);
    return running.start(id, task -> runner.check(run, plan, task));
  }

  /// Applies the checked file with the plan of its last dry run: all or nothing.
  public StartResult apply(ImportId id) {
    ImportRun run = run(id);
    ImportPlan plan = run.plan();
    ImportReport report = run.report();
    if (plan == null || report == null || run.state() != ImportState.CHECKED) {
      return new StartResult.Refused(ImportProblem.of("exchange.problem.state"));
    }
    if (plan.snapshot() && report.rejectedLines() > 0) {
      return new StartResult.Refused(
          ImportProblem.of("exchange.problem.snapshot", Long.toString(report.rejectedLines())));
    }
    return running.sure(id, () -> apply(run, plan));
  }

  private StartResult apply(ImportRun run, ImportPlan plan) {
    ImportId id = run.id();
    if (!imports.move(id, ImportState.APPLYING, ImportState.CHECKED)) {
      return new StartResult.Refused(ImportProblem.of("exchange.problem.state"));
    }
    return running.start(id, task -> runner.apply(run, plan, task));
  }

  /// Stops a running import or gives up one that waits. Nothing of it remains; too late once
  /// applied.
  public void cancel(ImportId id) {
    boolean stopped = running.cancel(id);
    if (!stopped
        && imports.move(id, ImportState.CANCELLED, ImportState.ANALYSED, ImportState.CHECKED)) {
      imports.finish(id, ImportState.CANCELLED, null, null);
      runner.cleanUp(id, true);
    }
  }

  public ImportStatus status(ImportId id) {
    return status(run(id));
  }

  /// Waits until nothing runs for this import, at most so long.
  public ImportStatus await(ImportId id, Duration atMost) {
    running.await(id, atMost);
    return status(id);
  }

  /// What was brought in, or tried.
  public Listed<ImportStatus> past(ImportFilter filter, Sorted<ImportOrder> order, Stretch wanted) {
    return imports.page(filter, order, wanted).map(this::status);
  }

  /// Files that were looked at and not applied.
  public int waiting() {
    return imports.count(ImportState.ANALYSED, ImportState.CHECKED);
  }

  /// Rejected lines and warnings as CSV: line number, reason in this language, original text.
  public void writeRejects(ImportId id, Language language, OutputStream target) {
    Rejects.export(files.rejects(id), language, target);
  }

  /// A creditor to import for. Refuses a wrong SIREN, and a third-party collector without a
  /// mandate.
  public CreditorId addCreditor(
      String name,
      @Nullable String siren,
      CollectorKind collector,
      @Nullable String callbackPhone,
      @Nullable String mandateReference) {
    if (name.isBlank() || collector == CollectorKind.THIRD_PARTY && mandateReference == null) {
      throw new IllegalArgumentException("a name is needed, and for a third party a mandate");
    }
    String checked =
        siren == null
            ? null
            : Siren.parse(siren)
                .orElseThrow(() -> new IllegalArgumentException("not a SIREN"))
                .value();
    return intake.addCreditor(name, checked, collector, null, callbackPhone, mandateReference);
  }

  /// Gives up files that nobody applied within a day; idempotent.
  public int purge() {
    return abandoned.purge();
  }

  private ImportRun run(ImportId id) {
    return imports.find(id).orElseThrow(() -> new IllegalArgumentException("no such import"));
  }

  private Optional<ImportProblem> repeated(ImportRun run, ImportPlan plan) {
    return imports
        .applied(run.sha256(), plan.creditor())
        .flatMap(imports::find)
        .filter(before -> plan.equals(before.plan()))
        .map(_ -> ImportProblem.of("exchange.problem.applied-before"));
  }

  private ImportStatus status(ImportRun run) {
    ImportTask task = run.state().running() ? running.task(run.id()) : null;
    long lines = run.report() == null ? 0 : run.report().lines();
    var resting = run.state().terminal() ? ImportPhase.DONE : ImportPhase.WAITING;
    return new ImportStatus(
        run.id(),
        run.fileName(),
        run.state(),
        task == null ? resting : task.phase(),
        task == null ? lines : task.lines(),
        task == null ? (run.state().running() ? 0 : 100) : task.percent(),
        run.report(),
        run.problem());
  }
}
