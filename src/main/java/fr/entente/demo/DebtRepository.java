package fr.entente.demo;

import fr.entente.accounts.DebtorKind;
import fr.entente.kernel.AccountId;
import fr.entente.kernel.DebtorId;
import fr.entente.kernel.Language;
import fr.entente.kernel.Money;
import fr.entente.kernel.PhoneNumber;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Finds accounts for the stories: always the same ones in the same portfolio.
@Repository
class DebtRepository {
  // Kept free for a newcomer's first call.
  private static final String UNTOUCHED = "Restaurant La Table de Margaux";

  private static final String DEBTS =
      """
      SELECT a.id, a.debtor_id, d.kind, d.language, a.overdue, c.name, c.phone, a.reference
      FROM account_card a JOIN debtor_card d ON d.id = a.debtor_id
      JOIN contact_card c ON c.id = (SELECT p.id FROM contact_card p WHERE p.debtor_id = d.id
        AND p.phone IS NOT NULL ORDER BY p.phone_unusable IS NOT NULL, p.preferred DESC, p.id LIMIT 1)
      """;

  // The largest stay free too: they show the order of amounts. Money that came in lately would
  // contradict what is told.
  private static final String PLAIN =
      """
      %s
      WHERE a.overdue BETWEEN :least AND :most AND a.disputed = 0 AND a.unallocated = 0
        AND d.kind = :kind AND d.name <> :untouched
        AND NOT EXISTS (SELECT 1 FROM account_card o WHERE o.debtor_id = d.id AND o.id <> a.id)
        AND NOT EXISTS (SELECT 1 FROM invoice_line i WHERE i.account_id = a.id AND i.open_amount < 0)
        AND NOT EXISTS (SELECT 1 FROM ledger_line e WHERE e.account_id = a.id
          AND e.booked_on > :today - INTERVAL 45 DAY)
        AND %s
      ORDER BY CRC32(a.reference), a.id LIMIT :count
      """;

  private final JdbcClient jdbc;

  DebtRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Overdue for so long that a month of history fits in, with nothing that falls due soon.
  List<Debt> longOverdue(LocalDate today, int count) {
    return find(
        "a.oldest_due_on < :today - INTERVAL 35 DAY AND (a.next_due_on IS NULL"
            + " OR a.next_due_on > :today + INTERVAL 10 DAY)",
        DebtorKind.COMPANY,
        300,
        9_000,
        today,
        count);
  }

  /// Overdue a little, with an invoice that falls due within days.
  List<Debt> dueSoon(LocalDate today, int count) {
    return find(
        "a.oldest_due_on < :today - INTERVAL 15 DAY AND a.next_due_on BETWEEN"
            + " :today + INTERVAL 3 DAY AND :today + INTERVAL 9 DAY",
        DebtorKind.COMPANY,
        50,
        3_000,
        today,
        count);
  }

  /// Overdue accounts of private persons.
  List<Debt> ofPersons(LocalDate today, int count) {
    return find(
        "a.oldest_due_on < :today - INTERVAL 35 DAY", DebtorKind.PERSON, 50, 3_000, today, count);
  }

  /// Accounts by the creditor's number of their customer, those that can be rung.
  Map<String, Debt> byReference(Collection<String> references) {
    if (references.isEmpty()) {
      return Map.of();
    }
    return jdbc
        .sql(DEBTS + " WHERE a.reference IN (:references)")
        .param("references", references)
        .query((row, number) -> Map.entry(row.getString("reference"), debt(row, number)))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /// These accounts, in this order.
  List<Debt> cast(List<Long> accounts) {
    if (accounts.isEmpty()) {
      return List.of();
    }
    Map<Long, Debt> found =
        jdbc
            .sql(DEBTS + " WHERE a.id IN (:accounts)")
            .param("accounts", accounts)
            .query(DebtRepository::debt)
            .list()
            .stream()
            .collect(Collectors.toMap(debt -> debt.account().value(), Function.identity()));
    return accounts.stream().map(found::get).map(Objects::requireNonNull).toList();
  }

  /// Every call that stands there.
  Set<DemoSteps.Key> told() {
    return jdbc.sql("SELECT account_id, requested_at FROM call_line")
        .query((row, _) ->
            new DemoSteps.Key(
                new AccountId(row.getLong("account_id")),
                row.getObject("requested_at", LocalDateTime.class).toInstant(ZoneOffset.UTC)))
        .set();
  }

  /// The invented past of an account was written down as it happened.
  void recordedWhenBooked(AccountId account, String source) {
    jdbc.sql(
            "BEGIN NOT ATOMIC SET @entente_erasing = 1; UPDATE ledger_entry SET created_at ="
                + " booked_on WHERE account_id = ? AND source_key LIKE ?; SET @entente_erasing ="
                + " NULL; END")
        .param(account.value())
        .param(source + "%")
        .update();
  }

  /// On which days since this one invented money moved on an account.
  Set<LocalDate> moneyDays(AccountId account, String source, LocalDate since) {
    return jdbc.sql(
            "SELECT DISTINCT booked_on FROM ledger_line WHERE account_id = ? AND source_key LIKE ?"
                + " AND booked_on >= ?")
        .param(account.value())
        .param(source + "%")
        .param(since)
        .query(LocalDate.class)
        .set();
  }

  /// Accounts whose debtors can be rung on more than one number; large enough not to be among the
  /// others.
  List<Debt> ofSeveralNumbers(LocalDate today, int count) {
    return find(
        "(SELECT COUNT(DISTINCT p.phone) FROM contact_card p WHERE p.debtor_id = d.id) > 1",
        DebtorKind.COMPANY,
        9_001,
        20_000,
        today,
        count);
  }

  private List<Debt> find(
      String age, DebtorKind kind, int least, int most, LocalDate today, int count) {
    return jdbc.sql(PLAIN.formatted(DEBTS, age))
        .param("kind", kind.name())
        .param("least", least)
        .param("most", most)
        .param("untouched", UNTOUCHED)
        .param("today", today)
        .param("count", count)
        .query(DebtRepository::debt)
        .list();
  }

  private static Debt debt(ResultSet row, int number) throws SQLException {
    return new Debt(
        new AccountId(row.getLong("id")),
        new DebtorId(row.getLong("debtor_id")),
        DebtorKind.valueOf(row.getString("kind")),
        Language.of(row.getString("language")),
        Money.euros(row.getBigDecimal("overdue")),
        row.getString("name"),
        new PhoneNumber(row.getString("phone")));
  }
}
