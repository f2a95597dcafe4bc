package fr.entente.accounts;

import fr.entente.kernel.AccountId;
import fr.entente.kernel.PhoneNumber;
import fr.entente.kernel.Siren;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/// Finds accounts by whatever people call them.
@Component
class AccountSearch {
  private final AccountRepository accounts;

  AccountSearch(AccountRepository accounts) {
    this.accounts = accounts;
  }

  /// The largest balance first.
  List<Account> search(String text, int limit) {
    String start = text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    Set<Long> ids = new LinkedHashSet<>(accounts.byReference(start, limit));
    addByNumber(ids, text, limit);
    ids.addAll(accounts.byName(start, limit));
    // Who looks for "Dupont" means "Boulangerie Dupont" too: later words, when first words are few.
    if (ids.size() < limit && text.length() >= 3) {
      ids.addAll(accounts.byLaterWord("% " + start, limit));
    }
    return ids.isEmpty()
        ? List.of()
        : accounts.findByIdInOrderByBalanceDescIdAsc(
            ids.stream().map(AccountId::new).toList(), Limit.of(limit));
  }

  private void addByNumber(Set<Long> ids, String text, int limit) {
    String key = InvoiceKey.of(text).value();
    if (key.length() >= 3 && text.chars().anyMatch(Character::isDigit)) {
      ids.addAll(accounts.byInvoice(key + "%", limit));
    }
    String digits = text.replaceAll("[\\s.]", "");
    if (digits.matches("\\d{3,9}")) {
      ids.addAll(accounts.bySiren(digits + "%", limit));
    } else {
      Siren.parse(text).ifPresent(siren -> ids.addAll(accounts.bySiren(siren.value(), limit)));
    }
    PhoneNumber.parse(text, "FR")
        .ifPresent(phone -> ids.addAll(accounts.byPhone(phone.e164() + "%", limit)));
  }
}
