package fr.entente.demo;

import fr.entente.kernel.AccountId;
import fr.entente.kernel.Retry;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Writes the demonstration's past one call at a time, each with all that came of it in a
/// transaction of its own: people work meanwhile, and nobody waits for more than one of them. What
/// stands there already is not written again.
@Component
class DemoSteps {
  private static final Logger LOG = LoggerFactory.getLogger(DemoSteps.class);
  private static final int EVERY = 40;

  private final DebtRepository debts;
  private final TransactionTemplate transaction;

  DemoSteps(DebtRepository debts, TransactionTemplate transaction) {
    this.debts = debts;
    this.transaction = transaction;
  }

  /// Of which account and when, which is the same whenever the past is worked out again.
  record Key(AccountId account, Instant at) {}

  /// What is written down at once, by the call that tells whether it was.
  record Step(Key key, Runnable write) {}

  void play(String chapter, List<Step> steps, Consumer<String> console) {
    Set<Key> told = debts.told();
    for (int i = 0; i < steps.size(); i++) {
      Step step = steps.get(i);
      if (!told.contains(step.key())) {
        Retry.onConflict(() ->
            transaction.execute(_ -> {
              step.write().run();
              return true;
            }));
      }
      int done = i + 1;
      if (done % EVERY == 0 || done == steps.size()) {
        progress("%s, %d of %d calls".formatted(chapter, done, steps.size()), console);
      }
    }
  }

  static void progress(String what, Consumer<String> console) {
    LOG.info("Demonstration: {}", what);
    console.accept("demonstration: " + what);
  }
}
