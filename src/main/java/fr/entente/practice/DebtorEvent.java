package fr.entente.practice;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a reaction may answer to besides what an agent means.
enum DebtorEvent {
  /// The call is answered.
  START,
  /// Terms that this debtor can keep and that cover what is owed.
  FITS,
  /// Terms beyond the means.
  TOO_MUCH,
  /// Terms that leave a part open.
  SHORT,
  /// Money, in any form.
  MONEY,
  /// The debtor has had enough.
  HAS_ENOUGH,
  ANYTHING;

  String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Set<String> words() {
    return Stream.concat(
            Arrays.stream(values()).map(DebtorEvent::word),
            Arrays.stream(Intent.values()).map(Intent::word))
        .collect(Collectors.toUnmodifiableSet());
  }

  static String normal(String written) {
    return written.strip().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
