package fr.entente.worklist;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What `Next` gives.
public sealed interface NextResult {
  record Claimed(WorkItem item) implements NextResult {}

  /// `reason` is empty, capacity_reached or windows_closed; the instant says when to ask again.
  record Nothing(String reason, @Nullable Instant again) implements NextResult {}
}
