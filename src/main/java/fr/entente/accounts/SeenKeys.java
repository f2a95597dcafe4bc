package fr.entente.accounts;

/// Which texts were seen, each with a number, in 24 bytes a place: a million keys take about 50 MB,
/// whatever their length. Texts are told apart by 128 bits of hash.
final class SeenKeys {
  static final long ABSENT = -1;

  private long[] high = new long[1 << 12];
  private long[] low = new long[1 << 12];
  private long[] values = new long[1 << 12];
  private int size;

  /// The number kept with the text; keeps and answers ABSENT the first time.
  long putIfAbsent(String text, long salt, long value) {
    if (size * 2L > high.length) {
      grow();
    }
    long one = one(text, salt);
    long two = two(text, salt);
    int place = place(one, two);
    if (low[place] != 0) {
      return values[place];
    }
    high[place] = one;
    low[place] = two;
    values[place] = value;
    size++;
    return ABSENT;
  }

  /// The number kept with the text, or ABSENT.
  long find(String text, long salt) {
    int place = place(one(text, salt), two(text, salt));
    return low[place] == 0 ? ABSENT : values[place];
  }

  int size() {
    return size;
  }

  private int place(long one, long two) {
    int mask = high.length - 1;
    int place = (int) (one ^ one >>> 32) & mask;
    while (low[place] != 0 && (high[place] != one || low[place] != two)) {
      place = place + 1 & mask;
    }
    return place;
  }

  private void grow() {
    long[] oldHigh = high;
    long[] oldLow = low;
    long[] oldValues = values;
    high = new long[oldHigh.length * 2];
    low = new long[high.length];
    values = new long[high.length];
    for (int i = 0; i < oldHigh.length; i++) {
      if (oldLow[i] != 0) {
        int place = place(oldHigh[i], oldLow[i]);
        high[place] = oldHigh[i];
        low[place] = oldLow[i];
        values[place] = oldValues[i];
      }
    }
  }

  private static long one(String text, long salt) {
    return hash(text, 0x9E3779B97F4A7C15L ^ salt, 0xBF58476D1CE4E5B9L);
  }

  private static long two(String text, long salt) {
    return hash(text, 0xD6E8FEB86659FD93L + salt, 0x94D049BB133111EBL) | 1L;
  }

  private static long hash(String text, long seed, long factor) {
    long h = seed + text.length();
    for (int i = 0; i < text.length(); i++) {
      h = (h ^ text.charAt(i)) * factor;
      h ^= h >>> 29;
    }
    return h ^ h >>> 32;
  }
}
