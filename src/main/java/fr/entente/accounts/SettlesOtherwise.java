package fr.entente.accounts;

/// A complete list would settle something else than what was shown: nothing was taken in.
public final class SettlesOtherwise extends RuntimeException {
  private final transient Settling now;

  SettlesOtherwise(Settling now) {
    super(null, null, false, false);
    this.now = now;
  }

  public Settling now() {
    return now;
  }
}
