package fr.entente.payments;

import fr.entente.accounts.Incoming;
import fr.entente.accounts.LedgerKind;
import fr.entente.accounts.SmallDifference;
import fr.entente.kernel.AccountId;
import fr.entente.kernel.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Parts of entries on their way to the ledger.
@Repository
class PostingRepository {
  private final JdbcClient jdbc;

  PostingRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Parts of an import that wait to be posted: in the order of day and key, whatever the order of
  /// the file was.
  List<Long> waiting(long importId) {
    return jdbc.sql(
            "SELECT p.id FROM bank_entry e STRAIGHT_JOIN bank_allocation p ON p.entry_id = e.id"
                + " WHERE e.import_id = ? AND p.posted = FALSE ORDER BY e.booked_on, e.entry_key, p.id")
        .param(importId)
        .query(Long.class)
        .list();
  }

  List<Long> waitingOf(List<Long> entries) {
    return jdbc.sql(
            "SELECT p.id FROM bank_entry e STRAIGHT_JOIN bank_allocation p ON p.entry_id = e.id"
                + " WHERE e.id IN (:ids) AND p.posted = FALSE ORDER BY e.booked_on, e.entry_key, p.id")
        .param("ids", entries)
        .query(Long.class)
        .list();
  }

  List<Incoming> parts(List<Long> ids) {
    Map<Long, Incoming> parts = new HashMap<>();
    jdbc.sql(
            "SELECT p.id, p.account_id, p.amount, p.reference, p.let_go, p.let_go_kind, e.booked_on, e.means, e.import_id"
                + " FROM bank_allocation p STRAIGHT_JOIN bank_entry e ON e.id = p.entry_id WHERE p.id IN (:ids)")
        .param("ids", ids)
        .query(row -> {
          long id = row.getLong("id");
          parts.put(
              id,
              new Incoming(
                  new AccountId(row.getLong("account_id")),
                  Money.euros(row.getBigDecimal("amount")),
                  row.getObject("booked_on", LocalDate.class),
                  row.getString("reference"),
                  row.getString("means"),
                  source(id),
                  letGo(row.getBigDecimal("let_go"), row.getString("let_go_kind")),
                  row.getObject("import_id", Long.class)));
        });
    return ids.stream().map(parts::get).toList();
  }

  static @Nullable SmallDifference letGo(@Nullable BigDecimal amount, @Nullable String kind) {
    return amount == null || kind == null
        ? null
        : new SmallDifference(LedgerKind.valueOf(kind), Money.euros(amount));
  }

  static String source(long allocation) {
    return "bank:" + allocation;
  }

  /// The parts are in the ledger now; their payers are known from now on.
  void posted(List<Long> ids) {
    jdbc.sql("UPDATE bank_allocation SET posted = TRUE WHERE id IN (:ids)")
        .param("ids", ids)
        .update();
    jdbc.sql(
            """
            INSERT INTO known_payer (payer_hash, debtor_id)
            SELECT e.payer_hash, a.debtor_id FROM bank_allocation p STRAIGHT_JOIN bank_entry e ON e.id = p.entry_id
            STRAIGHT_JOIN account_card a ON a.id = p.account_id WHERE p.id IN (:ids) AND e.payer_hash IS NOT NULL
            ON DUPLICATE KEY UPDATE times = times + 1
            """)
        .param("ids", ids)
        .update();
  }
}
