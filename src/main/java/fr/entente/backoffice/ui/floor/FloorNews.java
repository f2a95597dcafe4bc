package fr.entente.backoffice.ui.floor;

import com.vaadin.flow.shared.Registration;
import fr.entente.agents.AgentStateChanged;
import fr.entente.calls.CallChanged;
import fr.entente.commitments.ApprovalChanged;
import fr.entente.compliance.OverrideChanged;
import fr.entente.detection.FindingAnswered;
import fr.entente.detection.FindingRaised;
import fr.entente.detection.LateFindingSeen;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/// Tells open boards that the floor has changed: at most three times a second, however much
/// happens.
@Component
public class FloorNews {
  private static final Duration PAUSE = Duration.ofMillis(330);

  private final Set<Runnable> boards = ConcurrentHashMap.newKeySet();
  private final AtomicBoolean planned = new AtomicBoolean();

  /// Until the handle is removed.
  public Registration listen(Runnable board) {
    boards.add(board);
    return () -> boards.remove(board);
  }

  @TransactionalEventListener(fallbackExecution = true)
  void on(AgentStateChanged event) {
    plan();
  }

  @TransactionalEventListener(fallbackExecution = true)
  void on(CallChanged event) {
    plan();
  }

  @TransactionalEventListener(fallbackExecution = true)
  void on(ApprovalChanged event) {
    plan();
  }

  @TransactionalEventListener(fallbackExecution = true)
  void on(OverrideChanged event) {
    plan();
  }

  @TransactionalEventListener(fallbackExecution = true)
  void on(FindingAnswered event) {
    plan();
  }

  @TransactionalEventListener(fallbackExecution = true)
  void on(FindingRaised event) {
    if (event.late()) {
      plan();
    }
  }

  @TransactionalEventListener(fallbackExecution = true)
  void on(LateFindingSeen event) {
    plan();
  }

  private void plan() {
    if (!boards.isEmpty() && planned.compareAndSet(false, true)) {
      CompletableFuture.delayedExecutor(PAUSE.toMillis(), TimeUnit.MILLISECONDS)
          .execute(this::tell);
    }
  }

  private void tell() {
    planned.set(false);
    boards.forEach(Runnable::run);
  }
}
