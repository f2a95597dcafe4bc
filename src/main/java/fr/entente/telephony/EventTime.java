package fr.entente.telephony;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.stream.Stream;

/// When something happened, by the provider's own word: whole seconds in status callbacks, more in
/// transcriptions. The time of arrival counts where there is no word, or an absurd one.
final class EventTime {
  // Two clocks are never the same.
  private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(1);

  private EventTime() {}

  /// Nothing of a call happens before it was begun, nor after it was told of.
  static Instant of(String told, Instant begun, Instant arrived) {
    return parsed(told)
        .filter(at -> !at.isAfter(arrived.plus(CLOCKS_DIFFER)))
        .filter(at -> !at.isBefore(begun.minus(CLOCKS_DIFFER)))
        .map(at -> at.isBefore(begun) ? begun : at.isAfter(arrived) ? arrived : at)
        .orElse(arrived);
  }

  private static Optional<Instant> parsed(String told) {
    return Stream.of(DateTimeFormatter.RFC_1123_DATE_TIME, DateTimeFormatter.ISO_OFFSET_DATE_TIME)
        .flatMap(format -> parsed(told, format).stream())
        .findFirst();
  }

  private static Optional<Instant> parsed(String told, DateTimeFormatter format) {
    try {
      return Optional.of(OffsetDateTime.parse(told, format).toInstant());
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
