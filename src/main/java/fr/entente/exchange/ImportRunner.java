package fr.entente.exchange;

import fr.entente.accounts.Intake;
import fr.entente.accounts.IntakeOrder;
import fr.entente.accounts.IntakeReport;
import fr.entente.accounts.IntakeStage;
import fr.entente.accounts.Loads;
import fr.entente.accounts.SettlesOtherwise;
import fr.entente.accounts.Settling;
import fr.entente.exchange.file.UnreadableFile;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.AuditTrail;
import fr.entente.kernel.Money;
import fr.entente.kernel.Retry;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// Carries out one dry run or one application, from begin to end; whatever goes wrong, nothing is
/// left half done.
@Component
class ImportRunner {
  private static final Logger LOG = LoggerFactory.getLogger(ImportRunner.class);

  private final ImportRuns imports;
  private final ItemLoader items;
  private final PaymentLoader payments;
  private final StatementLoader statements;
  private final IntakeStage stage;
  private final ImportFiles files;
  private final Intake intake;
  private final Loads loads;
  private final AuditTrail audit;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;

  ImportRunner(
      ImportRuns imports,
      ItemLoader items,
      PaymentLoader payments,
      StatementLoader statements,
      IntakeStage stage,
      ImportFiles files,
      Intake intake,
      Loads loads,
      AuditTrail audit,
      JdbcClient jdbc,
      PlatformTransactionManager transactions) {
    this.imports = imports;
    this.items = items;
    this.payments = payments;
    this.statements = statements;
    this.stage = stage;
    this.files = files;
    this.intake = intake;
    this.loads = loads;
    this.audit = audit;
    this.jdbc = jdbc;
    transaction = new TransactionTemplate(transactions);
    transaction.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
  }

  void check(ImportRun run, ImportPlan plan, ImportTask task) {
    guarded(
        run,
        task,
        () -> {
          ImportReport report =
              plan.kind().ofPayments()
                  ? direct(run, plan, task, false)
                  : checkItems(run, plan, task);
          imports.finish(run.id(), ImportState.CHECKED, report, null);
        });
  }

  void apply(ImportRun run, ImportPlan plan, @Nullable AgentId by, ImportTask task) {
    guarded(
        run,
        task,
        () -> {
          boolean restage = !plan.kind().ofPayments() && !stage.whole(run.id().value());
          ImportReport checked = restage ? checkItems(run, plan, task) : run.report();
          // The database may give one of two imports up that name the same rows at once.
          Retry.onConflict(() -> transaction.execute(_ -> write(run, plan, by, task, checked)));
          if (!plan.kind().ofPayments()) {
            intake.committed(run.id().value());
          }
          cleanUp(run.id(), false);
        });
  }

  private ImportReport write(
      ImportRun run,
      ImportPlan plan,
      @Nullable AgentId by,
      ImportTask task,
      @Nullable ImportReport checked) {
    task.worksOn(jdbc.sql("SELECT CONNECTION_ID()").query(Long.class).single());
    try {
      ImportReport report =
          plan.kind().ofPayments()
              ? payments(run, plan, task)
              : merged(
                  Objects.requireNonNull(checked),
                  intake.apply(order(run, plan), step -> task.at(ImportPhase.WRITING, step)));
      imports.finish(run.id(), ImportState.APPLIED, report, null);
      audit.record(
          by, "import.applied", "import:" + run.id().value(), report.settledItems() + " settled");
      return report;
    } finally {
      task.worksOn(null);
    }
  }

  private ImportReport payments(ImportRun run, ImportPlan plan, ImportTask task) {
    loads.begin(run.id().value(), Objects.requireNonNull(plan.creditor()));
    return direct(run, plan, task, true);
  }

  private ImportReport direct(ImportRun run, ImportPlan plan, ImportTask task, boolean forReal) {
    return plan.kind() == ImportKind.PAYMENTS
        ? payments.load(run, plan, task, forReal)
        : statements.load(run, plan, task, forReal);
  }

  /// Removes working tables and the upload; with `all` the rejected lines too.
  void cleanUp(ImportId id, boolean all) {
    stage.drop(id.value());
    if (all) {
      files.forgetAll(id);
    } else {
      files.forget(id);
    }
  }

  private ImportReport checkItems(ImportRun run, ImportPlan plan, ImportTask task) {
    var loaded = items.load(run, plan, task);
    task.at(ImportPhase.COMPARING, 62);
    IntakeReport report =
        intake.compare(
            order(run, plan), step -> task.at(ImportPhase.COMPARING, 62 + step * 35 / 100));
    stage.seal(run.id().value());
    var read =
        new ImportReport(
            loaded.lines(),
            0,
            0,
            0,
            0,
            loaded.rejected(),
            loaded.warnings(),
            0,
            0,
            0,
            Money.ofCents(loaded.totalCents()),
            null);
    return merged(read, report);
  }

  private static ImportReport merged(ImportReport read, IntakeReport taken) {
    return new ImportReport(
        read.lines(),
        taken.newItems(),
        taken.changedItems(),
        taken.unchangedItems(),
        taken.settledItems(),
        read.rejectedLines(),
        read.warnings(),
        taken.newDebtors(),
        taken.newAccounts(),
        taken.touchedAccounts(),
        read.total(),
        null,
        taken.settling(),
        null);
  }

  private static IntakeOrder order(ImportRun run, ImportPlan plan) {
    return new IntakeOrder(
        Objects.requireNonNull(plan.creditor()),
        run.id().value(),
        plan.snapshot(),
        plan.columns().containsKey(ImportField.DISPUTED_AMOUNT),
        run.report() == null ? Settling.NOTHING : run.report().settling());
  }

  // The one place where a run ends badly: the person sees a message, the log what happened.
  private void guarded(ImportRun run, ImportTask task, Runnable work) {
    try {
      work.run();
      task.at(ImportPhase.DONE, 100);
    } catch (SettlesOtherwise e) {
      shownAgain(run, e.now());
    } catch (ImportTask.Cancelled e) {
      end(run, ImportState.CANCELLED, null);
    } catch (UnreadableFile e) {
      end(run, ImportState.FAILED, e.problem());
    } catch (RuntimeException e) {
      if (task.cancelled()) {
        end(run, ImportState.CANCELLED, null);
      } else {
        failed(run, e);
      }
    } catch (Error e) {
      // Out of memory, or worse: whoever waits is told while that is still possible.
      failed(run, e);
      throw e;
    } finally {
      task.done().countDown();
    }
  }

  private void failed(ImportRun run, Throwable why) {
    LOG.error("Import {} failed", run.id().value(), why);
    end(run, ImportState.FAILED, ImportProblem.of("exchange.problem.failed"));
  }

  // Nothing was written: the person sees the new figures and decides again.
  private void shownAgain(ImportRun run, Settling now) {
    ImportReport before = Objects.requireNonNull(run.report());
    imports.finish(
        run.id(),
        ImportState.CHECKED,
        before.with(now),
        ImportProblem.of(
            "exchange.problem.settles-otherwise",
            Long.toString(before.settling().count()),
            Long.toString(now.count())));
  }

  private void end(ImportRun run, ImportState state, @Nullable ImportProblem problem) {
    // State and reason in one write: whoever watches must not see the one without the other.
    boolean ended =
        imports.end(run.id(), state, problem, ImportState.CHECKING, ImportState.APPLYING)
            || state == ImportState.CANCELLED
                && imports.end(run.id(), state, problem, ImportState.CHECKED);
    if (ended) {
      cleanUp(run.id(), state == ImportState.CANCELLED);
    }
  }
}
