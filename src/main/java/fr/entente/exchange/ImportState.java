package fr.entente.exchange;

/// Life of one import. CHECKED is the end of the dry run; CANCELLED, FAILED and TAKEN_BACK are
/// final, and APPLIED until it is taken back.
public enum ImportState {
  ANALYSED,
  CHECKING,
  CHECKED,
  APPLYING,
  APPLIED,
  CANCELLED,
  FAILED,
  TAKING_BACK,
  TAKEN_BACK;

  public boolean terminal() {
    return this == APPLIED || this == CANCELLED || this == FAILED || this == TAKEN_BACK;
  }

  public boolean running() {
    return this == CHECKING || this == APPLYING || this == TAKING_BACK;
  }
}
