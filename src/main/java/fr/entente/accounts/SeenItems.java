package fr.entente.accounts;

import fr.entente.accounts.StageWriter.Taken;
import java.time.LocalDate;
import java.util.Objects;

/// Which accounts and items of one load came before, without asking a database.
public final class SeenItems {
  /// The ordinal of an account that did not come yet.
  public static final int NEW_ACCOUNT = (int) SeenKeys.ABSENT;

  private final SeenKeys accounts = new SeenKeys();
  private final SeenKeys items = new SeenKeys();

  /// The place of the account among those of the load.
  public int ordinal(String account) {
    return (int) accounts.find(account, 0);
  }

  /// Whether the item is the first of its number, or another with the same number; its account
  /// counts from then on.
  public Taken take(IntakeItem item) {
    int known = ordinal(item.account());
    int ord = known == NEW_ACCOUNT ? accounts.size() : known;
    long content = Content.of(item);
    long before = items.putIfAbsent(item.number(), ord + 1L, content);
    if (before == SeenKeys.ABSENT) {
      if (known == NEW_ACCOUNT) {
        accounts.putIfAbsent(item.account(), 0, ord);
      }
      return Taken.NEW;
    }
    if (before == content) {
      return Taken.REPEATED;
    }
    return Content.another(before, item) ? part(item, ord, content) : Taken.CONTRADICTED;
  }

  private Taken part(IntakeItem item, int ord, long content) {
    long before = items.putIfAbsent(item.number() + "\n" + item.dueOn(), ord + 1L, content);
    if (before == SeenKeys.ABSENT) {
      return Taken.PART;
    }
    return before == content ? Taken.REPEATED : Taken.CONTRADICTED;
  }

  // Due day, day of issue and the rest in one number: 20, 20 and 23 bits.
  private static final class Content {
    private static final int DAY = 0xFFFFF;
    private static final int REST = 0x7FFFFF;

    static long of(IntakeItem item) {
      int rest = Objects.hash(item.amount(), item.open(), item.disputed());
      return day(item.dueOn()) << 43 | day(item.issuedOn()) << 23 | rest & REST;
    }

    /// A part of the same invoice, which falls due on another day, or the number given again in
    /// another year. Where no day of issue was told, that of the due date stands for it.
    static boolean another(long before, IntakeItem item) {
      long due = before >>> 43;
      long issued = before >>> 23 & DAY;
      if (due == day(item.dueOn())) {
        return false;
      }
      boolean untold = due == issued && item.dueOn().equals(item.issuedOn());
      boolean sameIssue = issued == day(item.issuedOn());
      int year = LocalDate.ofEpochDay(issued).getYear();
      return untold || sameIssue || year != item.issuedOn().getYear();
    }

    private static long day(LocalDate date) {
      return date.toEpochDay() & DAY;
    }
  }
}
