package fr.entente.commitments.standing;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;

/// Money received, in cents, and the day on which it was taken back, if it was.
@NamedInterface("standing")
public record Receipt(
    String id, LocalDate date, long cents, String reference, @Nullable LocalDate reversedOn) {
  private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");

  /// R7: by date, then by id; numbers count as numbers, so that 10 comes after 9, and come before
  /// other ids.
  static final Comparator<Receipt> ORDER =
      Comparator.comparing(Receipt::date).thenComparing(Receipt::id, Receipt::compareIds);

  boolean reversed(LocalDate on) {
    return reversedOn != null && !reversedOn.isAfter(on);
  }

  private static int compareIds(String a, String b) {
    boolean firstIsNumber = NUMBER.matcher(a).matches();
    if (firstIsNumber != NUMBER.matcher(b).matches()) {
      return firstIsNumber ? -1 : 1;
    }
    int byNumber = firstIsNumber ? Long.compare(Long.parseLong(a), Long.parseLong(b)) : 0;
    return byNumber != 0 ? byNumber : a.compareTo(b);
  }
}
