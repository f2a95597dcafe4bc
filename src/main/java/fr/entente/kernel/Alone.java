package fr.entente.kernel;

import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Work that commits by itself must not begin inside somebody else's transaction: it would need a
/// second connection, and with enough such threads each waits for one that only another could give
/// back.
public final class Alone {
  private Alone() {}

  public static void check() {
    if (TransactionSynchronizationManager.isActualTransactionActive()) {
      throw new IllegalStateException("begun inside a transaction, must have one of its own");
    }
  }
}
