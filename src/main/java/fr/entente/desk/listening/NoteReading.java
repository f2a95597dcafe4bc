package fr.entente.desk.listening;

import fr.entente.calls.CallRecord;
import fr.entente.calls.Calls;
import fr.entente.desk.DeskNews;
import fr.entente.desk.Slice;
import fr.entente.desk.UnreadNotes;
import fr.entente.desk.UnreadNotes.Note;
import fr.entente.detection.Findings;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.RunAs;
import java.time.Clock;
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
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Reads a note once its typing rests, on a thread of its own: never key by key, never inside a
/// screen's lock.
@Component
public class NoteReading implements DisposableBean {
  private static final Logger LOG = LoggerFactory.getLogger(NoteReading.class);
  private static final Duration REST = Duration.ofMillis(200);
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final Findings findings;
  private final Calls calls;
  private final UnreadNotes unread;
  private final DeskNews news;
  private final Clock clock;
  private final Map<AgentId, Future<?>> waiting = new ConcurrentHashMap<>();
  private final ScheduledExecutorService reader =
      Executors.newScheduledThreadPool(2, Thread.ofVirtual().name("notes-", 0).factory());

  NoteReading(Findings findings, Calls calls, UnreadNotes unread, DeskNews news, Clock clock) {
    this.findings = findings;
    this.calls = calls;
    this.unread = unread;
    this.news = news;
    this.clock = clock;
  }

  void typed(AgentId agent) {
    waiting.compute(
        agent,
        (_, before) -> {
          if (before != null) {
            before.cancel(false);
          }
          return reader.schedule(() -> rested(agent), REST.toMillis(), TimeUnit.MILLISECONDS);
        });
  }

  // What cannot be read now stays unread: the pass comes back to it.
  private void rested(AgentId agent) {
    try {
      last(agent);
    } catch (RuntimeException e) {
      LOG.warn("A note waits to be read: {}", e.getClass().getSimpleName());
    }
  }

  /// What was typed and not read, by whatever the reading was cut off. Every node looks: reading
  /// twice finds the same.
  @Scheduled(fixedDelayString = "${entente.detection.unread:1s}")
  void pass() {
    unread.until(clock.instant().minus(PATIENCE)).forEach(this::attend);
  }

  /// The note as it stands now: when the typing rests, and before the note leaves the desk.
  public void last(AgentId agent) {
    unread.of(agent).ifPresent(this::attend);
  }

  private void attend(Note note) {
    try {
      if (read(note)) {
        unread.read(note);
        news.changed(note.agent(), Slice.JUST_SIGNS);
      }
    } catch (RuntimeException e) {
      LOG.error(
          "Account {}: a note could not be read: {}",
          note.account().value(),
          e.getClass().getName());
    }
  }

  private boolean read(Note note) {
    return RunAs.system(() -> {
      var call =
          calls
              .current(note.agent())
              .filter(c -> c.account().equals(note.account()))
              .map(CallRecord::id);
      return (call.isEmpty() && left(note))
          || findings.noted(note.account(), call.orElse(null), note.agent(), note.text());
    });
  }

  // Its call was closed after it was written: it was kept with that, and is read with that. Read as
  // a note of no call it would be a second sign, on nobody's desk.
  private boolean left(Note note) {
    return calls.closedSince(note.agent(), note.account(), note.savedAt());
  }

  @Override
  public void destroy() {
    reader.shutdownNow();
  }
}
