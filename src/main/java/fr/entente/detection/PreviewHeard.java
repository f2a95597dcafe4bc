package fr.entente.detection;

import fr.entente.kernel.AgentId;
import fr.entente.kernel.CallId;

/// A turn that is still being spoken sounds like something, or no longer does. Only for eyes.
public record PreviewHeard(AgentId agent, CallId call) {}
