package fr.entente.scripts;

/// Accounts of a fair trial whose time is over, and how many of them promised and paid in time, by
/// version.
public record TrialCounts(int firstAccounts, int firstKept, int secondAccounts, int secondKept) {
  public static final TrialCounts NONE = new TrialCounts(0, 0, 0, 0);

  /// Of the version that has fewer.
  public int least() {
    return Math.min(firstAccounts, secondAccounts);
  }
}
