package fr.entente.payments;

/// How often each of many hashes was seen: hexadecimal texts of which the first 32 characters
/// count. Twenty bytes a place, so that a file of a million entries needs some forty megabytes.
final class Fingerprints {
  private static final int DIGITS = 16;

  private long[] high = new long[1 << 10];
  private long[] low = new long[1 << 10];
  private int[] times = new int[1 << 10];
  private int size;

  /// Returns how often it was seen now.
  int add(String hash) {
    if (2 * ++size > times.length) {
      grow();
    }
    int at = place(part(hash, 0), part(hash, DIGITS));
    size -= times[at] > 0 ? 1 : 0;
    high[at] = part(hash, 0);
    low[at] = part(hash, DIGITS);
    return ++times[at];
  }

  boolean contains(String hash) {
    return times[place(part(hash, 0), part(hash, DIGITS))] > 0;
  }

  private static long part(String hash, int from) {
    return Long.parseUnsignedLong(hash, from, from + DIGITS, 16);
  }

  // Hashes are spread evenly already.
  private int place(long a, long b) {
    int mask = times.length - 1;
    int at = (int) a & mask;
    while (times[at] > 0 && (high[at] != a || low[at] != b)) {
      at = at + 1 & mask;
    }
    return at;
  }

  private void grow() {
    long[] oldHigh = high;
    long[] oldLow = low;
    int[] oldTimes = times;
    high = new long[2 * oldHigh.length];
    low = new long[high.length];
    times = new int[high.length];
    for (int i = 0; i < oldTimes.length; i++) {
      if (oldTimes[i] > 0) {
        int at = place(oldHigh[i], oldLow[i]);
        high[at] = oldHigh[i];
        low[at] = oldLow[i];
        times[at] = oldTimes[i];
      }
    }
  }
}
