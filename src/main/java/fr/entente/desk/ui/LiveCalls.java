package fr.entente.desk.ui;

import com.vaadin.flow.shared.Registration;
import fr.entente.calls.CallChanged;
import fr.entente.kernel.AgentId;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.transaction.event.TransactionalEventListener;

/// Tells the frames of an agent's tabs that the agent's call changed.
@org.springframework.stereotype.Component
class LiveCalls {
  private final Map<AgentId, Set<Runnable>> frames = new ConcurrentHashMap<>();

  Registration watch(AgentId agent, Runnable frame) {
    frames.computeIfAbsent(agent, _ -> ConcurrentHashMap.newKeySet()).add(frame);
    return () ->
        frames.computeIfPresent(
            agent,
            (_, watching) -> {
              watching.remove(frame);
              return watching.isEmpty() ? null : watching;
            });
  }

  @TransactionalEventListener(fallbackExecution = true)
  void on(CallChanged news) {
    // Apart: in the shadow of the transaction that told it nothing can be read.
    frames.getOrDefault(news.agent(), Set.of()).forEach(Thread::startVirtualThread);
  }
}
