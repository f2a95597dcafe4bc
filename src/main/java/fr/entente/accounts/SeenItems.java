package fr.entente.accounts;

import java.util.Objects;

/// Which accounts and items of one load came before, without asking a database.
public final class SeenItems {
  /// The ordinal of an account that did not come yet.
  public static final int NEW_ACCOUNT = SeenKeys.ABSENT;

  private final SeenKeys accounts = new SeenKeys();
  private final SeenKeys items = new SeenKeys();

  /// The place of the account among those of the load.
  public int ordinal(String account) {
    return accounts.find(account, 0);
  }

  /// Whether the item is the first of its number; its account counts from then on.
  public StageWriter.Taken take(IntakeItem item) {
    int known = ordinal(item.account());
    int ord = known == NEW_ACCOUNT ? accounts.size() : known;
    int content =
        Objects.hash(item.issuedOn(), item.dueOn(), item.amount(), item.open(), item.disputed())
            & Integer.MAX_VALUE;
    int before = items.putIfAbsent(item.number(), ord + 1L, content);
    if (before != SeenKeys.ABSENT) {
      return before == content ? StageWriter.Taken.REPEATED : StageWriter.Taken.CONTRADICTED;
    }
    if (known == NEW_ACCOUNT) {
      accounts.putIfAbsent(item.account(), 0, ord);
    }
    return StageWriter.Taken.NEW;
  }
}
