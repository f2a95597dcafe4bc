package fr.entente.worklist;

/// Age of the oldest overdue item; bounds are configured (30 and 45 days by default).
public enum Stage {
  EARLY,
  MIDDLE,
  LATE
}
