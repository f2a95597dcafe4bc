package fr.entente.exchange;

import fr.entente.accounts.CollectorKind;
import fr.entente.agents.Agent;
import fr.entente.agents.Agents;
import fr.entente.exchange.file.Rejects;
import fr.entente.exchange.file.UnreadableFile;
import fr.entente.exchange.file.UploadedFile;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.CreditorId;
import fr.entente.kernel.Language;
import fr.entente.kernel.Listed;
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
  private final NewCreditors creditors;
  private final TakeBack takeBack;
  private final SettleLimit limit;
  private final ImportStatuses statuses;
  private final Agents agents;
  private final RunningImports running;
  private final AbandonedImports abandoned;

  Imports(
      ImportRuns imports,
      ImportRunner runner,
      Analysis analysis,
      ImportFiles files,
      NewCreditors creditors,
      TakeBack takeBack,
      SettleLimit limit,
      ImportStatuses statuses,
      Agents agents,
      RunningImports running,
      AbandonedImports abandoned) {
    this.imports = imports;
    this.runner = runner;
    this.analysis = analysis;
    this.files = files;
    this.creditors = creditors;
    this.takeBack = takeBack;
    this.limit = limit;
    this.statuses = statuses;
    this.agents = agents;
    this.running = running;
    this.abandoned = abandoned;
  }

  /// Stores an uploaded file and proposes how to read it.
  public AnalysisResult analyse(String fileName, InputStream content) {
    String name = fileName.substring(0, Math.min(200, fileName.length()));
    ImportId id = imports.begin(name);
    try {
      UploadedFile upload = files.receive(id, content);
      return new AnalysisResult.Analysed(analysis.first(id, name, upload));
    } catch (UnreadableFile e) {
      forget(id);
      return new AnalysisResult.Refused(e.problem());
    } catch (IOException e) {
      forget(id);
      throw new UncheckedIOException(e);
    } catch (RuntimeException | Error e) {
      // What nobody can go on with is not kept: it holds personal data, and takes room.
      forget(id);
      throw e;
    }
  }

  private void forget(ImportId id) {
    files.forgetAll(id);
    imports.forget(id);
  }

  /// The most bytes of a file.
  public long largest() {
    return files.largest();
  }

  /// Reads the whole file and tells what it would do, without changing any data. Can be repeated
  /// with another plan. Refuses a file that was applied before in the very same way.
  public StartResult dryRun(ImportId id, ImportPlan plan) {
    ImportRun run = run(id);
    var problem = Plans.problem(plan).or(() -> imports.repeated(run, plan));
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

  /// Applies the checked file with the plan of its last dry run: all or nothing. A complete list
  /// that would settle more than the limit is refused here.
  public StartResult apply(ImportId id) {
    return apply(id, null);
  }

  /// The same by a person who typed how many invoices the list would settle.
  public StartResult apply(ImportId id, @Nullable Long typed) {
    ImportRun run = run(id);
    ImportPlan plan = run.plan();
    ImportReport report = run.report();
    if (plan == null || report == null || run.state() != ImportState.CHECKED) {
      return new StartResult.Refused(ImportProblem.of("exchange.problem.state"));
    }
    var problem = limit.problem(plan, report, typed);
    if (problem.isPresent()) {
      return new StartResult.Refused(problem.get());
    }
    AgentId by = signedIn();
    return running.sure(id, () -> apply(run, plan, by));
  }

  private StartResult apply(ImportRun run, ImportPlan plan, @Nullable AgentId by) {
    ImportId id = run.id();
    if (!imports.move(id, ImportState.APPLYING, ImportState.CHECKED)) {
      return new StartResult.Refused(ImportProblem.of("exchange.problem.state"));
    }
    return running.start(id, task -> runner.apply(run, plan, by, task));
  }

  /// Whether a person must type the figure before the list is applied.
  public boolean typed(ImportReport report) {
    return limit.typed(report.settling());
  }

  /// Takes an applied import back as a whole, unless something was built on it; then the status
  /// says what. Of two people who ask at once, one does it.
  public StartResult takeBack(ImportId id) {
    ImportRun run = run(id);
    AgentId by = signedIn();
    return running.sure(
        id,
        () -> {
          if (!imports.move(id, ImportState.TAKING_BACK, ImportState.APPLIED)) {
            return new StartResult.Refused(ImportProblem.of("exchange.problem.back-state"));
          }
          return running.start(id, task -> takeBack.run(run, by, task));
        });
  }

  private @Nullable AgentId signedIn() {
    return agents.signedIn().map(Agent::id).orElse(null);
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
    return statuses.of(run(id));
  }

  /// The import with this number, if there is one.
  public Optional<ImportStatus> find(ImportId id) {
    return imports.find(id).map(statuses::of);
  }

  /// Waits until nothing runs for this import, at most so long.
  public ImportStatus await(ImportId id, Duration atMost) {
    running.await(id, atMost);
    return status(id);
  }

  /// What was brought in, or tried.
  public Listed<ImportStatus> past(ImportFilter filter, Sorted<ImportOrder> order, Stretch wanted) {
    return statuses.of(imports.page(filter, order, wanted));
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
    return creditors.add(name, siren, collector, callbackPhone, mandateReference);
  }

  /// Gives up files that nobody applied within a day; idempotent.
  public int purge() {
    return abandoned.purge();
  }

  private ImportRun run(ImportId id) {
    return imports.find(id).orElseThrow(() -> new IllegalArgumentException("no such import"));
  }
}
