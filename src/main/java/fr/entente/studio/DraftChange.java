package fr.entente.studio;

import fr.entente.kernel.AgentId;
import fr.entente.scripts.TextStep;
import org.jspecify.annotations.Nullable;

/// What became of a change of a draft. Unless accepted, nothing was changed.
public sealed interface DraftChange {
  record Accepted(OpenDraft draft, String path, String step) implements DraftChange {}

  /// Somebody changed the step since it was read: how it stands now; nothing when it is gone.
  record Meanwhile(@Nullable TextStep now, @Nullable AgentId by) implements DraftChange {}

  /// A message key says why.
  record Refused(String key) implements DraftChange {}
}
