package fr.entente.kernel;

/// Which rows of a long list are wanted: so many from a place on, the first row's place is 0. No
/// list is read beyond [#REACH] rows; who wants a later one filters or sorts otherwise.
public record Stretch(int from, int size) {
  public static final int REACH = 10_000;

  /// Rows on a page.
  public static final int PAGE = 50;

  private static final int MOST = 200;

  public Stretch {
    size = Math.clamp(size, 1, MOST);
    from = Math.clamp(from, 0, REACH - size);
  }

  /// The same page, or the last one that has rows.
  public Stretch within(int total) {
    return from < total ? this : new Stretch((Math.max(total, 1) - 1) / size * size, size);
  }
}
