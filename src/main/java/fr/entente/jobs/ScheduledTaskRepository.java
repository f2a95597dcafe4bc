package fr.entente.jobs;

import fr.entente.kernel.AggregateRepository;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.jpa.repository.Query;

/// When each job comes next.
interface ScheduledTaskRepository extends AggregateRepository<ScheduledTask, ScheduledTask.Key> {
  record Planned(String name, Instant next, boolean running, @Nullable String node) {}

  @Query(
      "select t.key.taskName as name, t.next as next, t.picked as running, t.pickedBy as node"
          + " from ScheduledTask t")
  List<Planned> planned();

  /// Due at once, unless it runs: then its end decides. Answers how many rows were moved.
  @Modifying
  @NativeQuery(
      "UPDATE scheduled_tasks SET execution_time = LEAST(execution_time, :to),"
          + " version = version + 1 WHERE task_name = :name AND picked = FALSE")
  int bringForward(String name, Instant to);
}
