package fr.entente.accounts;

import fr.entente.accounts.Allocation.OpenItem;
import fr.entente.accounts.Allocation.Portion;
import fr.entente.kernel.AccountId;
import fr.entente.kernel.InvoiceId;
import fr.entente.kernel.Money;
import fr.entente.kernel.Utc;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Posts many payments with a fixed number of statements: the same portions, in the same order, as
/// one posting after the other would give. Sums travel as one JSON parameter, which the database
/// reads as a table.
@Component
class LedgerBatch {
  private static final String INSERT =
      """
      INSERT INTO ledger_entry (account_id, invoice_id, kind, amount, booked_on, reference, means,
        source_key, part_number, created_at, batch_id)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;

  private static final String SUMS =
      "JSON_TABLE(?, '$[*]' COLUMNS (id BIGINT PATH '$[0]', amount DECIMAL(14, 2) PATH '$[1]')) AS t";

  private final JdbcClient jdbc;
  private final JdbcTemplate template;
  private final JsonMapper json;
  private final Clock clock;

  LedgerBatch(JdbcClient jdbc, JdbcTemplate template, JsonMapper json, Clock clock) {
    this.jdbc = jdbc;
    this.template = template;
    this.json = json;
    this.clock = clock;
  }

  /// Serialises postings on these accounts, in the order of their ids; refuses one that is unknown.
  void lock(Set<AccountId> accounts) {
    int locked =
        jdbc.sql("SELECT id FROM account WHERE id IN (:ids) ORDER BY id FOR UPDATE")
            .param("ids", accounts.stream().map(AccountId::value).sorted().toList())
            .query(Long.class)
            .list()
            .size();
    if (locked != accounts.size()) {
      throw new IllegalArgumentException("no such account");
    }
  }

  /// Those of the keys that were posted before.
  Set<String> posted(Collection<String> sourceKeys) {
    return new HashSet<>(
        jdbc.sql(
                "SELECT source_key FROM ledger_entry WHERE source_key IN (:keys) AND kind = 'PAYMENT'"
                    + " AND part_number = 0")
            .param("keys", sourceKeys)
            .query(String.class)
            .list());
  }

  /// Posts what is new; the accounts are locked.
  void post(List<Incoming> payments, Set<AccountId> accounts) {
    Map<AccountId, List<OpenItem>> open = openItems(accounts);
    List<Row> rows = new ArrayList<>();
    Map<Long, BigDecimal> settled = new HashMap<>();
    Map<Long, BigDecimal> credit = new HashMap<>();
    for (Incoming payment : payments) {
      List<OpenItem> items = open.computeIfAbsent(payment.account(), _ -> new ArrayList<>());
      List<Portion> portions = Allocation.of(payment.amount(), payment.reference(), items);
      for (int part = 0; part < portions.size(); part++) {
        rows.add(new Row(payment, LedgerKind.PAYMENT, portions.get(part), part));
        take(portions.get(part), payment.account(), items, settled, credit);
      }
      for (Row row : letGo(payment, items)) {
        rows.add(row);
        take(row.portion(), payment.account(), items, settled, credit);
      }
    }
    insert(rows);
    move(settled, "invoice i ON i.id = t.id SET i.open_amount = i.open_amount - t.amount");
    move(credit, "account a ON a.id = t.id SET a.unallocated = a.unallocated + t.amount");
  }

  private record Row(Incoming payment, LedgerKind kind, Portion portion, int part) {}

  private static List<Row> letGo(Incoming payment, List<OpenItem> left) {
    SmallDifference difference = payment.difference();
    if (difference == null) {
      return List.of();
    }
    List<Row> rows = new ArrayList<>();
    for (Portion portion : Allocation.letGo(difference.amount(), payment.reference(), left)) {
      rows.add(new Row(payment, difference.kind(), portion, rows.size()));
    }
    return rows;
  }

  private void insert(List<Row> rows) {
    var now = Utc.of(clock.instant());
    template.batchUpdate(
        INSERT,
        rows,
        rows.size(),
        (row, each) -> {
          InvoiceId invoice = each.portion().invoice();
          row.setLong(1, each.payment().account().value());
          row.setString(2, invoice == null ? null : "" + invoice.value());
          row.setString(3, each.kind().name());
          row.setBigDecimal(4, each.portion().amount().amount().negate());
          row.setObject(5, each.payment().on());
          row.setString(6, each.payment().reference());
          row.setString(7, each.payment().means());
          row.setString(8, each.payment().sourceKey());
          row.setInt(9, each.part());
          row.setObject(10, now);
          Long batch = each.payment().batch();
          row.setString(11, batch == null ? null : "" + batch);
        });
  }

  private static void take(
      Portion portion,
      AccountId account,
      List<OpenItem> items,
      Map<Long, BigDecimal> settled,
      Map<Long, BigDecimal> credit) {
    InvoiceId invoice = portion.invoice();
    if (invoice == null) {
      credit.merge(account.value(), portion.amount().amount(), BigDecimal::add);
      return;
    }
    settled.merge(invoice.value(), portion.amount().amount(), BigDecimal::add);
    items.replaceAll(item ->
        item.id().equals(invoice)
            ? new OpenItem(item.id(), item.key(), item.dueOn(), item.open().minus(portion.amount()))
            : item);
  }

  private void move(Map<Long, BigDecimal> sums, String target) {
    if (!sums.isEmpty()) {
      List<List<Object>> rows = new ArrayList<>();
      sums.forEach((id, amount) -> rows.add(List.of(id, amount)));
      jdbc.sql("UPDATE " + SUMS + " STRAIGHT_JOIN " + target)
          .param(json.writeValueAsString(rows))
          .update();
    }
  }

  private Map<AccountId, List<OpenItem>> openItems(Set<AccountId> accounts) {
    Map<AccountId, List<OpenItem>> items = new HashMap<>();
    jdbc.sql(
            "SELECT account_id, id, number, due_on, open_amount FROM invoice"
                + " WHERE account_id IN (:ids) AND open_amount > 0 FOR UPDATE")
        .param("ids", accounts.stream().map(AccountId::value).sorted().toList())
        .query(row -> {
          var item =
              new OpenItem(
                  new InvoiceId(row.getLong("id")),
                  InvoiceKey.of(row.getString("number")),
                  row.getObject("due_on", LocalDate.class),
                  Money.euros(row.getBigDecimal("open_amount")));
          items
              .computeIfAbsent(new AccountId(row.getLong("account_id")), _ -> new ArrayList<>())
              .add(item);
        });
    return items;
  }
}
