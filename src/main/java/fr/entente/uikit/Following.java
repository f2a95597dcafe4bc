package fr.entente.uikit;

import com.vaadin.flow.component.UI;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;
import org.springframework.security.core.context.SecurityContextHolder;

/// Reads something again and again for open tabs and tells them: one thread for all tabs, so that
/// no crowd of them asks the database at once, and never under a screen's lock. What breaks is
/// tried again half a minute later; what is shown stays until then.
public final class Following implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Following.class);
  private static final long SECONDS = 30;
  private static final long NEWS_SECONDS = 2;

  private final String name;
  private final ScheduledExecutorService reading;

  public Following(String name) {
    this.name = name;
    // A tab that opens while the server stops is told nothing.
    reading =
        new ScheduledThreadPoolExecutor(
            1,
            Thread.ofPlatform().daemon().name(name).factory(),
            new ThreadPoolExecutor.DiscardPolicy());
  }

  /// Tells the tab now and every half minute, under its own lock, until the handle is cancelled.
  /// Read in the name of whoever is signed in now.
  public <T> ScheduledFuture<?> tell(UI ui, Supplier<T> read, Consumer<T> tab) {
    return reading.scheduleWithFixedDelay(
        new DelegatingSecurityContextRunnable(
            () -> once(ui, read, tab), SecurityContextHolder.getContext()),
        0,
        SECONDS,
        TimeUnit.SECONDS);
  }

  /// For news that come in crowds: run it at each, and the tab is told a little later, once for all
  /// of them.
  public <T> Runnable soon(UI ui, Supplier<T> read, Consumer<T> tab) {
    var planned = new AtomicBoolean();
    var once =
        new DelegatingSecurityContextRunnable(
            () -> {
              planned.set(false);
              once(ui, read, tab);
            },
            SecurityContextHolder.getContext());
    return () -> {
      if (planned.compareAndSet(false, true)) {
        reading.schedule(once, NEWS_SECONDS, TimeUnit.SECONDS);
      }
    };
  }

  private <T> void once(UI ui, Supplier<T> read, Consumer<T> tab) {
    try {
      T value = read.get();
      if (ui.isAttached()) {
        ui.access(() -> tab.accept(value));
      }
    } catch (RuntimeException e) {
      LOG.warn("{} could not be read", name, e);
    }
  }

  @Override
  public void close() {
    reading.shutdownNow();
  }
}
