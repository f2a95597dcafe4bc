package fr.entente.uikit;

/// How much waits for a person behind a place of the navigation. Zero shows nothing.
///
/// @param urgent somebody must act today; shown by a sign and a colour
public record Waiting(long count, boolean urgent) {
  public static final Waiting NOTHING = new Waiting(0, false);

  public Waiting {
    if (count < 0) {
      throw new IllegalArgumentException("a count is never below zero");
    }
  }

  /// So many things that somebody should look at.
  public static Waiting of(long count) {
    return new Waiting(count, false);
  }

  /// So many things that somebody must act on; nothing when there are none.
  public static Waiting urgent(long count) {
    return new Waiting(count, count > 0);
  }
}
