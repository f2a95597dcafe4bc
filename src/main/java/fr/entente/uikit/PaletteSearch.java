package fr.entente.uikit;

import fr.entente.agents.Agent;
import fr.entente.kernel.RunAs;
import jakarta.annotation.PreDestroy;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/// Asks every source what a text finds: few threads for all tabs, so that no crowd of typing people
/// takes every connection.
@Component
class PaletteSearch {
  static final int SHORTEST = 2;
  static final int LONGEST = 100;
  static final int MOST = 8;
  private static final int THREADS = 4;
  private static final Logger LOG = LoggerFactory.getLogger(PaletteSearch.class);
  private static final ThreadFactory THREAD =
      Thread.ofPlatform().daemon().name("palette-", 0).factory();

  private final List<PaletteSource> sources;
  private final ExecutorService searching = Executors.newFixedThreadPool(THREADS, THREAD);

  PaletteSearch(List<PaletteSource> sources) {
    this.sources = sources;
  }

  /// When the server is up, in the background: nobody waits for it, and nothing depends on it.
  @EventListener(ApplicationReadyEvent.class)
  void warmUp() {
    searching.execute(() -> RunAs.system(() -> sources.forEach(PaletteSearch::warmUp)));
  }

  private static void warmUp(PaletteSource source) {
    try {
      source.warmUp();
    } catch (RuntimeException e) {
      LOG.warn("The palette could not be warmed up", e);
    }
  }

  @PreDestroy
  void stop() {
    searching.shutdownNow();
  }

  /// What one source found; never empty.
  record Found(String kind, List<PaletteHit> hits) {}

  /// All that was found, or that the search broke.
  record Answer(List<Found> found, boolean broken) {}

  /// Looks in the name of whoever is signed in now, on another thread, unless nobody wants to know
  /// any more by then.
  void ask(String typed, Agent me, BooleanSupplier wanted, Consumer<Answer> tell) {
    searching.execute(
        new DelegatingSecurityContextRunnable(
            () -> {
              if (wanted.getAsBoolean()) {
                tell.accept(answer(typed, me));
              }
            },
            SecurityContextHolder.getContext()));
  }

  Answer answer(String typed, Agent me) {
    try {
      return new Answer(find(typed, me), false);
    } catch (RuntimeException e) {
      LOG.error("The palette could not search", e);
      return new Answer(List.of(), true);
    }
  }

  private List<Found> find(String typed, Agent me) {
    String text = typed.substring(0, Math.min(typed.length(), LONGEST)).strip();
    List<Found> all = new ArrayList<>();
    if (text.length() >= SHORTEST) {
      for (PaletteSource source : sources) {
        List<PaletteHit> hits = source.find(text, me, MOST);
        if (!hits.isEmpty()) {
          all.add(new Found(source.kind(), hits.subList(0, Math.min(MOST, hits.size()))));
        }
      }
    }
    return all;
  }
}
