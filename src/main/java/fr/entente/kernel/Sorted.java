package fr.entente.kernel;

/// By which figure a list is ordered, and in which direction.
public record Sorted<E extends Enum<E>>(E by, boolean down) {
  /// The direction as SQL says it.
  public String direction() {
    return down ? " DESC" : " ASC";
  }
}
