package fr.entente.desk;

import fr.entente.agents.AgentStateChanged;
import fr.entente.calls.CallChanged;
import fr.entente.calls.UtteranceHeard;
import fr.entente.commitments.ApprovalChanged;
import fr.entente.compliance.OverrideChanged;
import fr.entente.detection.FindingAnswered;
import fr.entente.detection.FindingRaised;
import fr.entente.detection.PreviewHeard;
import fr.entente.kernel.AgentId;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/// Tells screens that their agent's desk changed. The first news goes out at once, what follows
/// within the pause goes out together: a screen is told of what it shows by the way four times a
/// second at most. What somebody waits for, a sign or a change of the line, waits for no pause: the
/// words that hold a sign are such news themselves, and the sign comes shortly after them.
@Component
public class DeskNews implements DisposableBean {
  private static final Duration PAUSE = Duration.ofMillis(250);
  private final OpenDesks desks;
  private final Duration pause;
  private final Map<AgentId, Set<Screen>> screens = new ConcurrentHashMap<>();
  private final ScheduledExecutorService pacer =
      Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().name("desk-news").factory());

  @Autowired
  DeskNews(OpenDesks desks) {
    this(desks, PAUSE);
  }

  DeskNews(OpenDesks desks, Duration pause) {
    this.desks = desks;
    this.pause = pause;
  }

  AutoCloseable watch(AgentId agent, Runnable refresh) {
    var screen = new Screen(refresh);
    screens.computeIfAbsent(agent, _ -> ConcurrentHashMap.newKeySet()).add(screen);
    return () ->
        screens.computeIfPresent(
            agent,
            (_, watching) -> {
              watching.remove(screen);
              return watching.isEmpty() ? null : watching;
            });
  }

  /// Everything on this desk may have changed.
  public void changed(AgentId agent) {
    changed(agent, Slice.ALL);
  }

  /// News of a command that is at work at this very moment is in the command's own answer.
  public void changed(@Nullable AgentId agent, Set<Slice> slices) {
    changed(agent, slices, false);
  }

  private void changed(@Nullable AgentId agent, Set<Slice> slices, boolean awaited) {
    if (agent != null) {
      desks.changed(agent, slices);
      if (!desks.actedOnHere(agent)) {
        screens.getOrDefault(agent, Set.of()).forEach(screen -> tell(screen, awaited));
      }
    }
  }

  int watching() {
    return screens.values().stream().mapToInt(Set::size).sum();
  }

  private void tell(Screen screen, boolean awaited) {
    if (screen.told(awaited)) {
      start(screen);
    }
  }

  private void start(Screen screen) {
    Thread.startVirtualThread(() -> refresh(screen));
  }

  private void refresh(Screen screen) {
    try {
      screen.refresh.run();
    } finally {
      if (screen.refreshed()) {
        start(screen);
      } else {
        int rest = screen.rest();
        pacer.schedule(() -> rested(screen, rest), pause.toMillis(), TimeUnit.MILLISECONDS);
      }
    }
  }

  private void rested(Screen screen, int rest) {
    if (screen.rested(rest)) {
      start(screen);
    }
  }

  @TransactionalEventListener(fallbackExecution = true)
  void on(CallChanged news) {
    changed(news.agent(), Slice.JUST_LINE, true);
  }

  @TransactionalEventListener(fallbackExecution = true)
  void on(UtteranceHeard news) {
    changed(news.agent(), Slice.JUST_SIGNS);
  }

  @TransactionalEventListener(fallbackExecution = true)
  void on(FindingRaised news) {
    changed(news.agent(), news.late() ? Slice.JUST_DAY : Slice.JUST_SIGNS, true);
  }

  @TransactionalEventListener(fallbackExecution = true)
  void on(FindingAnswered news) {
    changed(news.agent(), Slice.JUST_SIGNS);
  }

  @TransactionalEventListener(fallbackExecution = true)
  void on(PreviewHeard news) {
    changed(news.agent(), Slice.JUST_SIGNS);
  }

  @TransactionalEventListener(fallbackExecution = true)
  void on(AgentStateChanged news) {
    changed(news.agent(), Slice.JUST_LINE);
  }

  @TransactionalEventListener(fallbackExecution = true)
  void on(ApprovalChanged news) {
    changed(news.agent(), Slice.JUST_MONEY);
  }

  @TransactionalEventListener(fallbackExecution = true)
  void on(OverrideChanged news) {
    changed(news.agent(), Slice.WHO_AND_SIGNS, true);
  }

  @Override
  public void destroy() {
    pacer.shutdownNow();
  }

  private enum Turn {
    IDLE,
    REFRESHING,
    RESTING
  }

  /// One refreshes at a time; each answer says whether one begins now.
  private static final class Screen {
    final Runnable refresh;
    private Turn turn = Turn.IDLE;
    private boolean stale;
    private boolean awaited;
    private int rests;

    Screen(Runnable refresh) {
      this.refresh = refresh;
    }

    synchronized boolean told(boolean now) {
      stale = true;
      awaited |= now;
      return turn == Turn.IDLE || turn == Turn.RESTING && awaited ? begin() : false;
    }

    /// News that came while it was refreshed, and that somebody waits for.
    synchronized boolean refreshed() {
      return awaited && begin();
    }

    synchronized int rest() {
      turn = Turn.RESTING;
      return ++rests;
    }

    synchronized boolean rested(int rest) {
      if (turn != Turn.RESTING || rest != rests) {
        return false;
      }
      turn = Turn.IDLE;
      return stale && begin();
    }

    private boolean begin() {
      turn = Turn.REFRESHING;
      stale = false;
      awaited = false;
      return true;
    }
  }
}
