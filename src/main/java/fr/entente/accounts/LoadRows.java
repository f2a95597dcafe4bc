package fr.entente.accounts;

import fr.entente.kernel.AccountId;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.Utc;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Loads that were taken in, what they touched, and what came after them.
@Repository
class LoadRows {
  private static final String TOUCHED =
      """
      SELECT a.id FROM intake_load l JOIN account a ON a.id > l.after_account AND a.id <= l.last_account
      WHERE l.batch_id = :batch
      UNION SELECT account_id FROM intake_account WHERE batch_id = :batch
      UNION SELECT account_id FROM ledger_entry WHERE batch_id = :batch
      UNION SELECT a.id FROM intake_load l
        JOIN contact c ON c.id > l.after_contact AND c.id <= l.last_contact AND c.batch_id = l.batch_id
        JOIN account a ON a.debtor_id = c.debtor_id WHERE l.batch_id = :batch
      UNION SELECT a.id FROM intake_load l
        JOIN fact f ON f.id > l.after_fact AND f.id <= l.last_fact AND f.batch_id = l.batch_id
        JOIN account a ON a.debtor_id = f.debtor_id WHERE l.batch_id = :batch
      ORDER BY 1
      """;
  private static final String POSTED =
      """
      SELECT account_id AS account, COUNT(DISTINCT source_key) AS count FROM ledger_entry
      WHERE account_id IN (:accounts) AND created_at >= :since AND NOT batch_id <=> :batch
      GROUP BY account_id
      """;
  // What was noted about contacts of this load, and what else hangs on debtors that it brought.
  private static final String PEOPLE =
      """
      SELECT a.id AS account, COUNT(*) AS count FROM intake_load l
      JOIN account a ON a.id IN (:accounts)
      JOIN contact c ON c.debtor_id = a.debtor_id
        AND (c.batch_id = l.batch_id AND c.phone_unusable IS NOT NULL
          OR NOT c.batch_id <=> l.batch_id AND c.debtor_id > l.after_debtor AND c.debtor_id <= l.last_debtor)
      WHERE l.batch_id = :batch GROUP BY a.id
      """;
  private static final String LOADS =
      """
      SELECT account, COUNT(*) AS count FROM (
        SELECT o.account_id AS account FROM intake_load l JOIN intake_load n ON n.turn > l.turn AND n.taken_back_at IS NULL
        JOIN intake_account o ON o.batch_id = n.batch_id
        WHERE l.batch_id = :batch AND o.account_id IN (:accounts)
        UNION ALL SELECT a.id FROM intake_load l
        JOIN account a ON a.debtor_id > l.after_debtor AND a.debtor_id <= l.last_debtor AND a.id > l.last_account
        WHERE l.batch_id = :batch) AS later
      GROUP BY account
      """;

  private final JdbcClient jdbc;

  LoadRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(long batch, long creditor, Instant now) {
    jdbc.sql("INSERT INTO intake_load (batch_id, creditor_id, taken_at) VALUES (?, ?, ?)")
        .param(batch)
        .param(creditor)
        .param(Utc.of(now))
        .update();
  }

  List<Load> find(Collection<Long> batches) {
    return batches.isEmpty()
        ? List.of()
        : jdbc.sql(
                "SELECT batch_id, taken_at, taken_back_at, taken_back_by FROM intake_load"
                    + " WHERE batch_id IN (:batches)")
            .param("batches", batches)
            .query((row, _) -> load(row))
            .list();
  }

  private static Load load(ResultSet row) throws SQLException {
    Long by = row.getObject("taken_back_by", Long.class);
    return new Load(
        row.getLong("batch_id"),
        Utc.instant(row, "taken_at"),
        Utc.instantOrNull(row, "taken_back_at"),
        by == null ? null : new AgentId(by));
  }

  /// False when somebody was faster.
  boolean takeBack(long batch, @Nullable AgentId by, Instant now) {
    return jdbc.sql(
                "UPDATE intake_load SET taken_back_at = ?, taken_back_by = ?"
                    + " WHERE batch_id = ? AND taken_back_at IS NULL")
            .param(Utc.of(now))
            .param(by == null ? null : by.value())
            .param(batch)
            .update()
        == 1;
  }

  List<Long> laterOf(long batch) {
    return jdbc.sql(
            "SELECT n.batch_id FROM intake_load l JOIN intake_load n ON n.turn > l.turn"
                + " AND n.creditor_id = l.creditor_id AND n.taken_back_at IS NULL"
                + " WHERE l.batch_id = ? ORDER BY n.turn")
        .param(batch)
        .query(Long.class)
        .list();
  }

  List<AccountId> touched(long batch) {
    return jdbc.sql(TOUCHED)
        .param("batch", batch)
        .query((row, _) -> new AccountId(row.getLong(1)))
        .list();
  }

  /// Nobody posts on them, agrees or writes about them until the transaction ends.
  void lock(List<AccountId> accounts) {
    jdbc.sql("SELECT id FROM account WHERE id IN (:accounts) ORDER BY id FOR UPDATE")
        .param("accounts", accounts.stream().map(AccountId::value).toList())
        .query(Long.class)
        .list();
  }

  List<Built> posted(long batch, List<AccountId> accounts, Instant since) {
    return counted(BuiltKind.PAYMENT, POSTED, batch, accounts, since);
  }

  List<Built> people(long batch, List<AccountId> accounts) {
    return counted(BuiltKind.CONTACT, PEOPLE, batch, accounts, null);
  }

  List<Built> loads(long batch, List<AccountId> accounts) {
    return counted(BuiltKind.LOAD, LOADS, batch, accounts, null);
  }

  private List<Built> counted(
      BuiltKind kind, String sql, long batch, List<AccountId> accounts, @Nullable Instant since) {
    return jdbc.sql(sql)
        .param("batch", batch)
        .param("accounts", accounts.stream().map(AccountId::value).toList())
        .param("since", since == null ? null : Utc.of(since))
        .query((row, _) ->
            new Built(kind, new AccountId(row.getLong("account")), row.getLong("count")))
        .list();
  }
}
