package fr.entente.worklist;

import fr.entente.kernel.AccountId;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.DebtorId;
import fr.entente.kernel.Listed;
import fr.entente.kernel.Money;
import fr.entente.kernel.Stretch;
import fr.entente.kernel.Utc;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads the lists of what is seen to, and writes who does and by when. Always inside the caller's
/// transaction.
@Component
class FollowUpRows {
  private static final String OWNER =
      "COALESCE(w.reserved_for, w.owner_id, IF(w.tier = 'CALLBACK', w.callback_for, NULL))";

  private final JdbcClient jdbc;
  private final Clock clock;

  FollowUpRows(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  Listed<FollowUpRow> page(FollowUp list, @Nullable AgentId owner, Stretch wanted) {
    String where = where(list, owner);
    int counted =
        jdbc.sql(
                "SELECT COUNT(*) FROM (SELECT 1 FROM work_item w WHERE "
                    + where
                    + Listed.COUNT_TO
                    + ") AS reached")
            .query(Integer.class)
            .single();
    Stretch stretch = wanted.within(counted);
    return new Listed<>(rows(where, list, stretch), stretch.from(), counted);
  }

  private List<FollowUpRow> rows(String where, FollowUp list, Stretch stretch) {
    Instant now = clock.instant();
    return jdbc.sql(
            """
            SELECT w.account_id, w.debtor_id, a.reference, d.name, GREATEST(0, a.balance - a.disputed) AS amount, %s
            FROM (SELECT w.account_id FROM work_item w WHERE %s ORDER BY %s, w.account_id LIMIT %d OFFSET %d) AS some
            JOIN work_item w ON w.account_id = some.account_id
            JOIN account_card a ON a.id = w.account_id JOIN debtor_card d ON d.id = w.debtor_id
            ORDER BY %s, w.account_id
            """
                .formatted(
                    NextActions.COLUMNS,
                    where,
                    list.due(),
                    stretch.size(),
                    stretch.from(),
                    list.due()))
        .query((row, _) -> {
          Life life = NextActions.read(row).life();
          return new FollowUpRow(
              new AccountId(row.getLong("account_id")),
              new DebtorId(row.getLong("debtor_id")),
              row.getString("reference"),
              row.getString("name"),
              Money.euros(row.getBigDecimal("amount")),
              life,
              life.late(now));
        })
        .list();
  }

  long late(FollowUp list, @Nullable AgentId owner) {
    return jdbc.sql(
            "SELECT COUNT(*) FROM work_item w WHERE %s AND %s < ?"
                .formatted(where(list, owner), list.due()))
        .param(Utc.of(clock.instant()))
        .query(Long.class)
        .single();
  }

  private static String where(FollowUp list, @Nullable AgentId owner) {
    return list.where() + owned(owner);
  }

  private static String owned(@Nullable AgentId owner) {
    return owner == null ? "" : " AND " + OWNER + " = " + owner.value();
  }

  /// Which of these stand in the list and are this agent's (null: anybody's); locks their rows.
  List<AccountId> standing(FollowUp list, Collection<AccountId> accounts, @Nullable AgentId owner) {
    return jdbc
        .sql(
            "SELECT w.account_id FROM work_item w WHERE w.account_id IN (:accounts) AND "
                + list.mutable()
                + owned(owner)
                + " ORDER BY w.account_id FOR UPDATE")
        .param("accounts", ids(accounts))
        .query(Long.class)
        .list()
        .stream()
        .map(AccountId::new)
        .toList();
  }

  void bringBack(List<AccountId> accounts, LocalDate today) {
    jdbc.sql(
            "UPDATE work_item SET aside = NULL, aside_way = NULL, aside_owner = NULL, aside_by = NULL,"
                + " recycle_at = NULL, streak = 0, waiting_since = :today WHERE account_id IN (:accounts)")
        .param("today", today)
        .param("accounts", ids(accounts))
        .update();
  }

  void callBackAt(List<AccountId> accounts, Instant at) {
    jdbc.sql("UPDATE work_item SET callback_at = :at WHERE account_id IN (:accounts)")
        .param("at", Utc.of(at))
        .param("accounts", ids(accounts))
        .update();
  }

  void handOn(FollowUp list, List<AccountId> accounts, @Nullable AgentId to) {
    String column = list == FollowUp.CALLBACKS ? "callback_for" : "aside_owner";
    jdbc.sql("UPDATE work_item SET " + column + " = :to WHERE account_id IN (:accounts)")
        .param("to", to == null ? null : to.value())
        .param("accounts", ids(accounts))
        .update();
  }

  void decideBy(List<AccountId> accounts, Instant at) {
    jdbc.sql("UPDATE work_item SET aside_by = :at WHERE account_id IN (:accounts)")
        .param("at", Utc.of(at))
        .param("accounts", ids(accounts))
        .update();
  }

  /// These and all other accounts of their debtors, whom one hold stops together.
  List<AccountId> ofTheirDebtors(List<AccountId> accounts) {
    return jdbc
        .sql(
            "SELECT account_id FROM work_item WHERE debtor_id IN"
                + " (SELECT debtor_id FROM work_item WHERE account_id IN (:accounts))")
        .param("accounts", ids(accounts))
        .query(Long.class)
        .list()
        .stream()
        .map(AccountId::new)
        .toList();
  }

  private static List<Long> ids(Collection<AccountId> accounts) {
    return accounts.stream().map(AccountId::value).toList();
  }
}
