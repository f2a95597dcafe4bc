package fr.entente.worklist;

import fr.entente.kernel.Retry;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Bulk loads: noted inside the load's transaction, placed after it in small steps. One step would
/// lock a million rows under the agents' hands.
@Component
class Batches {
  private static final int STEP = 2000;
  private static final int AT_ONCE = 500;

  private final JdbcClient jdbc;
  private final Placement placement;
  private final TransactionTemplate step;

  Batches(JdbcClient jdbc, Placement placement, PlatformTransactionManager transactions) {
    this.jdbc = jdbc;
    this.placement = placement;
    this.step = new TransactionTemplate(transactions);
  }

  private record Next(long batch, long last) {}

  /// Small loads are placed with the load; large ones are noted.
  void loaded(long batch) {
    List<Long> accounts =
        jdbc.sql("SELECT id FROM account WHERE batch_id = ? LIMIT " + (AT_ONCE + 1))
            .param(batch)
            .query(Long.class)
            .list();
    if (accounts.size() <= AT_ONCE) {
      placement.place(accounts);
    } else {
      jdbc.sql("REPLACE INTO work_batch (batch_id, last_account_id) VALUES (?, 0)")
          .param(batch)
          .update();
    }
  }

  /// Works off what is noted, each step in a transaction of its own; returns how many steps it
  /// took.
  int drain() {
    int steps = 0;
    while (Boolean.TRUE.equals(Retry.onConflict(() -> step.execute(_ -> one())))) {
      steps++;
    }
    return steps;
  }

  private boolean one() {
    Optional<Next> next =
        jdbc.sql(
                "SELECT batch_id, last_account_id FROM work_batch ORDER BY batch_id LIMIT 1"
                    + " FOR UPDATE SKIP LOCKED")
            .query((row, _) -> new Next(row.getLong(1), row.getLong(2)))
            .optional();
    next.ifPresent(this::place);
    return next.isPresent();
  }

  private void place(Next next) {
    List<Long> accounts =
        jdbc.sql(
                "SELECT id FROM account FORCE INDEX (account_batch) WHERE batch_id = ? AND id > ?"
                    + " ORDER BY id LIMIT "
                    + STEP)
            .param(next.batch())
            .param(next.last())
            .query(Long.class)
            .list();
    if (accounts.isEmpty()) {
      jdbc.sql("DELETE FROM work_batch WHERE batch_id = ?").param(next.batch()).update();
      return;
    }
    placement.place(accounts);
    jdbc.sql("UPDATE work_batch SET last_account_id = ? WHERE batch_id = ?")
        .param(accounts.getLast())
        .param(next.batch())
        .update();
  }
}
