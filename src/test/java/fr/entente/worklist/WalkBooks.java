package fr.entente.worklist;

import fr.entente.kernel.AccountId;
import java.util.HashMap;
import java.util.Map;

/// What each account owes in cents, by what the walk did to it and without any of the product's
/// arithmetic.
final class WalkBooks {
  private final Map<AccountId, Long> owed = new HashMap<>();
  private final Map<String, Long> payments = new HashMap<>();

  void billed(AccountId account, long cents) {
    owed.merge(account, cents, Long::sum);
  }

  void paid(String key, AccountId account, long cents) {
    payments.put(key, cents);
    billed(account, -cents);
  }

  void undone(String key, AccountId account) {
    billed(account, payments.getOrDefault(key, 0L));
  }

  void credited(AccountId account, long cents) {
    billed(account, -cents);
  }

  long owed(AccountId account) {
    return owed.getOrDefault(account, 0L);
  }
}
