package fr.entente.jobs;

import fr.entente.kernel.Utc;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The last run of each job, its last failures, and when it comes next.
@Repository
class JobRunRepository {
  private static final int FAILURES_KEPT = 50;
  private final JdbcClient jdbc;

  JobRunRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// One row of the schedule: wall time, UTC.
  record Planned(String name, Instant next, boolean running, @Nullable String node) {}

  record LastRun(
      String name,
      Instant startedAt,
      Duration length,
      @Nullable Integer changed,
      String node,
      long runs,
      long failures) {}

  void ended(String name, String node, Instant began, Duration length, int changed) {
    write(name, node, began, length, changed, 0);
  }

  void failed(String name, String node, Instant began, Duration length, String message) {
    write(name, node, began, length, null, 1);
    jdbc.sql("INSERT INTO job_failure (job, at, node, message) VALUES (?, ?, ?, ?)")
        .param(name)
        .param(Utc.of(began))
        .param(node)
        .param(message)
        .update();
    jdbc.sql(
            "DELETE FROM job_failure WHERE job = ? AND id <= (SELECT id FROM (SELECT id FROM"
                + " job_failure WHERE job = ? ORDER BY id DESC LIMIT 1 OFFSET "
                + FAILURES_KEPT
                + ") AS oldest)")
        .param(name)
        .param(name)
        .update();
  }

  private void write(
      String name,
      String node,
      Instant began,
      Duration length,
      @Nullable Integer changed,
      int failures) {
    jdbc.sql(
            """
            INSERT INTO job_run (job, started_at, millis, changed, node, runs, failures)
            VALUES (?, ?, ?, ?, ?, 1, ?)
            ON DUPLICATE KEY UPDATE started_at = VALUES(started_at), millis = VALUES(millis),
              changed = VALUES(changed), node = VALUES(node), runs = runs + 1,
              failures = failures + VALUES(failures)
            """)
        .param(name)
        .param(Utc.of(began))
        .param(length.toMillis())
        .param(changed)
        .param(node)
        .param(failures)
        .update();
  }

  Map<String, LastRun> lastRuns() {
    return jdbc.sql("SELECT * FROM job_run").query(JobRunRepository::run).list().stream()
        .collect(Collectors.toMap(LastRun::name, Function.identity()));
  }

  Map<String, Planned> planned() {
    return jdbc
        .sql("SELECT task_name, execution_time, picked, picked_by FROM scheduled_tasks")
        .query((row, _) ->
            new Planned(
                row.getString("task_name"),
                Utc.instant(row, "execution_time"),
                row.getBoolean("picked"),
                row.getString("picked_by")))
        .list()
        .stream()
        .collect(Collectors.toMap(Planned::name, Function.identity(), (first, _) -> first));
  }

  List<JobFailure> failures(String name, int limit) {
    return jdbc.sql(
            "SELECT at, node, message FROM job_failure WHERE job = ? ORDER BY id DESC LIMIT ?")
        .param(name)
        .param(limit)
        .query((row, _) ->
            new JobFailure(Utc.instant(row, "at"), row.getString("node"), row.getString("message")))
        .list();
  }

  Optional<JobFailure> lastFailure(String name) {
    return failures(name, 1).stream().findFirst();
  }

  /// Due at once, unless it runs: then its end decides. False when nothing was moved.
  boolean bringForward(String name, Instant to) {
    return jdbc.sql(
                "UPDATE scheduled_tasks SET execution_time = LEAST(execution_time, ?),"
                    + " version = version + 1 WHERE task_name = ? AND picked = FALSE")
            .param(Utc.of(to))
            .param(name)
            .update()
        > 0;
  }

  private static LastRun run(ResultSet row, int number) throws SQLException {
    int changed = row.getInt("changed");
    boolean broke = row.wasNull();
    return new LastRun(
        row.getString("job"),
        Utc.instant(row, "started_at"),
        Duration.ofMillis(row.getLong("millis")),
        broke ? null : changed,
        row.getString("node"),
        row.getLong("runs"),
        row.getLong("failures"));
  }
}
