package fr.entente.exchange;

import fr.entente.kernel.RunAs;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The imports that run on this node now, each in a thread of its own.
@Component
class RunningImports {
  private final JdbcClient jdbc;
  private final Map<ImportId, ImportTask> tasks = new ConcurrentHashMap<>();
  private final Set<ImportId> doubtful = ConcurrentHashMap.newKeySet();

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
        .start(() -> RunAs.system(() -> sure(id, () -> run(work, task))));
    return new StartResult.Started(id);
  }

  private static boolean run(Work work, ImportTask task) {
    work.run(task);
    return true;
  }

  /// A step that writes down that the import runs, or that it does no more. Where it breaks, nobody
  /// knows what is written.
  <T> T sure(ImportId id, Supplier<T> step) {
    try {
      return step.get();
    } catch (RuntimeException | Error e) {
      doubtful.add(id);
      throw e;
    }
  }

  /// Nothing runs for these, and it may be written that something does.
  List<ImportId> doubtful() {
    return doubtful.stream().filter(id -> !running(id)).toList();
  }

  void settled(ImportId id) {
    doubtful.remove(id);
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
