package fr.entente.simulator;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Dates as Twilio writes them, UTC: RFC 2822 everywhere, ISO 8601 with microseconds in
/// transcription.
final class WireDates {
  private static final DateTimeFormatter RFC_2822 =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss Z", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter MICROSECONDS =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

  private WireDates() {}

  static @Nullable String rfc2822OrNull(@Nullable Instant at) {
    return at == null ? null : rfc2822(at);
  }

  static String rfc2822(Instant at) {
    return RFC_2822.format(at);
  }

  static String micros(Instant at) {
    return MICROSECONDS.format(at);
  }
}
