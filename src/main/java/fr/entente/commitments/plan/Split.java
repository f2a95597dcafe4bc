package fr.entente.commitments.plan;

import fr.entente.commitments.Instalment;
import java.util.List;

/// A schedule, or why there is none.
public sealed interface Split {
  record Schedule(List<Instalment> instalments) implements Split {}

  /// `reason` is invalid_count, invalid_amount or amount_too_small.
  record Impossible(String reason) implements Split {}
}
