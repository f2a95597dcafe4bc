package fr.entente.payments;

import fr.entente.kernel.Money;

/// What became of the entries of a file: counts and sums, which add up. `known` came in before.
public record IntakeFigures(
    long known,
    long posted,
    Money postedSum,
    long review,
    Money reviewSum,
    long unallocated,
    Money unallocatedSum,
    long ignored,
    Money ignoredSum,
    long reversed) {
  public long fresh() {
    return posted + review + unallocated + ignored + reversed;
  }
}
