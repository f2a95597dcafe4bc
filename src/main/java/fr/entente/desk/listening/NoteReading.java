package fr.entente.desk.listening;

import fr.entente.calls.CallRecord;
import fr.entente.calls.Calls;
import fr.entente.desk.DeskNews;
import fr.entente.desk.Slice;
import fr.entente.desk.picture.Draft;
import fr.entente.detection.Findings;
import fr.entente.kernel.AccountId;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.RunAs;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/// Reads a note once its typing rests, on a thread of its own: never key by key, never inside a
/// screen's lock.
@Component
class NoteReading implements DisposableBean {
  private static final Logger LOG = LoggerFactory.getLogger(NoteReading.class);
  private static final Duration REST = Duration.ofMillis(200);
  private final Findings findings;
  private final Calls calls;
  private final DeskNews news;
  private final Map<AgentId, Future<?>> waiting = new ConcurrentHashMap<>();
  private final ScheduledExecutorService reader =
      Executors.newScheduledThreadPool(2, Thread.ofVirtual().name("notes-", 0).factory());

  NoteReading(Findings findings, Calls calls, DeskNews news) {
    this.findings = findings;
    this.calls = calls;
    this.news = news;
  }

  void typed(AgentId agent, long account, String text) {
    if (account == Draft.NO_ACCOUNT) {
      return;
    }
    waiting.compute(
        agent,
        (_, before) -> {
          if (before != null) {
            before.cancel(false);
          }
          return reader.schedule(
              () -> read(agent, new AccountId(account), text),
              REST.toMillis(),
              TimeUnit.MILLISECONDS);
        });
  }

  private void read(AgentId agent, AccountId account, String text) {
    try {
      RunAs.system(() -> {
        var call =
            calls.current(agent).filter(c -> c.account().equals(account)).map(CallRecord::id);
        findings.noted(account, call.orElse(null), agent, text);
      });
      news.changed(agent, Slice.JUST_SIGNS);
    } catch (RuntimeException e) {
      LOG.error(
          "Account {}: a note could not be read: {}", account.value(), e.getClass().getName());
    }
  }

  @Override
  public void destroy() {
    reader.shutdownNow();
  }
}
