package fr.entente.worklist;

import java.util.function.Supplier;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.PessimisticLockingFailureException;

/// Repeats a whole transaction that the database gave up in favour of another one, on this node or
/// a neighbour.
final class Retry {
  private static final int TIMES = 4;

  private Retry() {}

  static <T> T onConflict(Supplier<T> transaction) {
    for (int tried = 1; ; tried++) {
      try {
        return transaction.get();
      } catch (PessimisticLockingFailureException | DuplicateKeyException e) {
        if (tried == TIMES) {
          throw e;
        }
      }
    }
  }
}
