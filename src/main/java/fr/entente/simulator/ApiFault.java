package fr.entente.simulator;

/// What can go wrong with a request to the exchange. `AFTER`: the exchange acted, the caller cannot
/// know.
public enum ApiFault {
  INTERNAL_ERROR(false),
  INTERNAL_ERROR_AFTER(true),
  UNAVAILABLE(false),
  TOO_MANY_REQUESTS(false),
  SLOW(true),
  DROP_BEFORE(false),
  DROP_AFTER(true),
  EMPTY_ANSWER(true),
  GARBLED_ANSWER(true);

  private final boolean acts;

  ApiFault(boolean acts) {
    this.acts = acts;
  }

  boolean acts() {
    return acts;
  }
}
