package fr.entente.bench;

import fr.entente.accounts.AccountsChanged;
import fr.entente.accounts.AccountsLoaded;
import fr.entente.kernel.RunAs;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// One debtor and one open, overdue account each, written by set; the worklist follows by its own
/// means.
record PortfolioLoad(Site site) {
  // Far from the numbers of imports, so that no import takes these accounts for its own.
  private static final long BATCH = 1_000_000_000;

  void fill() {
    int accounts = site.plan().accounts();
    long begin = System.nanoTime();
    var transaction = new TransactionTemplate(site.bean(PlatformTransactionManager.class));
    transaction.executeWithoutResult(_ -> write(accounts));
    long written = System.nanoTime();
    RunAs.system(() ->
        transaction.executeWithoutResult(
            _ -> site.application().publishEvent(new AccountsChanged(List.of(), BATCH))));
    RunAs.system(() -> site.application().publishEvent(new AccountsLoaded(BATCH)));
    site.jdbc().sql("ANALYZE TABLE work_item").query((_, _) -> 0).list();
    long items =
        site.jdbc()
            .sql("SELECT COUNT(*) FROM work_item WHERE state = 'READY'")
            .query(Long.class)
            .single();
    Site.say(
        "%,d accounts written in %.1f s, %,d placed in the worklist in %.1f s"
            .formatted(
                accounts, (written - begin) / 1e9, items, (System.nanoTime() - written) / 1e9));
  }

  private void write(int accounts) {
    var jdbc = site.jdbc();
    LocalDate today = LocalDate.now(site.bean(Clock.class));
    jdbc.sql(
            "INSERT INTO creditor (name, collector, policy_override) SELECT CONCAT('Creditor ', seq),"
                + " 'CREDITOR', 'demo-open' FROM seq_1_to_20")
        .update();
    jdbc.sql(
            "INSERT INTO debtor (kind, name, country) SELECT 'COMPANY', CONCAT('Debtor ', seq), 'FR'"
                + " FROM seq_1_to_"
                + accounts)
        .update();
    jdbc.sql(
            """
            INSERT INTO account (creditor_id, debtor_id, reference, balance, overdue, oldest_due_on,
                                 factored, batch_id)
            SELECT creditor, id, CONCAT('B-', id), owed, owed, due, factored, %d
            FROM (SELECT d.id, (SELECT MIN(id) FROM creditor) + d.id %% 20 AS creditor,
                         ROUND(20 + POW(RAND(d.id), 4) * 80000, 2) AS owed,
                         DATE('%s') - INTERVAL 1 + FLOOR(RAND(d.id + 1) * 90) DAY AS due,
                         d.id %% 7 = 0 AS factored
                  FROM debtor d) rolled
            ORDER BY id
            """
                .formatted(BATCH, today))
        .update();
  }

  /// For more accounts than all desks call; numbers that belong to nobody.
  void giveTelephones() {
    site.jdbc()
        .sql(
            """
            INSERT INTO contact (debtor_id, name, phone)
            SELECT debtor_id, 'Comptabilité', CONCAT('+3319900', LPAD(seat, 4, '0'))
            FROM (SELECT debtor_id, ROW_NUMBER() OVER (ORDER BY position, account_id) AS seat
                  FROM work_item WHERE state = 'READY' ORDER BY position, account_id LIMIT 9000) head
            """)
        .update();
  }
}
