package fr.entente.exchange;

import fr.entente.accounts.InvoiceKey;
import fr.entente.kernel.AccountId;
import fr.entente.kernel.CreditorId;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Finds the account that a payment means.
@Repository
class PaymentRepository {
  private static final int MOST_WORDS = 12;

  private final JdbcClient jdbc;

  PaymentRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Accounts that the line can mean: one is right, none or several are a refusal.
  List<AccountId> accounts(CreditorId creditor, PaymentLine line) {
    if (!line.account().isEmpty()) {
      return jdbc.sql("SELECT id FROM account WHERE creditor_id = ? AND reference = ?")
          .param(creditor.value())
          .param(line.account())
          .query((row, _) -> new AccountId(row.getLong("id")))
          .list();
    }
    return line.invoice().isEmpty()
        ? byInvoice(creditor, keysIn(line.reference()))
        : byInvoice(creditor, List.of(InvoiceKey.of(line.invoice()).value()));
  }

  boolean posted(String sourceKey, String kind) {
    return jdbc.sql(
            "SELECT EXISTS (SELECT 1 FROM ledger_entry WHERE source_key = ? AND kind = ? AND part_number = 0)")
        .param(sourceKey)
        .param(kind)
        .query(Boolean.class)
        .single();
  }

  private List<AccountId> byInvoice(CreditorId creditor, Collection<String> keys) {
    if (keys.isEmpty()) {
      return List.of();
    }
    return jdbc.sql(
            "SELECT DISTINCT a.id FROM invoice i JOIN account a ON a.id = i.account_id"
                + " WHERE i.number_key IN (:keys) AND a.creditor_id = :creditor LIMIT 2")
        .param("keys", keys)
        .param("creditor", creditor.value())
        .query((row, _) -> new AccountId(row.getLong("id")))
        .list();
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
