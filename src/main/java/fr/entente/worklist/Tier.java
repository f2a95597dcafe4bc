package fr.entente.worklist;

/// What there is to do for an account. A person after a crisis comes first, what is not due yet
/// comes last; all between is ordered by amount, and each reason to be called sooner is worth so
/// many euros ([Boost]).
public enum Tier {
  CRISIS_REVIEW(0),
  CALLBACK(1),
  BROKEN_COMMITMENT(1),
  AMOUNT(1),
  PREVENTIVE(2);

  private final int band;

  Tier(int band) {
    this.band = band;
  }

  int band() {
    return band;
  }
}
