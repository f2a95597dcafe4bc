package fr.entente.reporting;

import fr.entente.kernel.Money;

/// Instalments whose deadline has passed, of one group: how they ended, what was promised, what
/// came in, what had been foreseen when they were agreed.
public record PromiseGroup(
    String key,
    int resolved,
    int kept,
    int late,
    int partly,
    int broken,
    Money promised,
    Money received,
    Money foreseen) {
  /// Kept in time, grace included.
  public double keptRate() {
    return resolved == 0 ? 0 : (double) kept / resolved;
  }

  /// The part of the money that came in.
  public double receivedRate() {
    return share(received);
  }

  public double foreseenRate() {
    return share(foreseen);
  }

  private double share(Money part) {
    return promised.cents() == 0 ? 0 : (double) part.cents() / promised.cents();
  }

  /// Where the true rate lies with 95 % confidence (Wilson), low and high.
  public double[] interval() {
    if (resolved == 0) {
      return new double[] {0, 1};
    }
    double z = 1.96;
    double n = resolved;
    double p = receivedRate();
    double middle = (p + z * z / (2 * n)) / (1 + z * z / n);
    double half = z * Math.sqrt(p * (1 - p) / n + z * z / (4 * n * n)) / (1 + z * z / n);
    return new double[] {Math.max(0, middle - half), Math.min(1, middle + half)};
  }
}
