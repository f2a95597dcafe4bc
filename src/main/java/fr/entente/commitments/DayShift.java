package fr.entente.commitments;

/// What happens to a due date on a closed day: nothing, or the next business day.
public enum DayShift {
  NONE,
  FOLLOWING
}
