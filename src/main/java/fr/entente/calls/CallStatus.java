package fr.entente.calls;

/// Technical state of the debtor's leg. Rank only rises; terminal stays terminal, whatever arrives
/// later. `UNKNOWN`: the provider may or may not ring; it is asked, never told to ring again.
public enum CallStatus {
  REQUESTED(0, false),
  UNKNOWN(1, false),
  AGENT_RINGING(2, false),
  DIALLING(3, false),
  RINGING(4, false),
  IN_PROGRESS(5, false),
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
