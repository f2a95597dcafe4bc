package fr.entente.scripts;

/// What came of starting a fair trial.
public sealed interface TrialStart {
  record Started(Trial trial) implements TrialStart {}

  record Refused(Reason reason) implements TrialStart {}

  /// Why a fair trial cannot begin.
  enum Reason {
    /// Both versions are the same.
    SAME,
    /// One of them was never kept, or is of another script.
    UNKNOWN_VERSION,
    /// Neither of them is in force today.
    NOT_IN_FORCE,
    /// One of them would be refused by today's rules.
    REFUSED_TODAY,
    /// Another trial of this script runs.
    RUNNING
  }
}
