package fr.entente.backoffice.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.server.Command;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.concurrent.DelegatingSecurityContextExecutor;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/// Reads lists that may take a while on few threads of its own: no screen's lock is held for longer
/// than a moment, and no crowd of searching people takes every connection. What is read within that
/// moment, as most is, comes with the page that asked.
@Component
public class ListReader {
  private static final int THREADS = 4;
  // Less than anybody sees, and more than a list usually takes.
  private static final Duration MOMENT = Duration.ofMillis(60);
  private static final Logger LOG = LoggerFactory.getLogger(ListReader.class);

  private final ExecutorService reading =
      Executors.newFixedThreadPool(
          THREADS, Thread.ofPlatform().daemon().name("lists-", 0).factory());
  private final Duration moment;

  @Autowired
  ListReader() {
    this(MOMENT);
  }

  ListReader(Duration moment) {
    this.moment = moment;
  }

  @PreDestroy
  void stop() {
    reading.shutdownNow();
  }

  /// Reads in the name of whoever is signed in now and tells the tab, unless it wants something
  /// else by then. What breaks is told by the screen's own handler.
  public <T> void read(UI ui, Supplier<T> read, BooleanSupplier wanted, Consumer<T> tell) {
    read(
        ui,
        read,
        wanted,
        tell,
        broken -> {
          throw broken;
        });
  }

  /// The same; the tab is told what broke.
  public <T> void read(
      UI ui,
      Supplier<T> read,
      BooleanSupplier wanted,
      Consumer<T> tell,
      Consumer<RuntimeException> broken) {
    var coming =
        CompletableFuture.supplyAsync(
            read,
            new DelegatingSecurityContextExecutor(reading, SecurityContextHolder.getContext()));
    Consumer<CompletableFuture<T>> end =
        done -> {
          if (wanted.getAsBoolean()) {
            end(done, tell, broken);
          }
        };
    if (hasCome(coming)) {
      end.accept(coming);
    } else {
      coming.whenComplete((_, _) -> under(ui, () -> end.accept(coming)));
    }
  }

  private <T> boolean hasCome(CompletableFuture<T> coming) {
    try {
      coming.get(moment.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException | TimeoutException e) {
      LOG.trace("Ended badly, or comes later", e);
    }
    return coming.isDone();
  }

  private static <T> void end(
      CompletableFuture<T> done, Consumer<T> tell, Consumer<RuntimeException> broken) {
    switch (done.state()) {
      case SUCCESS -> tell.accept(done.resultNow());
      default -> {
        Throwable cause = done.exceptionNow();
        LOG.error("A list could not be read", cause);
        broken.accept(cause instanceof RuntimeException e ? e : new IllegalStateException(cause));
      }
    }
  }

  private static void under(UI ui, Command command) {
    try {
      ui.access(command);
    } catch (UIDetachedException e) {
      LOG.debug("The tab is gone", e);
    }
  }
}
