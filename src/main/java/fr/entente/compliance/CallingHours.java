package fr.entente.compliance;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// The weekly hours at which a policy lets us call, on the debtor's wall clock. The last minute of
/// a window is its end: 12:30 is still allowed, 12:30:01 is not.
record CallingHours(Map<DayOfWeek, List<Window>> week) {
  private static final int DAYS_AHEAD = 15;

  /// Minutes since midnight, so that a day may end at 24:00.
  record Window(int from, int to) {
    String written() {
      return "%02d:%02d-%02d:%02d".formatted(from / 60, from % 60, to / 60, to % 60);
    }

    boolean wholeDay() {
      return from == 0 && to == 1440;
    }
  }

  /// By day, as people write hours; a closed day has none.
  Map<DayOfWeek, String> written() {
    Map<DayOfWeek, String> written = new EnumMap<>(DayOfWeek.class);
    week.forEach((day, windows) ->
        written.put(day, windows.stream().map(Window::written).collect(Collectors.joining(", "))));
    return written;
  }

  boolean always() {
    return week.size() == 7
        && week.values().stream().allMatch(day -> day.stream().anyMatch(Window::wholeDay));
  }

  /// Open in every one of these zones: when clues disagree we respect them all.
  boolean open(Collection<ZoneId> zones, Instant at) {
    return always() || (!zones.isEmpty() && zones.stream().allMatch(zone -> open(zone, at)));
  }

  private boolean open(ZoneId zone, Instant at) {
    LocalDate day = at.atZone(zone).toLocalDate();
    return windows(day).stream()
        .anyMatch(window ->
            !at.isBefore(instant(day, window.from(), zone))
                && !at.isAfter(instant(day, window.to(), zone)));
  }

  /// When the hours that are open now close in the first of these zones; empty when they are not
  /// open, and when they never close.
  Optional<Instant> closing(Collection<ZoneId> zones, Instant at) {
    return always() || !open(zones, at)
        ? Optional.empty()
        : zones.stream().map(zone -> closing(zone, at)).min(Instant::compareTo);
  }

  private Instant closing(ZoneId zone, Instant at) {
    LocalDate day = at.atZone(zone).toLocalDate();
    return windows(day).stream()
        .filter(window -> !at.isBefore(instant(day, window.from(), zone)))
        .map(window -> instant(day, window.to(), zone))
        .filter(end -> !at.isAfter(end))
        .max(Instant::compareTo)
        .orElse(at);
  }

  /// The first instant at or after this one at which the hours are open in every zone.
  Optional<Instant> nextOpening(Collection<ZoneId> zones, Instant at) {
    if (open(zones, at)) {
      return Optional.of(at);
    }
    return zones.stream()
        .flatMap(zone -> openings(zone, at).stream())
        .filter(opening -> open(zones, opening))
        .min(Instant::compareTo);
  }

  private List<Instant> openings(ZoneId zone, Instant at) {
    LocalDate first = at.atZone(zone).toLocalDate();
    return first
        .datesUntil(first.plusDays(DAYS_AHEAD))
        .flatMap(day -> windows(day).stream().map(window -> instant(day, window.from(), zone)))
        .filter(opening -> !opening.isBefore(at))
        .toList();
  }

  private List<Window> windows(LocalDate day) {
    return week.getOrDefault(day.getDayOfWeek(), List.of());
  }

  private static Instant instant(LocalDate day, int minutes, ZoneId zone) {
    return minutes == 1440
        ? day.plusDays(1).atStartOfDay(zone).toInstant()
        : day.atTime(LocalTime.ofSecondOfDay(minutes * 60L)).atZone(zone).toInstant();
  }
}
