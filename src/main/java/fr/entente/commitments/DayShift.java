package fr.entente.commitments;

import fr.entente.kernel.PublicHolidays;
import java.time.LocalDate;

/// What happens to a due date on a closed day: nothing, or the next business day (R4; it may cross
/// the month's end).
public enum DayShift {
  NONE,
  FOLLOWING;

  public LocalDate apply(LocalDate due, PublicHolidays calendar) {
    return this == NONE ? due : calendar.businessDayFrom(due);
  }
}
