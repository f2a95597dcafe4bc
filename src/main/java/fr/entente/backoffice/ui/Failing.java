package fr.entente.backoffice.ui;

import fr.entente.jobs.JobLine;
import java.time.Instant;
import java.util.Objects;

/// Jobs whose last run is the one that broke.
public final class Failing {
  private Failing() {}

  public static boolean now(JobLine job) {
    return job.lastFailure() != null
        && job.lastStart() != null
        && !job.lastFailure().at().isBefore(job.lastStart());
  }

  /// Of a job that fails: when it did.
  public static Instant since(JobLine job) {
    return Objects.requireNonNull(job.lastFailure()).at();
  }
}
