package fr.entente.kernel;

import java.util.function.Supplier;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.PessimisticLockingFailureException;

/// Repeats a whole transaction that the database gave up in favour of another one, on this node or
/// a neighbour.
public final class Retry {
  private static final int TIMES = 4;

  private Retry() {}

  /// The transaction's result; what stood in its way the fourth time too is thrown. It must begin
  /// and end within the call, and do nothing outside the database.
  public static <T> T onConflict(Supplier<T> transaction) {
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
