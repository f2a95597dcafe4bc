package fr.entente.bench;

import fr.entente.kernel.RunAs;
import fr.entente.kernel.Stretch;
import fr.entente.worklist.Worklist;
import fr.entente.worklist.WorklistFilter;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;

/// The first page of the list: the product beside its bare query on one connection.
record PageBench(Site site, Scoreboard board) {
  private static final int READS = 2000;
  private static final String BARE =
      """
      SELECT STRAIGHT_JOIN w.account_id, w.tier, w.stage, w.overdue_cents, w.score, w.oldest_due_on,
             w.waiting_since, w.callback_at, w.factored, w.broken, w.attempts,
             a.reference, d.name, c.name
      FROM work_item w FORCE INDEX (work_item_order)
      JOIN account a FORCE INDEX (PRIMARY) ON a.id = w.account_id
      JOIN debtor d FORCE INDEX (PRIMARY) ON d.id = w.debtor_id
      JOIN creditor c FORCE INDEX (PRIMARY) ON c.id = w.creditor_id
      WHERE w.state = 'READY' ORDER BY w.position, w.account_id LIMIT 50
      """;

  private interface Read {
    int rows() throws SQLException;
  }

  void run() {
    Worklist worklist = site.bean(Worklist.class);
    try (var pool = site.connections(1);
        Connection connection = pool.getConnection()) {
      Read bare = () -> bare(connection);
      Read product = () -> worklist.page(WorklistFilter.ALL, new Stretch(0, 50)).rows().size();
      RunAs.system(() -> {
        median(bare);
        median(product);
        double ofBare = median(bare);
        double ofProduct = median(product);
        Site.say(
            "\nfirst page of 50: product %.3f ms, bare query %.3f ms (medians of %d)"
                .formatted(ofProduct, ofBare, READS));
        board.atMost("first page: product / bare query", ofProduct / ofBare, 2, "x");
      });
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static double median(Read read) {
    long[] nanos = new long[READS];
    for (int i = 0; i < READS; i++) {
      long begin = System.nanoTime();
      try {
        if (read.rows() != 50) {
          throw new IllegalStateException("The page is not full");
        }
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
      nanos[i] = System.nanoTime() - begin;
    }
    Arrays.sort(nanos);
    return Round.at(nanos, 0.5);
  }

  private static int bare(Connection connection) throws SQLException {
    int rows = 0;
    try (PreparedStatement select = connection.prepareStatement(BARE);
        ResultSet row = select.executeQuery()) {
      while (row.next()) {
        for (int i = 1; i <= 14; i++) {
          row.getObject(i);
        }
        rows++;
      }
    }
    connection.commit();
    return rows;
  }
}
