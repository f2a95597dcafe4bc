package fr.entente.worklist;

import fr.entente.calls.Facet;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/// What becomes of an account after a call, from the outcome's facets, and from whether the debtor
/// can be reached on another number once this one is known to be wrong.
final class Recycling {
  private Recycling() {}

  /// Attempts in a row with the same kind of result: with the debtor, or without.
  record Streak(int length, boolean contact) {
    Streak next(boolean withDebtor) {
      return new Streak(contact == withDebtor ? length + 1 : 1, withDebtor);
    }
  }

  sealed interface After {
    /// Comes back by itself.
    record Back(Instant at) implements After {}

    /// Somebody finds another number by then; whoever heard that this one is wrong.
    record FindNumber(Instant by) implements After {}

    /// Leaves the list until a lead decides; the reason is shown to leads.
    record Aside(String reason) implements After {}
  }

  static After after(
      String code,
      Set<Facet> facets,
      Streak streak,
      Duration delay,
      int most,
      boolean reachable,
      Instant at) {
    if (facets.contains(Facet.STOP)) {
      return new After.Aside("stop." + code);
    }
    if (facets.contains(Facet.FINAL)) {
      return new After.Aside("final." + code);
    }
    if (facets.contains(Facet.UNWORKABLE)) {
      return reachable ? new After.Back(at) : new After.FindNumber(at.plus(delay));
    }
    boolean agreed = facets.contains(Facet.CALLBACK) || facets.contains(Facet.PROMISE);
    if (!agreed && most > 0 && streak.length() >= most) {
      return new After.Aside("attempts." + code);
    }
    return new After.Back(at.plus(delay));
  }
}
