package fr.entente.calls;

import fr.entente.kernel.AgentId;

/// A turn was heard. Only for eyes: never stored as an event.
public record UtteranceHeard(AgentId agent, Utterance utterance) {}
