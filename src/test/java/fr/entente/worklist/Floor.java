package fr.entente.worklist;

import fr.entente.accounts.AccountsChanged;
import fr.entente.accounts.AccountsLoaded;
import fr.entente.kernel.AccountId;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Accounts as the worklist meets them: written straight to the tables, then announced.
final class Floor {
  final JdbcClient jdbc;
  final ApplicationEventPublisher events;
  final TransactionTemplate transaction;
  final Clock clock;
  private Long creditor;
  private int accounts;

  Floor(
      JdbcClient jdbc,
      ApplicationEventPublisher events,
      TransactionTemplate transaction,
      Clock clock) {
    this.jdbc = jdbc;
    this.events = events;
    this.transaction = transaction;
    this.clock = clock;
  }

  final class AnAccount {
    private BigDecimal overdue = BigDecimal.ZERO;
    private BigDecimal balance = BigDecimal.ZERO;
    private Integer daysLate;
    private LocalDate nextDue;
    private boolean factored;
    private String kind = "COMPANY";
    private Long debtor;
    private Long creditorId;
    private String zone;

    AnAccount overdue(String euros, int days) {
      overdue = new BigDecimal(euros);
      balance = balance.max(overdue);
      daysLate = days;
      return this;
    }

    AnAccount owing(String euros, LocalDate due) {
      balance = new BigDecimal(euros);
      nextDue = due;
      return this;
    }

    AnAccount factored() {
      factored = true;
      return this;
    }

    AnAccount ofPerson() {
      kind = "PERSON";
      return this;
    }

    AnAccount of(long debtorId) {
      debtor = debtorId;
      return this;
    }

    AnAccount to(long creditor) {
      creditorId = creditor;
      return this;
    }

    AnAccount in(String timeZone) {
      zone = timeZone;
      return this;
    }

    AccountId create() {
      AccountId id = new AccountId(insert());
      changed(id);
      return id;
    }

    private long insert() {
      long debtorId =
          debtor != null
              ? debtor
              : Floor.this.insert(
                  "debtor", "kind", kind, "name", "Debtor " + accounts, "zone", zone);
      return Floor.this.insert(
          "account",
          "creditor_id",
          creditorId != null ? creditorId : creditor(),
          "debtor_id",
          debtorId,
          "reference",
          "A-" + accounts++,
          "balance",
          balance,
          "overdue",
          overdue,
          "oldest_due_on",
          daysLate == null ? nextDue : LocalDate.now(clock).minusDays(daysLate),
          "next_due_on",
          nextDue,
          "factored",
          factored);
    }
  }

  AnAccount anAccount() {
    return new AnAccount();
  }

  long creditor() {
    if (creditor == null) {
      creditor = newCreditor("The creditor");
    }
    return creditor;
  }

  long newCreditor(String name) {
    return insert("creditor", "name", name, "collector", "CREDITOR");
  }

  long debtorOf(AccountId account) {
    return jdbc.sql("SELECT debtor_id FROM account WHERE id = ?")
        .param(account.value())
        .query(Long.class)
        .single();
  }

  void pay(AccountId account, String balance, String overdue) {
    jdbc.sql("UPDATE account SET balance = ?, overdue = ? WHERE id = ?")
        .param(new BigDecimal(balance))
        .param(new BigDecimal(overdue))
        .param(account.value())
        .update();
    changed(account);
  }

  void changed(AccountId account) {
    publish(new AccountsChanged(List.of(account), null));
  }

  void publish(Object event) {
    transaction.executeWithoutResult(_ -> events.publishEvent(event));
  }

  Map<String, Object> row(AccountId account) {
    return jdbc.sql("SELECT * FROM work_item WHERE account_id = ?")
        .param(account.value())
        .query()
        .singleRow();
  }

  String state(AccountId account) {
    return (String) row(account).get("state");
  }

  /// So many accounts at once, as an import loads them: owing 1, 2, 3 ... euros, one debtor each.
  void load(int count, long batch) {
    transaction.executeWithoutResult(_ -> {
      jdbc.sql(
              "INSERT INTO debtor (kind, name) SELECT 'COMPANY', CONCAT('Batch ', seq) FROM seq_1_to_"
                  + count)
          .update();
      jdbc.sql(
              """
              INSERT INTO account (creditor_id, debtor_id, reference, balance, overdue, oldest_due_on, factored, batch_id)
              SELECT %d, id, CONCAT('B-', id), id %% 5000 + 1, id %% 5000 + 1,
                '%s' - INTERVAL (id %% 60 + 1) DAY, id %% 3 = 0, %d
              FROM debtor ORDER BY id DESC LIMIT %d
              """
                  .formatted(creditor(), LocalDate.now(clock), batch, count))
          .update();
      events.publishEvent(new AccountsChanged(List.of(), batch));
    });
    events.publishEvent(new AccountsLoaded(batch));
  }

  private long insert(String table, Object... columns) {
    var values = new java.util.LinkedHashMap<String, Object>();
    for (int i = 0; i < columns.length; i += 2) {
      values.put((String) columns[i], columns[i + 1]);
    }
    var keys = new org.springframework.jdbc.support.GeneratedKeyHolder();
    String names = String.join(", ", values.keySet());
    String marks =
        values.keySet().stream().map(name -> ":" + name).reduce((a, b) -> a + ", " + b).orElse("");
    jdbc.sql("INSERT INTO " + table + " (" + names + ") VALUES (" + marks + ")")
        .params(values)
        .update(keys);
    return keys.getKey().longValue();
  }
}
