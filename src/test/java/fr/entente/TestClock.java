package fr.entente;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/// A clock that stands still until a test moves it. Begins on Tuesday 17 November 2026, 10:00 in
/// Paris.
public final class TestClock extends Clock {
  public static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  private volatile Instant instant;

  public TestClock() {
    reset();
  }

  public void reset() {
    at(LocalDate.of(2026, 11, 17), LocalTime.of(10, 0));
  }

  public void at(LocalDate date, LocalTime time) {
    instant = ZonedDateTime.of(date, time, PARIS).toInstant();
  }

  public void forward(Duration step) {
    instant = instant.plus(step);
  }

  @Override
  public ZoneId getZone() {
    return PARIS;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return Clock.fixed(instant, zone);
  }

  @Override
  public Instant instant() {
    return instant;
  }
}
