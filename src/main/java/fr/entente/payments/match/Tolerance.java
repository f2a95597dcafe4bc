package fr.entente.payments.match;

import fr.entente.accounts.LedgerKind;
import fr.entente.accounts.SmallDifference;
import fr.entente.kernel.Money;
import org.jspecify.annotations.Nullable;

/// How much of what is owed may be missing from a payment and is let go, and how much above what is
/// owed is far above; cents.
record Tolerance(long writeOff, long charges) {
  /// Charges that nobody told are believed up to one fiftieth of the sum.
  private static final int LIKELY_SHARE = 50;

  private static final long FAR = 50_00;
  private static final int FAR_SHARE = 10;

  /// What is missing from a payment that quotes invoices of this sum; null when it is none of our
  /// small differences. Charges are kept on the way of a transfer, or told by the bank.
  @Nullable SmallDifference missing(long owed, MatchFacts entry) {
    long missing = owed - entry.cents();
    if (missing <= 0) {
      return null;
    }
    if (missing <= writeOff) {
      return new SmallDifference(LedgerKind.WRITE_OFF, Money.ofCents(missing));
    }
    boolean told = entry.ordered() == owed;
    boolean likely = entry.byTransfer() && missing * LIKELY_SHARE <= owed;
    return missing <= charges && (told || likely)
        ? new SmallDifference(LedgerKind.BANK_CHARGES, Money.ofCents(missing))
        : null;
  }

  /// Whether a person should see a payment of so much on an account that owes so much.
  static boolean farAbove(long paid, long owed) {
    return paid - owed > Math.max(owed == 0 ? 0 : FAR, owed / FAR_SHARE);
  }
}
