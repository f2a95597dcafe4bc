package fr.entente.calls;

import java.time.Duration;
import java.util.Set;

/// An outcome code with its facets and what follows: recycle after this delay, at most so many
/// times.
public record Disposition(String code, Set<Facet> facets, Duration recycleAfter, int maxAttempts) {
  /// A call that closed by itself: nobody said what came of it. No choice of anybody's.
  public static final String NOT_WRAPPED_UP = "not_wrapped_up";

  public boolean has(Facet facet) {
    return facets.contains(facet);
  }
}
