package fr.entente.accounts;

import fr.entente.kernel.AccountId;
import java.time.LocalDate;
import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Keeps the figures of accounts equal to what their invoices say. Overdue is past due and not
/// disputed, less credit notes and money not yet allocated; an item is overdue from the day after
/// its due date.
@Component
class Balances {
  /// Sums over items with the columns `open_amount`, `disputed` and `due_on`; needs `:today`.
  static final String SUMS =
      """
      SUM(open_amount) AS open_sum, SUM(LEAST(disputed, GREATEST(open_amount, 0))) AS disputed_sum,
      SUM(CASE WHEN open_amount < 0 THEN open_amount
               WHEN due_on < :today THEN GREATEST(open_amount - disputed, 0) ELSE 0 END) AS overdue_sum,
      MIN(CASE WHEN open_amount > disputed THEN due_on END) AS oldest,
      MIN(CASE WHEN open_amount > disputed AND due_on >= :today THEN due_on END) AS upcoming
      """;

  private static final String SET =
      """
      SET a.balance = COALESCE(g.open_sum, 0) - a.unallocated,
          a.disputed = COALESCE(g.disputed_sum, 0),
          a.overdue = GREATEST(0, COALESCE(g.overdue_sum, 0) - a.unallocated),
          a.oldest_due_on = IF(COALESCE(g.open_sum, 0) > a.unallocated, g.oldest, NULL),
          a.next_due_on = g.upcoming,
          a.settled_on = IF(COALESCE(g.open_sum, 0) > a.unallocated, NULL, COALESCE(a.settled_on, :today))
      """;

  private final JdbcClient jdbc;

  Balances(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void refresh(Collection<AccountId> accounts, LocalDate today) {
    if (accounts.isEmpty()) {
      return;
    }
    jdbc.sql(
            "UPDATE account a LEFT JOIN (SELECT account_id, "
                + SUMS
                + " FROM invoice WHERE account_id IN (:ids) GROUP BY account_id) g"
                + " ON g.account_id = a.id "
                + SET
                + " WHERE a.id IN (:ids)")
        .param("today", today)
        .param("ids", accounts.stream().map(AccountId::value).toList())
        .update();
  }

  /// Brings all accounts of a bulk load up to date in one statement.
  void refreshBatch(long batch, LocalDate today) {
    jdbc.sql(
            "UPDATE account a LEFT JOIN (SELECT account_id, "
                + SUMS
                + " FROM invoice WHERE account_id IN (SELECT id FROM account WHERE batch_id = :batch)"
                + " GROUP BY account_id) g ON g.account_id = a.id "
                + SET
                + " WHERE a.batch_id = :batch")
        .param("today", today)
        .param("batch", batch)
        .update();
  }
}
