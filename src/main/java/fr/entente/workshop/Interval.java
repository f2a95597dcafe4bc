package fr.entente.workshop;

/// The range in which a share truly lies with 95 % certainty, by Wilson's score: honest for few
/// cases and for shares near 0 and 1. Nothing was counted: from 0 to 1.
public record Interval(double low, double high) {
  private static final double Z = 1.959964;

  public static Interval wilson(int part, int of) {
    if (part < 0 || part > of) {
      throw new IllegalArgumentException(part + " of " + of);
    }
    if (of == 0) {
      return new Interval(0, 1);
    }
    double share = part / (double) of;
    double square = Z * Z / of;
    double middle = (share + square / 2) / (1 + square);
    double half = Z * Math.sqrt(share * (1 - share) / of + square / (4.0 * of)) / (1 + square);
    return new Interval(Math.max(0, middle - half), Math.min(1, middle + half));
  }
}
