package fr.entente.jobs;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Remembers how each job went: its last run, and its last failures.
@Component
class JobLog {
  private static final int FAILURES_KEPT = 50;

  private final JobRunRepository runs;
  private final JobFailureRepository failures;

  JobLog(JobRunRepository runs, JobFailureRepository failures) {
    this.runs = runs;
    this.failures = failures;
  }

  @Transactional
  void ended(String job, String node, Instant began, Duration length, int changed) {
    runs.count(job, began, length.toMillis(), changed, node, 0);
  }

  @Transactional
  void failed(String job, String node, Instant began, Duration length, String message) {
    runs.count(job, began, length.toMillis(), null, node, 1);
    failures.persist(new JobFailureRow(job, new JobFailure(began, node, message)));
    failures.keepNewest(job, FAILURES_KEPT);
  }

  Map<String, JobRun.Last> lastRuns() {
    return runs.findAll().stream()
        .map(JobRun::last)
        .collect(Collectors.toMap(JobRun.Last::name, Function.identity()));
  }

  /// The newest first.
  List<JobFailure> failures(String job, int most) {
    return failures.findByJobOrderByIdDesc(job, Limit.of(most));
  }

  Optional<JobFailure> lastFailure(String job) {
    return failures(job, 1).stream().findFirst();
  }
}
