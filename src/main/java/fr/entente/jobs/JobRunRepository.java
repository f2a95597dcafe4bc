package fr.entente.jobs;

import fr.entente.kernel.AggregateRepository;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.NativeQuery;

/// The last run of each job.
interface JobRunRepository extends AggregateRepository<JobRun, String> {
  List<JobRun> findAll();

  @Modifying
  @NativeQuery(
      """
      INSERT INTO job_run (job, started_at, millis, changed, node, runs, failures)
      VALUES (:job, :began, :millis, :changed, :node, 1, :failures)
      ON DUPLICATE KEY UPDATE started_at = VALUES(started_at), millis = VALUES(millis),
        changed = VALUES(changed), node = VALUES(node), runs = runs + 1,
        failures = failures + VALUES(failures)
      """)
  void count(
      String job, Instant began, long millis, @Nullable Integer changed, String node, int failures);
}
