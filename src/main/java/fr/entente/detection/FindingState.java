package fr.entente.detection;

/// A guess, until a person says what it is. EXPIRED: nobody did in time, or the words were changed.
public enum FindingState {
  SUSPECTED,
  CONFIRMED,
  CLEARED,
  EXPIRED;

  public boolean answered() {
    return this == CONFIRMED || this == CLEARED;
  }
}
