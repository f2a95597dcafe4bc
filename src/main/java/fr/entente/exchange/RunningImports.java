package fr.entente.exchange;

import fr.entente.kernel.RunAs;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The imports that run on this node now, each in a thread of its own.
@Component
class RunningImports {
  private final JdbcClient jdbc;
  private final Map<ImportId, ImportTask> tasks = new ConcurrentHashMap<>();

  RunningImports(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  interface Work {
    void run(ImportTask task);
  }

  StartResult start(ImportId id, Work work) {
    var task = new ImportTask();
    tasks.values().removeIf(old -> old.done().getCount() == 0);
    tasks.put(id, task);
    // Whoever may import was asked at the door; the work outlives that person's session.
    Thread.ofPlatform()
        .daemon()
        .name("import-" + id.value())
        .start(() -> RunAs.system(() -> work.run(task)));
    return new StartResult.Started(id);
  }

  boolean running(ImportId id) {
    ImportTask task = tasks.get(id);
    return task != null && task.done().getCount() > 0;
  }

  /// What runs, or ran last, for this import; null when nothing did.
  @Nullable ImportTask task(ImportId id) {
    return tasks.get(id);
  }

  /// Stops what runs, and the statement that it waits for; false when nothing runs.
  boolean cancel(ImportId id) {
    ImportTask task = tasks.get(id);
    if (task == null || task.done().getCount() == 0) {
      return false;
    }
    task.cancel(connection -> jdbc.sql("KILL QUERY " + connection).update());
    return true;
  }

  /// Waits until nothing runs for this import, at most so long.
  void await(ImportId id, Duration atMost) {
    ImportTask task = tasks.get(id);
    try {
      if (task != null && !task.done().await(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
        return;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
