package fr.entente.kernel;

import java.util.function.IntSupplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// What is append-only leaves in a session that says that it erases, and in no other.
@Component
public class Erasing {
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;

  Erasing(JdbcClient jdbc, TransactionTemplate transaction) {
    this.jdbc = jdbc;
    this.transaction = transaction;
  }

  /// In a transaction, the caller's own if there is one; returns what the deed returns.
  public int during(IntSupplier deed) {
    Integer gone =
        transaction.execute(_ -> {
          jdbc.sql("SET @entente_erasing = 1").update();
          try {
            return deed.getAsInt();
          } finally {
            jdbc.sql("SET @entente_erasing = NULL").update();
          }
        });
    return gone == null ? 0 : gone;
  }
}
