package fr.entente.worklist;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;

/// Lets requests that arrive together share one piece of work: whoever comes first does it for all
/// who wait, then hands the lead to the first who came meanwhile. Alone, a caller pays nothing.
final class Combiner<Q, A> {
  private final ConcurrentLinkedQueue<Waiter<Q, A>> queue = new ConcurrentLinkedQueue<>();
  private final AtomicBoolean led = new AtomicBoolean();
  private final int most;
  private final Function<List<Q>, List<A>> work;

  /// `work` answers each question, in order; it is never run twice at once.
  Combiner(int most, Function<List<Q>, List<A>> work) {
    this.most = most;
    this.work = work;
  }

  private static final class Waiter<Q, A> {
    final Q question;
    final CompletableFuture<A> answer = new CompletableFuture<>();
    // Completed when the answer is there, or when this waiter must lead.
    final CompletableFuture<Boolean> turn = new CompletableFuture<>();

    Waiter(Q question) {
      this.question = question;
    }
  }

  A ask(Q question) {
    Waiter<Q, A> me = new Waiter<>(question);
    queue.add(me);
    if (led.compareAndSet(false, true)) {
      lead();
    }
    while (!me.answer.isDone()) {
      if (me.turn.join()) {
        lead();
      }
    }
    try {
      return me.answer.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  private void lead() {
    List<Waiter<Q, A>> batch = new ArrayList<>();
    for (var next = queue.poll(); next != null; next = batch.size() < most ? queue.poll() : null) {
      batch.add(next);
    }
    try {
      answer(batch);
    } finally {
      handOver();
    }
  }

  private void answer(List<Waiter<Q, A>> batch) {
    if (batch.isEmpty()) {
      return;
    }
    try {
      List<A> answers = work.apply(batch.stream().map(waiter -> waiter.question).toList());
      for (int i = 0; i < batch.size(); i++) {
        batch.get(i).answer.complete(answers.get(i));
      }
    } catch (RuntimeException | Error e) {
      batch.forEach(waiter -> waiter.answer.completeExceptionally(e));
    }
    batch.forEach(waiter -> waiter.turn.complete(false));
  }

  // Only who leads takes from the queue, so the first in it is still waiting.
  private void handOver() {
    do {
      var next = queue.peek();
      if (next != null) {
        next.turn.complete(true);
        return;
      }
      led.set(false);
    } while (queue.peek() != null && led.compareAndSet(false, true));
  }
}
