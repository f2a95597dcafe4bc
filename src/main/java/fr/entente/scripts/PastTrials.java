package fr.entente.scripts;

import java.time.Instant;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Keeps fair trials that began before, so that past calls can be told by what was drawn for them.
/// Twice the same is once.
@Component
public class PastTrials {
  private final TrialRepository trials;

  PastTrials(TrialRepository trials) {
    this.trials = trials;
  }

  /// A trial that began then and runs.
  @Transactional
  public Trial begun(TrialPlan plan, Instant from) {
    return known(plan, from, () -> new TrialRow(plan, null, from));
  }

  /// A trial that ran from then to then; nothing is counted yet.
  @Transactional
  public Trial ran(TrialPlan plan, Instant from, Instant to) {
    return known(
        plan,
        from,
        () -> {
          var row = new TrialRow(plan, null, from);
          row.end(TrialEnd.TIME, TrialCounts.NONE, null, to);
          return row;
        });
  }

  /// What came of a trial that ran: its sample, or its last day without it.
  @Transactional
  public void counted(Trial ran, TrialCounts counts) {
    Instant ended = ran.endedAt();
    if (ended != null) {
      boolean enough = counts.least() >= ran.plan().needed();
      trials
          .lock(ran.id())
          .ifPresent(row -> row.end(enough ? TrialEnd.SAMPLE : TrialEnd.TIME, counts, null, ended));
    }
  }

  private Trial known(TrialPlan plan, Instant from, Supplier<TrialRow> fresh) {
    return trials.of(plan.key(), plan.language()).stream()
        .filter(row -> row.trial().startedAt().equals(from))
        .findFirst()
        .orElseGet(() -> trials.persist(fresh.get()))
        .trial();
  }
}
