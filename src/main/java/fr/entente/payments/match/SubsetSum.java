package fr.entente.payments.match;

import java.util.List;

/// Which few open invoices make a sum. Bounded: twelve invoices, so at most 4,096 sets.
final class SubsetSum {
  static final int MOST = 12;

  private SubsetSum() {}

  /// The set as bits of the first twelve amounts; 0 when there is none or more than one.
  static int only(List<Long> amounts, long sum) {
    int found = 0;
    int count = Math.min(MOST, amounts.size());
    for (int set = 1; set < 1 << count; set++) {
      if (Integer.bitCount(set) > 1 && total(amounts, set) == sum) {
        if (found != 0) {
          return 0;
        }
        found = set;
      }
    }
    return found;
  }

  private static long total(List<Long> amounts, int set) {
    long total = 0;
    for (int bit = 0; set >> bit != 0; bit++) {
      if ((set >> bit & 1) == 1) {
        total += amounts.get(bit);
      }
    }
    return total;
  }
}
