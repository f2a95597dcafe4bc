package fr.entente.accounts;

import fr.entente.accounts.Allocation.OpenItem;
import fr.entente.accounts.Allocation.Portion;
import fr.entente.kernel.AccountId;
import fr.entente.kernel.InvoiceId;
import fr.entente.kernel.Money;
import fr.entente.kernel.Utc;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class LedgerRepository {
  // Where the undoing of a difference is numbered from, under the key and kind of the difference.
  static final int UNDONE = 1_000;

  private final JdbcClient jdbc;
  private final Clock clock;

  LedgerRepository(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /// Serialises postings on one account; false when there is no such account.
  boolean lock(AccountId account) {
    return jdbc.sql("SELECT id FROM account WHERE id = ? FOR UPDATE")
        .param(account.value())
        .query(Long.class)
        .optional()
        .isPresent();
  }

  boolean posted(String sourceKey, LedgerKind kind) {
    return jdbc.sql(
                "SELECT COUNT(*) FROM ledger_entry WHERE source_key = ? AND kind = ? AND part_number = 0")
            .param(sourceKey)
            .param(kind.name())
            .query(Integer.class)
            .single()
        > 0;
  }

  List<OpenItem> openItems(AccountId account) {
    return jdbc.sql(
            "SELECT id, number, due_on, open_amount FROM invoice WHERE account_id = ? AND open_amount > 0"
                + " FOR UPDATE")
        .param(account.value())
        .query((row, _) ->
            new OpenItem(
                new InvoiceId(row.getLong("id")),
                InvoiceKey.of(row.getString("number")),
                row.getObject("due_on", LocalDate.class),
                Money.euros(row.getBigDecimal("open_amount"))))
        .list();
  }

  record Posting(
      AccountId account,
      LedgerKind kind,
      LocalDate bookedOn,
      String reference,
      String means,
      String sourceKey,
      @Nullable Long batch) {
    Posting(
        AccountId account,
        LedgerKind kind,
        LocalDate bookedOn,
        String reference,
        String means,
        String sourceKey) {
      this(account, kind, bookedOn, reference, means, sourceKey, null);
    }

    Posting of(LedgerKind other) {
      return new Posting(account, other, bookedOn, reference, means, sourceKey, batch);
    }
  }

  /// Writes one portion and moves the invoice or the account's credit by it; positive amounts are
  /// received.
  void post(Posting posting, int number, Portion portion) {
    var invoice = portion.invoice();
    write(posting, number, invoice, Money.ZERO.minus(portion.amount()));
    if (invoice == null) {
      jdbc.sql("UPDATE account SET unallocated = unallocated + ? WHERE id = ?")
          .param(portion.amount().amount())
          .param(posting.account().value())
          .update();
    } else {
      jdbc.sql("UPDATE invoice SET open_amount = open_amount - ? WHERE id = ?")
          .param(portion.amount().amount())
          .param(invoice.value())
          .update();
    }
  }

  /// An amount that is told and moves nothing.
  void tell(Posting posting, Money amount) {
    write(posting, 0, null, amount);
  }

  private void write(Posting posting, int number, @Nullable InvoiceId invoice, Money amount) {
    jdbc.sql(
            "INSERT INTO ledger_entry (account_id, invoice_id, kind, amount, booked_on, reference,"
                + " means, source_key, part_number, created_at, batch_id)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .param(posting.account().value())
        .param(invoice == null ? null : invoice.value())
        .param(posting.kind().name())
        .param(amount.amount())
        .param(posting.bookedOn())
        .param(posting.reference())
        .param(posting.means())
        .param(posting.sourceKey())
        .param(number)
        .param(Utc.of(clock.instant()))
        .param(posting.batch())
        .update();
  }

  /// What was let go with a payment is owed again.
  void takeBackDifferences(String sourceKey, LocalDate on, @Nullable Long load) {
    List<Posted> differences =
        entries(sourceKey, "kind IN ('WRITE_OFF', 'BANK_CHARGES') AND amount < 0");
    for (int i = 0; i < differences.size(); i++) {
      Posting was = differences.get(i).posting();
      post(
          new Posting(was.account(), was.kind(), on, was.reference(), was.means(), sourceKey, load),
          UNDONE + i,
          differences.get(i).portion());
    }
  }

  record Posted(Posting posting, Portion portion) {}

  List<Posted> portions(String sourceKey) {
    return entries(sourceKey, "kind = 'PAYMENT'");
  }

  private List<Posted> entries(String sourceKey, String which) {
    return jdbc.sql(
            "SELECT * FROM ledger_entry WHERE source_key = ? AND "
                + which
                + " ORDER BY part_number")
        .param(sourceKey)
        .query((row, _) -> {
          long invoice = row.getLong("invoice_id");
          boolean credit = row.wasNull();
          return new Posted(
              new Posting(
                  new AccountId(row.getLong("account_id")),
                  LedgerKind.valueOf(row.getString("kind")),
                  row.getObject("booked_on", LocalDate.class),
                  row.getString("reference"),
                  row.getString("means"),
                  sourceKey),
              new Portion(
                  credit ? null : new InvoiceId(invoice),
                  Money.euros(row.getBigDecimal("amount"))));
        })
        .list();
  }

  /// Accounts with an item that was still to come and now is past due.
  List<AccountId> due(LocalDate today, int limit) {
    return jdbc.sql(
            "SELECT id FROM account WHERE next_due_on < ? ORDER BY next_due_on, id LIMIT ? FOR UPDATE")
        .param(today)
        .param(limit)
        .query((row, _) -> new AccountId(row.getLong("id")))
        .list();
  }
}
