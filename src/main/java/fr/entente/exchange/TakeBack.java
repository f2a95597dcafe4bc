package fr.entente.exchange;

import fr.entente.accounts.Load;
import fr.entente.accounts.Loads;
import fr.entente.kernel.AccountId;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.AuditTrail;
import fr.entente.kernel.Retry;
import fr.entente.payments.Payments;
import fr.entente.payments.Statements;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// Takes an applied import back as a whole, in one transaction, or says what keeps it.
@Component
class TakeBack {
  private static final Logger LOG = LoggerFactory.getLogger(TakeBack.class);

  private final ImportRuns imports;
  private final Loads loads;
  private final Statements statements;
  private final Payments payments;
  private final Hindrances hindrances;
  private final AuditTrail audit;
  private final TransactionTemplate transaction;

  TakeBack(
      ImportRuns imports,
      Loads loads,
      Statements statements,
      Payments payments,
      Hindrances hindrances,
      AuditTrail audit,
      PlatformTransactionManager transactions) {
    this.imports = imports;
    this.loads = loads;
    this.statements = statements;
    this.payments = payments;
    this.hindrances = hindrances;
    this.audit = audit;
    transaction = new TransactionTemplate(transactions);
    transaction.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
  }

  void run(ImportRun run, @Nullable AgentId by, ImportTask task) {
    try {
      Retry.onConflict(() -> transaction.execute(_ -> attempt(run, by, task)));
      task.at(ImportPhase.DONE, 100);
    } catch (ImportTask.Cancelled e) {
      stay(run, null);
    } catch (DataIntegrityViolationException e) {
      // A row of somebody who is not asked stands on it: the database keeps both.
      LOG.warn("Import {} cannot be taken back", run.id().value(), e);
      stay(run, ImportProblem.of("exchange.problem.built-unknown"));
    } catch (RuntimeException e) {
      LOG.error("Import {} was not taken back", run.id().value(), e);
      stay(run, ImportProblem.of("exchange.problem.back-failed"));
    } finally {
      task.done().countDown();
    }
  }

  private boolean attempt(ImportRun run, @Nullable AgentId by, ImportTask task) {
    long batch = run.id().value();
    loads.takeTurn();
    Load load = loads.find(batch).filter(each -> each.takenBackAt() == null).orElse(null);
    if (load == null) {
      stay(run, ImportProblem.of("exchange.problem.not-noted"));
      return false;
    }
    task.at(ImportPhase.COMPARING, 10);
    List<AccountId> touched = loads.touched(batch);
    List<Hindrance> found = hindrances.of(run, load, touched);
    ImportReport report = Objects.requireNonNull(run.report());
    if (!found.isEmpty()) {
      imports.back(
          run.id(),
          ImportState.APPLIED,
          report.with(found),
          ImportProblem.of("exchange.problem.built-on"));
      return false;
    }
    task.at(ImportPhase.UNDOING, 50);
    loads.takeBack(batch, touched, by);
    if (Objects.requireNonNull(run.plan()).kind().ofPayments()) {
      statements.takeBack(batch);
      payments.takenBack(touched);
    }
    audit.record(by, "import.taken_back", "import:" + batch, touched.size() + " accounts");
    // Whoever gave it up meanwhile, on another node, said that it stands.
    if (!imports.back(run.id(), ImportState.TAKEN_BACK, report.with(List.of()), null)) {
      throw new ImportTask.Cancelled();
    }
    task.at(ImportPhase.UNDOING, 95);
    return true;
  }

  private void stay(ImportRun run, @Nullable ImportProblem problem) {
    imports.back(run.id(), ImportState.APPLIED, run.report(), problem);
  }
}
