package fr.entente.kernel;

import java.time.Instant;

/// What waited to leave the house at the moment of a backup, and may have left since: after a
/// restore nobody repeats it blindly. The module that sends it implements it.
public interface Doubtful {
  /// What it is called in the audit trail and on the console.
  String kind();

  /// Leaves whatever waits to a person, in the caller's transaction; returns how many.
  int doubt(Instant asOf);
}
