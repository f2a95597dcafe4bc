package fr.entente.payments;

import fr.entente.kernel.CreditorId;
import fr.entente.kernel.Utc;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Creditors' bank accounts and the statements that were taken in for them: whose they are, and
/// whether one is missing between two.
@Component
class BankAccounts {
  private final JdbcClient jdbc;
  private final PayerKey keys;
  private final Clock clock;

  BankAccounts(JdbcClient jdbc, PayerKey keys, Clock clock) {
    this.jdbc = jdbc;
    this.keys = keys;
    this.clock = clock;
  }

  Optional<CreditorId> creditorOf(String iban) {
    return jdbc.sql("SELECT creditor_id FROM bank_account WHERE iban_hash = ?")
        .param(keys.hash(iban))
        .query((row, _) -> new CreditorId(row.getLong(1)))
        .optional();
  }

  /// Message keys of what is odd about this statement beside the one before it.
  List<String> oddities(StatementHeader header) {
    List<String> odd = new ArrayList<>();
    String hash = keys.hash(header.iban());
    if (hash == null || header.sequence() == null) {
      return odd;
    }
    Long last =
        jdbc.sql(
                "SELECT MAX(s.sequence) FROM bank_statement s JOIN bank_account b ON b.id ="
                    + " s.bank_account_id WHERE b.iban_hash = ?")
            .param(hash)
            .query(Long.class)
            .optional()
            .orElse(null);
    if (last == null) {
      return odd;
    }
    if (header.sequence() <= last) {
      odd.add("exchange.reject.statement-again");
    } else if (header.sequence() > last + 1) {
      odd.add("exchange.reject.statement-gap");
    } else if (header.opening() != null && differs(hash, last, header.opening().amount())) {
      odd.add("exchange.reject.statement-opening");
    }
    return odd;
  }

  private boolean differs(String hash, long sequence, BigDecimal opening) {
    return jdbc.sql(
            "SELECT EXISTS (SELECT 1 FROM bank_statement s JOIN bank_account b ON b.id ="
                + " s.bank_account_id WHERE b.iban_hash = ? AND s.sequence = ? AND s.closing <> ?)")
        .param(hash)
        .param(sequence)
        .param(opening)
        .query(Boolean.class)
        .single();
  }

  void take(CreditorId creditor, StatementHeader header, long importId) {
    String hash = keys.hash(header.iban());
    if (hash == null) {
      return;
    }
    jdbc.sql(
            "INSERT IGNORE INTO bank_account (creditor_id, iban_hash, iban_shown) VALUES (?, ?, ?)")
        .param(creditor.value())
        .param(hash)
        .param(Statements.shown(header.iban()))
        .update();
    jdbc.sql(
            "INSERT INTO bank_statement (bank_account_id, reference, sequence, opening, closing,"
                + " closed_on, import_id, taken_at) SELECT id, ?, ?, ?, ?, ?, ?, ? FROM bank_account"
                + " WHERE iban_hash = ?")
        .param(EntryRepository.cut(header.reference(), 80))
        .param(header.sequence())
        .param(header.opening() == null ? null : header.opening().amount())
        .param(header.closing() == null ? null : header.closing().amount())
        .param(header.closedOn())
        .param(importId)
        .param(Utc.of(clock.instant()))
        .param(hash)
        .update();
  }
}
