package fr.entente.payments;

import fr.entente.kernel.Money;

/// All money that came in, and where it stands. Counts and sums add up: the total is posted, to
/// review, unallocated, ignored and reversed together; what is partly matched counts with its parts
/// as posted and with its rest as to review.
public record EntryFigures(
    Figure total,
    Figure posted,
    Figure review,
    Figure unallocated,
    Figure ignored,
    Figure reversed) {
  public record Figure(long count, Money sum) {}
}
