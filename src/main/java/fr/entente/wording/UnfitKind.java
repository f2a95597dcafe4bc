package fr.entente.wording;

/// Why words do not belong into a note. What says more of a person than the debt needs is barred
/// (GDPR articles 5 and 9, and 10 for offences; the French authority has fined notes of these
/// kinds); what is an opinion or a guess is advised against, and may be kept.
public enum UnfitKind {
  INSULT(true),
  HEALTH(true),
  RELIGION(true),
  ORIGIN(true),
  /// Politics and trade unions.
  CONVICTION(true),
  /// Sexual life and orientation.
  INTIMACY(true),
  /// Offences and convictions.
  OFFENCE(true),
  OPINION(false),
  GUESS(false);

  private final boolean barred;

  UnfitKind(boolean barred) {
    this.barred = barred;
  }

  /// Cannot be kept as it is.
  public boolean barred() {
    return barred;
  }
}
