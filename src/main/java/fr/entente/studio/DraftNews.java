package fr.entente.studio;

import fr.entente.kernel.AgentId;

/// What happens in a draft, for whoever has it open: somebody changed a step (empty: the file as a
/// whole), or came, went, moved to another.
public sealed interface DraftNews {
  record Changed(long draft, AgentId by, String path, String step) implements DraftNews {}

  record People(long draft) implements DraftNews {}
}
