package fr.entente.calls;

import fr.entente.kernel.AgentId;
import fr.entente.kernel.CallId;

/// Something of a call changed. Only for eyes: screens read the record again.
public record CallChanged(CallId call, AgentId agent, CallStatus status) {}
