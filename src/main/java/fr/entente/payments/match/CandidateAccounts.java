package fr.entente.payments.match;

import fr.entente.kernel.AccountId;
import fr.entente.payments.ExpectedPayments;
import fr.entente.payments.match.Candidate.Item;
import fr.entente.payments.match.Candidate.Part;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads what the rules need to know of accounts, thousands at a time.
@Component
class CandidateAccounts {
  private final JdbcClient jdbc;
  private final ExpectedPayments expected;

  CandidateAccounts(JdbcClient jdbc, ExpectedPayments expected) {
    this.jdbc = jdbc;
    this.expected = expected;
  }

  /// What the rules look at, and whose accounts they are.
  record Loaded(Map<AccountId, Candidate> candidates, Map<AccountId, Long> debtors) {
    /// Whether several debtors own these accounts.
    boolean severalDebtors(Collection<AccountId> accounts) {
      return accounts.size() > 1 && accounts.stream().map(debtors::get).distinct().count() > 1;
    }
  }

  /// With their open invoices, those that the words quote though they are paid, and what is
  /// expected on them.
  Loaded load(Set<AccountId> accounts, Set<String> words) {
    Map<AccountId, Candidate> loaded = new HashMap<>();
    Map<AccountId, Long> debtors = new HashMap<>();
    if (accounts.isEmpty()) {
      return new Loaded(loaded, debtors);
    }
    List<Long> ids = accounts.stream().map(AccountId::value).sorted().toList();
    Map<Long, List<Item>> items = items(ids, words);
    Map<AccountId, List<Part>> parts = new HashMap<>();
    expected
        .of(accounts)
        .forEach(part ->
            parts
                .computeIfAbsent(part.account(), _ -> new ArrayList<>())
                .add(new Part(part.dueOn(), part.missing().cents())));
    jdbc.sql(
            "SELECT a.id, a.debtor_id, a.reference, a.reference_key, d.name FROM account_card a JOIN debtor_card d ON d.id = a.debtor_id"
                + " WHERE a.id IN (:ids)")
        .param("ids", ids)
        .query(row -> {
          var account = new AccountId(row.getLong("id"));
          debtors.put(account, row.getLong("debtor_id"));
          loaded.put(
              account,
              new Candidate(
                  account,
                  row.getString("reference"),
                  row.getString("reference_key"),
                  NameKey.of(row.getString("name")),
                  items.getOrDefault(account.value(), List.of()),
                  parts.getOrDefault(account, List.of())));
        });
    return new Loaded(loaded, debtors);
  }

  private Map<Long, List<Item>> items(List<Long> ids, Set<String> words) {
    Map<Long, List<Item>> items = new HashMap<>();
    jdbc.sql(
            "SELECT account_id, number, number_key, due_on, open_amount FROM invoice_line"
                + " WHERE account_id IN (:ids) ORDER BY account_id, due_on, id")
        .param("ids", ids)
        .query(row -> {
          var open = row.getBigDecimal("open_amount");
          String key = row.getString("number_key");
          if (open.signum() > 0 || words.contains(key)) {
            items
                .computeIfAbsent(row.getLong("account_id"), _ -> new ArrayList<>())
                .add(
                    new Item(
                        row.getString("number"),
                        key,
                        row.getObject("due_on", LocalDate.class),
                        Math.max(0, open.movePointRight(2).longValueExact())));
          }
        });
    return items;
  }
}
