package fr.entente.worklist;

import fr.entente.calls.Facet;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/// What becomes of an account after a call, from the outcome's facets, and from whether the debtor
/// can be reached on another number once this one is known to be wrong.
final class Recycling {
  /// Who says so often that a number is wrong and leaves it usable does not know whom to ring.
  private static final int NUMBERS = 3;

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

    /// Leaves the list until somebody has done what [AsideRule] says about the reason.
    record Aside(String reason) implements After {}
  }

  /// `reachable`: another number of the debtor may still be rung.
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
      return wrongNumber(code, streak, reachable, delay, at);
    }
    boolean agreed = facets.contains(Facet.CALLBACK) || facets.contains(Facet.PROMISE);
    if (!agreed && most > 0 && streak.length() >= most) {
      return new After.Aside("attempts." + code);
    }
    return new After.Back(at.plus(delay));
  }

  private static After wrongNumber(
      String code, Streak streak, boolean reachable, Duration delay, Instant at) {
    if (!reachable) {
      return new After.FindNumber(at.plus(delay));
    }
    return streak.length() < NUMBERS ? new After.Back(at) : new After.Aside("unworkable." + code);
  }
}
