package fr.entente.worklist;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/// A part of the day in which the debtor asks to be called back; the time is its beginning, in the
/// debtor's zone.
public enum DayPart {
  MORNING(LocalTime.of(9, 0)),
  MIDDAY(LocalTime.of(12, 0)),
  AFTERNOON(LocalTime.of(14, 0)),
  LATE_AFTERNOON(LocalTime.of(17, 0));

  private final LocalTime begins;

  DayPart(LocalTime begins) {
    this.begins = begins;
  }

  public LocalTime begins() {
    return begins;
  }

  public Instant on(LocalDate day, ZoneId zone) {
    return day.atTime(begins).atZone(zone).toInstant();
  }
}
