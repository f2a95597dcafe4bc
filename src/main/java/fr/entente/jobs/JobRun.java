package fr.entente.jobs;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/// How the last run of a job went, and how many there were. Written by one counting statement.
@Entity
@Immutable
@Table(name = "job_run")
@NullUnmarked
class JobRun {
  @Id private String job;
  private Instant startedAt;
  private long millis;

  /// Absent when the run broke.
  private @Nullable Integer changed;

  private String node;
  private long runs;
  private long failures;

  protected JobRun() {}

  record Last(
      String name,
      Instant startedAt,
      Duration length,
      @Nullable Integer changed,
      String node,
      long runs,
      long failures) {}

  Last last() {
    return new Last(job, startedAt, Duration.ofMillis(millis), changed, node, runs, failures);
  }
}
