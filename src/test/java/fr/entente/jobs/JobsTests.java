package fr.entente.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import fr.entente.EntenteTest;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.RecurringJob;
import fr.entente.kernel.Utc;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.test.context.support.WithMockUser;

/// The schedule is the database's: the scheduler itself runs here, twice.
@EntenteTest
@WithMockUser(roles = "ADMINISTRATOR")
class JobsTests {
  private static final AgentId ADMIN = new AgentId(1);

  @Autowired DataSource database;
  @Autowired JobRunner runner;
  @Autowired Jobs jobs;
  @Autowired JobLog log;
  @Autowired JdbcClient jdbc;

  @BeforeEach
  void anEmptySchedule() {
    jdbc.sql("DELETE FROM scheduled_tasks").update();
  }

  private Scheduler node(String name, RecurringJob... known) {
    return Scheduler.create(database)
        .startTasks(List.of(known).stream().map(runner::task).toList())
        .schedulerName(new SchedulerName.Fixed(name))
        .pollingInterval(Duration.ofMillis(50))
        // A node is given up after six of these: none of ours is, however slow the machine.
        .heartbeatInterval(Duration.ofMinutes(1))
        .alwaysPersistTimestampInUTC()
        .threads(2)
        .build();
  }

  /// Counts who is inside at once.
  private static final class Work implements RecurringJob.Work {
    private final AtomicInteger inside = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();
    private final AtomicInteger runs = new AtomicInteger();
    private final Set<String> threads = ConcurrentHashMap.newKeySet();

    @Override
    public int run() {
      most.accumulateAndGet(inside.incrementAndGet(), Math::max);
      threads.add(Thread.currentThread().getName());
      runs.incrementAndGet();
      Thread.yield();
      inside.decrementAndGet();
      return 1;
    }
  }

  @Test
  void oneNodeAtATimeRunsAJobAndAnotherGoesOnWhenItStops() {
    var work = new Work();
    var job = RecurringJob.every("test.counted", Duration.ofMillis(1), work);
    var first = node("first", job);
    var second = node("second", job);
    first.start();
    second.start();
    try {
      await().atMost(Duration.ofSeconds(60)).until(() -> work.runs.get() >= 20);
      first.stop();
      int then = work.runs.get();
      await().atMost(Duration.ofSeconds(60)).until(() -> work.runs.get() >= then + 5);
    } finally {
      first.stop();
      second.stop();
    }
    assertThat(work.most).hasValue(1);
    var last = log.lastRuns().get("test.counted");
    assertThat(last.node()).isEqualTo("second");
    assertThat(last.runs()).isEqualTo(work.runs.get());
    assertThat(rows("test.counted")).isEqualTo(1);
  }

  @Test
  void aNodeThatWasKilledLosesItsJobToAnother() {
    var work = new Work();
    jdbc.sql(
            """
            INSERT INTO scheduled_tasks (task_name, task_instance, execution_time, picked, picked_by,
              last_heartbeat, version) VALUES ('test.orphan', 'recurring', '2026-01-01', TRUE, 'gone',
              '2026-01-01', 1)
            """)
        .update();
    var survivor = node("survivor", RecurringJob.every("test.orphan", Duration.ofHours(1), work));
    survivor.start();
    try {
      await().atMost(Duration.ofSeconds(60)).until(() -> work.runs.get() == 1);
    } finally {
      survivor.stop();
    }
    assertThat(log.lastRuns().get("test.orphan").node()).isEqualTo("survivor");
  }

  @Test
  void aBrokenRunIsWrittenDownWithoutNamesAndTheJobComesBack() {
    var tries = new AtomicInteger();
    var job =
        RecurringJob.every(
            "test.broken",
            Duration.ofMillis(1),
            () -> {
              if (tries.incrementAndGet() == 1) {
                throw new IllegalStateException("no such debtor 'Mme Martin' at m@example.org");
              }
              return 7;
            });
    var node = node("only", job);
    node.start();
    try {
      await().atMost(Duration.ofSeconds(60)).until(() -> tries.get() >= 2);
    } finally {
      node.stop();
    }
    assertThat(jobs.failures("test.broken", 10))
        .singleElement()
        .matches(f -> f.message().equals("IllegalStateException: no such debtor '…' at …"))
        .matches(f -> f.node().equals("only"));
    assertThat(log.lastRuns().get("test.broken"))
        .matches(run -> run.failures() == 1 && Integer.valueOf(7).equals(run.changed()));
  }

  @Test
  void everyJobOfTheProductIsListedWithItsPlan() {
    plan("commitments.review", false);
    var review = jobs.all().stream().filter(j -> j.name().equals("commitments.review")).findFirst();
    assertThat(jobs.all()).extracting(JobLine::name).contains("worklist.tick", "calls.reconcile");
    assertThat(review.orElseThrow().next()).isEqualTo(Instant.parse("2099-01-01T00:00:00Z"));
    assertThat(review.orElseThrow().every()).isEqualTo(Duration.ofMinutes(5));
  }

  @Test
  void aJobIsBroughtForwardAndTheWishIsOnRecord() {
    plan("commitments.review", false);
    assertThat(jobs.runNow("commitments.review", ADMIN)).isTrue();
    assertThat(
            jdbc.sql("SELECT execution_time FROM scheduled_tasks")
                .query(LocalDateTime.class)
                .single())
        .isBefore(Utc.of(Instant.parse("2098-01-01T00:00:00Z")));
    assertThat(jdbc.sql("SELECT action FROM audit_event").query(String.class).list())
        .contains("job.brought_forward");
  }

  @Test
  void aJobThatRunsIsLeftAlone() {
    plan("commitments.review", true);
    assertThat(jobs.runNow("commitments.review", ADMIN)).isFalse();
    assertThat(jobs.runNow("no.such.job", ADMIN)).isFalse();
  }

  @Test
  @WithMockUser(roles = "MANAGER")
  void onlyAnAdministratorLooksAfterJobs() {
    assertThatThrownBy(jobs::all).isInstanceOf(AccessDeniedException.class);
    assertThatThrownBy(() -> jobs.runNow("commitments.review", ADMIN))
        .isInstanceOf(AccessDeniedException.class);
  }

  private void plan(String name, boolean running) {
    jdbc.sql(
            "INSERT INTO scheduled_tasks (task_name, task_instance, execution_time, picked, version)"
                + " VALUES (?, 'recurring', '2099-01-01', ?, 1)")
        .param(name)
        .param(running)
        .update();
  }

  private int rows(String name) {
    return jdbc.sql("SELECT COUNT(*) FROM scheduled_tasks WHERE task_name = ?")
        .param(name)
        .query(Integer.class)
        .single();
  }
}
