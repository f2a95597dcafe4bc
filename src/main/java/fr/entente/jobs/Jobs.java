package fr.entente.jobs;

import com.github.kagkarlsson.scheduler.Clock;
import fr.entente.jobs.ScheduledTaskRepository.Planned;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.AuditTrail;
import fr.entente.kernel.RecurringJob;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Front door: what runs by itself, how it went and when it comes next; brings a job forward.
@Service
@PreAuthorize("hasRole('ADMINISTRATOR')")
public class Jobs {
  private final List<RecurringJob> jobs;
  private final JobLog log;
  private final ScheduledTaskRepository schedule;
  private final AuditTrail audit;
  private final Clock clock;

  Jobs(
      List<RecurringJob> jobs,
      JobLog log,
      ScheduledTaskRepository schedule,
      AuditTrail audit,
      Clock clock) {
    this.jobs = jobs;
    this.log = log;
    this.schedule = schedule;
    this.audit = audit;
    this.clock = clock;
  }

  /// By name.
  public List<JobLine> all() {
    var last = log.lastRuns();
    var planned = planned();
    return jobs.stream()
        .sorted(Comparator.comparing(RecurringJob::name))
        .map(job -> line(job, last.get(job.name()), planned.get(job.name())))
        .toList();
  }

  private Map<String, Planned> planned() {
    return schedule.planned().stream()
        .collect(Collectors.toMap(Planned::name, Function.identity(), (first, _) -> first));
  }

  private JobLine line(RecurringJob job, JobRun.@Nullable Last last, @Nullable Planned planned) {
    return new JobLine(
        job.name(),
        job.every(),
        job.dailyAt(),
        last == null ? null : last.startedAt(),
        last == null ? null : last.length(),
        last == null ? null : last.changed(),
        last == null ? null : last.node(),
        last == null ? 0 : last.runs(),
        last == null ? 0 : last.failures(),
        last == null || last.failures() == 0 ? null : log.lastFailure(job.name()).orElse(null),
        planned == null ? null : planned.next(),
        planned != null && planned.running());
  }

  /// The newest first.
  public List<JobFailure> failures(String name, int limit) {
    return log.failures(name, limit);
  }

  /// Makes the job due at once, on whichever node comes first; false when it runs already or no
  /// node has planned it.
  @Transactional
  public boolean runNow(String name, AgentId who) {
    boolean moved = schedule.bringForward(name, clock.now()) > 0;
    if (moved) {
      audit.record(who, "job.brought_forward", "job:" + name, "");
    }
    return moved;
  }
}
