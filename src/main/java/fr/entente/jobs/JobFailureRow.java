package fr.entente.jobs;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.NullUnmarked;

/// One run that broke, as kept.
@Entity
@Immutable
@Table(name = "job_failure")
@NullUnmarked
class JobFailureRow {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  private String job;
  private Instant at;
  private String node;
  private String message;

  protected JobFailureRow() {}

  JobFailureRow(String job, JobFailure failure) {
    this.job = job;
    this.at = failure.at();
    this.node = failure.node();
    this.message = failure.message();
  }
}
