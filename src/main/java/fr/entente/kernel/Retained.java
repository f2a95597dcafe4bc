package fr.entente.kernel;

import java.time.Instant;

/// A kind of data that is kept for so long and then goes. The module that owns the data implements
/// it; how long is a matter of the retention policy, not of code.
public interface Retained {
  /// Its name in the policy file.
  String kind();

  /// How many of it are older, and would go. Changes nothing.
  long due(Instant before);

  /// Lets about so many of what is older go, in one transaction; returns how many went. Idempotent.
  int erase(Instant before, int most);
}
