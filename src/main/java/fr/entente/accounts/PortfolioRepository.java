package fr.entente.accounts;

import fr.entente.kernel.AccountId;
import fr.entente.kernel.CreditorId;
import fr.entente.kernel.DebtorId;
import fr.entente.kernel.PhoneNumber;
import fr.entente.kernel.Siren;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PortfolioRepository {
  private final JdbcClient jdbc;

  PortfolioRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Account> account(AccountId id) {
    return jdbc.sql("SELECT * FROM account WHERE id = ?")
        .param(id.value())
        .query(Rows::account)
        .optional();
  }

  Optional<Debtor> debtor(DebtorId id) {
    return jdbc.sql("SELECT * FROM debtor WHERE id = ?")
        .param(id.value())
        .query(Rows::debtor)
        .optional();
  }

  Optional<Creditor> creditor(CreditorId id) {
    return jdbc.sql("SELECT * FROM creditor WHERE id = ?")
        .param(id.value())
        .query(Rows::creditor)
        .optional();
  }

  List<Creditor> creditors() {
    return jdbc.sql("SELECT * FROM creditor ORDER BY name, id").query(Rows::creditor).list();
  }

  List<LedgerEntry> entries(AccountId account) {
    return jdbc.sql(
            "SELECT * FROM ledger_entry WHERE account_id = ? ORDER BY booked_on DESC, id DESC LIMIT 200")
        .param(account.value())
        .query(Rows::entry)
        .list();
  }

  List<AccountId> accountsOf(DebtorId debtor) {
    return jdbc.sql("SELECT id FROM account WHERE debtor_id = ? ORDER BY id")
        .param(debtor.value())
        .query((row, _) -> new AccountId(row.getLong("id")))
        .list();
  }

  /// Each way to name an account is one prefix read of one index, stopped at the limit.
  List<Account> search(String text, int limit) {
    Set<Long> ids = new LinkedHashSet<>();
    String like = text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    add(ids, limit, "SELECT id FROM account WHERE reference LIKE ? LIMIT ?", like);
    String key = InvoiceKey.of(text).value();
    if (key.length() >= 3 && text.chars().anyMatch(Character::isDigit)) {
      add(ids, limit, "SELECT account_id FROM invoice WHERE number_key LIKE ? LIMIT ?", key + "%");
    }
    String digits = text.replaceAll("[\\s.]", "");
    if (digits.matches("\\d{3,9}")) {
      add(ids, limit, BY_DEBTOR + "d.siren LIKE ? LIMIT ?", digits + "%");
    } else {
      Siren.parse(text)
          .ifPresent(siren -> add(ids, limit, BY_DEBTOR + "d.siren = ? LIMIT ?", siren.value()));
    }
    PhoneNumber.parse(text, "FR")
        .ifPresent(
            phone -> add(ids, limit, BY_PHONE + "c.phone LIKE ? LIMIT ?", phone.e164() + "%"));
    add(ids, limit, BY_DEBTOR + "d.name LIKE ? ORDER BY d.name LIMIT ?", like);
    // Who looks for "Dupont" means "Boulangerie Dupont" too: later words, when first words are few.
    if (ids.size() < limit && text.length() >= 3) {
      add(ids, limit, BY_DEBTOR + "d.name LIKE ? LIMIT ?", "% " + like);
    }
    if (ids.isEmpty()) {
      return List.of();
    }
    return jdbc.sql(
            "SELECT * FROM account WHERE id IN (:ids) ORDER BY balance DESC, id LIMIT :limit")
        .param("ids", ids)
        .param("limit", limit)
        .query(Rows::account)
        .list();
  }

  private static final String BY_DEBTOR =
      "SELECT a.id FROM debtor d JOIN account a ON a.debtor_id = d.id WHERE ";
  private static final String BY_PHONE =
      "SELECT a.id FROM contact c JOIN account a ON a.debtor_id = c.debtor_id WHERE ";

  private void add(Set<Long> ids, int limit, String sql, String start) {
    ids.addAll(jdbc.sql(sql).param(start).param(limit).query(Long.class).list());
  }
}
