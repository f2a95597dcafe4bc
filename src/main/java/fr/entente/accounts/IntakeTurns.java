package fr.entente.accounts;

import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// One load at a time is taken in or taken back: the next must see the ids of this one.
@Component
class IntakeTurns {
  private static final String LOCK = "entente-intake";

  // When the transaction has ended, nothing of it can be written any more: the plain template does
  // not try.
  private final JdbcTemplate plain;

  IntakeTurns(DataSource source) {
    plain = new JdbcTemplate(source);
  }

  /// Waits for the turn, which ends only after commit or rollback.
  void take() {
    plain.queryForObject("SELECT GET_LOCK(?, 3600)", Integer.class, LOCK);
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCompletion(int status) {
            plain.execute("SET SESSION foreign_key_checks = 1");
            plain.queryForObject("SELECT RELEASE_LOCK(?)", Integer.class, LOCK);
          }
        });
  }
}
