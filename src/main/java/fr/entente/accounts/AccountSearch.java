package fr.entente.accounts;

import fr.entente.kernel.AccountId;
import fr.entente.kernel.PhoneNumber;
import fr.entente.kernel.Siren;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/// Finds accounts by whatever people call them. Each way is one look at the beginning of an index;
/// when there is more than may be shown, numbers go before names.
@Component
class AccountSearch {
  private static final int SHORTEST = 2;
  // As long as what is kept of a name from its later words on.
  private static final int LATER = 40;

  private final AccountRepository accounts;

  AccountSearch(AccountRepository accounts) {
    this.accounts = accounts;
  }

  /// The largest balance first.
  List<Account> search(String text, int limit) {
    List<AccountId> ids = ids(text.strip(), limit);
    return ids.isEmpty()
        ? List.of()
        : accounts.findByIdInOrderByBalanceDescIdAsc(ids, Limit.of(limit));
  }

  /// The same, as a person tells them apart.
  List<AccountHit> hits(String text, int limit) {
    List<AccountId> ids = ids(text.strip(), limit);
    return ids.isEmpty() ? List.of() : accounts.hits(ids);
  }

  List<AccountId> ids(String text, int limit) {
    if (text.length() < SHORTEST) {
      return List.of();
    }
    Set<Long> ids = new LinkedHashSet<>();
    addByNumber(ids, text, limit);
    addByName(ids, text, limit);
    return ids.stream().limit(limit).map(AccountId::new).toList();
  }

  private void addByNumber(Set<Long> ids, String text, int limit) {
    String key = InvoiceKey.of(text).value();
    if (key.length() >= SHORTEST) {
      ids.addAll(accounts.byReference(key + "%", limit));
    }
    if (key.length() >= 3 && text.chars().anyMatch(Character::isDigit)) {
      ids.addAll(accounts.byInvoice(key + "%", limit));
    }
    String digits = text.replaceAll("[\\h.]", "");
    if (digits.matches("\\d{3,9}")) {
      ids.addAll(accounts.bySiren(digits + "%", limit));
    } else {
      Siren.parse(text).ifPresent(siren -> ids.addAll(accounts.bySiren(siren.value(), limit)));
    }
    PhoneStart.of(text)
        .map(PhoneStart::e164)
        .or(() -> PhoneNumber.parse(text, "FR").map(PhoneNumber::e164))
        .ifPresent(start -> ids.addAll(accounts.byPhone(start + "%", limit)));
  }

  private void addByName(Set<Long> ids, String text, int limit) {
    if (ids.size() < limit) {
      ids.addAll(accounts.byName(start(text), limit));
    }
    // Who looks for "Dupont" means "Boulangerie Dupont" too: later words, when first words are few.
    if (ids.size() < limit && text.length() >= 3) {
      String later = text.substring(0, Math.min(text.length(), LATER));
      ids.addAll(accounts.byLaterWord(start(later), limit));
    }
  }

  private static String start(String text) {
    return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
  }
}
