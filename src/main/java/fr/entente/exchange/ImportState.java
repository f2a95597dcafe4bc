package fr.entente.exchange;

/// Life of one import. CHECKED is the end of the dry run; APPLIED, CANCELLED and FAILED are final.
public enum ImportState {
  ANALYSED,
  CHECKING,
  CHECKED,
  APPLYING,
  APPLIED,
  CANCELLED,
  FAILED;

  public boolean terminal() {
    return this == APPLIED || this == CANCELLED || this == FAILED;
  }

  public boolean running() {
    return this == CHECKING || this == APPLYING;
  }
}
