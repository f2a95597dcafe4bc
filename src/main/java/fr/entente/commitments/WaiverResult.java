package fr.entente.commitments;

import fr.entente.kernel.Money;
import org.jspecify.annotations.Nullable;

/// What came of offering a waiver.
public sealed interface WaiverResult {
  record Offered(Waiver waiver) implements WaiverResult {}

  /// `reason`: not_open, waived_already, nothing_to_waive, over_limit (with what one may forgo),
  /// amount_unknown (a rate is missing: a lead decides).
  record Refused(String reason, @Nullable Money limit) implements WaiverResult {}
}
