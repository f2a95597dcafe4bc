package fr.entente.worklist;

/// Where an account is in its life. Ready: now, or from a time on.
public enum LifeState {
  READY,
  HELD,
  CALLED_BACK,
  PROMISED,
  ON_HOLD,
  IN_DISPUTE,
  SET_ASIDE,
  CLOSED
}
