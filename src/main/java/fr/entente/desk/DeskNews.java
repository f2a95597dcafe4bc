package fr.entente.desk;

import fr.entente.agents.AgentStateChanged;
import fr.entente.calls.CallChanged;
import fr.entente.calls.UtteranceHeard;
import fr.entente.commitments.ApprovalChanged;
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
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/// Tells screens that their agent's desk changed. The first news goes out at once, what follows
/// within the pause goes out together: a screen is never told more than four times a second.
@Component
public class DeskNews implements DisposableBean {
  private static final Duration PAUSE = Duration.ofMillis(250);
  private final OpenDesks desks;
  private final Map<AgentId, Set<Screen>> screens = new ConcurrentHashMap<>();
  private final ScheduledExecutorService pacer =
      Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().name("desk-news").factory());

  DeskNews(OpenDesks desks) {
    this.desks = desks;
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
    if (agent != null) {
      desks.changed(agent, slices);
      if (!desks.actedOnHere(agent)) {
        screens.getOrDefault(agent, Set.of()).forEach(this::tell);
      }
    }
  }

  int watching() {
    return screens.values().stream().mapToInt(Set::size).sum();
  }

  private void tell(Screen screen) {
    screen.stale.set(true);
    if (!screen.busy.getAndSet(true)) {
      Thread.startVirtualThread(() -> refresh(screen));
    }
  }

  // News that comes while the screen is being refreshed, or shortly after, waits for the next turn.
  private void refresh(Screen screen) {
    screen.stale.set(false);
    try {
      screen.refresh.run();
    } finally {
      pacer.schedule(() -> rest(screen), PAUSE.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  private void rest(Screen screen) {
    screen.busy.set(false);
    if (screen.stale.get()) {
      tell(screen);
    }
  }

  @TransactionalEventListener(fallbackExecution = true)
  void on(CallChanged news) {
    changed(news.agent(), Slice.JUST_LINE);
  }

  @TransactionalEventListener(fallbackExecution = true)
  void on(UtteranceHeard news) {
    changed(news.agent(), Slice.JUST_SIGNS);
  }

  @TransactionalEventListener(fallbackExecution = true)
  void on(FindingRaised news) {
    changed(news.agent(), news.late() ? Slice.JUST_DAY : Slice.JUST_SIGNS);
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

  @Override
  public void destroy() {
    pacer.shutdownNow();
  }

  private static final class Screen {
    final Runnable refresh;
    final AtomicBoolean busy = new AtomicBoolean();
    final AtomicBoolean stale = new AtomicBoolean();

    Screen(Runnable refresh) {
      this.refresh = refresh;
    }
  }
}
