package fr.entente.uikit;

import com.vaadin.flow.component.UI;
import fr.entente.agents.Agent;
import jakarta.annotation.PreDestroy;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ScheduledFuture;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Counts for every open tab what waits for its person: one thread for all, so that no crowd of
/// tabs asks the database at once, and never under a screen's lock.
@Component
class WaitingCounts {
  private static final Logger LOG = LoggerFactory.getLogger(WaitingCounts.class);
  private final List<WaitingSource> sources;
  private final Following counting = new Following("waiting-counts");

  WaitingCounts(List<WaitingSource> sources) {
    this.sources = sources;
  }

  @PreDestroy
  void stop() {
    counting.close();
  }

  /// Tells the tab now and every half minute, under its own lock, until the handle is cancelled. In
  /// the name of whoever is signed in now.
  ScheduledFuture<?> follow(
      UI ui, Agent person, Set<String> places, Consumer<Map<String, Waiting>> tell) {
    return counting.tell(ui, () -> counts(person, places), tell);
  }

  Map<String, Waiting> counts(Agent person, Set<String> places) {
    Map<String, Waiting> counts = new HashMap<>();
    for (WaitingSource source : sources) {
      if (places.contains(source.place())) {
        count(source, person).ifPresent(found -> counts.put(source.place(), found));
      }
    }
    return counts;
  }

  // One that breaks says nothing and leaves the others alone; what is shown of it stays, and the
  // next half minute tries again.
  private static Optional<Waiting> count(WaitingSource source, Agent person) {
    try {
      return Optional.of(source.waitingFor(person));
    } catch (RuntimeException e) {
      LOG.warn("What waits behind {} could not be counted", source.place(), e);
      return Optional.empty();
    }
  }
}
