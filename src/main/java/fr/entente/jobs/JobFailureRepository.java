package fr.entente.jobs;

import fr.entente.kernel.AggregateRepository;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.NativeQuery;

/// The last failures of each job.
interface JobFailureRepository extends AggregateRepository<JobFailureRow, Long> {
  List<JobFailure> findByJobOrderByIdDesc(String job, Limit most);

  /// Keeps the newest of one job.
  @Modifying
  @NativeQuery(
      """
      DELETE FROM job_failure WHERE job = :job AND id <= (SELECT id FROM (
        SELECT id FROM job_failure WHERE job = :job ORDER BY id DESC LIMIT 1 OFFSET :kept) AS oldest)
      """)
  void keepNewest(String job, int kept);
}
