package fr.entente.payments.match;

import fr.entente.kernel.AccountId;
import java.time.LocalDate;
import java.util.List;

/// An account that an entry may be meant for, with all the rules need to know of it. Amounts in
/// cents; `payer` tells whether the paying bank account was seen for its debtor.
record Candidate(
    AccountId account,
    String reference,
    String referenceKey,
    NameKey name,
    List<Item> items,
    List<Part> parts) {
  /// An invoice; `open` is 0 when it is paid.
  record Item(String number, String key, LocalDate dueOn, long open) {}

  record Part(LocalDate dueOn, long missing) {}

  long owed() {
    return items.stream().mapToLong(Item::open).sum();
  }
}
