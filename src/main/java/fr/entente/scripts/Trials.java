package fr.entente.scripts;

import fr.entente.kernel.AgentId;
import fr.entente.kernel.AuditTrail;
import fr.entente.kernel.Language;
import fr.entente.scripts.TrialStart.Reason;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/// Front door: fair trials of two versions of a script. One of a script at a time; a call in
/// progress keeps its version, and after the end the version in force leads every call.
@Service
public class Trials {
  private final TrialRepository trials;
  private final Scripts scripts;
  private final AuditTrail audit;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Trials(
      TrialRepository trials,
      Scripts scripts,
      AuditTrail audit,
      TransactionTemplate transaction,
      Clock clock) {
    this.trials = trials;
    this.scripts = scripts;
    this.audit = audit;
    this.transaction = transaction;
    this.clock = clock;
  }

  @PreAuthorize("hasAnyRole('TRAINER', 'MANAGER')")
  public TrialStart start(TrialPlan plan, AgentId by) {
    Optional<Reason> refusal = refusal(plan);
    if (refusal.isPresent()) {
      return new TrialStart.Refused(refusal.get());
    }
    try {
      return new TrialStart.Started(
          Objects.requireNonNull(transaction.execute(_ -> begun(plan, by))));
    } catch (DataIntegrityViolationException _) {
      // Somebody else was a moment earlier.
      return new TrialStart.Refused(Reason.RUNNING);
    }
  }

  private Trial begun(TrialPlan plan, AgentId by) {
    Trial trial = trials.persist(new TrialRow(plan, by, clock.instant())).trial();
    audit.record(by, "trial.started", "trial:" + trial.id(), told(plan));
    return trial;
  }

  private Optional<Reason> refusal(TrialPlan plan) {
    if (plan.first().equals(plan.second())) {
      return Optional.of(Reason.SAME);
    }
    if (!scripts.isOf(plan.first(), plan.key(), plan.language())
        || !scripts.isOf(plan.second(), plan.key(), plan.language())) {
      return Optional.of(Reason.UNKNOWN_VERSION);
    }
    if (!inForce(plan)) {
      return Optional.of(Reason.NOT_IN_FORCE);
    }
    if (!scripts.goodToday(plan.first()) || !scripts.goodToday(plan.second())) {
      return Optional.of(Reason.REFUSED_TODAY);
    }
    return trials.running(plan.key(), plan.language()).map(_ -> Reason.RUNNING);
  }

  /// By hand, before the sample is there: no verdict.
  @PreAuthorize("hasAnyRole('TRAINER', 'MANAGER')")
  public boolean stop(long id, TrialCounts counts, AgentId by) {
    return end(id, TrialEnd.STOPPED, counts, by);
  }

  /// By itself. False when it had ended already.
  @PreAuthorize("hasRole('SYSTEM')")
  public boolean end(long id, TrialEnd how, TrialCounts counts) {
    return end(id, how, counts, null);
  }

  private boolean end(long id, TrialEnd how, TrialCounts counts, @Nullable AgentId by) {
    return Boolean.TRUE.equals(
        transaction.execute(_ -> {
          TrialRow row = trials.lock(id).filter(TrialRow::running).orElse(null);
          if (row == null) {
            return false;
          }
          row.end(how, counts, by, clock.instant());
          audit.record(by, "trial.ended", "trial:" + id, how + " " + told(row.trial().plan()));
          return true;
        }));
  }

  /// The newest first.
  @PreAuthorize("hasAnyRole('TRAINER', 'LEAD', 'MANAGER')")
  public List<Trial> of(String key, Language language) {
    return trials.of(key, language).stream().map(TrialRow::trial).toList();
  }

  @PreAuthorize("hasRole('SYSTEM')")
  public List<Trial> running() {
    return trials.running().stream().map(TrialRow::trial).toList();
  }

  /// One of the two versions is the one in force.
  @PreAuthorize("isAuthenticated()")
  public boolean inForce(TrialPlan plan) {
    return scripts
        .inForce(plan.key(), plan.language())
        .filter(volume -> TrialChoice.between(plan, volume.script().hash()))
        .isPresent();
  }

  private static String told(TrialPlan plan) {
    return plan.language().code() + "/" + plan.key();
  }
}
