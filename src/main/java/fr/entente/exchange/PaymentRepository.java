package fr.entente.exchange;

import fr.entente.accounts.InvoiceKey;
import fr.entente.exchange.file.PaymentLine;
import fr.entente.kernel.AccountId;
import fr.entente.kernel.CreditorId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Finds the accounts that payments mean, for many at once.
@Repository
class PaymentRepository {
  private static final int MOST_WORDS = 12;
  private static final int MOST_KEYS = 5_000;

  private final JdbcClient jdbc;

  PaymentRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// For each line the accounts that it can mean: one is right, none or several are a refusal.
  List<Set<AccountId>> accounts(CreditorId creditor, List<PaymentLine> lines) {
    Set<String> references = new LinkedHashSet<>();
    Set<String> keys = new LinkedHashSet<>();
    for (PaymentLine line : lines) {
      if (line.account().isEmpty()) {
        keys.addAll(keys(line));
      } else {
        references.add(line.account());
      }
    }
    Map<String, Set<AccountId>> byReference =
        found(
            "SELECT reference AS word, id FROM account_card WHERE creditor_id = :creditor AND reference"
                + " IN (:words)",
            creditor,
            references);
    Map<String, Set<AccountId>> byInvoice =
        found(
            "SELECT DISTINCT i.number_key AS word, a.id FROM invoice_line i JOIN account_card a"
                + " ON a.id = i.account_id WHERE i.number_key IN (:words) AND a.creditor_id = :creditor",
            creditor,
            keys);
    List<Set<AccountId>> answers = new ArrayList<>(lines.size());
    for (PaymentLine line : lines) {
      Set<AccountId> its = new HashSet<>();
      if (line.account().isEmpty()) {
        keys(line).forEach(key -> its.addAll(byInvoice.getOrDefault(key, Set.of())));
      } else {
        its.addAll(byReference.getOrDefault(line.account(), Set.of()));
      }
      answers.add(its);
    }
    return answers;
  }

  private static Collection<String> keys(PaymentLine line) {
    return line.invoice().isEmpty()
        ? keysIn(line.reference())
        : List.of(InvoiceKey.of(line.invoice()).value());
  }

  private Map<String, Set<AccountId>> found(String sql, CreditorId creditor, Set<String> words) {
    Map<String, Set<AccountId>> found = new HashMap<>();
    List<String> all = List.copyOf(words);
    for (int from = 0; from < all.size(); from += MOST_KEYS) {
      jdbc.sql(sql)
          .param("creditor", creditor.value())
          .param("words", all.subList(from, Math.min(all.size(), from + MOST_KEYS)))
          .query(row -> {
            found
                .computeIfAbsent(row.getString("word"), _ -> new HashSet<>())
                .add(new AccountId(row.getLong("id")));
          });
    }
    return found;
  }

  /// Those of the payments that were posted before.
  Set<String> posted(Collection<String> sourceKeys) {
    return new HashSet<>(
        jdbc.sql(
                "SELECT source_key FROM ledger_line WHERE source_key IN (:keys) AND kind = 'PAYMENT'"
                    + " AND part_number = 0")
            .param("keys", sourceKeys)
            .query(String.class)
            .list());
  }

  boolean reversed(String sourceKey) {
    return jdbc.sql(
            "SELECT EXISTS (SELECT 1 FROM ledger_line WHERE source_key = ? AND kind = 'REVERSAL'"
                + " AND part_number = 0)")
        .param(sourceKey)
        .query(Boolean.class)
        .single();
  }

  /// Words of a free text, alone and joined, that could be invoice numbers: with a digit, at least
  /// four long.
  static Set<String> keysIn(String reference) {
    String[] words = reference.split("[^\\p{Alnum}]+");
    Set<String> keys = new LinkedHashSet<>();
    for (int from = 0; from < Math.min(words.length, MOST_WORDS); from++) {
      StringBuilder joined = new StringBuilder();
      for (int i = from; i < Math.min(words.length, from + 4); i++) {
        joined.append(words[i]);
        boolean digit = joined.chars().anyMatch(c -> c >= '0' && c <= '9');
        if (digit && joined.length() >= 4 && joined.length() <= 64) {
          keys.add(InvoiceKey.of(joined.toString()).value());
        }
      }
    }
    return keys;
  }
}
