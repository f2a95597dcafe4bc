package fr.entente.detection;

import java.time.Instant;

/// The insert that meets what is there already whenever a turn, a sentence or a mail comes again.
interface FindingInserts {
  /// Keeps the first of what arrives at the same place. A note's sentence follows the typing as
  /// long as nobody has answered.
  void store(NewFinding one, Instant now);
}
