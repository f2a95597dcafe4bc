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
    remember(batch);
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

  /// Accounts on which a load posts money: what placing cannot find out again.
  void remember(long batch, List<Long> accounts) {
    jdbc.sql(
            "INSERT IGNORE INTO work_before_load (batch_id, account_id, waiting_since, late_before)"
                + " SELECT :batch, account_id, waiting_since, late_before FROM work_item"
                + " WHERE account_id IN (:accounts)")
        .param("batch", batch)
        .param("accounts", accounts)
        .update();
  }

  // What placing cannot find out again when the load is taken back.
  private void remember(long batch) {
    jdbc.sql(
            "INSERT IGNORE INTO work_before_load (batch_id, account_id, waiting_since, late_before)"
                + " SELECT a.batch_id, w.account_id, w.waiting_since, w.late_before FROM account a"
                + " JOIN work_item w ON w.account_id = a.id WHERE a.batch_id = ?")
        .param(batch)
        .update();
  }

  /// Accounts that a load changed owe again what they owed before: they waited as long as before.
  /// Their places follow.
  void takenBack(long batch, List<Long> accounts) {
    jdbc.sql(
            "UPDATE work_item w JOIN account a ON a.id = w.account_id"
                + " LEFT JOIN work_before_load b ON b.batch_id = :batch AND b.account_id = w.account_id"
                + " SET w.overdue_cents = GREATEST(a.overdue, 0) * 100,"
                + " w.waiting_since = COALESCE(b.waiting_since, w.waiting_since),"
                + " w.late_before = COALESCE(b.late_before, w.late_before)"
                + " WHERE w.account_id IN (:accounts)")
        .param("batch", batch)
        .param("accounts", accounts)
        .update();
    jdbc.sql("DELETE FROM work_before_load WHERE batch_id = :batch AND account_id IN (:accounts)")
        .param("batch", batch)
        .param("accounts", accounts)
        .update();
  }

  /// These accounts are in no list any more.
  void gone(List<Long> accounts) {
    for (String table : List.of("work_item", "worklist_orphan")) {
      jdbc.sql("DELETE FROM " + table + " WHERE account_id IN (:accounts)")
          .param("accounts", accounts)
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
