package fr.entente.accounts;

import fr.entente.kernel.AccountId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Test fixture for every module: `anAccount(jdbc).owing("120.00", dueOn).save(today)`. Writes
/// creditor, debtor, contact, account and invoices, with the right figures.
public final class AccountBuilder {
  private static final AtomicInteger SERIAL = new AtomicInteger();

  private record Item(String number, BigDecimal amount, LocalDate dueOn) {}

  private final JdbcClient jdbc;
  private final int serial = SERIAL.incrementAndGet();
  private final List<Item> items = new ArrayList<>();
  private String debtorName = "Boulangerie Martin " + serial;
  private String phone = "+331990000%02d".formatted(serial % 100);
  private long creditor;

  private AccountBuilder(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public static AccountBuilder anAccount(JdbcClient jdbc) {
    return new AccountBuilder(jdbc);
  }

  public AccountBuilder named(String name) {
    debtorName = name;
    return this;
  }

  public AccountBuilder reachableAt(String e164) {
    phone = e164;
    return this;
  }

  public AccountBuilder of(long creditorId) {
    creditor = creditorId;
    return this;
  }

  public AccountBuilder owing(String amount, LocalDate dueOn) {
    return owing("F%d-%d".formatted(serial, items.size() + 1), amount, dueOn);
  }

  public AccountBuilder owing(String number, String amount, LocalDate dueOn) {
    items.add(new Item(number, new BigDecimal(amount), dueOn));
    return this;
  }

  public AccountId save(LocalDate today) {
    if (creditor == 0) {
      creditor = insert("INSERT INTO creditor (name) VALUES (?)", "Grossiste Durand " + serial);
    }
    long debtor = insert("INSERT INTO debtor (kind, name) VALUES ('COMPANY', ?)", debtorName);
    insert(
        "INSERT INTO contact (debtor_id, name, role, phone) VALUES (?, 'Comptabilité', 'ACCOUNTING', ?)",
        debtor,
        phone);
    long account =
        insert(
            "INSERT INTO account (creditor_id, debtor_id, reference) VALUES (?, ?, ?)",
            creditor,
            debtor,
            "C" + serial);
    bill(account, today);
    var id = new AccountId(account);
    new Balances(jdbc).refresh(List.of(id), today);
    return id;
  }

  /// The same items on an account that is known already.
  public void addTo(AccountId account, LocalDate today) {
    bill(account.value(), today);
    new Balances(jdbc).refresh(List.of(account), today);
  }

  private void bill(long account, LocalDate today) {
    for (Item item : items) {
      invoice(account, item, today);
    }
  }

  /// One more invoice on an account that is there already.
  public static void another(
      JdbcClient jdbc,
      AccountId account,
      String number,
      String amount,
      LocalDate due,
      LocalDate today) {
    var builder = new AccountBuilder(jdbc);
    builder.invoice(account.value(), new Item(number, new BigDecimal(amount), due), today);
    new Balances(jdbc).refresh(List.of(account), today);
  }

  private void invoice(long account, Item item, LocalDate today) {
    insert(
        "INSERT INTO invoice (account_id, number, number_key, issued_on, due_on, amount, open_amount,"
            + " created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        account,
        item.number(),
        InvoiceKey.of(item.number()).value(),
        item.dueOn().minusDays(30),
        item.dueOn(),
        item.amount(),
        item.amount(),
        today);
  }

  private long insert(String sql, Object... values) {
    return jdbc.sql(sql + " RETURNING id").params(values).query(Long.class).single();
  }
}
