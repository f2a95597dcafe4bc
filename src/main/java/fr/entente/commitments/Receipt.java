package fr.entente.commitments;

import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/// Money received, in cents, and the day on which it was taken back, if it was.
record Receipt(
    String id, LocalDate date, long cents, String reference, @Nullable LocalDate reversedOn) {
  /// R7: by date, then by id; numbers count as numbers, so that 10 comes after 9.
  static final Comparator<Receipt> ORDER =
      Comparator.comparing(Receipt::date).thenComparing(Receipt::id, Receipt::compareIds);

  boolean reversed(LocalDate on) {
    return reversedOn != null && !reversedOn.isAfter(on);
  }

  private static int compareIds(String a, String b) {
    boolean numbers = a.matches("\\d{1,18}") && b.matches("\\d{1,18}");
    return numbers ? Long.compare(Long.parseLong(a), Long.parseLong(b)) : a.compareTo(b);
  }
}
