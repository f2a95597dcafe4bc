package fr.entente.workshop;

import fr.entente.listening.Progress;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Work that goes on in the background: how far it is, a way to stop it, and at last its result
/// (empty when stopped). A failure is thrown by `result`.
public final class Running<T> implements Progress {
  private final CompletableFuture<Optional<T>> end = new CompletableFuture<>();
  private volatile boolean cancelled;
  private volatile int done;
  private volatile int of = 1;

  @Override
  public boolean at(int now, int all) {
    done = now;
    of = Math.max(1, all);
    return !cancelled;
  }

  public void cancel() {
    cancelled = true;
  }

  public boolean cancelled() {
    return cancelled;
  }

  public int percent() {
    return Math.min(100, 100 * done / of);
  }

  public boolean ended() {
    return end.isDone();
  }

  /// Waits at most so long; true when it has ended.
  public boolean await(Duration atMost) throws InterruptedException {
    try {
      end.handle((result, failure) -> true).get(atMost.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException _) {
      return false;
    } catch (java.util.concurrent.ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  public boolean failed() {
    return end.isCompletedExceptionally();
  }

  public Optional<T> result() {
    return end.join();
  }

  void succeed(Optional<T> result) {
    end.complete(result);
  }

  void fail(Throwable failure) {
    end.completeExceptionally(failure);
  }

  /// A part of this work's progress, from `from` to `to` percent.
  Progress part(int from, int to) {
    return (now, all) -> at(from * all + (to - from) * now, 100 * Math.max(1, all));
  }
}
