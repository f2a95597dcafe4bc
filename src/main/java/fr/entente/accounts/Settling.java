package fr.entente.accounts;

import fr.entente.kernel.Money;
import java.util.List;

/// What a complete list would settle of a creditor's open invoices, because it does not name them:
/// how many of how many, how much of how much (credit notes take nothing off the sums), the largest
/// first. `leftOut` of them stand in the file on a line that was left out. Two are the same when
/// `mark` is: it changes with every invoice and with what is open of it.
public record Settling(
    long count,
    Money sum,
    long openCount,
    Money openSum,
    long leftOut,
    long mark,
    List<SettlingItem> largest) {
  public static final Settling NOTHING =
      new Settling(0, Money.ZERO, 0, Money.ZERO, 0, 0, List.of());

  public Settling {
    largest = List.copyOf(largest);
  }

  boolean same(Settling other) {
    return count == other.count && mark == other.mark && sum.compareTo(other.sum) == 0;
  }
}
