package fr.entente.calls;

/// Technical state of the debtor's leg. Terminal stays terminal, whatever arrives later.
public enum CallStatus {
  REQUESTED(0, false),
  AGENT_RINGING(1, false),
  DIALLING(2, false),
  RINGING(3, false),
  IN_PROGRESS(4, false),
  UNKNOWN(5, false),
  COMPLETED(9, true),
  BUSY(9, true),
  NO_ANSWER(9, true),
  FAILED(9, true),
  CANCELLED(9, true);

  private final int rank;
  private final boolean terminal;

  CallStatus(int rank, boolean terminal) {
    this.rank = rank;
    this.terminal = terminal;
  }

  public int rank() {
    return rank;
  }

  public boolean terminal() {
    return terminal;
  }
}
